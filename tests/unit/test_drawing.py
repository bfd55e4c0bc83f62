"""Drawings: the same everywhere, nothing upon another, everything within the frame."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest

from build_dossier.rendering.drawing.fitting import Box, fit
from build_dossier.rendering.drawing.layout import lay_out

STAR = [(0, other) for other in range(1, 12)]
PATH = [(node, node + 1) for node in range(9)]
WHEEL = [*STAR, *((node, node % 11 + 1) for node in range(1, 12))]

PINNED = [(300, 150), (370, 15), (370, 285), (145, 15), (30, 150), (145, 285)]


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def test_a_path_is_drawn_out_along_the_width() -> None:
    points = lay_out(10, PATH)
    across = [point.x for point in points]
    assert across in (sorted(across), sorted(across, reverse=True))
    assert max(point.y for point in points) - min(point.y for point in points) < 0.3 * abs(
        across[0] - across[-1]
    )


def test_neighbours_lie_nearer_than_those_far_apart_in_the_network() -> None:
    points = lay_out(10, PATH)
    assert _apart(points[0], points[1]) < _apart(points[0], points[4]) < _apart(points[0], points[9])


def test_a_hub_lies_in_the_middle() -> None:
    points = lay_out(12, WHEEL)
    middle = (sum(point.x for point in points) / 12, sum(point.y for point in points) / 12)
    assert min(range(12), key=lambda node: _apart(points[node], middle)) == 0


@pytest.mark.parametrize("edges", [STAR, PATH, WHEEL, []], ids=["star", "path", "wheel", "none"])
@pytest.mark.parametrize(("width", "height"), [(1000, 560), (360, 720)])
def test_boxes_lie_apart_and_within_the_frame(edges: list[tuple[int, int]], width: int, height: int) -> None:
    boxes = [Box(20.0 + 3 * node, 14.0) for node in range(12)]
    places = fit(lay_out(12, edges), boxes, width, height)
    assert places == fit(lay_out(12, edges), boxes, width, height)
    for (x, y), box in zip(places, boxes, strict=True):
        assert box.width - 1 <= x <= width - box.width + 1
        assert box.height - 1 <= y <= height - box.height + 1
    for (one, first), (other, second) in combinations(zip(places, boxes, strict=True), 2):
        apart = (
            abs(one[0] - other[0]) >= first.width + second.width
            or abs(one[1] - other[1]) >= first.height + second.height
        )
        assert apart


def test_the_places_are_these_on_every_machine() -> None:
    boxes = [Box(30.0, 15.0)] * 6
    edges = [(0, 1), (0, 2), (0, 3), (3, 4), (4, 5), (5, 0)]
    assert fit(lay_out(6, edges), boxes, 400, 300) == PINNED


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_network_may_be_next_to_nothing(count: int) -> None:
    assert len(fit(lay_out(count, []), [Box(10.0, 10.0)] * count, 100, 100)) == count
