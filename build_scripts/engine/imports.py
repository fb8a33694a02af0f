"""Which parts of the standard library the browser must have."""

import ast
import sys
from collections.abc import Iterable
from typing import Final

# Loaded late, by Pyodide or by Python itself, so no import statement of ours shows the need:
# a missing codec or a missing helper would only be found by the unlucky user.
_LATE: Final = (
    "_strptime",
    "encodings.ascii",
    "encodings.cp1252",
    "encodings.cp437",
    "encodings.latin_1",
    "encodings.raw_unicode_escape",
    "encodings.unicode_escape",
    "encodings.utf_16",
    "encodings.utf_16_le",
    "encodings.utf_8_sig",
    "importlib.metadata",
    "importlib.resources",
    "json",
    "zipimport",
)


def needed(sources: Iterable[bytes]) -> list[str]:
    """Standard library modules to import so that everything lands in ``sys.modules``, sorted.

    ``sources`` are the Python files of our package; imports inside functions count too.
    """
    found = set(_LATE)
    for source in sources:
        for node in ast.walk(_parsed(source)):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module)
    return sorted(name for name in found if name.split(".")[0] in sys.stdlib_module_names)


def _parsed(source: bytes) -> ast.AST:
    try:
        return ast.parse(source)
    except SyntaxError:
        # Told in a sentence, with its place, when Pyodide compiles the file.
        return ast.Module([], [])
