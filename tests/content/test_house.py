"""The direction of dependency in the house: data below, judgement above it, then the build."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from linealen import Lineal
from tests.conftest import ROOT

LINEALEN = sorted((ROOT / "linealen").glob("*.py"))

# Modules of the standard library that read a clock, a file, a network or chance.
EFFECTS = {
    "os", "io", "pathlib", "time", "datetime", "random", "secrets", "socket", "subprocess",
    "urllib", "http", "tempfile", "shutil", "sys", "logging", "uuid",
}  # fmt: skip


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """(top-level module, level of relativeness) of every import in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.split(".")[0], 0
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0], node.level


@pytest.mark.parametrize("path", LINEALEN, ids=lambda path: path.name)
def test_linealen_imports_the_standard_library_only_and_has_no_effects(path: Path) -> None:
    for name, level in imports(path):
        assert level or name in sys.stdlib_module_names, f"{path.name} imports {name}"
        assert level or name not in EFFECTS, f"{path.name} imports {name}, which has effects"
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not calls & {"open", "print", "input", "eval", "exec", "__import__"}


def test_linealen_does_not_know_the_build() -> None:
    for path in LINEALEN:
        assert "build_scripts" not in {name for name, _ in imports(path)}


def test_presentation_knows_no_sign_rule_band_or_limit(lineal: Lineal) -> None:
    """The templates and the JavaScript get finished objects; no domain id is written in them."""
    ids = {
        item.id
        for items in (lineal.tegn, lineal.regler, lineal.risiko, lineal.beskyttelse, lineal.baand)
        for item in items
    }
    # Words that are both an id of ours and an ordinary Danish word in running text.
    ids -= {"trivsel", "bekymring", "opmaerksomhed", "forvaerring", "uvished"}
    pattern = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, sorted(ids))) + r")(?![\w-])")
    for path in sorted((ROOT / "overrides").rglob("*")):
        if path.suffix in {".html", ".js", ".css"}:
            found = pattern.findall(path.read_text(encoding="utf-8"))
            assert not found, f"{path.relative_to(ROOT)}: {sorted(set(found))}"


def test_no_registry_host_and_no_path_of_one_machine_is_named() -> None:
    hosts = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com")
    machine = re.compile(r"(?<![\w/.])/(work|root|farm|home|Users)/")
    for folder in (
        ROOT / name
        for name in (
            "build_scripts",
            "requirements",
            ".ci",
            ".github",
            "tests",
            "docs",
            "overrides",
            "linealen",
            "kommuner",
        )
    ):
        for path in sorted(folder.rglob("*")):
            if not path.is_file() or {"node_modules", "__pycache__"} & set(path.parts):
                continue
            if path.suffix in {".png", ".pyc", ".svg", ".ico", ".woff2"}:
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not [host for host in hosts if host in text], path
            assert not machine.search(text), path
