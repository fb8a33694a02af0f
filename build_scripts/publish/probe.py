"""Ask a running server whether it sends the site as the table says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from build_scripts.publish.answer import Svar, fetch
from build_scripts.publish.recipes import Opskrift
from build_scripts.publish.table import FOR_EVIGT, TYPER, Tabel, cache_control, content_type

# So large that it must not be sent unpacked, where the host can pack.
_LARGE: Final = 20_000
_PACKED: Final = frozenset({".html", ".css", ".js", ".wasm"})
# What browsers refuse when the type is another.
_REFUSED: Final = frozenset({".html", ".css", ".js", ".mjs", ".svg", ".wasm"})
_DAY: Final = 86_400
_UNREADABLE: Final = (".htaccess", "web.config")
_MISSING: Final = (
    "findes-ikke/dybt/nede/",
    "findes-ikke.html",
    "assets/0123456789/findes-ikke.js",
)


@dataclass(frozen=True, slots=True)
class Ventet:
    """What should be at ``adresse``, which ends with a slash: the site in the folder ``hjemme``, as
    it was written for ``opskrift``, with the headers of ``tabel``."""

    adresse: str
    hjemme: Path
    opskrift: Opskrift
    tabel: Tabel


def faults(ventet: Ventet) -> list[str]:
    """A Danish sentence for each thing that is not as it should be. Raises Stop when nobody
    answers."""
    return [
        *_file(ventet, ""),
        *(it for name in chosen_files(ventet.hjemme, ventet.tabel) for it in _file(ventet, name)),
        *_missing_page(ventet),
        *_folders(ventet),
    ]


def chosen_files(hjemme: Path, tabel: Tabel) -> list[str]:
    """The largest file of each kind, both among those that never change and among the others."""
    largest: dict[tuple[str, str], tuple[int, str]] = {}
    for name in tabel.filer:
        ending = PurePosixPath(name).suffix
        if ending in TYPER:
            kind = (ending, cache_control(name))
            found = ((hjemme / name).stat().st_size, name)
            largest[kind] = max(largest.get(kind, found), found)
    return sorted(name for _, name in largest.values())


def _file(ventet: Ventet, name: str) -> Iterator[str]:
    here = ventet.adresse + quote(name)
    raw = fetch(here)
    indhold = (ventet.hjemme / (name or "index.html")).read_bytes()
    if raw.status != 200:
        yield f"{here} svarer {raw.status} og ikke 200"
        return
    if raw.indhold != indhold:
        yield f"{here} er ikke den fil, der blev bygget. Er alle filer kopieret?"
    yield from _every_header(ventet, here, name, raw)
    packed = fetch(here, "gzip, br")
    if packed.unpacked() != indhold:
        yield f"{here} kan ikke pakkes ud, når den er pakket undervejs"
    yield from _every_header(ventet, here, name, packed)
    yield from _packing(ventet, here, name, raw, packed)


def _every_header(ventet: Ventet, here: str, name: str, answer: Svar) -> Iterator[str]:
    yield from _type(ventet, here, name or "index.html", answer.hoved("Content-Type"))
    yield from _fixed(ventet, here, answer)
    yield from _caching(ventet, here, cache_control(name), answer.hoved("Cache-Control"))


def _type(ventet: Ventet, here: str, name: str, given: str) -> Iterator[str]:
    due = content_type(name)
    if ventet.opskrift.typer:
        same = given.lower().replace(" ", "") == due.replace(" ", "")
    else:
        # The host decides, and only the types that browsers refuse by are a fault.
        same = _short(given) == _short(due) or PurePosixPath(name).suffix not in _REFUSED
    if not same:
        yield f"{here} har typen »{given}« og ikke »{due}«"


def _short(kind: str) -> str:
    # Scripts have two names.
    return kind.partition(";")[0].strip().lower().replace("application/java", "text/java")


def _fixed(ventet: Ventet, here: str, answer: Svar) -> Iterator[str]:
    if ventet.opskrift.hoveder:
        for name, due in ventet.tabel.hoveder:
            if answer.hoved(name) != due:
                yield f"{here} har {name} »{answer.hoved(name)}« og ikke »{due}«"
    if answer.hoved("Set-Cookie"):
        yield f"{here} sætter en cookie, og siden lover, at der ingen er"


def _caching(ventet: Ventet, here: str, due: str, given: str) -> Iterator[str]:
    seconds = _seconds(given)
    if due == FOR_EVIGT:
        # A host without our headers asks again more often than it must; that is slow, not wrong.
        good = not ventet.opskrift.hoveder or _parts(given) == _parts(due)
    elif ventet.opskrift.hoveder:
        good = "no-cache" in _parts(given) or seconds == 0
    else:
        good = "immutable" not in given and seconds <= _DAY
    if not good:
        yield f"{here} har Cache-Control »{given}« og ikke »{due}«"


def _parts(header: str) -> set[str]:
    return {it.strip().lower() for it in header.split(",") if it.strip()}


def _seconds(header: str) -> int:
    found = re.search(r"(?:^|[ ,])max-age=(\d+)", header)
    return int(found[1]) if found else -1


def _packing(ventet: Ventet, here: str, name: str, raw: Svar, packed: Svar) -> Iterator[str]:
    encoding, size = packed.hoved("Content-Encoding"), len(raw.indhold)
    large = PurePosixPath(name or "index.html").suffix in _PACKED and size > _LARGE
    if large and ventet.opskrift.pakkede and not encoding:
        yield f"{here} bliver sendt uden at være pakket, og den fylder {size // 1000} kB"
    # Said with both, or a cache between them gives the one to somebody who asked for the other.
    if encoding and not all("accept-encoding" in it.hoved("Vary").lower() for it in (raw, packed)):
        yield f"{here} kan være pakket, men mangler »Vary: Accept-Encoding«"
    if packed.hoved("Content-Language"):
        yield f"{here} siger, at den er på et andet sprog: {packed.hoved('Content-Language')}"


def _missing_page(ventet: Ventet) -> Iterator[str]:
    """A missing address gets the site's own page for it, with the acute numbers."""
    page = (ventet.hjemme / "404.html").read_bytes()
    for name in _MISSING:
        here = ventet.adresse + name
        answer = fetch(here)
        if answer.status != 404:
            yield f"{here} findes ikke, men svarer {answer.status} og ikke 404"
        elif answer.indhold != page:
            yield f"{here} bliver ikke besvaret med sidens egen 404.html"
        else:
            yield from _type(ventet, here, "404.html", answer.hoved("Content-Type"))
            yield from _fixed(ventet, here, answer)
            if "immutable" in answer.hoved("Cache-Control"):
                yield f"{here} findes ikke, men må gemmes for evigt"


def _folders(ventet: Ventet) -> Iterator[str]:
    """A folder without a page shows nothing; one with a page is led to with a slash."""
    here = f"{ventet.adresse}assets/"
    answer = fetch(here)
    if answer.status not in (403, 404) or b"motor/" in answer.indhold:
        yield f"{here} viser, hvad der ligger i mappen (status {answer.status})"
    elif answer.indhold != (ventet.hjemme / "404.html").read_bytes():
        yield f"{here} bliver ikke besvaret med sidens egen 404.html"
    here = f"{ventet.adresse}akut"
    answer = fetch(here)
    to = urljoin(here, answer.hoved("Location"))
    if answer.status not in (301, 302, 307, 308) or urlsplit(to).path != urlsplit(here).path + "/":
        yield f"{here} fører ikke til {here}/ (status {answer.status})"
    for name in _UNREADABLE:
        if (ventet.hjemme / name).is_file():
            answer = fetch(ventet.adresse + name)
            if answer.status not in (403, 404):
                yield f"{ventet.adresse}{name} kan læses af alle"
