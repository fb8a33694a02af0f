"""A fresh machine, and the ways it can go wrong."""

from __future__ import annotations

import errno
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.cli import entrance
from build_scripts.ground.one_at_a_time import one_at_a_time
from build_scripts.ground.stop import Stop
from build_scripts.setup import environment, pip, pip_trouble, stamp

NOTHING = "# an empty lock: nothing to fetch, so the test needs no network\n"
MISSING = "rettidig-findes-ikke==1.0 --hash=sha256:" + "0" * 64 + "\n"


@pytest.fixture
def fresh(heavy: None, tmp_path: Path) -> Path:
    """A project with empty locks and no environment."""
    (tmp_path / "requirements").mkdir()
    for lock in ("site", "test"):
        (tmp_path / "requirements" / f"{lock}.txt").write_text(NOTHING)
    return tmp_path


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Environments without pip: four seconds less for each, and an empty lock needs none."""
    monkeypatch.setattr(environment, "_MAKE", ("-m", "venv", "--without-pip"))
    monkeypatch.setattr(pip, "install", lambda *_: None)


def made(root: Path) -> bool:
    asked = [str(environment.python_of(root)), "-c", "import sys; print(sys.prefix)"]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    return Path(done.stdout.strip()).resolve() == (root / ".venv").resolve()


def test_made_once_and_then_left_alone(fresh: Path, capsys: pytest.CaptureFixture[str]) -> None:
    environment.ensure(fresh, ("site",))  # with pip, for real
    assert made(fresh)
    assert "Laver .venv" in capsys.readouterr().err
    mark = (fresh / ".venv" / "pyvenv.cfg").stat().st_mtime_ns
    environment.ensure(fresh, ("site",))
    assert capsys.readouterr().err == ""
    # What tests need is added to it; it is not made again.
    environment.ensure(fresh, ("site", "test"))
    assert (fresh / ".venv" / "pyvenv.cfg").stat().st_mtime_ns == mark
    assert set(stamp.load(fresh / ".venv")) == {"site", "test"}


def test_a_new_lock_means_a_new_environment(fresh: Path, quick: None) -> None:
    environment.ensure(fresh, ("site",))
    (fresh / ".venv" / "levn").touch()
    (fresh / "requirements" / "site.txt").write_text(NOTHING + "# changed\n")
    environment.ensure(fresh, ("site",))
    assert not (fresh / ".venv" / "levn").exists()
    assert made(fresh)


@pytest.mark.parametrize("half", ["empty", "no python", "no stamp", "broken stamp", "a file"])
def test_a_half_made_environment_is_made_again(fresh: Path, quick: None, half: str) -> None:
    venv = fresh / ".venv"
    if half == "a file":
        venv.write_text("")
    else:
        (venv / "bin").mkdir(parents=True)
    if half == "no python":
        stamp.write(venv, {"site": stamp.fingerprint(fresh, "site")})
    if half in ("no stamp", "broken stamp"):
        (venv / "bin" / "python").write_text("not a python")
    if half == "broken stamp":
        (venv / "rettidig.json").write_text('{"site": ')
    environment.ensure(fresh, ("site",))
    assert made(fresh)
    assert json.loads((venv / "rettidig.json").read_text()).keys() == {"site"}


def test_an_interrupted_installation_leaves_no_stamp(
    fresh: Path, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pip, "install", interrupted)
    with pytest.raises(KeyboardInterrupt):
        environment.ensure(fresh, ("site",))
    assert stamp.load(fresh / ".venv") == {}


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_missing_module_is_named_with_its_package(
    fresh: Path, monkeypatch: pytest.MonkeyPatch, module: str, capsys: pytest.CaptureFixture[str]
) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *a: None if name == module else real(name, *a)
    )
    assert entrance.main(["check"], fresh) == 2
    last = capsys.readouterr().err.strip().splitlines()[-1]
    assert module in last
    assert "sudo apt install python3-venv" in last


def test_without_a_network(
    fresh: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in list(os.environ):
        if name.startswith("PIP_"):
            monkeypatch.delenv(name)
    # A port where nobody listens stands in for a cable that is out.
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")
    (fresh / "requirements" / "site.txt").write_text(MISSING)
    assert entrance.main(["check"], fresh) == 2
    told = capsys.readouterr().err
    assert "ikke er forbindelse til nettet" in told.splitlines()[-1]
    assert "Traceback" not in told
    assert stamp.load(fresh / ".venv") == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("OSError: [Errno 28] No space left on device", "plads på disken"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "låst sig"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "PIP_CERT"),
        ("ProxyError('Cannot connect to proxy.', OSError('Tunnel failed: 407", "HTTPS_PROXY"),
        ("NameResolutionError: Temporary failure in name resolution", "forbindelse til nettet"),
        ("ReadTimeoutError: Read timed out. ConnectionError", "forbindelse til nettet"),
        ("ERROR: No matching distribution found for brotli==1.2.1", "Pakken brotli==1.2.1"),
        ("/usr/bin/python3: No module named pip", "python3-venv"),
        ("ERROR: Could not install: [Errno 13] Permission denied: '/x'", "rettigheder"),
        ("something nobody has seen before", pip.LOG),
    ],
)
def test_what_pip_says_becomes_one_sentence(said: str, told: str) -> None:
    sentence = pip_trouble.sentence(f"Collecting mkdocs\n{said}\n", pip.LOG)
    assert told in sentence
    assert "\n" not in sentence


def test_a_full_disk(
    fresh: Path, quick: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pip, "install", full)
    assert entrance.main(["check"], fresh) == 2
    assert "plads på disken" in capsys.readouterr().err


def test_a_folder_that_may_not_be_removed(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (fresh / ".venv").mkdir()

    def locked(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(environment.shutil, "rmtree", locked)
    with pytest.raises(Stop, match=r"Mappen \.venv er halvfærdig"):
        environment.ensure(fresh, ("site",))


@pytest.mark.usefixtures("heavy")
def test_two_commands_set_up_one_at_a_time(tmp_path: Path) -> None:
    lock = tmp_path / "laas"
    code = (
        "import sys, pathlib; sys.path.insert(0, sys.argv[2])\n"
        "from build_scripts.ground.one_at_a_time import one_at_a_time\n"
        "with one_at_a_time(pathlib.Path(sys.argv[1])): print('inde', flush=True)"
    )
    root = str(Path(environment.__file__).parents[2])
    command = [sys.executable, "-c", code, str(lock), root]
    with one_at_a_time(lock):
        other = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(0.7)
    assert other.communicate(timeout=300)[0] == "inde\n"
