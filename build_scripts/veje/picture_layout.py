"""Where the boxes of a flow picture stand, and how its arrows run: layers from top to bottom.

A box lies in the layer after the last one that leads to it (longest path from the start). Within a
layer boxes are ordered to cross few arrows (barycentre, the best of some sweeps), and placed as
near above and below what they are joined to as they can stand without touching. An arrow that
passes layers gets a lane through each; arrows to the same box share their lanes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

Point = tuple[float, float]

GAP: Final = 22.0
# About what can be read when an A4 page is as wide. A box that nothing follows can wait a layer.
WIDE: Final = 1040.0
LANE: Final = 12.0
SWEEPS: Final = 24
INWARD: Final = 1
_LEAST_DROP: Final = 46.0
_MOST_DROP: Final = 120.0


@dataclass(frozen=True, slots=True)
class Port:
    """Where an arrow leaves a box: how far from its left side, and the id of the box it goes to."""

    x: float
    til: str


@dataclass(frozen=True, slots=True)
class Box:
    """A box to be placed. It is entered at the middle of its top and left at its bottom."""

    width: float
    height: float
    porte: tuple[Port, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """``steder`` are the top left corners by id. ``streger`` are lines from (x, y) to (x, y) that
    begin and end upright, by the id of the box they lead to; ``pile`` are the points where they
    enter a box from above."""

    width: float
    height: float
    steder: Mapping[str, Point]
    streger: Mapping[str, tuple[tuple[Point, Point], ...]]
    pile: tuple[Point, ...]


# A lane is known by the box it leads to and its layer; a box by itself in its own layer.
_Node = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Line:
    """From ``offset`` right of a node's middle to the middle of a node in the layer below."""

    fra: _Node
    offset: float
    til: _Node


def layout(boxes: Mapping[str, Box], start: str) -> Layout:
    """Place boxes that are joined without rounds. All must be reachable from ``start``."""
    layer = _narrowed(boxes, _layers(boxes, start))
    rows, lines = _rows(boxes, layer)
    widths = {node: _width(node, boxes, layer) for row in rows for node in row}
    rows = _ordered(rows, lines, widths)
    middles = _placed(rows, lines, widths)
    return _measured(rows, lines, middles, boxes, layer)


def _layers(boxes: Mapping[str, Box], start: str) -> dict[str, int]:
    layer = {start: 0}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        for port in boxes[here].porte:
            if layer.get(port.til, -1) <= layer[here]:
                layer[port.til] = layer[here] + 1
                waiting.append(port.til)
    return layer


def _narrowed(boxes: Mapping[str, Box], layer: Mapping[str, int]) -> dict[str, int]:
    """Let endings of a layer that is too wide stand in the next one, every second of them first."""
    found = dict(layer)
    here = 0
    while here <= max(found.values()):
        row = [id_ for id_ in found if found[id_] == here]
        ends = [id_ for id_ in row if not boxes[id_].porte]
        ends = ends[::2] + ends[1::2]
        while ends and sum(boxes[id_].width + GAP for id_ in row) > WIDE:
            late = ends.pop()
            row.remove(late)
            found[late] = here + 1
        here += 1
    return found


def _rows(
    boxes: Mapping[str, Box], layer: Mapping[str, int]
) -> tuple[list[list[_Node]], list[_Line]]:
    """The layers with their boxes and lanes, in the order the answers name them; and the lines."""
    rows: list[list[_Node]] = [[] for _ in range(max(layer.values()) + 1)]
    lines: dict[_Line, None] = {}
    order = sorted(layer, key=lambda id_: layer[id_])  # stable: as they were met
    for id_ in order:
        node = (id_, layer[id_])
        if node not in rows[layer[id_]]:
            rows[layer[id_]].append(node)
        for port in boxes[id_].porte:
            before, offset = node, port.x - boxes[id_].width / 2
            for below in range(layer[id_] + 1, layer[port.til] + 1):
                after = (port.til, below)
                if after not in rows[below]:
                    rows[below].append(after)
                lines[_Line(before, offset, after)] = None
                before, offset = after, 0.0
    return rows, list(lines)


def _width(node: _Node, boxes: Mapping[str, Box], layer: Mapping[str, int]) -> float:
    return boxes[node[0]].width if layer[node[0]] == node[1] else 0.0


def _ordered(
    rows: list[list[_Node]], lines: Sequence[_Line], widths: Mapping[_Node, float]
) -> list[list[_Node]]:
    """The order with the fewest crossings among those the sweeps come by."""
    best, fewest = rows, _crossings(rows, lines, widths)
    now = [list(row) for row in rows]
    for sweep in range(SWEEPS):
        at = _spread(now, widths)
        down = sweep % 2 == 0
        for row in now[1:] if down else now[-2::-1]:
            pull: dict[_Node, list[float]] = {node: [] for node in row}
            for line in lines:
                if down and line.til in pull:
                    pull[line.til].append(at[line.fra] + line.offset)
                elif not down and line.fra in pull:
                    pull[line.fra].append(at[line.til] - line.offset)
            row.sort(key=lambda node: sum(pull[node]) / len(pull[node]) if pull[node] else at[node])
            at |= _spread([row], widths)
        crossings = _crossings(now, lines, widths)
        if crossings < fewest:
            best, fewest = [list(row) for row in now], crossings
    return best


def _spread(rows: Sequence[Sequence[_Node]], widths: Mapping[_Node, float]) -> dict[_Node, float]:
    """Middles with the boxes of each row side by side around zero."""
    at: dict[_Node, float] = {}
    for row in rows:
        x = 0.0
        for index, node in enumerate(row):
            x += _apart(row[index - 1], node, widths) if index else 0.0
            at[node] = x
        middle = x / 2
        at |= {node: at[node] - middle for node in row}
    return at


def _apart(left: _Node, right: _Node, widths: Mapping[_Node, float]) -> float:
    """The least distance between two middles: a gap between boxes, less beside a lane."""
    both = widths[left] and widths[right]
    return (widths[left] + widths[right]) / 2 + (GAP if both else LANE)


def _crossings(
    rows: Sequence[Sequence[_Node]], lines: Sequence[_Line], widths: Mapping[_Node, float]
) -> int:
    at = _spread(rows, widths)
    by_layer: dict[int, list[tuple[float, float]]] = {}
    for line in lines:
        ends = (at[line.fra] + line.offset, at[line.til])
        by_layer.setdefault(line.fra[1], []).append(ends)
    return sum(
        (a[0] - b[0]) * (a[1] - b[1]) < 0
        for ends in by_layer.values()
        for index, a in enumerate(ends)
        for b in ends[:index]
    )


def _placed(
    rows: Sequence[Sequence[_Node]], lines: Sequence[_Line], widths: Mapping[_Node, float]
) -> dict[_Node, float]:
    """Middles of all nodes: each as near to what it is joined to as the others in its row allow."""
    at = _spread(rows, widths)
    for sweep in range(SWEEPS):
        centre = (min(at.values()) + max(at.values())) / 2
        for row in rows if sweep % 2 == 0 else rows[::-1]:
            # Everything is also drawn a little inward, or the picture would be wide and thin.
            pull: dict[_Node, list[float]] = {node: [centre] * INWARD for node in row}
            for line in lines:
                # A lane is pulled hard by the next: long arrows should be straight.
                hard = 1 if widths[line.fra] or widths[line.til] else 4
                if line.til in pull:
                    pull[line.til] += [at[line.fra] + line.offset] * hard
                if line.fra in pull:
                    pull[line.fra] += [at[line.til] - line.offset] * hard
            wanted = [sum(pull[node]) / len(pull[node]) for node in row]
            apart = [_apart(a, b, widths) for a, b in pairwise(row)]
            weights = [float(len(pull[node])) for node in row]
            at |= dict(zip(row, _apart_at_least(wanted, apart, weights), strict=True))
    return at


def _apart_at_least(
    wanted: Sequence[float], apart: Sequence[float], weights: Sequence[float]
) -> list[float]:
    """The places nearest to those wanted (least squares) that keep the distances.

    Less the distances, the places must only not decrease: pool neighbours that would.
    """
    shifts = [0.0]
    for distance in apart:
        shifts.append(shifts[-1] + distance)
    pools: list[tuple[float, float, int]] = []  # mean, weight, how many
    for place, shift, weight in zip(wanted, shifts, weights, strict=True):
        pools.append((place - shift, weight, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (a, v, m), (b, w, n) = pools[-2:]
            pools[-2:] = [((a * v + b * w) / (v + w), v + w, m + n)]
    means = [mean for mean, _, number in pools for _ in range(number)]
    return [mean + shift for mean, shift in zip(means, shifts, strict=True)]


def _measured(
    rows: Sequence[Sequence[_Node]],
    lines: Sequence[_Line],
    middles: Mapping[_Node, float],
    boxes: Mapping[str, Box],
    layer: Mapping[str, int],
) -> Layout:
    """Give everything its place in a picture whose upper left corner is (0, 0)."""

    def is_box(node: _Node) -> bool:
        return layer[node[0]] == node[1]

    def half(node: _Node) -> float:
        return boxes[node[0]].width / 2 if is_box(node) else 0.0

    left = min(middle - half(node) for node, middle in middles.items())
    right = max(middle + half(node) for node, middle in middles.items())
    tops: list[float] = []
    bottoms: list[float] = []
    y = 0.0
    for index, row in enumerate(rows):
        tops.append(y)
        bottoms.append(y + max((boxes[n[0]].height for n in row if is_box(n)), default=0.0))
        far = max(
            (abs(middles[x.fra] + x.offset - middles[x.til]) for x in lines if x.fra[1] == index),
            default=0.0,
        )
        y = bottoms[-1] + min(_MOST_DROP, _LEAST_DROP + far * 0.12)
    drawn: dict[str, list[tuple[Point, Point]]] = {}
    for node in (node for row in rows for node in row):
        x = middles[node] - left
        if not is_box(node):
            drawn.setdefault(node[0], []).append(((x, tops[node[1]]), (x, bottoms[node[1]])))
    for line in lines:
        x = middles[line.fra] + line.offset - left
        foot = bottoms[line.fra[1]]
        same = drawn.setdefault(line.til[0], [])
        if is_box(line.fra):
            same.append(((x, tops[line.fra[1]] + boxes[line.fra[0]].height), (x, foot)))
        same.append(((x, foot), (middles[line.til] - left, tops[line.til[1]])))
    entered = {line.til for line in lines if is_box(line.til)}
    return Layout(
        width=right - left,
        height=bottoms[-1],
        steder={
            node[0]: (middle - half(node) - left, tops[node[1]])
            for node, middle in middles.items()
            if is_box(node)
        },
        streger={id_: tuple(lines_) for id_, lines_ in drawn.items()},
        pile=tuple(sorted((middles[node] - left, tops[node[1]]) for node in entered)),
    )
