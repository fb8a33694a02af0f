"""The direction of imports between the rooms of ``build_scripts``: none runs up, none in a ring."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

BUILD = ROOT / "build_scripts"
ADR = BUILD / "adr" / "0014-rooms.md"
RUNNERS = re.compile(r"\b(mkdocs|properdocs)\b(?!\.yml)")


def order() -> list[str]:
    """The rooms from the ground up, as the decision writes them down: a line of its table each."""
    return re.findall(r"(?m)^\| `([a-z_]+)/?(?:\.py)?` \|", ADR.read_text("utf-8"))


ORDER = order()
# ``engine/instead`` is Python's own library in the browser, and imports none of ours.
FILES = sorted(path for path in BUILD.rglob("*.py") if path.parent.name != "instead")


def room(path: Path) -> str:
    parts = path.relative_to(BUILD).parts
    return parts[0] if len(parts) > 1 else path.stem


def imported(tree: ast.Module) -> Iterator[str]:
    """Every module that is imported, wherever it stands: also by name, where the name is given."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            whole = node.module or ""
            yield from (
                (f"{whole}.{alias.name}" for alias in node.names)
                if whole == "build_scripts"
                else [whole]
            )
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from (
                each.value
                for each in ast.walk(node)
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            )


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def test_every_room_is_in_the_order_and_the_order_names_no_other() -> None:
    there = {room(path) for path in FILES} - {"__init__"}
    assert sorted(ORDER) == sorted(there)


def test_the_map_in_the_readme_is_of_the_same_rooms() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    shown = re.findall(r"(?m)^  ([a-z_]+)(?:/|\.py) ", text.split("build_scripts/")[1])
    assert [each for each in ORDER if each != "__main__" and each not in shown] == []


@pytest.mark.parametrize("name", ORDER)
def test_a_room_knows_only_those_below_it(name: str) -> None:
    below = set(ORDER[: ORDER.index(name)])
    up = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in FILES
        if room(path) == name
        for module in imported(parsed(path))
        if module.startswith("build_scripts.") and module.split(".")[1] not in below | {name}
    ]
    assert up == []


def test_only_the_runner_knows_the_site_generator() -> None:
    """By no import and by no name: not a module, a part of one, or a command to start."""
    knowing = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in FILES
        if room(path) != "runner"
        for line in _named(parsed(path))
    ]
    assert knowing == []
    assert any(_named(parsed(path)) for path in FILES if room(path) == "runner")


def _named(tree: ast.Module) -> list[int]:
    documented = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    texts = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documented
        and RUNNERS.search(node.value)
    ]
    return texts + [0 for module in imported(tree) if RUNNERS.match(module)]


def test_what_makes_the_environment_needs_none() -> None:
    """``setup`` runs before anything is installed, and so does what it knows of ``ground``. It may
    ask Playwright, in a function, once that is there."""
    met: set[str] = set()
    left = {f"build_scripts.setup.{path.stem}" for path in FILES if room(path) == "setup"}
    while left:
        name = left.pop()
        met.add(name)
        for module in imported(parsed(ROOT / f"{name.replace('.', '/')}.py")):
            top = module.split(".")[0]
            known = top == "build_scripts" or top in sys.stdlib_module_names
            assert known or module == "playwright.sync_api", f"{name}: {module}"
            if top == "build_scripts" and module not in met and module.count(".") == 2:
                left.add(module)
    assert any(name.startswith("build_scripts.ground.") for name in met)
