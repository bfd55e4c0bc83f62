"""Where things stand in a drawing: geometry alone, no words, no markup.

A drawing is the same on every machine. Only ``+ - * /`` and square roots are used, which IEEE
754 defines to the last bit, no sum is left to a library, and what comes out is whole numbers.
"""
