"""What is typed, and what is answered."""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts import __main__ as front
from build_scripts.cli import arguments, entrance, help


def say(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "build_scripts", *words]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"], ["help"]])
def test_without_a_command_the_help_is_shown(words: list[str]) -> None:
    assert arguments.help_for(words) == help.ALL


@pytest.mark.parametrize("command", arguments.LOCKS)
def test_each_command_has_a_help_text_that_names_its_options(command: str) -> None:
    assert arguments.help_for([command, "--help"]) == help.BY_COMMAND[command]
    assert f"build_scripts {command}" in help.ALL
    parsed = arguments.parse([command])
    assert isinstance(parsed, argparse.Namespace)
    for name in vars(parsed).keys() - {"command", "pytest"}:
        assert f"--{name.replace('_', '-')}" in help.BY_COMMAND[command]


def test_help_after_two_dashes_belongs_to_pytest() -> None:
    assert arguments.help_for(["test", "--", "--help"]) == ""
    assert arguments.parse(["test", "--", "-k", "skala"]).pytest == ["-k", "skala"]


@pytest.mark.parametrize(
    "words",
    [["srve"], ["serve", "--prot", "1"], ["serve", "--port", "x"], ["bench", "--rounds", "0"]],
)
def test_what_is_not_understood_gets_one_sentence(
    words: list[str], capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    assert entrance.main(words, root) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert words[0] in told or words[-1] in told


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["build", "--alle", "--precompress"], "--precompress"),
        (["build", "--alle", "--udgave=eksempel-storby"], "--udgave"),
        (["build", "--site-dir", "site", "--alle"], "--site-dir"),
        (["build", "--kerner", "2"], "--kerner"),
        (["build", "--del=1/2"], "--del"),
    ],
)
def test_an_option_of_the_other_way_to_build_is_not_passed_over(
    words: list[str], wrong: str, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    assert entrance.main(words, root) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and wrong in told and "--alle" in told


def test_an_old_python_gets_one_sentence() -> None:
    told = front.too_old((3, 9, 2), "/usr/bin/python3")
    assert re.fullmatch(r"Rettidig kræver Python 3\.11 .*3\.9 \(/usr/bin/python3\).*", told)
    assert front.too_old((3, 11, 0), "python3") == ""


def test_old_pythons_can_read_the_entrance(root: Path) -> None:
    for name in ("__init__.py", "__main__.py"):
        source = (root / "build_scripts" / name).read_text("utf-8")
        tree = ast.parse(source, feature_version=(3, 7))
        names = {type(node).__name__ for node in ast.walk(tree)}
        # Newer than 3.0, so an even older Python would stumble with a traceback.
        assert not names & {"JoinedStr", "NamedExpr", "AnnAssign", "AsyncFunctionDef", "Match"}
        assert "__future__" not in source


@pytest.mark.usefixtures("heavy")
def test_imports_before_the_environment_are_the_standard_library(root: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "from build_scripts.cli import entrance\n"
        "from build_scripts.setup import browser, npm\n"
        "own = {'build_scripts'}\n"
        "print(sorted({m.split('.')[0] for m in sys.modules}"
        " - set(sys.stdlib_module_names) - own - {'__main__'}))"
    )
    bare = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert bare.stdout.strip() == "[]"


def test_check_ends_with_one_and_names_the_place(project: Path) -> None:
    broken = project / "linealen" / "data" / "lineal.yml"
    broken.write_text(broken.read_text("utf-8") + "\nvroevl: [", encoding="utf-8")
    done = say(project, "check")
    assert done.returncode == 1
    assert re.search(r"^linealen/data/lineal\.yml:\d+: [A-Z]+ ", done.stdout, re.M)
    assert "Traceback" not in done.stdout + done.stderr


def test_check_speaks_github(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (project / "linealen" / "data" / "skala.yml").unlink()
    assert "\n::error file=linealen/data/skala.yml,line=" in say(project, "check").stdout


def test_overdue_tells_what_should_have_been_read(project: Path) -> None:
    page = project / "docs" / "index.md"
    text = page.read_text("utf-8")
    text = re.sub(r"(gennemgaaet: )\S+", r"\g<1>2019-01-01", text)
    page.write_text(re.sub(r"(gennemgaas_foer: )\S+", r"\g<1>2020-01-01", text), encoding="utf-8")
    done = say(project, "check", "--overdue")
    assert done.returncode == 1
    assert re.search(r"^docs/index\.md:\d+: FRIST .*2020-01-01", done.stdout, re.M)
    assert say(project, "check").returncode == 0


@pytest.mark.usefixtures("heavy")
def test_lix_lists_every_page_with_prose_beside_its_ceiling(root: Path) -> None:
    done = say(root, "check", "--lix")
    assert done.returncode == 0
    rows = [line.split()[:4] for line in done.stdout.splitlines()[1:]]
    pages = {row[3] for row in rows}
    assert {"akut.md", "index.md", "lov/tavshedspligt.md"} <= pages
    assert {int(row[1]) for row in rows} <= {35, 40, 45}
    distances = [int(row[0]) - int(row[1]) for row in rows]
    assert distances == sorted(distances, reverse=True)


AGAIN = """
import sys
started = []
sys.addaudithook(lambda event, given: event in ("subprocess.Popen", "socket.connect")
                 and started.append(event))
from build_scripts.cli import entrance
assert entrance.main(["check", "--overdue"]) in (0, 1)
print([*started, *sorted({"mkdocs", "pip", "playwright", "venv"} & set(sys.modules))])
"""


@pytest.mark.usefixtures("heavy")
def test_the_second_run_costs_little(root: Path) -> None:
    """What is there is not asked for again: no pip, no network, nothing that a check has no use
    for."""
    again = subprocess.run(
        [sys.executable, "-c", AGAIN], cwd=root, capture_output=True, text=True, check=True
    )
    assert again.stdout.splitlines()[-1] == "[]"
