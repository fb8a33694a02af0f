"""What every server must send with every file: the one table that all recipes are made from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

# A browser refuses modules and WebAssembly of another type, and with ``nosniff`` also styles.
TYPER: Final = {
    ".css": "text/css",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".ics": "text/calendar",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".vcf": "text/vcard",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
# For a file of any other kind: the browser must not guess.
UKENDT: Final = "application/octet-stream"

# The content's own hash is in the address, so the address never gets other content. Written so that
# Python, PCRE (nginx, Apache) and people read it alike.
UFORANDERLIG: Final = r"assets/(?:[0-9a-f]{10}/|(?:motor|soegning)/[^/]*-[0-9a-f]{10}[/.])"
FOR_EVIGT: Final = "public, max-age=31536000, immutable"
# Kept, but asked about before each use: what is corrected today is read today.
SPOERG_FOERST: Final = "no-cache"

# Made by the build beside each large file, best first: how HTTP calls it, and its ending.
PAKNINGER: Final = (("br", ".br"), ("gzip", ".gz"))

# What the site never asks the browser for, so that nothing that strays into it can.
_TILLADELSER: Final = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


@dataclass(frozen=True, slots=True)
class Tabel:
    """``hoveder`` go with every answer, errors too, in this order. ``filer`` are the site's files,
    as addresses below it: servers that know no patterns are told which of them never change."""

    hoveder: tuple[tuple[str, str], ...]
    filer: tuple[str, ...] = ()


def tabel(politik: str, filer: tuple[str, ...]) -> Tabel:
    """The table for a site with the content security policy ``politik`` and these ``filer``."""
    return Tabel(
        hoveder=(
            ("Content-Security-Policy", politik),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Permissions-Policy", _TILLADELSER),
        ),
        filer=filer,
    )


def content_type(navn: str) -> str:
    """The Content-Type of the file ``navn``, with the character set where it is text."""
    return with_charset(TYPER.get(PurePosixPath(navn).suffix.lower(), UKENDT))


def with_charset(slags: str) -> str:
    """The type ``slags`` as it is sent: all our text is UTF-8."""
    return f"{slags}; charset=utf-8" if slags.startswith("text/") else slags


def cache_control(adresse: str) -> str:
    """The Cache-Control of ``adresse``, which is written as it is below the site."""
    return FOR_EVIGT if re.match(UFORANDERLIG, adresse) else SPOERG_FOERST


def unchanging(filer: tuple[str, ...]) -> tuple[str, ...]:
    """The folders and files that hold all that never changes, each as short as it can be said."""
    steder = set()
    for navn in filer:
        fund = re.match(UFORANDERLIG, navn)
        if fund:
            steder.add(fund[0].rstrip("/") if fund[0].endswith("/") else navn)
    return tuple(sorted(steder))
