"""Read YAML into a :class:`linealen.Document`: plain values and the line of each of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import yaml

from build_scripts.ground.files import Files
from linealen import ContentError, Document, Finding
from linealen.document import Path as DataPath

# The C parser is some ten times faster; it is there on every platform we know a wheel for.
_DECIMAL = re.compile(r"-?\d+\.\d+")
# Twice as many as the core has.
_KEPT: Final = 1024
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_document(files: Files, name: str) -> Document:
    """The document in the file called ``name``.

    Raises ContentError for a missing file, bytes that are not UTF-8, broken YAML, repeated keys,
    and for dates and other values that are not plain (they must be written with quotes).
    """
    return parse_document(load_text(files, name), name)


def load_text(files: Files, name: str) -> str:
    """The text of the file called ``name``. Raises ContentError when it is missing or not UTF-8."""
    try:
        text = files[name].decode("utf-8")
    except KeyError:
        raise _error(name, 0, "FIL", "Filen mangler.") from None
    except UnicodeDecodeError:
        raise _error(name, 0, "FIL", "Filen er ikke gemt som UTF-8. Gem den som UTF-8.") from None
    # As a file that is opened for its text: a line ends in one way, whoever wrote it.
    return text.replace("\r\n", "\n").replace("\r", "\n")


@lru_cache(maxsize=_KEPT)
def parse_document(text: str, name: str) -> Document:
    """Parse YAML text under a name; see :func:`load_document`.

    Whoever reads the core again, since a file was saved or for another edition, meets the same
    text: nobody changes a document, so it is parsed once.
    """
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = 0 if mark is None else mark.line + 1
        raise _error(
            name, line, "YAML", _unread(text, str(getattr(error, "problem", "")))
        ) from None
    if node is None:
        raise _error(name, 1, "YAML", "Filen er tom.")
    lines: dict[DataPath, int] = {}
    data = _plain(node, (), lines, name)
    return Document(name, data, lines)


def _unread(text: str, problem: str) -> str:
    """What to mend in a file that is no YAML: the usual causes by name, the rest as it is told."""
    if re.search(r"^(?:<{7}|>{7})", text, re.M):
        told = (
            "En fletning i git er ikke gjort færdig. Vælg den rigtige tekst, og slet linjerne med "
            "<<<<<<<, ======= og >>>>>>>."
        )
    elif "tab character" in problem or ("start any token" in problem and "\t" in text):
        told = "Der står en tabulator. Brug mellemrum i stedet."
    elif "mapping values are not allowed" in problem:
        told = "Står der et kolon i teksten her eller lige over? Sæt anførselstegn om den."
    else:
        told = (
            "Se efter manglende kolon, anførselstegn eller indrykning her eller lige over. "
            f"(Læseren siger: {problem or 'ukendt fejl'})"
        )
    return f"Filen kan ikke læses som YAML. {told}"


def _plain(node: yaml.Node, path: DataPath, lines: dict[DataPath, int], name: str) -> object:
    line = node.start_mark.line + 1
    lines.setdefault(path, line)
    if isinstance(node, yaml.MappingNode):
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            at = key_node.start_mark.line + 1
            if key_node.tag == "tag:yaml.org,2002:merge" or not isinstance(key, str):
                raise _error(name, at, "YAML", "Flettede eller sammensatte nøgler bruges ikke her.")
            if key in found:
                raise _error(name, at, "DOBBELT", f"Nøglen »{key}« står to gange i samme blok.")
            lines[(*path, key)] = at
            found[key] = _plain(value_node, (*path, key), lines, name)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, index), lines, name) for index, item in enumerate(node.value)]
    return _scalar(node, name, line)


def _scalar(node: yaml.Node, name: str, line: int) -> object:
    value = str(node.value)
    kind = node.tag.rsplit(":", 1)[-1]
    if kind == "str":
        return value
    if kind == "null":
        return None
    if kind == "bool":
        return value.lower() in ("true", "yes", "on", "y")
    if kind == "int" and value.lstrip("-").isdecimal():
        return int(value)
    if kind == "float" and _DECIMAL.fullmatch(value):
        return float(value)
    if kind == "timestamp":
        # A date is text to us: ISO dates compare as text, and JSON knows no dates.
        return value
    raise _error(name, line, "TYPE", f"»{value}« læses ikke som tekst. Sæt anførselstegn om.")


def _error(name: str, line: int, code: str, message: str) -> ContentError:
    return ContentError((Finding(name, line, code, message),))
