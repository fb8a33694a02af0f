"""Runs inside Pyodide, under Node, while the site is being built: makes the two zip files.

The browser's Python is 3.14 and the building machine's may be 3.11, whose bytecode the browser
cannot use. So the browser's own Python compiles: what it makes always fits.

The folder ``/job`` is the building machine's. In: ``job.json``, and for a bundle the folder
``source``. Out: ``out.zip`` and ``out.json``.
"""

import importlib
import importlib._bootstrap_external as bootstrap
import json
import sys
import zipfile
from pathlib import Path

JOB = Path("/job")
ZIP_MARK = ".zip/"
# Zip cannot say "no time"; this is its zero. A fixed time makes the same input the same bytes.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def compiled(name: str, source: bytes, optimize: int) -> bytes:
    """Bytecode of one module as an unchecked .pyc: nothing is compared with a source at import."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=optimize)
    return bytes(bootstrap._code_to_hash_pyc(code, b"\0" * 8, False))


def write_zip(files: dict[str, bytes], how: int) -> None:
    """Write ``out.zip``: sorted names, fixed times, plain permissions."""
    with zipfile.ZipFile(JOB / "out.zip", "w", compression=how) as target:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, ZIP_EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = how
            target.writestr(entry, files[name], compresslevel=9)


def loaded_from_library() -> list[str]:
    """Paths inside the library's zip of every module that has been imported, sorted."""
    files = (getattr(module, "__file__", None) or "" for module in list(sys.modules.values()))
    return sorted(
        {file.split(ZIP_MARK, 1)[1] for file in files if "/python3" in file and ZIP_MARK in file}
    )


def library(job: dict) -> dict:
    """The standard library, cut down to what booting and ``job['imports']`` really load."""
    for name in job["imports"]:
        importlib.import_module(name)
    keep = [path for path in loaded_from_library() if not path.startswith(tuple(job["without"]))]
    source = next(path for path in sys.path if path.endswith(".zip"))
    with zipfile.ZipFile(source) as stock:
        files = {path + "c": compiled(path, stock.read(path), job["optimize"]) for path in keep}
    for name, text in job["instead"].items():
        files[name + "c"] = compiled(name, text.encode(), job["optimize"])
    write_zip(files, zipfile.ZIP_STORED if job["stored"] else zipfile.ZIP_DEFLATED)
    return {"modules": keep}


def bundle(job: dict) -> dict:
    """Our own package: every .py compiled, every other file as it is."""
    folder = JOB / "source"
    files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".py":
            files[name + "c"] = compiled(name, path.read_bytes(), job["optimize"])
        elif path.is_file():
            files[name] = path.read_bytes()
    write_zip(files, zipfile.ZIP_DEFLATED)
    return {"modules": sorted(files)}


def main() -> None:
    """Do the one job that ``job.json`` asks for."""
    job = json.loads((JOB / "job.json").read_text("utf-8"))
    answer = {"library": library, "bundle": bundle}[job["kind"]](job)
    (JOB / "out.json").write_text(json.dumps(answer, sort_keys=True), "utf-8")


main()
