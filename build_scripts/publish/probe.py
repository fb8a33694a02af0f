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
_STOR: Final = 20_000
_PAKKES: Final = frozenset({".html", ".css", ".js", ".wasm"})
# What browsers refuse when the type is another.
_AFVISES: Final = frozenset({".html", ".css", ".js", ".mjs", ".svg", ".wasm"})
_DOEGN: Final = 86_400
_LAESES_IKKE: Final = (".htaccess", "web.config")
_FINDES_IKKE: Final = (
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
        *_fil(ventet, ""),
        *(it for navn in chosen_files(ventet.hjemme, ventet.tabel) for it in _fil(ventet, navn)),
        *_missing_page(ventet),
        *_mapper(ventet),
    ]


def chosen_files(hjemme: Path, tabel: Tabel) -> list[str]:
    """The largest file of each kind, both among those that never change and among the others."""
    valgte: dict[tuple[str, str], tuple[int, str]] = {}
    for navn in tabel.filer:
        endelse = PurePosixPath(navn).suffix
        if endelse in TYPER:
            slags = (endelse, cache_control(navn))
            fundet = ((hjemme / navn).stat().st_size, navn)
            valgte[slags] = max(valgte.get(slags, fundet), fundet)
    return sorted(navn for _, navn in valgte.values())


def _fil(ventet: Ventet, navn: str) -> Iterator[str]:
    her = ventet.adresse + quote(navn)
    raa = fetch(her)
    indhold = (ventet.hjemme / (navn or "index.html")).read_bytes()
    if raa.status != 200:
        yield f"{her} svarer {raa.status} og ikke 200"
        return
    if raa.indhold != indhold:
        yield f"{her} er ikke den fil, der blev bygget. Er alle filer kopieret?"
    yield from _every_header(ventet, her, navn, raa)
    pakket = fetch(her, "gzip, br")
    if pakket.unpacked() != indhold:
        yield f"{her} kan ikke pakkes ud, når den er pakket undervejs"
    yield from _every_header(ventet, her, navn, pakket)
    yield from _pakning(ventet, her, navn, raa, pakket)


def _every_header(ventet: Ventet, her: str, navn: str, svar: Svar) -> Iterator[str]:
    yield from _slags(ventet, her, navn or "index.html", svar.hoved("Content-Type"))
    yield from _faste(ventet, her, svar)
    yield from _holdbarhed(ventet, her, cache_control(navn), svar.hoved("Cache-Control"))


def _slags(ventet: Ventet, her: str, navn: str, faaet: str) -> Iterator[str]:
    skal_vaere = content_type(navn)
    if ventet.opskrift.typer:
        ens = faaet.lower().replace(" ", "") == skal_vaere.replace(" ", "")
    else:
        # The host decides, and only the types that browsers refuse by are a fault.
        ens = _kort(faaet) == _kort(skal_vaere) or PurePosixPath(navn).suffix not in _AFVISES
    if not ens:
        yield f"{her} har typen »{faaet}« og ikke »{skal_vaere}«"


def _kort(slags: str) -> str:
    # Scripts have two names.
    return slags.partition(";")[0].strip().lower().replace("application/java", "text/java")


def _faste(ventet: Ventet, her: str, svar: Svar) -> Iterator[str]:
    if ventet.opskrift.hoveder:
        for navn, skal_vaere in ventet.tabel.hoveder:
            if svar.hoved(navn) != skal_vaere:
                yield f"{her} har {navn} »{svar.hoved(navn)}« og ikke »{skal_vaere}«"
    if svar.hoved("Set-Cookie"):
        yield f"{her} sætter en cookie, og siden lover, at der ingen er"


def _holdbarhed(ventet: Ventet, her: str, skal_vaere: str, faaet: str) -> Iterator[str]:
    sekunder = _sekunder(faaet)
    if skal_vaere == FOR_EVIGT:
        # A host without our headers asks again more often than it must; that is slow, not wrong.
        godt = not ventet.opskrift.hoveder or _dele(faaet) == _dele(skal_vaere)
    elif ventet.opskrift.hoveder:
        godt = "no-cache" in _dele(faaet) or sekunder == 0
    else:
        godt = "immutable" not in faaet and sekunder <= _DOEGN
    if not godt:
        yield f"{her} har Cache-Control »{faaet}« og ikke »{skal_vaere}«"


def _dele(hoved: str) -> set[str]:
    return {it.strip().lower() for it in hoved.split(",") if it.strip()}


def _sekunder(hoved: str) -> int:
    fundet = re.search(r"(?:^|[ ,])max-age=(\d+)", hoved)
    return int(fundet[1]) if fundet else -1


def _pakning(ventet: Ventet, her: str, navn: str, raa: Svar, pakket: Svar) -> Iterator[str]:
    kodning, fylder = pakket.hoved("Content-Encoding"), len(raa.indhold)
    stor = PurePosixPath(navn or "index.html").suffix in _PAKKES and fylder > _STOR
    if stor and ventet.opskrift.pakkede and not kodning:
        yield f"{her} bliver sendt uden at være pakket, og den fylder {fylder // 1000} kB"
    # Said with both, or a cache between them gives the one to somebody who asked for the other.
    if kodning and not all("accept-encoding" in it.hoved("Vary").lower() for it in (raa, pakket)):
        yield f"{her} kan være pakket, men mangler »Vary: Accept-Encoding«"
    if pakket.hoved("Content-Language"):
        yield f"{her} siger, at den er på et andet sprog: {pakket.hoved('Content-Language')}"


def _missing_page(ventet: Ventet) -> Iterator[str]:
    """A missing address gets the site's own page for it, with the acute numbers."""
    siden = (ventet.hjemme / "404.html").read_bytes()
    for navn in _FINDES_IKKE:
        her = ventet.adresse + navn
        svar = fetch(her)
        if svar.status != 404:
            yield f"{her} findes ikke, men svarer {svar.status} og ikke 404"
        elif svar.indhold != siden:
            yield f"{her} bliver ikke besvaret med sidens egen 404.html"
        else:
            yield from _slags(ventet, her, "404.html", svar.hoved("Content-Type"))
            yield from _faste(ventet, her, svar)
            if "immutable" in svar.hoved("Cache-Control"):
                yield f"{her} findes ikke, men må gemmes for evigt"


def _mapper(ventet: Ventet) -> Iterator[str]:
    """A folder without a page shows nothing; one with a page is led to with a slash."""
    her = f"{ventet.adresse}assets/"
    svar = fetch(her)
    if svar.status not in (403, 404) or b"motor/" in svar.indhold:
        yield f"{her} viser, hvad der ligger i mappen (status {svar.status})"
    elif svar.indhold != (ventet.hjemme / "404.html").read_bytes():
        yield f"{her} bliver ikke besvaret med sidens egen 404.html"
    her = f"{ventet.adresse}akut"
    svar = fetch(her)
    til = urljoin(her, svar.hoved("Location"))
    if svar.status not in (301, 302, 307, 308) or urlsplit(til).path != urlsplit(her).path + "/":
        yield f"{her} fører ikke til {her}/ (status {svar.status})"
    for navn in _LAESES_IKKE:
        if (ventet.hjemme / navn).is_file():
            svar = fetch(ventet.adresse + navn)
            if svar.status not in (403, 404):
                yield f"{ventet.adresse}{navn} kan læses af alle"
