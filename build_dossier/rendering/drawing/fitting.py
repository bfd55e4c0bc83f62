"""Fits a layout into a frame, and moves boxes apart until none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from build_dossier.rendering.drawing.layout import Point

_ROUNDS = 400
_GAP = 12.0


class Box(NamedTuple):
    """Half the extent of what stands at a place."""

    width: float
    height: float


def fit(points: Sequence[Point], boxes: Sequence[Box], width: int, height: int) -> list[tuple[int, int]]:
    """Whole places within the frame at which the boxes lie apart, as far as there is room."""
    xs = _scaled([point.x for point in points], width)
    ys = _scaled([point.y for point in points], height)
    for _ in range(_ROUNDS):
        if not _push(xs, ys, boxes, width, height):
            break
    return [(_whole(x), _whole(y)) for x, y in zip(xs, ys, strict=True)]


def _scaled(values: Sequence[float], extent: int) -> list[float]:
    if not values:
        return []
    low, high = min(values), max(values)
    spread = high - low
    return [extent * ((value - low) / spread if spread else 0.5) for value in values]


def _push(xs: list[float], ys: list[float], boxes: Sequence[Box], width: int, height: int) -> bool:
    """Move every two boxes that meet half their overlap each, along the shorter way; say if any did."""
    moved = False
    for one in range(len(xs)):
        _keep_inside(one, xs, ys, boxes, width, height)
        for other in range(one):
            dx, dy = xs[one] - xs[other], ys[one] - ys[other]
            over_x = boxes[one].width + boxes[other].width + _GAP - abs(dx)
            over_y = boxes[one].height + boxes[other].height + _GAP - abs(dy)
            if over_x <= 0 or over_y <= 0:
                continue
            moved = True
            if over_x < over_y:
                step = over_x / 2 if dx >= 0 else -over_x / 2
                xs[one], xs[other] = xs[one] + step, xs[other] - step
            else:
                step = over_y / 2 if dy >= 0 else -over_y / 2
                ys[one], ys[other] = ys[one] + step, ys[other] - step
    for node in range(len(xs)):
        _keep_inside(node, xs, ys, boxes, width, height)
    return moved


def _keep_inside(
    node: int, xs: list[float], ys: list[float], boxes: Sequence[Box], width: int, height: int
) -> None:
    box = boxes[node]
    xs[node] = min(max(xs[node], box.width), width - box.width)
    ys[node] = min(max(ys[node], box.height), height - box.height)


def _whole(number: float) -> int:
    return int(number + 0.5)
