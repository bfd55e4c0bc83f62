/* The scripts of every page, in the order in which they run; the build binds them into one file. */
import "./shared.js";
import "./frame.js";
import "./reading.js";
import "./segments.js";
import "./margin.js";
import "./windows.js";
import "./annotate.js";
import "./keys.js";
import "./search.js";
import "./filter.js";
