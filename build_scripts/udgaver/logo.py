"""The municipality's logo: a small picture that can do nothing but be looked at."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree

from build_scripts.ground.files import Files
from linealen import Finding

MOST_BYTES: Final = 200_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
# A picture in <img> runs no script and fetches nothing, but the file can also be opened alone.
_REFUSED: Final = re.compile(
    r"(?i)<script|<foreignobject|<!doctype|<!entity|<\?xml-stylesheet|\bon[a-z]+\s*=|"
    r"javascript:|(?:href|src)\s*=\s*[\"']\s*(?!#|data:image/png)|url\(\s*[\"']?(?!#)|@import"
)

# What can run, show a page in the picture, or change where a link in it leads.
_ELEMENTS_REFUSED: Final = frozenset(
    {"script", "foreignobject", "iframe", "audio", "video", "handler", "listener", "set", "animate"}
)


def check_logo(files: Files, name: str) -> tuple[Finding, ...]:
    """What is wrong with the logo in the file called ``name``; empty when it can be published."""
    if name not in files:
        return (Finding(name, 0, "LOGO", "Logoet mangler. Læg filen her, eller slet »logo«."),)
    content = files[name]
    if len(content) > MOST_BYTES:
        most = MOST_BYTES // 1000
        return (Finding(name, 0, "LOGO", f"Logoet fylder for meget. Højst {most} kB."),)
    if name.endswith(".png"):
        sound = content.startswith(_PNG)
        told = "Filen er ikke en png-fil. Gem logoet som png eller svg."
    else:
        text = content.decode("utf-8", errors="replace")
        sound = not _REFUSED.search(text) and _is_drawing(text)
        told = (
            "Svg-filen indeholder andet end en tegning (script, link eller henvisning ud af "
            "filen). Gem den som »ren« eller »optimeret« svg."
        )
    return () if sound else (Finding(name, 0, "LOGO", told),)


def _is_drawing(text: str) -> bool:
    """Whether it is an SVG of shapes alone, whatever prefix its elements are written with."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError:
        return False
    names = [str(each.tag).rpartition("}")[2].lower() for each in root.iter()]
    return names[0] == "svg" and not _ELEMENTS_REFUSED.intersection(names)
