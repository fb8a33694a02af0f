"""The note that lies beside each published site: what to do, and how to see that it went well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from build_scripts.publish.place import Sted
from build_scripts.publish.recipes import Opskrift
from build_scripts.publish.table import SPOERG_FOERST, Tabel, cache_control, content_type

_VEJLEDNING: Final = "docs/om/udgivelse.md"
_UDEN_ADRESSE: Final = "https://ADRESSEN"


def tekst(opskrift: Opskrift, sted: Sted, tabel: Tabel) -> str:
    """The note, in Danish."""
    return "\n".join(
        [
            f"Siden er gjort klar til {opskrift.titel}.",
            f"Den skal ligge på stien {sted.sti}",
            f"Trin for trin: {_VEJLEDNING} i projektet.",
            "",
            *_trin(opskrift, sted),
            "",
            "EFTERPRØV BAGEFTER",
            "Projektet kan spørge serveren selv:",
            f"  python3 -m build_scripts udgiv --som {opskrift.navn} --sti {sted.sti} "
            f"--proev {_adresse(sted)}",
            "",
            "Eller spørg med curl. Efter pilen står det, I skal se:",
            *_spoergsmaal(opskrift, sted, tabel),
            "",
        ]
    )


def _adresse(sted: Sted) -> str:
    return sted.adresse or f"{_UDEN_ADRESSE}{sted.sti}"


def _trin(opskrift: Opskrift, sted: Sted) -> Iterator[str]:
    if opskrift.filnavne:
        yield "Pak filen ud på serveren. Mappen »site« er selve siden."
        yield "IIS læser web.config i den, og Apache læser .htaccess; rettidig.conf er til nginx."
        yield "UDEN SERVER: Åbn site/index.html. Siderne kan læses, og den akutte side virker."
        yield "Linealens forslag og søgningen virker kun gennem en server; brug papirlinealen."
        return
    yield f"Kopiér indholdet af mappen »{opskrift.mappe}« til serveren."
    for navn, _ in opskrift.ved_siden:
        yield f"Filen {navn} er serverens opsætning; øverst i den står, hvordan den bruges."
    for navn, _ in (*opskrift.i_siden, *opskrift.i_roden):
        yield f"Husk filen {navn}, også hvis den er skjult."


def _spoergsmaal(opskrift: Opskrift, sted: Sted, tabel: Tabel) -> Iterator[str]:
    her = _adresse(sted)
    yield f"  curl -sI {her}"
    yield f"    → 200 og Content-Type: {content_type('index.html')}"
    if opskrift.hoveder:
        yield f"    → Cache-Control: {SPOERG_FOERST}"
        yield from (f"    → {navn}: {vaerdi}" for navn, vaerdi in tabel.hoveder)
    for navn in tabel.filer:
        if navn.endswith((".wasm", "rettidig.css")):
            yield f'  curl -sI -H "Accept-Encoding: br, gzip" {her}{navn}'
            yield f"    → 200 og Content-Type: {content_type(navn)}"
            if opskrift.hoveder:
                yield f"    → Cache-Control: {cache_control(navn)}"
            if opskrift.pakkede:
                yield "    → Content-Encoding: br eller gzip"
    yield f"  curl -s {her}findes-ikke/ | grep 112"
    yield "    → mindst én linje: det er sidens egen side for forkerte adresser"
    yield f"  curl -sI {her}assets/"
    yield "    → 403 eller 404: ingen kan se, hvad der ligger i mappen"
