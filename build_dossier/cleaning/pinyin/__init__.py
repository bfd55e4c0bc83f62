"""Family P: pinyin in brackets after a character, with bytes lost where the replacement ran astray.

The damage has an exact model (``forward.py``), so it can be undone (``inversion.py``) and
proved: a reconstruction counts only if the model makes of it exactly what is there.
"""

from build_dossier.cleaning.pinyin.rules import RULES

__all__ = ["RULES"]
