"""The network of terms and people that share sentences: who is drawn, what joins them, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isqrt, sqrt

from build_dossier.model.dossier import Article
from build_dossier.model.segments import Segment
from build_dossier.rendering import views
from build_dossier.rendering.composing.context import Context, tally
from build_dossier.rendering.drawing.fitting import Box, fit
from build_dossier.rendering.drawing.layout import Point, lay_out
from build_dossier.text.hanzi import is_chinese

_LEAST, _NODES, _TIES, _PLACES = 2, 42, 3, 4
"""Sentences that two must share, nodes at most, ties that each keeps, places listed for each pair."""
_LETTER, _HANZI, _LINE = 7, 14, 17
"""Width of a letter and of a Chinese character in a label, and its height."""
_SHAPES = (("wide", 1000, 560), ("tall", 360, 720))
"""Width, and the least height."""
_ROOM = 0.3
"""The share of a drawing that its boxes may fill."""

_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Network:
    """Nodes by their number of mentions, and the pairs drawn."""

    nodes: Sequence[str]
    pairs: Mapping[_Pair, Sequence[tuple[Article, Segment]]]


def network_page(context: Context) -> views.NetworkView:
    """Terms and people that share sentences."""
    network = _network(context)
    index = {record: number for number, record in enumerate(network.nodes)}
    points = lay_out(len(network.nodes), [(index[one], index[other]) for one, other in network.pairs])
    return views.NetworkView(
        path="pictures/network.md",
        title=context.say("pictures.network.title"),
        description=context.say("pictures.network.what"),
        edit=None,
        drawings=tuple(_drawing(context, network, points, *shape) for shape in _SHAPES),
        pairs=tuple(_row(context, pair, where) for pair, where in network.pairs.items()),
        least=_LEAST,
    )


def _network(context: Context) -> _Network:
    shared = {pair: where for pair, where in _pairs(context).items() if len(where) >= _LEAST}
    weight = {record: len(context.lookups.mentions[record]) for pair in shared for record in pair}
    chosen = set(sorted(weight, key=lambda record: (-weight[record], record))[:_NODES])

    def strength(pair: _Pair) -> tuple[float, str, str]:
        return (-len(shared[pair]) / sqrt(weight[pair[0]] * weight[pair[1]]), *pair)

    ties: Counter[str] = Counter()
    kept = []
    for pair in sorted((pair for pair in shared if chosen.issuperset(pair)), key=strength):
        if ties[pair[0]] < _TIES or ties[pair[1]] < _TIES:
            kept.append(pair)
            ties.update(pair)
    joined = _joined(kept)
    kept = sorted(
        (pair for pair in kept if joined.issuperset(pair)), key=lambda pair: (-len(shared[pair]), pair)
    )
    drawn = sorted(joined, key=lambda record: (-weight[record], record))
    return _Network(nodes=drawn, pairs={pair: shared[pair] for pair in kept})


def _joined(pairs: Sequence[_Pair]) -> set[str]:
    """The largest set of records that pairs join with one another."""
    sets: dict[str, set[str]] = {}
    for one, other in pairs:
        both = sets.get(one, {one}) | sets.get(other, {other})
        sets.update(dict.fromkeys(both, both))
    return max(sets.values(), key=lambda found: (len(found), sorted(found)), default=set())


def _pairs(context: Context) -> dict[_Pair, list[tuple[Article, Segment]]]:
    """Every two terms or people, and the segment of each sentence that names both."""
    found: dict[_Pair, list[tuple[Article, Segment]]] = defaultdict(list)
    for article in context.dossier.articles:
        for segment in article.segments:
            for slot in segment.slots:
                named = [
                    record
                    for record in context.lookups.named_in(article, segment, (slot.number,))
                    if record not in context.dossier.organisations
                ]
                for place, one in enumerate(named):
                    for other in named[place + 1 :]:
                        found[one, other].append((article, segment))
    return found


def _drawing(
    context: Context, network: _Network, points: Sequence[Point], shape: str, width: int, least: int
) -> views.Drawing:
    labels = [context.name(context.dossier.entry(record)) for record in network.nodes]
    radii = [4 + min(8, isqrt(len(context.lookups.mentions[record]))) for record in network.nodes]
    boxes = [
        Box(max(_width(label) / 2, float(radius)), radius + _LINE / 2)
        for label, radius in zip(labels, radii, strict=True)
    ]
    height = max(least, _needed(boxes, width))
    turned = points if width > height else [Point(point.y, point.x) for point in points]
    places = fit(turned, boxes, width, height)
    centres = [(x, y - _LINE // 2) for x, y in places]
    index = {record: number for number, record in enumerate(network.nodes)}
    return views.Drawing(
        shape=shape,
        width=width,
        height=height,
        nodes=tuple(
            views.Node(
                link=context.link(context.dossier.entry(record)),
                kind=context.dossier.entry(record).kind,
                count=len(context.lookups.mentions[record]),
                x=x,
                y=y,
                radius=radius,
                label_y=y + radius + _LINE - 4,
            )
            for record, (x, y), radius in zip(network.nodes, centres, radii, strict=True)
        ),
        edges=tuple(
            views.Edge(
                x1=centres[index[one]][0],
                y1=centres[index[one]][1],
                x2=centres[index[other]][0],
                y2=centres[index[other]][1],
                weight=min(4, isqrt(len(where))),
            )
            for (one, other), where in network.pairs.items()
        ),
    )


def _needed(boxes: Sequence[Box], width: int) -> int:
    """The height at which the boxes fill no more than their share of the drawing."""
    area = 0.0
    for box in boxes:
        area += 4 * box.width * box.height
    return int(area / (_ROOM * width))


def _width(label: str) -> float:
    return float(sum(_HANZI if is_chinese(char) else _LETTER for char in label))


def _row(context: Context, pair: _Pair, where: Sequence[tuple[Article, Segment]]) -> views.PairRow:
    segments = list({(article.id, segment.id): (article, segment) for article, segment in where}.values())
    one, other = (tally(context, record, len(context.lookups.mentions[record])) for record in pair)
    return views.PairRow(
        one=one,
        other=other,
        count=len(where),
        places=tuple(context.place(article, segment) for article, segment in segments[:_PLACES]),
    )
