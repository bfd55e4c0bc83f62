"""What became of a raw text, from its first character to its last, in stretches that a drawing can show."""

from __future__ import annotations

from collections import Counter

from build_dossier.model.dossier import Article
from build_dossier.rendering import views
from build_dossier.text.spans import Piece

WHOLE = 1000
"""Units of a drawing's width."""
_BINS = 500
_SEEN = 4
"""A change shows in a bin of which it fills one part in so many."""
_BECAME: dict[str, views.Became] = {"J": "junk", "P": "junk", "T": "fix", "R": "fix", "W": "keep"}


def stretches_of(article: Article) -> tuple[views.Stretch, ...]:
    """The raw text in bins, each with what became of most of it; bins alike make one stretch."""
    size = max(1, -(-len(article.account.raw) // _BINS))
    bins: list[Counter[views.Became]] = [Counter() for _ in range(-(-len(article.account.raw) // size))]
    for start, end, became in _became(article):
        for number in range(start // size, -(-end // size)):
            bins[number][became] += min(end, (number + 1) * size) - max(start, number * size)
    stretches: list[views.Stretch] = []
    for number, counts in enumerate(bins):
        kind = _shown(counts, size)
        at = number * WHOLE // len(bins)
        width = (number + 1) * WHOLE // len(bins) - at
        if stretches and stretches[-1].kind == kind:
            last = stretches.pop()
            stretches.append(views.Stretch(kind=kind, at=last.at, width=last.width + width))
        else:
            stretches.append(views.Stretch(kind=kind, at=at, width=width))
    return tuple(stretches)


def _shown(counts: Counter[views.Became], size: int) -> views.Became:
    changed = Counter({kind: count for kind, count in counts.items() if kind not in ("keep", "rest")})
    if changed and (best := changed.most_common(1)[0])[1] * _SEEN >= size:
        return best[0]
    return "rest" if counts["rest"] > counts["keep"] else "keep"


def _became(article: Article) -> list[tuple[int, int, views.Became]]:
    """Ranges of the raw text, in its order, and what became of each."""
    found: list[tuple[int, int, views.Became]] = []
    segments = [segment for segment in article.segments if segment.restored]
    clean = 0
    for piece in article.account.pieces:
        kind = _of_piece(piece)
        if kind == "keep":
            found += _kept(piece, clean, [(each.span.start, each.span.end) for each in segments])
        else:
            found.append((piece.start, piece.end, kind))
        clean += len(piece.text)
    return found


def _of_piece(piece: Piece) -> views.Became:
    """What became of a piece; widened marks count as kept."""
    return _BECAME.get(piece.code[:1], "out") if piece.code else "keep"


def _kept(piece: Piece, clean: int, restored: list[tuple[int, int]]) -> list[tuple[int, int, views.Became]]:
    """A kept stretch, cut where restored segments begin and end."""
    found: list[tuple[int, int, views.Became]] = []
    length = piece.end - piece.start
    place = 0
    for start, end in restored:
        low, high = max(start - clean, place), min(end - clean, length)
        if low >= high:
            continue
        found += [
            (piece.start + place, piece.start + low, "keep"),
            (piece.start + low, piece.start + high, "rest"),
        ]
        place = high
    return [*found, (piece.start + place, piece.end, "keep")]
