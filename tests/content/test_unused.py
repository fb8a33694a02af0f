"""Nothing stands unused: what only its tests call is called by nobody who needs it."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

from tests.conftest import ROOT

PACKAGES = ("build_scripts", "linealen")
# Called by name from outside: by the runner, by Python itself, or by a class that ours is made of.
OUTSIDE = re.compile(
    r"on_[a-z_]+|__\w+__|main|do_[A-Z]+|[a-z]+_request|log_message|handle_\w+|updatepos|emit"
    r"|translate_path|guess_type|send_error"
)
# What only tests ask for, and why it is there all the same.
FOR_TESTS = {
    "load_dilemmaer": "the dilemmas alone, without the rest of the core",
    "load_opslag": "the registers alone, without the rest of the core",
    "root_of": "what the browser's own is compared with",
    "trace": "why a reader stands where they stand, step by step",
}


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name


def _used(tree: ast.Module) -> Iterator[str]:
    """Names as they are used; bringing one in is not using it, and a function that calls itself
    is used by others or not at all."""

    def walk(node: ast.AST, inside: frozenset[str]) -> Iterator[str]:
        name = ""
        if isinstance(node, ast.Name):
            name = node.id
        elif isinstance(node, ast.Attribute):
            name = node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            # An annotation in quotes, or a function that is looked up by its name.
            yield from set(re.findall(r"[A-Za-z_]\w*", node.value)) - inside
        if name and name not in inside:
            yield name
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            inside = inside | {node.name}
        for child in ast.iter_child_nodes(node):
            told = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            if not told:  # What is said of a thing does not use it.
                yield from walk(child, inside)

    yield from walk(tree, frozenset())


def test_every_function_and_class_is_used_outside_the_tests() -> None:
    defined: dict[str, str] = {}
    used: Counter[str] = Counter()
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if path.parent.name == "instead":  # Python's own library, as the browser has it.
                continue
            tree = ast.parse(path.read_text("utf-8"))
            for name in _defined(tree):
                defined.setdefault(name, path.relative_to(ROOT).as_posix())
            used.update(_used(tree))
    for folder in ("overrides", "build_scripts/status"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix not in {".html", ".js"}:
                continue
            used.update(re.findall(r"[A-Za-z_]\w*", path.read_text("utf-8")))
    used.update(
        re.findall(r"[A-Za-z_]\w*", (ROOT / "build_scripts/status/page.html").read_text("utf-8"))
    )
    unused = [
        f"{path}: {name}"
        for name, path in sorted(defined.items(), key=lambda item: item[1])
        if not used[name] and not OUTSIDE.fullmatch(name) and name not in FOR_TESTS
    ]
    assert unused == [], "\n".join(unused)
    assert [name for name in FOR_TESTS if used[name] or name not in defined] == []
