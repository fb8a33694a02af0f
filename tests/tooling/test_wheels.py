"""The two wheels: what is in them, and that a researcher can use the one and the site the other."""

from __future__ import annotations

import ast
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.content import Content
from build_scripts.engine import fetch, kerne, sources, wheels
from build_scripts.setup import node
from linealen import Door
from tests.linealen.personas import load_personas

PAGE = "docs/om/til-forskere.md"
# Asks the door about every call in a file, and writes down what it answers.
JUDGE = """
import json, pathlib
from linealen import open_door
from linealen.kerne import LINEAL
compiled, *calls = json.loads(pathlib.Path("calls.json").read_text("utf-8"))
door = open_door(LINEAL, compiled)
pathlib.Path("answers.json").write_text(json.dumps([door(call) for call in calls]), "utf-8")
"""
NODE = """
import { readFile, writeFile } from "node:fs/promises";
const [runtime, folder, wheel] = process.argv.slice(2);
const { loadPyodide } = await import(`${runtime}/pyodide.mjs`);
const pyodide = await loadPyodide({ indexURL: runtime });
pyodide.FS.mkdirTree("/here");
pyodide.mountNodeFS("/here", folder);
if (wheel) await pyodide.loadPackage(wheel);
pyodide.runPython(`import os; os.chdir("/here")`);
pyodide.runPython(await readFile(`${folder}/judge.py`, "utf8"));
"""


@pytest.fixture(scope="module")
def hjul(heavy: None, root: Path, built_content: Content) -> wheels.Hjul:
    return wheels.wheels(root, built_content.lineal, built_content.faelles_skala)


@pytest.fixture(scope="module")
def calls(built_content: Content) -> list[str]:
    personas = load_personas(built_content)
    return [json.dumps({"kald": "vurder", "besvarelse": each.besvarelse}) for each in personas]


@pytest.fixture
def desk(tmp_path: Path, built_content: Content, calls: list[str]) -> Path:
    """A folder with nothing of the project in it but the questions."""
    (tmp_path / "calls.json").write_text(json.dumps([built_content.compiled, *calls]), "utf-8")
    (tmp_path / "judge.py").write_text(JUDGE, "utf-8")
    return tmp_path


def answers(desk: Path) -> list[str]:
    found: list[str] = json.loads((desk / "answers.json").read_text("utf-8"))
    return found


def run(*words: object, at: Path) -> None:
    # PYTHONPATH would bring the project itself in.
    own = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(word) for word in words], cwd=at, env=own, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-2000:]


def test_in_a_clean_cpython(hjul: wheels.Hjul, desk: Path, door: Door, calls: list[str]) -> None:
    venv.create(desk / "venv", with_pip=False)
    python = desk / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = ["-m", "pip", "--python", python, "install", "--no-index", "--quiet"]
    run(sys.executable, *install, hjul.til_alle, at=desk)
    run(python, "judge.py", at=desk)
    assert answers(desk) == [door(call) for call in calls]


def test_in_pyodide_as_it_comes(
    root: Path, hjul: wheels.Hjul, desk: Path, door: Door, calls: list[str]
) -> None:
    """The wheel for anybody's Python, and the one that the site loads."""
    (desk / "start.mjs").write_text(NODE, "utf-8")
    for wheel in (hjul.til_alle, next(hjul.oversat.glob("*.whl"))):
        (desk / "answers.json").unlink(missing_ok=True)
        run(node.executable(root), "start.mjs", fetch.stock(root), desk, wheel, at=desk)
        assert answers(desk) == [door(call) for call in calls]


def test_what_the_page_says_works(root: Path, hjul: wheels.Hjul, desk: Path) -> None:
    """Its lines, with the wheel beside them: in CPython, and in the Pyodide of a notebook."""
    code = re.findall(r"^```python\n(.*?)^```$", (root / PAGE).read_text("utf-8"), re.M | re.S)
    (desk / "judge.py").write_text(
        f"{code[0]}\nopen('answers.json', 'w').write(repr(forslag))", "utf-8"
    )
    shutil.copy(hjul.til_alle, desk)
    run(sys.executable, "-I", "judge.py", at=desk)
    told = (desk / "answers.json").read_text("utf-8")
    assert "baand='alvorlig-bekymring'" in told and "regel='forvaerring'" in told
    (desk / "answers.json").unlink()
    (desk / "start.mjs").write_text(NODE, "utf-8")
    run(node.executable(root), "start.mjs", fetch.stock(root), desk, at=desk)
    assert (desk / "answers.json").read_text("utf-8") == told


def test_the_plain_wheel_is_whole(root: Path, hjul: wheels.Hjul, built_content: Content) -> None:
    with zipfile.ZipFile(hjul.til_alle) as wheel:
        content = {name: wheel.read(name) for name in wheel.namelist()}
    info = f"linealen-{built_content.lineal.version}.dist-info/"
    listed = [line.split(",") for line in content[f"{info}RECORD"].decode().splitlines()]
    assert {line[0] for line in listed} == set(content)
    assert f"Version: {built_content.lineal.version}" in content[f"{info}METADATA"].decode()
    assert content[f"{info}licenses/LICENSE"] == sources.text(root / "LICENSE")
    for name, source in sources.python(root).items():
        assert content[name] == source
    # Judging looks up no source and rings no number: none is downloaded.
    judging = replace(built_content.lineal, kilder=(), telefoner=(), numre=(), uden_stemme=())
    made = kerne.as_module(judging, built_content.faelles_skala).encode()
    assert content["linealen/kerne.py"] == made


def test_the_ruler_as_a_module_is_the_ruler(built_content: Content) -> None:
    source = kerne.as_module(built_content.lineal, built_content.faelles_skala)
    there: dict[str, object] = {"__package__": "linealen"}
    exec(compile(source, "kerne.py", "exec"), there)
    assert there["LINEAL"] == built_content.lineal
    assert there["SKALA"] == built_content.faelles_skala


def test_the_compiled_wheel(hjul: wheels.Hjul) -> None:
    lock = json.loads((hjul.oversat / "pyodide-lock.json").read_text("utf-8"))
    entry = lock["packages"]["linealen"]
    path = hjul.oversat / entry["file_name"]
    assert entry["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert sorted(each.name for each in hjul.oversat.iterdir()) == [path.name, "pyodide-lock.json"]
    with zipfile.ZipFile(path) as wheel, zipfile.ZipFile(hjul.til_alle) as plain:
        assert {entry.date_time for entry in wheel.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert wheel.namelist() == [
            f"{name}c" if name.endswith(".py") else name for name in plain.namelist()
        ]
        whole = b"".join(wheel.read(name) for name in wheel.namelist() if name.endswith(".pyc"))
    # A docstring of ours; and dataclass, which would be run at each start.
    assert b"Whether the condition holds here" not in whole
    assert b"dataclass\xda" not in whole and b"dataclasses" not in whole


def test_our_package_says_nothing_with_assert(root: Path) -> None:
    """They are not in the compiled wheel, and both must do the same."""
    for name, source in sources.python(root).items():
        found = [each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.Assert)]
        assert not found, name
