"""Break each rule once and see that something we would notice changes.

Every comparison, number and boolean word in the rules, in their combination and in the plan is
mutated, one at a time, in a copy of the package. The mutant judges the personas and a set of drawn
cases; if everything still comes out the same, the mutation has survived and nothing guards that
line.
"""

from __future__ import annotations

import ast
import importlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from build_scripts import content
from tests.conftest import ROOT
from tests.linealen.answers import Answers, draw_answers
from tests.linealen.personas import load_personas

MUTATED = ("regler.py", "vurdering.py", "plan.py")
SWAPS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Lt: ast.LtE, ast.LtE: ast.Lt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip


def cases() -> list[Answers]:
    built = content.load(ROOT)
    drawn = [draw_answers(built.lineal, built.skala, seed) for seed in range(500)]
    personas = [persona.besvarelse for persona in load_personas(built)]
    # A note may lack the lines: a sign must weigh the same without the line it lies under.
    return [*personas, *({**each, "linjer": {}} for each in personas), *drawn]


def mutants(source: str) -> Iterator[tuple[str, str]]:
    """(what was changed, the whole changed source) for each place that can be mutated."""
    total = sum(1 for _ in _places(ast.parse(source)))
    for index in range(total):
        tree = ast.parse(source)
        node, change = list(_places(tree))[index]
        before = ast.unparse(node)
        change()
        after = ast.unparse(node)
        yield f"line {node.lineno}: {before}  ⇒  {after}", ast.unparse(tree)


def _places(tree: ast.AST) -> Iterator[tuple[Any, Any]]:
    # Floors and ceilings bound a step, so that a longer one would be the same: its length is left.
    steps = [n.right for n in ast.walk(tree) if isinstance(n, ast.BinOp)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
            yield node, lambda n=node: n.ops.__setitem__(0, SWAPS[type(n.ops[0])]())
        elif isinstance(node, ast.BoolOp):
            yield (
                node,
                lambda n=node: setattr(
                    n, "op", ast.And() if isinstance(n.op, ast.Or) else ast.Or()
                ),
            )
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
            yield (
                node,
                lambda n=node: setattr(
                    n, "op", ast.Sub() if isinstance(n.op, ast.Add) else ast.Add()
                ),
            )
        elif isinstance(node, ast.Constant) and type(node.value) is int and node not in steps:
            yield node, lambda n=node: setattr(n, "value", n.value + 1)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, lambda n=node: setattr(n, "operand", ast.UnaryOp(ast.Not(), n.operand))
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("max", "min"):
            yield node, lambda n=node: setattr(n.func, "id", "min" if n.func.id == "max" else "max")
        elif isinstance(node, ast.keyword) and node.arg == "fast":
            yield node.value, lambda n=node: setattr(n.value, "value", False)


@pytest.mark.usefixtures("heavy")
def test_every_mutation_of_a_rule_is_noticed(tmp_path: Path) -> None:
    built = content.load(ROOT)
    all_cases = cases()
    package = "lineal_mutant"
    folder = tmp_path / package
    shutil.copytree(ROOT / "linealen", folder, ignore=shutil.ignore_patterns("data", "__pycache__"))
    sys.path.insert(0, str(tmp_path))
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    try:
        expected = _judge_all(package, built, all_cases)
        survivors = []
        for name in MUTATED:
            original = (folder / name).read_text(encoding="utf-8")
            for what, source in mutants(original):
                (folder / name).write_text(source, encoding="utf-8")
                if _judge_all(package, built, all_cases, expected) == expected:
                    survivors.append(f"{name} {what}")
            (folder / name).write_text(original, encoding="utf-8")
    finally:
        sys.path.remove(str(tmp_path))
        sys.dont_write_bytecode = before
    assert survivors == []


def _judge_all(
    package: str,
    built: content.Content,
    all_cases: list[Answers],
    expected: list[object] | None = None,
) -> list[object]:
    """What the (mutated) package says of every case; stops at the first that differs."""
    for name in [name for name in sys.modules if name.split(".")[0] == package]:
        del sys.modules[name]
    importlib.invalidate_caches()
    results: list[object] = []
    try:
        module: ModuleType = importlib.import_module(package)
        for index, case in enumerate(all_cases):
            b = module.parse_besvarelse(built.lineal, built.skala, case)
            results.append(repr(module.vurder(built.lineal, built.skala, b)))
            if expected is not None and results[-1] != expected[index]:
                break
    except Exception as error:  # A mutant that crashes has been noticed.
        results.append(repr(error))
    return results
