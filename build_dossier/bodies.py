"""The final body of an article: its raw bytes decoded, cleaned by rules, mended by repairs."""

from __future__ import annotations

from dataclasses import dataclass

from build_dossier.anchoring import nearest
from build_dossier.cleaning.catalogue import RULES
from build_dossier.cleaning.decode import UndecodableError, decode
from build_dossier.cleaning.repairs import apply_repairs
from build_dossier.cleaning.run import clean
from build_dossier.issues import Issues, Place
from build_dossier.model.articles import ArticleFolder, Repair
from build_dossier.text.lines import LineIndex
from build_dossier.text.spans import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body with the account that leads to it."""

    account: Account
    repairs: dict[str, Repair]
    """Code (``R01`` …) to the repair that made the edits under it."""

    @property
    def probable_codes(self) -> frozenset[str]:
        """Codes of repairs that are only probable."""
        return frozenset(code for code, repair in self.repairs.items() if not repair.certain)


def final_body(folder: ArticleFolder, issues: Issues) -> Body | None:
    """Return the final body, or ``None`` where the raw bytes cannot be decoded."""
    info = folder.info
    known = {rule.code for rule in RULES}
    for waiver in info.waivers:
        if waiver.rule not in known:
            act = "Choose one from `python -m build_dossier rules`"
            issues.error(waiver.place, "C102", f'there is no rule "{waiver.rule}"', act)
    try:
        decoded = decode(folder.raw, info.encoding)
    except UndecodableError as error:
        place = Place(folder.raw_path, error.line, error.column)
        issues.error(place, "C101", error.message, "Name the encoding in article.yaml")
        return None
    cleaned = clean(decoded.text, waived=[waiver.rule for waiver in info.waivers])
    lines = LineIndex(decoded.text)
    for doubt in cleaned.doubts:
        place = Place(folder.raw_path, *lines.place(doubt.start))
        act = "Mend it in repairs.yaml, or waive the rule with a reason"
        issues.warn(place, "C103", f"{doubt.code}: {doubt.fact}", act)
    account, problems = apply_repairs(cleaned.account, folder.repairs)
    for repair, count in problems:
        near = nearest(account.clean, repair.quote) if not count else ""
        issues.error(
            repair.place,
            "C104",
            f'the text "{repair.quote[:30]}" stands {count} times in the body',
            f'Nearest is "{near[:40]}"' if near else "Quote more of it, or add `prefix:` or `suffix:`",
        )
    repairs = {f"R{number:02}": repair for number, repair in enumerate(folder.repairs, 1)}
    return Body(account=account, repairs=repairs)
