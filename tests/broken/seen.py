"""What makes findings in the source, and which of it was met while something ran."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import CodeType, FrameType

from linealen import Finding
from tests.conftest import ROOT

PACKAGES = ("build_scripts", "linealen")
_MAKERS = frozenset({"Finding", "finding", "finding_of", "note"})
_CODE = re.compile(r"[A-ZÆØÅ]{2,}(-[A-ZÆØÅ]+)*")
# How far up from the making of a finding those stand who asked for it.
_DEEP = 6


@dataclass(frozen=True, slots=True)
class Giver:
    """A function that gives findings, and the lines (first, last) on which it makes them."""

    file: str
    name: str
    makes: tuple[tuple[int, int], ...]

    def __str__(self) -> str:
        return f"{self.file}:{self.name}"


@dataclass(slots=True)
class Seen:
    """The functions that were entered, and the lines that stood behind a finding as it was made."""

    entered: set[tuple[str, str]] = field(default_factory=set)
    lines: set[tuple[str, int]] = field(default_factory=set)

    def unmet(self, giver: Giver) -> list[str]:
        """Where the function was never entered, or no finding ever made."""
        if (giver.file, giver.name) not in self.entered:
            return [str(giver)]
        return [
            f"{giver}, line {first}"
            for first, last in giver.makes
            if not any((giver.file, line) in self.lines for line in range(first, last + 1))
        ]


@contextmanager
def seeing(seen: Seen) -> Iterator[None]:
    """Note in ``seen`` what runs meanwhile."""
    made = Finding.__init__.__code__
    root = f"{ROOT}/"
    # Kept, so that no other code is given the same place while we look.
    known: dict[int, CodeType] = {}

    def note(frame: FrameType, event: str, _: object) -> None:
        # Called once for each call of a function in Python, and asked to be told no more of it.
        code = frame.f_code
        if code is made:
            back = frame.f_back
            for _step in range(_DEEP):
                if back is None:
                    return
                seen.lines.add((back.f_code.co_filename.removeprefix(root), back.f_lineno))
                back = back.f_back
        elif id(code) not in known:
            known[id(code)] = code
            if code.co_filename.startswith(root):
                seen.entered.add((code.co_filename.removeprefix(root), code.co_qualname))

    before = sys.gettrace()
    sys.settrace(note)
    try:
        yield
    finally:
        sys.settrace(before)


def sources() -> Iterator[tuple[str, ast.Module]]:
    """Every module of ours, by its path."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def givers() -> Iterator[Giver]:
    """Every function whose result has findings in it, or which makes one."""
    for file, tree in sources():
        yield from _givers(file, tree, "")


def _givers(file: str, node: ast.AST, above: str) -> Iterator[Giver]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _givers(file, child, f"{above}{child.name}.")
        elif isinstance(child, ast.FunctionDef):
            name = above + child.name
            makes = tuple(_makes(child))
            told = ast.unparse(child.returns) if child.returns else ""
            if makes or re.search(r"\bFinding\b", told):
                yield Giver(file, name, makes)
            yield from _givers(file, child, f"{name}.<locals>.")
        else:
            yield from _givers(file, child, above)


def _makes(function: ast.AST) -> Iterator[tuple[int, int]]:
    for child in ast.iter_child_nodes(function):
        if isinstance(child, ast.FunctionDef | ast.ClassDef):
            continue
        if isinstance(child, ast.Call) and _called(child.func) in _MAKERS:
            yield child.lineno, child.end_lineno or child.lineno
        yield from _makes(child)


def _called(func: ast.expr) -> str:
    if isinstance(func, ast.Name):
        return func.id
    if isinstance(func, ast.Attribute):
        of = ast.unparse(func.value)
        return "note" if func.attr == "add" and of.endswith("notes") else func.attr
    return ""


def capitals() -> set[str]:
    """Every word in capitals that the source hands on, as it does the codes: given to a call, kept
    under a name, one of several. A part of a path, a key and what something is compared with are
    none, nor are names of exports."""
    found = set()
    for _, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
                continue
            found |= {
                each.value
                for each in _handed_on(node)
                if isinstance(each, ast.Constant)
                and isinstance(each.value, str)
                and _CODE.fullmatch(each.value)
            }
    return found


def _handed_on(node: ast.AST) -> Iterator[ast.AST]:
    """What a part of the source hands on."""
    match node:
        case ast.Call():
            yield from (*node.args, *(each.value for each in node.keywords))
        case ast.Tuple(elts) if isinstance(node.ctx, ast.Load):
            yield from elts
        case ast.Dict():
            yield from node.values
        case ast.Assign() | ast.AnnAssign() | ast.Return() | ast.Yield():
            yield from [node.value] if node.value else []
        case ast.IfExp():
            yield from (node.body, node.orelse)
