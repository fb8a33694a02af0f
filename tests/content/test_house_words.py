"""What is said about the house is so: paths, commands, names and lists in the documents."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts.cli.arguments import LOCKS, parse
from build_scripts.ground.stop import Stop
from tests.conftest import ROOT

DOCUMENTS = sorted(
    {
        *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
        *(ROOT / "build_scripts/adr").glob("*.md"),
        *(
            path
            for folder in ("build_scripts", "guides", "kommuner", "requirements", "LICENSES")
            for path in (ROOT / folder).rglob("README.md")
        ),
    }
)
# Read by a municipality, and checked for links by the runner; commands stand there too.
PAGES = sorted((ROOT / "docs").rglob("*.md"))
TEXTS = {".md", ".py", ".yml", ".yaml", ".html", ".js", ".mjs", ".css", ".toml", ".in", ".txt"}
# Made by a command, or an address on the site: not in the repository.
_MADE = (
    ".cache/", ".venv", "site/", "udgivet/", "assets/", "kommunen/", "pyodide-lock.json",
    "udgave.json", "linealen/kerne.py",
)  # fmt: skip
# A module that the wheel gets when it is made.
_MADE_MODULES = ("linealen.kerne",)
_ENDS = "py|pyc|md|yml|yaml|json|toml|in|txt|mjs|js|html|css|cfg|bin|svg|png"
_PATH = re.compile(rf"(?!https?:)[\w.<>*|/-]+(?:\.(?:{_ENDS})|/)")
# A kind of file, not one of them.
_KIND = re.compile(r"\.[a-z]+")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def quoted(text: str) -> Iterator[str]:
    """What stands in backticks, outside blocks of code."""
    yield from re.findall(r"`([^`\n]+)`", re.sub(r"(?ms)^ *```.*?^ *```", "", text))


def there(document: Path, path: str) -> bool:
    """Whether a path is: from the document, from the top, or from ``build_scripts``. ``<id>`` and
    ``*`` stand for any."""
    if path.startswith(_MADE):
        return True
    pattern = re.sub(r"<[^>]*>", "*", path).rstrip("/")
    # A README beside folders of one kind speaks of the files in each.
    bases = [document.parent, ROOT, ROOT / "build_scripts", *document.parent.glob("*/")]
    return any(_any(base, pattern) for base in bases)


def _any(base: Path, pattern: str) -> bool:
    while pattern.startswith("../"):
        base, pattern = base.parent, pattern.removeprefix("../")
    return next(base.glob(pattern), None) is not None


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_a_path_that_is_named_is_there(document: Path) -> None:
    text = document.read_text("utf-8")
    links = [
        target
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text)
        if not re.match(r"[a-z]+:", target)
    ]
    paths = [each for each in quoted(text) if _PATH.fullmatch(each) and not _KIND.fullmatch(each)]
    assert [each for each in links if not (document.parent / each).exists()] == []
    assert [each for each in paths if not there(document, each)] == []


def commands(text: str) -> Iterator[list[str]]:
    """The words after ``build_scripts`` of every command that is written out, and the short form
    in backticks that begins with a command's name and goes on with an option."""
    for line in re.findall(r"-m build_scripts ([^`\n]+)", text):
        yield re.split(r" {2,}|\s#|[.,:;]?\s(?=og|and)\b", line)[0].rstrip(".,:;").split()
    for words in quoted(text):
        if re.match(rf"({'|'.join(LOCKS)}) --", words):
            yield words.split()


@pytest.mark.parametrize("document", [*DOCUMENTS, *PAGES], ids=name)
def test_a_command_that_is_named_can_be_given(document: Path) -> None:
    for words in commands(document.read_text("utf-8")):
        if words[0] != "…" and not words[0].startswith("--"):
            given = ["8" if each == "N" else each for each in words if each != "…"]
            parse(given if _whole(given) else [*given, "8"])


def _whole(words: list[str]) -> bool:
    """An option that is named alone may still want something after it."""
    try:
        parse(words)
    except Stop:
        return False
    return True


def test_commands_are_found() -> None:
    found = [
        words[0] for each in [*DOCUMENTS, *PAGES] for words in commands(each.read_text("utf-8"))
    ]
    assert {"serve", "test", "check", "ny-kommune", "udgiv"} <= set(found)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_a_name_in_python_is_there_with_what_it_is_given(document: Path) -> None:
    for each in quoted(document.read_text("utf-8")):
        found = re.fullmatch(r"((?:build_scripts|linealen)(?:\.\w+)+)(?:\(([\w, ]*)\))?", each)
        if not found or each in _MADE_MODULES:
            continue
        module, parts = found[1], list[str]()
        while not _is_module(module):
            module, _, part = module.rpartition(".")
            parts.insert(0, part)
        thing = importlib.import_module(module)
        for part in parts:
            thing = getattr(thing, part)
        if found[2] is not None:
            given = [word.strip() for word in found[2].split(",") if word.strip()]
            assert given == list(inspect.signature(thing).parameters), each


def _is_module(dotted: str) -> bool:
    try:
        return importlib.util.find_spec(dotted) is not None
    except ModuleNotFoundError:
        return False


@pytest.mark.parametrize(
    "room", sorted((ROOT / "build_scripts").glob("*/__init__.py")), ids=lambda p: p.parent.name
)
def test_a_room_names_what_is_in_it(room: Path) -> None:
    """The ``names`` in the sentence about a room are its modules, commands, or paths."""
    for each in re.findall(r"``([^`]+)``", room.read_text("utf-8")):
        module = (room.parent / f"{each}.py").is_file() or (room.parent / each).is_dir()
        assert module or each in {*LOCKS, "site"} or there(room, each), each


def test_nothing_points_to_what_only_its_makers_have() -> None:
    """A folder of research, a number in a list of tasks: a fork has neither."""
    pattern = re.compile(r"(?<![\w-])(?:research|shared|findings)/|\bissue #?\d", re.IGNORECASE)
    for path in _texts():
        found = pattern.search(path.read_text("utf-8", errors="replace"))
        assert not found, f"{name(path)}: {found}"


def _texts() -> Iterator[Path]:
    tops = (
        "build_scripts", "docs", "guides", "kommuner", "linealen", "overrides", "requirements",
        "LICENSES", ".github", ".ci",
    )  # fmt: skip
    for top in tops:
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in TEXTS and path.is_file() and "__pycache__" not in path.parts:
                yield path
    yield from (path for path in sorted(ROOT.glob("*")) if path.suffix in TEXTS)


def test_the_pages_with_scripts_are_those_of_the_decision() -> None:
    decision = (ROOT / "build_scripts/adr/0008-no-theme-assets-and-a-strict-policy.md").read_text()
    (told,) = re.findall(r"only the pages of these templates have scripts: (.*?)\.\n", decision)
    having = {
        path.name
        for path in (ROOT / "overrides").rglob("*.html")
        if re.search(r"<script[^>]* src=", path.read_text("utf-8"))
    }
    assert set(re.findall(r"`([^`]+)`", told)) == {each.removesuffix(".html") for each in having}


def test_what_the_front_page_of_the_project_counts_is_so() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    paths = len(list((ROOT / "guides/handleveje").glob("*/vej.yml")))
    assert {int(n) for n in re.findall(r"\b(\d+) (?:handleveje|of them)", text)} == {paths}
    python = re.search(r'requires-python = ">=(\S+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert python and f"Python {python[1]} or newer" in text
