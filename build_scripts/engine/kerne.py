"""The ruler as a module of Python: read and checked once, by the build, and never again."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from linealen import Lineal, Skala

_HEAD = '''"""The ruler that all editions share, and its own scale; read and checked when made.

Made by the build from ``linealen/data``; correct the data, not this file.
"""

from types import MappingProxyType

{imports}

'''


def as_module(lineal: Lineal, skala: Skala) -> str:
    """The source of a module inside ``linealen`` with the constants ``LINEAL`` and ``SKALA``."""
    classes = {*_classes(lineal), *_classes(skala)}
    imports = sorted(f"from {each.__module__} import {each.__name__}" for each in classes)
    head = _HEAD.format(imports="\n".join(imports))
    return f"{head}LINEAL = {_source(lineal)}\n\nSKALA = {_source(skala)}\n"


def _classes(value: object) -> Iterator[type]:
    """The classes that ``_source`` names, wherever in the package they stand."""
    if is_dataclass(value):
        yield type(value)
        for field in fields(value):
            yield from _classes(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _classes(each)


def _source(value: object) -> str:
    """An expression for ``value``; one line for each member of a long tuple."""
    if is_dataclass(value):
        parts = ", ".join(_source(getattr(value, field.name)) for field in fields(value))
        return f"{type(value).__name__}({parts})"
    if isinstance(value, tuple):
        apart = ",\n    " if any(is_dataclass(each) for each in value) else ", "
        return f"({''.join(_source(each) + apart for each in value)})"
    if isinstance(value, Mapping):
        return f"MappingProxyType({dict(value)!r})"
    return repr(value)
