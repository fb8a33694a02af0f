"""No order, action or outcome offers a meeting or a role that some edition does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from build_scripts.content import DATA
from build_scripts.ground.files import Files
from build_scripts.ground.place import Place
from build_scripts.ground.yaml_source import load_text
from build_scripts.udgaver.named_fora import MARK, Foraord, by_hand
from build_scripts.veje.check import GaaedeVeje
from build_scripts.veje.load import FOLDER, GRAF
from build_scripts.veje.walked import Walked
from linealen import Finding, Lineal
from linealen.handlevej import Trin, Udfald
from linealen.paabud import Paabud


def check_fora(lineal: Lineal, veje: GaaedeVeje, ord_: Foraord, files: Files) -> Iterator[Finding]:
    """Findings about forums named by hand, and about marks that name none."""
    place = Place(files, DATA)
    for order in lineal.paabud:
        for code, told, _ in wrong(" ".join(order_text(order)), ord_):
            yield place.finding_of("paabud.yml", "paabud", order.id, code, told)
    for action in lineal.handlinger:
        if not action.paabud:
            for code, told, _ in wrong(action.tekst, ord_):
                yield place.finding_of("handlinger.yml", "handlinger", action.id, code, told)
    for walked in veje.gaaede:
        yield from _path(walked, ord_, files)


def _path(walked: Walked, ord_: Foraord, files: Files) -> Iterator[Finding]:
    vej, place = walked.vej, Place(files, f"{FOLDER}/{walked.vej.id}")
    parts: Iterable[tuple[str, str, str]] = (
        *(("trin", each.id, " ".join(step_text(each))) for each in vej.trin.values()),
        *(("udfald", each.id, " ".join(outcome_text(each))) for each in vej.udfald.values()),
    )
    for key, id_, text in parts:
        # Where a place is met only in editions that have it, it may be called what it is.
        for code, told, words in wrong(text, ord_, always_there(walked, id_)):
            name = f"{FOLDER}/{vej.id}/tekst/{id_}.md"
            line = _line_of(words, load_text(files, name) if name in files else "")
            if line:
                yield Finding(name, line, code, told)
            else:
                yield place.finding(GRAF, (key, id_), code, told)


def _line_of(words: str, text: str) -> int:
    lines = enumerate(text.casefold().splitlines(), 1)
    return next((number for number, line in lines if words.casefold() in line), 0)


def always_there(walked: Walked, sted: str) -> Set[str]:
    """The facts that every edition has in which somebody can come to this step or outcome."""
    having = [
        facts
        for facts, run in walked.runs.items()
        if any(here[0] == sted for here in run.kort.tilstande)
    ]
    return frozenset.intersection(*having) if having else frozenset()


def wrong(
    text: str, ord_: Foraord, having: Set[str] = frozenset()
) -> Iterator[tuple[str, str, str]]:
    """Code, sentence and words of each fault in a text for editions that all are ``having``."""
    for mark in MARK.finditer(text):
        if mark[1] not in ord_.fora:
            known = ", ".join(f"{{{each}}}" for each in ord_.fora)
            yield "UKENDT", f"»{mark[0]}« er intet forum. Brug et af {known}.", mark[0]
    for id_, words in by_hand(MARK.sub("", text), ord_):
        if id_ not in having:
            yield (
                "FORUM",
                f"»{words}« står her også, når kommunen ikke har det. Skriv {{{id_}}}; "
                "guides/opslag/ord/fora.yml siger, hvad der så kommer til at stå.",
                words,
            )


def order_text(order: Paabud) -> tuple[str, ...]:
    """All that an order says."""
    return (
        order.navn, order.gaelder, order.ordre, order.kort, order.til_foraeldre, order.til_barnet,
        order.sig_ikke, order.skriv_ned,
        *(words for frist in order.frister for words in (frist.hvad, frist.hvornaar)),
    )  # fmt: skip


def step_text(trin: Trin) -> tuple[str, ...]:
    """All that a step says."""
    return (trin.titel, trin.tekst, *(svar.tekst for svar in trin.svar))


def outcome_text(udfald: Udfald) -> tuple[str, ...]:
    """All that an outcome says itself."""
    return (
        udfald.titel, udfald.tekst, *udfald.goer, *udfald.goer_ikke, *udfald.foraeldre,
        *udfald.skriv_ned, *udfald.derefter,
        *(words for frist in udfald.frister for words in (frist.hvad, frist.hvornaar)),
    )  # fmt: skip
