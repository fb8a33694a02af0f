"""A status as text for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from build_scripts.status.changed import Aendring
from build_scripts.status.whole import Status

_LINJER = 4
_VISTE = 12


def tekst(status: Status) -> Iterator[str]:
    """The lines, the most important first."""
    yield f"Status for {status.navn} (kommuner/{status.udgave}) den {status.dagsdato}"
    yield status.dom
    yield from _afsnit("I stykker: hindrer alt", tuple(map(str, status.brudt)))
    yield from _afsnit("Ikke udfyldt: hindrer udgivelse", tuple(map(str, status.mangler)))
    yield from _aendret(status)
    yield from _afsnit(
        "Forældet: gør det snart",
        tuple(f"{each.sted}: {each.besked}" for each in status.foraeldet),
    )
    yield from _afsnit(
        "Anderledes end kernen: ikke en fejl",
        tuple(
            f"{each.sted}: »{each.jeres}«" + (f" (kernen: »{each.kernen}«)" if each.kernen else "")
            for each in status.afviger
        ),
    )
    yield from _afsnit(
        "Loven i jeres egne tekster: dem berører en lovændring",
        tuple(
            f"{each.sted}: {each.hvad}" + (f". {each.besked}" if each.besked else "")
            for each in status.lov
        ),
    )


def _afsnit(titel: str, punkter: tuple[str, ...]) -> Iterator[str]:
    yield ""
    yield f"{titel} ({len(punkter)})" if punkter else f"{titel.split(':')[0]}: intet."
    for punkt in punkter:
        yield f"  {punkt}"


def _aendret(status: Status) -> Iterator[str]:
    yield ""
    if status.aendret is None:
        yield f"Ændret i kernen: {status.ikke_sammenlignet}"
        return
    siden = f"siden jeres gennemgang {status.gennemgaaet}"
    if not status.aendret:
        yield f"Ændret i kernen {siden}: intet."
        return
    yield f"Ændret i kernen {siden} ({len(status.aendret)})"
    roerer = status.til_stilling
    if roerer:
        yield f"  Her bygger jeres egne tekster på det. Tag stilling ({len(roerer)}):"
        for each in roerer:
            yield from _en(each)
    resten = status.aendret[len(roerer) :]
    if resten:
        slags = Counter(each.slags for each in resten)
        told = ", ".join(f"{navn} {antal}" for navn, antal in sorted(slags.items()))
        yield f"  Læs også: {told}."
        for each in resten[:_VISTE]:
            yield from _en(each)
        if len(resten) > _VISTE:
            yield f"  … og {len(resten) - _VISTE} til. De står alle på statussiden."
    yield "  Når I har læst det: python3 -m build_scripts gennemgaaet --udgave " + status.udgave


def _en(each: Aendring) -> Iterator[str]:
    yield f"  {each.slags} {each.hvad}: {each.titel}"
    for sted in each.roerer:
        yield f"    jeres: {sted}"
    if each.foer is None:
        yield "    før:   den gamle ordlyd er ikke gemt"
    else:
        yield from _linjer("før:  ", each.foer)
    yield from _linjer("nu:   ", each.nu)


def _linjer(maerke: str, linjer: tuple[str, ...]) -> Iterator[str]:
    for linje in linjer[:_LINJER]:
        yield f"    {maerke} {linje}"
    if len(linjer) > _LINJER:
        yield f"    {maerke} … og {len(linjer) - _LINJER} linjer til"
