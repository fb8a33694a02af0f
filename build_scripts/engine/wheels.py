"""``linealen`` as two wheels from one source: for any Python, and compiled for the browser's."""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from build_scripts.engine import compiler, fetch, job, kerne, pins, sources
from linealen import Lineal, Skala

_METADATA: Final = """\
Metadata-Version: 2.4
Name: {name}
Version: {version}
Summary: A concern ruler for children's well-being that reasons in named rules (Danish)
License-Expression: EUPL-1.2 AND CC-BY-4.0
License-File: LICENSE
License-File: CC-BY-4.0.txt
Requires-Python: >=3.11
Classifier: Natural Language :: Danish
Classifier: Typing :: Typed
"""
_WHEEL: Final = """\
Wheel-Version: 1.0
Generator: rettidig
Root-Is-Purelib: true
Tag: py3-none-any
"""
# The licence of the code, and that of the ruler's words.
_LICENCES: Final = ("LICENSE", "LICENSES/CC-BY-4.0.txt")


@dataclass(frozen=True)
class Hjul:
    """Where the made wheels lie. ``oversat`` is a folder: the compiled wheel and its lock."""

    til_alle: Path
    oversat: Path


def wheels(root: Path, lineal: Lineal, skala: Skala) -> Hjul:
    """The wheels of the package with this ruler and the shared ``skala`` inside; made when they are
    not in the cache. An edition changes neither. Raises Stop when they cannot be made."""
    name = f"{sources.PACKAGE}-{lineal.version}-py3-none-any.whl"
    files = _files(root, lineal, skala)
    stock = json.loads((fetch.stock(root) / "pyodide-lock.json").read_text("utf-8"))
    asked = {
        "kind": "wheels",
        "wheel": name,
        "lock": {"info": stock["info"], "packages": {sources.PACKAGE: _entry(lineal, name)}},
    }
    content = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    pinned = (root / compiler.LOCK).read_text("utf-8")
    recipe = json.dumps([pins.VERSION, asked, content, pinned, sources.inside()], sort_keys=True)
    made = root / ".cache" / "motor" / f"wheels-{hashlib.sha256(recipe.encode()).hexdigest()[:16]}"
    if not made.is_dir():
        job.run(root, asked, made, files, compiler.folder(root))
    return Hjul(made / name, made / "pyodide")


def _entry(lineal: Lineal, name: str) -> dict[str, object]:
    """What Pyodide's loader asks a lock about a package; name and SHA-256 follow when compiled."""
    return {
        "name": sources.PACKAGE,
        "version": lineal.version,
        "file_name": name,
        "install_dir": "site",
        "sha256": "",
        "package_type": "package",
        "imports": [sources.PACKAGE],
        "depends": [],
        "unvendored_tests": False,
    }


def _files(root: Path, lineal: Lineal, skala: Skala) -> dict[str, bytes]:
    """The plain wheel's content by path."""
    info = f"{sources.PACKAGE}-{lineal.version}.dist-info"
    metadata = _METADATA.format(name=sources.PACKAGE, version=lineal.version)
    # Judging cites ids and looks no source or number up: the pages show them, and a download is
    # spared them.
    judging = replace(lineal, kilder=(), telefoner=(), numre=(), uden_stemme=())
    files = {
        **sources.python(root),
        f"{sources.PACKAGE}/kerne.py": kerne.as_module(judging, skala).encode(),
        f"{sources.PACKAGE}/py.typed": b"",
        f"{info}/METADATA": metadata.encode(),
        f"{info}/WHEEL": _WHEEL.encode(),
        **{f"{info}/licenses/{Path(it).name}": sources.text(root / it) for it in _LICENCES},
    }
    return {**files, f"{info}/RECORD": _record(files, f"{info}/RECORD")}


def _record(files: Mapping[str, bytes], own: str) -> bytes:
    """The list that pip checks an installed wheel by."""
    lines = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in sorted(files.items())]
    return "\n".join([*lines, f"{own},,", ""]).encode()


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")
