"""Names follow one rule (ADR 0005), as far as a machine can see it: one verb for each act, ASCII,
absolute imports, and modules where the decision says they are."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

ADR = (ROOT / "build_scripts/adr/0005-language-of-names.md").read_text("utf-8")
CODE = sorted(
    path
    for folder in ("build_scripts", "linealen")
    for path in (ROOT / folder).rglob("*.py")
    if path.parent.name != "instead"  # Python's own library in the browser
)
# Acts that have an English verb; a noun that looks like one is not among them.
DANISH_VERBS = frozenset(
    [
        "byg", "foej", "gem", "gaet", "hent", "indlaes", "kontroller", "laes", "lav", "omdoeb",
        "opret", "pak", "proev", "ret", "saet", "skriv", "slaa", "slet", "tag", "tilfoej", "toem",
        "udpak", "udvid", "vis",
    ]
)  # fmt: skip
OTHER_READING = re.compile(r"_*(read|hent|laes|indlaes)(_|$)")


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def telling() -> Iterator[str]:
    """The classes that have findings: what was sound, and what is wrong with the rest."""
    for path in CODE:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.ClassDef) and re.search(r"\bfindings\b", ast.unparse(node)):
                yield node.name


TELLING = frozenset(telling())


@cache
def functions(path: Path) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ...]:
    return tuple(
        node
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", CODE, ids=named)
def test_a_function_has_an_english_verb_and_one_for_reading(path: Path) -> None:
    for function in functions(path):
        name = function.name
        assert name.isascii(), f"{named(path)}:{function.lineno}: {name}"
        assert name.strip("_").split("_")[0] not in DANISH_VERBS, (
            f"{named(path)}:{function.lineno}: {name} is a Danish verb; see ADR 0005"
        )
        assert not OTHER_READING.match(name), (
            f"{named(path)}:{function.lineno}: {name}: what stands in files is had by load_…, "
            "an object is made of it by parse_… (ADR 0005)"
        )


@pytest.mark.parametrize("path", CODE, ids=named)
def test_what_judges_gives_findings_or_notes_them(path: Path) -> None:
    for function in functions(path):
        if function.name.startswith("check_"):
            given = ast.unparse(function.returns) if function.returns else ""
            takes = {ast.unparse(each.annotation) for each in function.args.args if each.annotation}
            # An entry notes for itself; whoever judges several is handed them.
            notes = given == "None" and any("Entry" in each or "Notes" in each for each in takes)
            assert "Finding" in given or given in TELLING or notes, (
                f"{named(path)}:{function.lineno}: {function.name}"
            )


@pytest.mark.parametrize("path", CODE, ids=named)
def test_a_thing_is_loaded_in_the_module_that_is_called_so(path: Path) -> None:
    """Or in ``ground`` and ``content.py``, which stand below the rooms, and in the measure of the
    search, whose questions are a test's. linealen loads a small thing beside its class."""
    where = path.stem in ("load", "content", "measure") or path.parent.name in (
        "ground",
        "linealen",
    )
    for function in parsed(path).body:
        if isinstance(function, ast.FunctionDef) and re.match(r"load_", function.name):
            assert where, f"{named(path)}:{function.lineno}: {function.name} belongs in a load.py"


def test_imports_are_absolute() -> None:
    for folder in ("build_scripts", "tests"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(parsed(path)):
                relative = isinstance(node, ast.ImportFrom) and node.level
                assert not relative, f"{named(path)}:{getattr(node, 'lineno', 0)}"


def test_the_modules_and_functions_that_the_decision_names_are_there() -> None:
    modules = {path.stem for path in CODE}
    rows = ADR.partition("| Act |")[2].partition("\n\n")[0].splitlines()[2:]
    stated = {name for row in rows for name in re.findall(r"`([a-z_]+)`", row.split("|")[3])}
    assert "load" in stated and stated <= modules, stated - modules
    defined = {function.name for path in CODE for function in functions(path)}
    table = ADR.partition("### 2.")[2].partition("### 3.")[0]
    shown = set(re.findall(r"`((?:load|parse|check|build|with)_[a-z_]+)`", table))
    assert shown and shown <= defined, shown - defined
