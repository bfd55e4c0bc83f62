"""A network laid out by stress: nodes lie as far apart as the ways between them are long.

Gansner, Koren and North, *Graph Drawing by Stress Majorization* (2004), in its local form: a
node moves to the mean of the places that its distances to all others ask for, time and again.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from math import isqrt, sqrt
from typing import NamedTuple

_ROUNDS = 90
_FIRST_STEPS = (0.6180339887498949, 0.7548776662466927)
"""Fractions whose multiples fill a square evenly: the golden ratio, and its cousin in two dimensions."""
_TINY = 1e-9


class Point(NamedTuple):
    """A place, in units of a way's length, or of the drawing."""

    x: float
    y: float


def lay_out(count: int, edges: Sequence[tuple[int, int]]) -> list[Point]:
    """Places for ``count`` nodes that the edges join, the longest extent along ``x``."""
    distances = _distances(count, edges)
    scale = sqrt(float(max(1, count)))
    xs = [scale * _fraction(index * _FIRST_STEPS[0]) for index in range(count)]
    ys = [scale * _fraction(index * _FIRST_STEPS[1]) for index in range(count)]
    for _ in range(_ROUNDS):
        for node in range(count):
            _settle(node, xs, ys, distances[node])
    return _turned(xs, ys)


def _settle(node: int, xs: list[float], ys: list[float], distances: Sequence[int]) -> None:
    """Move a node to where its distances to all others want it."""
    weights = x = y = 0.0
    for other, distance in enumerate(distances):
        if other == node:
            continue
        dx, dy = xs[node] - xs[other], ys[node] - ys[other]
        stretch = distance / max(_TINY, sqrt(dx * dx + dy * dy))
        weight = 1.0 / (distance * distance)
        weights += weight
        x += weight * (xs[other] + dx * stretch)
        y += weight * (ys[other] + dy * stretch)
    if weights:
        xs[node], ys[node] = x / weights, y / weights


def _distances(count: int, edges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Lengths of the shortest ways between all nodes.

    An edge is the longer the more edges meet at its ends, so that there is room about a hub; nodes
    that nothing joins are a little further from each other than any that are.
    """
    near: list[list[int]] = [[] for _ in range(count)]
    for one, other in edges:
        near[one].append(other)
        near[other].append(one)
    found = [_ways(start, near) for start in range(count)]
    far = max((length for ways in found for length in ways.values()), default=0) + 1
    return [[ways.get(other, far) for other in range(count)] for ways in found]


def _ways(start: int, near: Sequence[Sequence[int]]) -> dict[int, int]:
    """Lengths of the shortest ways from one node, by Dijkstra's algorithm."""
    settled: dict[int, int] = {}
    open_ways = [(0, start)]
    while open_ways:
        length, node = heappop(open_ways)
        if node in settled:
            continue
        settled[node] = length
        for other in near[node]:
            edge = 1 + isqrt(2 * len(near[node])) + isqrt(2 * len(near[other]))
            heappush(open_ways, (length + edge, other))
    return settled


def _turned(xs: Sequence[float], ys: Sequence[float]) -> list[Point]:
    """The places about their middle, turned so that they spread most along ``x``."""
    count = max(1, len(xs))
    mean_x, mean_y = _total(xs) / count, _total(ys) / count
    xs, ys = [x - mean_x for x in xs], [y - mean_y for y in ys]
    xx, yy = _total([x * x for x in xs]), _total([y * y for y in ys])
    xy = _total([x * y for x, y in zip(xs, ys, strict=True)])
    difference = (xx - yy) / 2
    a, b = difference + sqrt(difference * difference + xy * xy), xy
    length = sqrt(a * a + b * b)
    if length < _TINY:
        a, b, length = (1.0, 0.0, 1.0) if xx >= yy else (0.0, 1.0, 1.0)
    a, b = a / length, b / length
    return [Point(a * x + b * y, a * y - b * x) for x, y in zip(xs, ys, strict=True)]


def _fraction(number: float) -> float:
    return number - int(number)


def _total(numbers: Sequence[float]) -> float:
    """A plain sum from left to right; the built-in one rounds otherwise from one Python to the next."""
    total = 0.0
    for number in numbers:
        total += number
    return total
