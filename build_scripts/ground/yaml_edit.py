"""Change a YAML file where somebody else has written comments: only the characters that must.

The text is parsed to find out where things stand; what is written back is the old text with a few
characters exchanged. Order, comments, quotes and line ends stay as they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

Sti = tuple[str | int, ...]


def paths_of(tekst: str, moenster: str) -> tuple[Sti, ...]:
    """The paths that a pattern such as »kontakter.*.telefon« means in this text."""
    dele = tuple(moenster.split("."))
    return tuple(sti for sti, _, _ in _noegler(tekst) if _matches(sti, dele))


def line_of(tekst: str, sti: Sti) -> int:
    """The line, from 1, that the key at ``sti`` stands on."""
    return _find(tekst, sti)[0].start_mark.line + 1


def value_at(tekst: str, sti: Sti) -> str:
    """The plain value at ``sti`` as it is read, or "" where something else than a value stands."""
    node = _find(tekst, sti)[1]
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def rename_key(tekst: str, sti: Sti, navn: str) -> str:
    """The text with the key at ``sti`` called ``navn``."""
    key = _find(tekst, sti)[0]
    return tekst[: key.start_mark.index] + navn + tekst[key.end_mark.index :]


def set_value(tekst: str, sti: Sti, ny: str) -> str:
    """The text with ``ny`` (written as YAML) for the plain value at ``sti``."""
    value = _find(tekst, sti)[1]
    return tekst[: value.start_mark.index] + ny + tekst[_end(tekst, value) :]


def comment_out(tekst: str, sti: Sti, hvorfor: str) -> str:
    """The text with the key at ``sti`` and all below it made into comments.

    Inside braces there is no line of its own to make a comment of: what stood there is moved to
    a comment above.
    """
    key, value, parent = _find(tekst, sti)
    slut = _line_end(tekst, _end(tekst, value))
    start = tekst.rfind("\n", 0, key.start_mark.index) + 1
    ny = _newline(tekst)
    indryk = re.match(r"[ ]*", tekst[start:])
    assert indryk is not None
    if parent.flow_style:
        gammelt = tekst[key.start_mark.index : _end(tekst, value)]
        uden = _without_in_braces(tekst, key, value)
        kommentar = f"{indryk[0]}# {hvorfor} Her stod: {' '.join(gammelt.split())}{ny}"
        return uden[:start] + kommentar + uden[start:]
    linjer = tekst[start:slut].splitlines()
    fra = "".join(f"{indryk[0]}# {each.removeprefix(indryk[0])}{ny}" for each in linjer)
    return f"{tekst[:start]}{indryk[0]}# {hvorfor}{ny}{fra}{tekst[slut:]}"


def put_block(tekst: str, noegle: str, linjer: tuple[str, ...]) -> str:
    """The text with a block of these lines below the top key ``noegle``: in its place where there
    is one, else at the end."""
    ny = _newline(tekst)
    blok = ny.join((f"{noegle}:", *(f"  {each}" for each in linjer))) + ny
    if not paths_of(tekst, noegle):
        mellem = "" if not tekst or tekst.endswith("\n") else ny
        return f"{tekst}{mellem}{ny if tekst else ''}{blok}"
    key, value, _ = _find(tekst, (noegle,))
    return tekst[: key.start_mark.index] + blok + tekst[_line_end(tekst, _end(tekst, value)) :]


def put_first_line(tekst: str, ny: str) -> str:
    """The text with the line ``ny`` above the first key, below the comments on top."""
    foerste = next(_noegler(tekst))[1].start_mark.index
    return f"{tekst[:foerste]}{ny}{_newline(tekst)}{tekst[foerste:]}"


def _matches(sti: Sti, dele: tuple[str, ...]) -> bool:
    return len(sti) == len(dele) and all(
        moenster in ("*", str(each)) for moenster, each in zip(dele, sti, strict=True)
    )


_Sted = tuple[Sti, yaml.Node, tuple[yaml.Node, yaml.MappingNode]]


def _noegler(tekst: str) -> Iterator[_Sted]:
    # Not the C parser: its marks do not count characters in the same way on every platform.
    top = yaml.compose(tekst, Loader=yaml.SafeLoader)
    yield from _below(top, ()) if top is not None else ()


def _below(node: yaml.Node, sti: Sti) -> Iterator[_Sted]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            her = (*sti, str(key.value))
            yield her, key, (value, node)
            yield from _below(value, her)
    elif isinstance(node, yaml.SequenceNode):
        for index, each in enumerate(node.value):
            yield from _below(each, (*sti, index))


def _find(tekst: str, sti: Sti) -> tuple[yaml.Node, yaml.Node, yaml.MappingNode]:
    """The key, its value and the mapping they stand in. Raises KeyError."""
    for her, key, (value, parent) in _noegler(tekst):
        if her == sti:
            return key, value, parent
    raise KeyError(sti)


def _end(tekst: str, node: yaml.Node) -> int:
    """Where what is written of a node ends. A block's own mark stands first at the next key, with
    the comments between."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(tekst, last[1] if isinstance(last, tuple) else last)
    start, end = node.start_mark.index, node.end_mark.index
    return start + len(tekst[start:end].rstrip())


def _line_end(tekst: str, fra: int) -> int:
    end = tekst.find("\n", fra)
    return len(tekst) if end < 0 else end + 1


def _without_in_braces(tekst: str, key: yaml.Node, value: yaml.Node) -> str:
    foer, efter = tekst[: key.start_mark.index], tekst[_end(tekst, value) :]
    komma = re.match(r"\s*,\s*", efter)
    if komma:
        return foer + efter[komma.end() :]
    return re.sub(r",\s*$", "", foer) + efter


def _newline(tekst: str) -> str:
    return "\r\n" if "\r\n" in tekst else "\n"
