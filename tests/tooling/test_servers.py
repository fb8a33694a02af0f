"""The servers for the tests are whole, also on a machine that has them."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from build_scripts.ground.stop import Stop
from build_scripts.setup import servers
from tests.publish.koerende import servers_or_skip

# Name, source, what it depends on, a file in it.
PACKAGES = (
    ("nginx", "", "nginx-common, libfremmed", "usr/sbin/nginx"),
    ("nginx-common", "nginx", "", "etc/nginx/mime.types"),
    ("libnginx-mod-http-brotli-static", "libnginx-mod-http-brotli", "", "usr/lib/brotli.so"),
    ("apache2-bin", "apache2", "libmangler", "usr/sbin/apache2"),
    ("libfremmed", "", "", "usr/lib/fremmed.so"),
    ("libmangler", "", "", "usr/lib/mangler.so"),
)
needs_apt = pytest.mark.skipif(bool(servers.hindrance()), reason=servers.hindrance())


def control(name: str, source: str, depends: str) -> str:
    return (
        f"Package: {name}\nVersion: 1.0\nArchitecture: all\nMaintainer: a <a@example.org>\n"
        + (f"Source: {source}\n" if source else "")
        + (f"Depends: {depends}\n" if depends else "")
        + "Description: opdigtet\n"
    )


@pytest.fixture
def machine(heavy: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine for apt: its sources are a folder with small packages; dpkg's list is returned."""
    store = tmp_path / "lager"
    store.mkdir()
    index = []
    for name, source, depends, file in PACKAGES:
        package = tmp_path / name
        (package / "DEBIAN").mkdir(parents=True)
        (package / "DEBIAN" / "control").write_text(control(name, source, depends))
        (package / file).parent.mkdir(parents=True)
        (package / file).write_text(name)
        deb = store / f"{name}.deb"
        subprocess.run(["dpkg-deb", "-b", str(package), str(deb)], check=True, capture_output=True)
        raw = deb.read_bytes()
        facts = f"Size: {len(raw)}\nSHA256: {hashlib.sha256(raw).hexdigest()}\n"
        index.append(f"{control(name, source, depends)}Filename: ./{deb.name}\n{facts}")
    (store / "Packages").write_text("\n".join(index))
    for folder in ("etc/parts", "etc/prefs"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "etc" / "sources.list").write_text(f"deb [trusted=yes] file:{store} ./\n")
    status = tmp_path / "status"
    (tmp_path / "apt.conf").write_text(
        f'Dir::Etc::sourcelist "{tmp_path}/etc/sources.list";\n'
        f'Dir::Etc::sourceparts "{tmp_path}/etc/parts";\n'
        f'Dir::Etc::preferencesparts "{tmp_path}/etc/prefs";\n'
        f'Dir::State::status "{status}";\n'
    )
    monkeypatch.setenv("APT_CONFIG", str(tmp_path / "apt.conf"))
    return status


@needs_apt
@pytest.mark.parametrize(
    "has",
    [
        ("libfremmed",),
        ("libfremmed", "nginx", "nginx-common"),
        ("libfremmed", "libmangler", *(name for name, *_ in PACKAGES[:4])),
    ],
    ids=["none", "nginx", "both"],
)
def test_the_servers_are_whole_whatever_the_machine_has(
    machine: Path, tmp_path: Path, has: tuple[str, ...]
) -> None:
    machine.write_text(
        "\n".join(
            control(*each[:3]) + "Status: install ok installed\n"
            for each in PACKAGES
            if each[0] in has
        )
    )
    unpacked = servers.folder(tmp_path / "projekt")
    found = {it.relative_to(unpacked).as_posix() for it in unpacked.rglob("*") if it.is_file()}
    own = {file for name, *_, file in PACKAGES if not name.startswith("libf")}
    if "libmangler" in has:
        own.remove("usr/lib/mangler.so")
    assert found - {".rettidig"} == own


def test_without_apt_the_test_is_left_out_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(pytest.skip.Exception, match="apt-get, som ikke er på denne maskine"):
        servers_or_skip(tmp_path)
    with pytest.raises(Stop, match="apt-get"):
        servers.folder(tmp_path)
