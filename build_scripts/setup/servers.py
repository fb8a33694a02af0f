"""A real nginx and a real Apache for the tests, taken apart in the cache and run from there.

Nothing is installed and nobody needs to be root: Debian's and Ubuntu's packages are downloaded by
apt, with folders of its own, and unpacked.
"""

import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from build_scripts.ground.one_at_a_time import one_at_a_time
from build_scripts.ground.stop import Stop

# Named by what they give; what these need, and the machine has not, comes along.
PACKAGES: Final = ("nginx", "libnginx-mod-http-brotli-static", "apache2-bin")
# What is made from these is downloaded in any case: a machine that has them has them elsewhere.
_SOURCES: Final = frozenset({b"nginx", b"apache2", b"libnginx-mod-http-brotli"})
_FOLDER: Final = ".cache/servere"
_LOG: Final = ".cache/log/servere.txt"
_STAMP: Final = ".rettidig"


def hindrance() -> str:
    """Why this machine can have no such servers, in Danish; empty where it can."""
    if shutil.which("apt-get") and shutil.which("dpkg-deb"):
        return ""
    return (
        "En rigtig nginx og en rigtig Apache hentes med apt-get, som ikke er på denne maskine. "
        "Prøv det på Debian eller Ubuntu (fx i WSL eller i en container)."
    )


def folder(root: Path) -> Path:
    """Where the unpacked packages lie, fetched once. Raises Stop when they cannot be had."""
    unpacked = root / _FOLDER
    wanted = hashlib.sha256(" ".join(PACKAGES).encode()).hexdigest()
    with one_at_a_time(root / ".cache" / "servere.lock"):
        stamp = unpacked / _STAMP
        if not (stamp.is_file() and stamp.read_text("utf-8") == wanted):
            print("Henter nginx og Apache til testene (kun første gang) …", file=sys.stderr)
            shutil.rmtree(unpacked, ignore_errors=True)
            _fetch(root, unpacked)
            # Last: a folder without it is half made.
            stamp.write_text(wanted, encoding="utf-8")
    return unpacked


def environment(unpacked: Path) -> dict[str, str]:
    """What a program from ``unpacked`` is started with, so that it finds the libraries there."""
    found = (unpacked / place for place in ("usr/lib", "lib"))
    places = [str(it) for folder in found for it in folder.glob("*-linux-gnu*") if it.is_dir()]
    # Not those of our own shell: the program belongs to what it was downloaded with.
    return {**os.environ, "LD_LIBRARY_PATH": os.pathsep.join(places)}


def _fetch(root: Path, unpacked: Path) -> None:
    if told := hindrance():
        raise Stop(told)
    with tempfile.TemporaryDirectory(prefix="servere-") as work:
        own = Path(work)
        # apt gives its own user the download when it is root, and that user must be let in.
        own.chmod(0o755)
        log: list[str] = []
        try:
            _download(own, log)
            unpacked.mkdir(parents=True)
            for package in sorted((own / "deb").glob("*.deb")):
                _run(log, ["dpkg-deb", "-x", str(package), str(unpacked)])
        except subprocess.CalledProcessError as error:
            (root / _LOG).parent.mkdir(parents=True, exist_ok=True)
            (root / _LOG).write_text("\n".join(log), encoding="utf-8")
            raise Stop(
                "nginx og Apache til testene kunne ikke hentes med apt-get. Tjek netværket, og kør "
                f"test igen; grunden står i {_LOG}"
            ) from error


def _download(own: Path, log: list[str]) -> None:
    """The packages into ``own/deb``, by lists that are kept nowhere else."""
    (own / "deb").mkdir()
    for inner in ("lists/partial", "cache/archives/partial"):
        (own / inner).mkdir(parents=True)
    status = own / "status"
    status.write_bytes(_without_the_servers(_installed(log)))
    settings = [
        f"Dir::State::lists={own / 'lists'}",
        f"Dir::State::status={status}",
        f"Dir::Cache={own / 'cache'}",
        "Acquire::Languages=none",
        "Acquire::Retries=2",
        "Debug::NoLocking=1",
        *(["APT::Sandbox::User=root"] if os.geteuid() == 0 else []),
    ]
    apt = ["apt-get", "-q", *(word for it in settings for word in ("-o", it))]
    _run(log, [*apt, "update"])
    said = _run(log, [*apt, "-s", "install", "--no-install-recommends", *PACKAGES])
    needed = re.findall(r"^Inst (\S+)", said, re.MULTILINE)
    _run(log, [*apt, "download", *needed], folder=own / "deb")


def _installed(log: list[str]) -> bytes:
    """dpkg's list of what the machine has."""
    told = _run(log, ["apt-config", "shell", "STATUS", "Dir::State::status/f"])
    return Path(shlex.split(told.partition("=")[2])[0]).read_bytes()


def _without_the_servers(installed: bytes) -> bytes:
    """``installed`` as it is on a machine that never had them: apt names only what is missing."""
    kept = []
    for package in installed.split(b"\n\n"):
        facts = dict(re.findall(rb"^(Package|Source): (\S+)", package, re.MULTILINE))
        # The package is its own source where it names none.
        if (facts.get(b"Source") or facts.get(b"Package")) not in _SOURCES:
            kept.append(package)
    return b"\n\n".join(kept)


def _run(log: list[str], command: list[str], folder: Path | None = None) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        timeout=300,
        check=False,
    )
    log.append(f"$ {' '.join(command)}\n{done.stdout}")
    done.check_returncode()
    return done.stdout
