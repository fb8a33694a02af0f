"""Names and addresses that no computer can hold: told here, before a page is written.

An address is made of the ids of answers, and of steps where answers are kept; ids are small letters
a-z, digits and hyphens, so signs are bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.ground.addresses import LONGEST_ADDRESS, LONGEST_ID, LONGEST_PART
from build_scripts.ground.place import Place
from build_scripts.veje.load import GRAF
from build_scripts.veje.pages import address
from build_scripts.veje.walked import Walked
from linealen import Finding
from linealen.handlevej import Handlevej
from linealen.husk import Husket
from linealen.walk import Givet, choices


def check_lengths(walked: Walked, place: Place) -> Iterator[Finding]:
    """Findings about ids, answers given together, and the longest address of a path."""
    yield from _ids(walked.vej, place)
    yield from _together(walked.vej, place)
    yield from _addresses(walked, place)


def _ids(vej: Handlevej, place: Place) -> Iterator[Finding]:
    named = [
        *((("trin", id_), id_) for id_ in vej.trin),
        *((("udfald", id_), id_) for id_ in vej.udfald),
        *(
            (("trin", trin.id, "svar", svar.id), svar.id)
            for trin in vej.trin.values()
            for svar in trin.svar
        ),
    ]
    for path, id_ in named:
        if len(id_) > LONGEST_ID:
            yield place.finding(
                GRAF, path, "LANGT-ID",
                f"»{id_}« er {len(id_)} tegn, og et id må højst være {LONGEST_ID}, for det bliver "
                "til navne på filer og mapper. Skriv et kortere id.",
            )  # fmt: skip


def _together(vej: Handlevej, place: Place) -> Iterator[Finding]:
    """The answers of a step that may all be given at once are one part of an address."""
    for trin in vej.trin.values():
        together = "_".join((trin.id, *(svar.id for svar in trin.svar if not svar.udelukker)))
        if trin.flere and len(together) > LONGEST_PART:
            longest = max((svar.id for svar in trin.svar), key=len)
            yield place.finding(
                GRAF, ("trin", trin.id, "svar"), "LANG-ADRESSE",
                f"Vælger man alle svar på »{trin.id}«, bliver de sammen med trinnets id til en "
                f"mappe på {len(together)} tegn, og den må højst have {LONGEST_PART}. Skriv "
                f"kortere id'er til svarene, fx i stedet for »{longest}«, eller saml nogle af dem.",
            )  # fmt: skip


def _addresses(walked: Walked, place: Place) -> Iterator[Finding]:
    """The longest address of all, by the longest id in it."""
    longest, parts = "", tuple[Givet, ...]()
    for run in walked.runs.values():
        for each in (*map(Husket, run.alle), *run.huskede):
            trin = each.tilstand.trin
            ticked = max(choices(trin), key=_width) if trin and trin.flere else ()
            found = address(each, ticked)
            if len(found) > len(longest):
                longest, parts = found, (*each.tilstand.givet, *each.svar)
                parts = (*parts, (trin.id, ticked)) if trin and ticked else parts
    if len(longest) <= LONGEST_ADDRESS:
        return
    trin_id, svar = max(parts, key=lambda given: _width(given[1]))
    shown = " og ".join(f"»{each}«" for each in svar)
    yield place.finding(
        GRAF, ("trin", trin_id, "svar", svar[0]), "LANG-ADRESSE",
        f"Den længste adresse på vejen er {len(longest)} tegn, og den må højst være "
        f"{LONGEST_ADDRESS} for at kunne gemmes på alle computere: {longest} "
        f"Skriv kortere id'er til svarene på vej dertil, fx i stedet for {shown} på »{trin_id}«.",
    )  # fmt: skip


def _width(svar: tuple[str, ...]) -> int:
    return len("_".join(svar))
