"""Runs inside Pyodide, under Node, while the site is being built: the library and the wheels.

The browser's Python is 3.14 and the building machine's may be 3.11, whose bytecode the browser
cannot use. So the browser's own Python compiles: what it makes always fits.

The folder ``/job`` is the building machine's. In: ``job.json``, and for wheels the folder
``source``. Out: ``out``, a file or a folder.
"""

import importlib
import importlib._bootstrap_external as bootstrap
import json
import sys
import zipfile
from pathlib import Path

sys.path += ["/inside", "/compiler"]
import classes

JOB = Path("/job")
OUT = JOB / "out"
ZIP_MARK = ".zip/"
# Zip cannot say "no time"; this is its zero. A fixed time makes the same input the same bytes.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def compiled(name: str, source: str, optimize: int) -> bytes:
    """Bytecode of one module as an unchecked .pyc: nothing is compared with a source at import."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=optimize)
    return bytes(bootstrap._code_to_hash_pyc(code, b"\0" * 8, False))


def write_zip(path: Path, files: dict[str, bytes]) -> None:
    """Write a zip: sorted names, fixed times, plain permissions."""
    with zipfile.ZipFile(path, "w", compression=zipfile.ZIP_DEFLATED) as target:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, ZIP_EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, files[name], compresslevel=9)


def loaded_from_library() -> list[str]:
    """Paths inside the library's zip of every module that has been imported, sorted."""
    files = (getattr(module, "__file__", None) or "" for module in list(sys.modules.values()))
    return sorted(
        {file.split(ZIP_MARK, 1)[1] for file in files if "/python3" in file and ZIP_MARK in file}
    )


def library(job: dict) -> None:
    """The standard library, cut down to what booting and ``job['imports']`` really load."""
    for name in job["imports"]:
        importlib.import_module(name)
    keep = [path for path in loaded_from_library() if not path.startswith(tuple(job["without"]))]
    source = next(path for path in sys.path if path.endswith(".zip"))
    with zipfile.ZipFile(source) as stock:
        files = {path: stock.read(path).decode() for path in keep} | job["instead"]
    for path in job["written_out"]:
        files[path] = classes.written_out(files[path], path)
    made = {path + "c": compiled(path, text, job["optimize"]) for path, text in files.items()}
    write_zip(OUT, made)


def wheels(job: dict) -> None:
    """The wheel for any Python, the one compiled for this Python, and the lock that names it.

    pyodide-build compiles: ``pyodide py-compile`` does no more than this call. It gives the wheel
    its new name and writes name and SHA-256 into the lock that lies beside it.
    """
    from pyodide_build._py_compile import _py_compile_archive_dir

    folder = JOB / "source"
    paths = [path for path in folder.rglob("*") if path.is_file()]
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    OUT.mkdir()
    (OUT / "pyodide").mkdir()
    write_zip(OUT / job["wheel"], files)
    for name in [name for name in files if name.endswith(".py")]:
        files[name] = classes.written_out(files[name].decode(), name).encode()
    write_zip(OUT / "pyodide" / job["wheel"], files)
    (OUT / "pyodide" / "pyodide-lock.json").write_text(json.dumps(job["lock"]), "utf-8")
    _py_compile_archive_dir(OUT / "pyodide", keep=False, verbose=False, compression_level=9)


job = json.loads((JOB / "job.json").read_text("utf-8"))
{"library": library, "wheels": wheels}[job["kind"]](job)
