"""Ready-made .br and .gz files beside the large ones, for web servers that can send them."""

import gzip
import hashlib
import tempfile
from pathlib import Path
from typing import Final

import brotli

WORTH_IT: Final = frozenset(
    {".html", ".css", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest", ".xml", ".zip"}
)
_SMALLEST: Final = 1024


def apply(site: Path, cache: Path) -> int:
    """Write the compressed twins; how many files got one.

    The slowest of them (the engine) never changes, so results are kept in ``cache`` by content.
    """
    cache.mkdir(parents=True, exist_ok=True)
    done = 0
    for path in sorted(site.rglob("*")):
        if path.suffix in WORTH_IT and path.is_file() and path.stat().st_size >= _SMALLEST:
            content = path.read_bytes()
            for ending, packed in _packed(content, cache).items():
                path.with_name(path.name + ending).write_bytes(packed)
            done += 1
    return done


def _packed(content: bytes, cache: Path) -> dict[str, bytes]:
    kept = cache / hashlib.sha256(content).hexdigest()
    results = {}
    for ending in (".br", ".gz"):
        path = kept.with_suffix(ending)
        if not path.is_file():
            # mtime=0: the same input gives the same bytes.
            packed = (
                brotli.compress(content, quality=11, lgwin=24)
                if ending == ".br"
                else gzip.compress(content, 9, mtime=0)
            )
            # A name of its own: two builds may pack the same file at the same time.
            with tempfile.NamedTemporaryFile(dir=cache, delete=False) as fresh:
                fresh.write(packed)
            Path(fresh.name).replace(path)
        results[ending] = path.read_bytes()
    return results
