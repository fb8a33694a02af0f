"""The runtime's own files, under names every web server knows."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from build_scripts.engine import pins
from build_scripts.ground.stop import Stop

# Older servers send .mjs as unknown bytes, and a browser refuses to run that. They know .js.
NAMES: Final = MappingProxyType(
    {
        "pyodide.mjs": "pyodide.js",
        "pyodide.asm.mjs": "pyodide.asm.js",
        "pyodide.asm.wasm": "pyodide.asm.wasm",
    }
)
# The only address of another host in the runtime. It is a fallback that the worker's options
# already rule out; without it anyone can see by searching that there is none.
_FOREIGN: Final = b"https://cdn.jsdelivr.net/pyodide/v${U}/full/"
_SOURCE_MAP: Final = b"//# sourceMappingURL=pyodide.mjs.map"


def files(stock: Path) -> Mapping[str, bytes]:
    """Published name to bytes of the runtime in ``stock``, the library not included."""
    content = {new: (stock / old).read_bytes() for old, new in NAMES.items()}
    content["pyodide.js"] = _tidy(content["pyodide.js"])
    return content


def _tidy(loader: bytes) -> bytes:
    for text in (_FOREIGN, _SOURCE_MAP):
        if loader.count(text) != 1:
            raise Stop(
                f"Pyodide {pins.VERSION} ser anderledes ud, end projektet regner med. "
                "Se build_scripts/engine/runtime.py, før versionen skiftes."
            )
    return loader.replace(_FOREIGN, b"./").replace(_SOURCE_MAP, b"").rstrip() + b"\n"
