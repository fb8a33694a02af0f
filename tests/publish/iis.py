"""IIS as its documentation describes it, read from the ``web.config`` that we publish.

No IIS runs here. This server follows the file by the rules we rely on, and answers 500.19, as IIS
does for the whole site, to all that a folder's own file may not hold or says twice. What it cannot
tell is whether we have understood the documentation.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

# What IIS 10 has by itself, as far as it meets ours: saying one of them again is an error.
BUILT_IN_TYPES = {
    ".css": "text/css", ".docx": "application/vnd.openxmlformats", ".gif": "image/gif",
    ".htm": "text/html", ".html": "text/html", ".ico": "image/x-icon", ".ics": "text/calendar",
    ".jpg": "image/jpeg", ".js": "application/javascript", ".json": "application/json",
    ".pdf": "application/pdf", ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain",
    ".woff2": "font/woff2", ".xml": "text/xml", ".zip": "application/x-zip-compressed",
}  # fmt: skip
# From IIS itself, and from a site around ours with habits of its own.
INHERITED = {"X-Powered-By": "ASP.NET", "Content-Security-Policy": "default-src 'self'"}
# Sections that are not locked, with the attributes that a folder may set in them.
ALLOWED: dict[str, set[str]] = {
    "directoryBrowse": {"enabled"},
    "defaultDocument": {"enabled"},
    "httpErrors": {"errorMode", "existingResponse"},
    "urlCompression": {"doStaticCompression", "doDynamicCompression"},
    "staticContent": set(),
    "httpProtocol": set(),
}
INSIDE: dict[str, set[str]] = {
    "files": set(),
    "clear": set(),
    "customHeaders": set(),
    "clientCache": {"cacheControlMode", "cacheControlMaxAge", "cacheControlCustom"},
    "mimeMap": {"fileExtension", "mimeType"},
    "remove": {"name", "fileExtension", "statusCode", "subStatusCode"},
    "error": {"statusCode", "subStatusCode", "path", "responseMode"},
    "add": {"name", "value"},
}
MODES = {"NoControl", "DisableCache", "UseMaxAge", "UseExpires"}


class RefusedError(Exception):
    """What IIS answers 500.19 to."""


@dataclass
class Settings:
    types: dict[str, str] = field(default_factory=lambda: dict(BUILT_IN_TYPES))
    headers: dict[str, str] = field(default_factory=lambda: dict(INHERITED))
    documents: list[str] = field(default_factory=lambda: ["Default.htm", "iisstart.htm"])
    errors: dict[str, str] = field(default_factory=lambda: {"404": "", "403": ""})
    browse: bool = False
    cache: str = ""


def read(file: Path) -> tuple[Settings, list[tuple[str, str]]]:
    """The settings, and the Cache-Control of each ``<location>``. Raises RefusedError."""
    root = ET.fromstring(file.read_text("utf-8"))
    if root.tag != "configuration":
        raise RefusedError(root.tag)
    settings, places = Settings(), []
    for child in root:
        if child.tag == "system.webServer":
            _section(child, settings)
        elif child.tag == "location" and set(child.attrib) == {"path"}:
            inner = Settings(dict(settings.types), dict(settings.headers))
            for server in child:
                _section(server, inner)
            places.append((child.attrib["path"], inner.cache))
        else:
            raise RefusedError(child.tag)
    return settings, places


def _section(server: ET.Element, settings: Settings) -> None:
    if server.tag != "system.webServer":
        raise RefusedError(server.tag)
    seen: set[str] = set()
    for section in server:
        if section.tag not in ALLOWED or section.tag in seen:
            raise RefusedError(f"{section.tag} is locked, unknown or said twice")
        seen.add(section.tag)
        _known(section, ALLOWED[section.tag])
        for item in section.iter():
            if item is not section:
                _known(item, INSIDE.get(item.tag))
        READERS.get(section.tag, lambda *_: None)(section, settings)


def _known(element: ET.Element, allowed: set[str] | None) -> None:
    if allowed is None or not set(element.attrib) <= allowed:
        raise RefusedError(f"{element.tag} {element.attrib}")


def _static_content(section: ET.Element, settings: Settings) -> None:
    for item in section:
        if item.tag == "remove":
            settings.types.pop(item.attrib["fileExtension"], None)
        elif item.tag == "mimeMap":
            _add(settings.types, item.attrib["fileExtension"], item.attrib["mimeType"])
        elif item.tag == "clientCache":
            settings.cache = _cache(item.attrib)


def _cache(attributes: dict[str, str]) -> str:
    mode, custom = attributes["cacheControlMode"], attributes.get("cacheControlCustom", "")
    if mode not in MODES:
        raise RefusedError(mode)
    if mode == "DisableCache":
        return f"{custom},no-cache" if custom else "no-cache"
    if mode == "UseMaxAge":
        found = re.fullmatch(r"(?:(\d+)\.)?(\d\d):(\d\d):(\d\d)", attributes["cacheControlMaxAge"])
        if not found:
            raise RefusedError(attributes["cacheControlMaxAge"])
        days, hours, minutes, seconds = (int(it or 0) for it in found.groups())
        age = f"max-age={((days * 24 + hours) * 60 + minutes) * 60 + seconds}"
        return f"{custom},{age}" if custom else age
    return custom


def _http_protocol(section: ET.Element, settings: Settings) -> None:
    for headers in section:
        if headers.tag != "customHeaders":
            raise RefusedError(headers.tag)
        for item in headers:
            if item.tag == "remove":
                settings.headers.pop(item.attrib["name"], None)
            else:
                _add(settings.headers, item.attrib["name"], item.attrib["value"])


def _http_errors(section: ET.Element, settings: Settings) -> None:
    for item in section:
        if item.tag == "remove":
            settings.errors.pop(item.attrib["statusCode"], None)
        else:
            # An absolute path needs a right that is locked.
            if item.attrib["responseMode"] != "File" or item.attrib["path"].startswith(("/", "\\")):
                raise RefusedError(str(item.attrib))
            _add(settings.errors, item.attrib["statusCode"], item.attrib["path"])


def _default_document(section: ET.Element, settings: Settings) -> None:
    for files in section:
        for item in files:
            if item.tag == "clear":
                settings.documents.clear()
            else:
                settings.documents.append(item.attrib["value"])


def _directory_browse(section: ET.Element, settings: Settings) -> None:
    settings.browse = section.attrib["enabled"] == "true"


READERS: dict[str, Callable[[ET.Element, Settings], None]] = {
    "staticContent": _static_content,
    "httpProtocol": _http_protocol,
    "httpErrors": _http_errors,
    "defaultDocument": _default_document,
    "directoryBrowse": _directory_browse,
}


def _add(known: dict[str, str], key: str, value: str) -> None:
    if key.lower() in {it.lower() for it in known}:
        raise RefusedError(f"duplicate collection entry: {key}")
    known[key] = value


def answer(folder: Path, path: str) -> tuple[int, dict[str, str], bytes]:
    """What IIS would answer for ``path``, which is written as it is below the site."""
    try:
        settings, places = read(folder / "web.config")
    except (RefusedError, ET.ParseError, KeyError) as error:
        return 500, {}, f"500.19 {error!r}".encode()
    file = folder / path
    if file.is_dir():
        if path and not path.endswith("/"):
            return 301, {"Location": f"{PurePosixPath(path).name}/", **settings.headers}, b""
        found = [file / name for name in settings.documents if (file / name).is_file()]
        if not found and settings.browse:
            listed = " ".join(f"{it.name}/" for it in file.iterdir())
            return 200, {"Content-Type": "text/html", **settings.headers}, listed.encode()
        if not found:
            return _error(folder, settings, "403")
        file = found[0]
    kind = settings.types.get(file.suffix.lower())
    # web.config is a hidden segment, and a file without a type is not sent (404.3).
    if not file.is_file() or file.name == "web.config" or kind is None:
        return _error(folder, settings, "404")
    below = file.relative_to(folder).as_posix()
    cache = next(
        (said for place, said in places if below == place or below.startswith(f"{place}/")),
        settings.cache,
    )
    headers = {"Content-Type": kind, **settings.headers}
    return 200, {**headers, **({"Cache-Control": cache} if cache else {})}, file.read_bytes()


def _error(folder: Path, settings: Settings, status: str) -> tuple[int, dict[str, str], bytes]:
    page = folder / settings.errors.get(status, "")
    content = page.read_bytes() if page.is_file() else b"IIS' own page"
    return int(status), {"Content-Type": "text/html; charset=utf-8", **settings.headers}, content
