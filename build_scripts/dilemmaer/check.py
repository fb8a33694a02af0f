"""What a readable dilemma can still have wrong: its band, its way, what it forgets on the way, its
points, its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_scripts.dilemmaer.flow import check_flow
from build_scripts.dilemmaer.load import FOLDER, Dilemmaer, LoadedDilemma
from build_scripts.prosa.check import LIX
from build_scripts.prosa.lix import measure
from linealen import Finding, Lineal, Skala
from linealen.dilemma import SLUT, Scene
from linealen.model import BAAND
from linealen.oevelse import giver
from linealen.vurdering import vurder

MOST_WORDS: Final = 220
FEWEST_WORDS: Final = 40
CALM: Final = BAAND[:2]


def checked(read: Dilemmaer, lineal: Lineal, skala: Skala) -> Dilemmaer:
    """The same with every dilemma that has something wrong among the broken."""
    found = {each.dilemma.id: tuple(check_dilemma(each, lineal, skala)) for each in read.alle}
    wrong = {id_: findings for id_, findings in found.items() if findings}
    return replace(
        read,
        alle=tuple(each for each in read.alle if each.dilemma.id not in wrong),
        brudte=dict(sorted({**read.brudte, **wrong}.items())),
    )


def check_dilemma(loaded: LoadedDilemma, lineal: Lineal, skala: Skala) -> Iterator[Finding]:
    """Every finding about one dilemma."""
    dilemma = loaded.dilemma
    computed = {}
    for scene in dilemma.scener.values():
        computed[scene.id] = giver(vurder(lineal, skala, scene.kodet))
        yield from _band(loaded, scene, computed[scene.id], lineal, skala)
        yield from _prose(loaded, scene, skala)
    yield from _way(loaded)
    yield from check_flow(loaded)
    yield from _points(loaded, computed)
    yield from _names(loaded)


def _band(
    loaded: LoadedDilemma, scene: Scene, found: Sequence[str], lineal: Lineal, skala: Skala
) -> Iterator[Finding]:
    if tuple(found) != scene.giver:
        said = ", ".join(u.regel for u in vurder(lineal, skala, scene.kodet).begrundelser)
        yield loaded.document.finding(
            ("scener", scene.id, "giver"), "BAAND",
            f"Reglerne giver {_told(found)}, men her står {_told(scene.giver)}. "
            f"Regler, der taler: {said}. Ret observationerne eller »giver«, og læs teksten igen.",
        )  # fmt: skip


def _told(giver_: Sequence[str]) -> str:
    outside = giver_[0] not in BAAND
    return f"[{', '.join(giver_)}] uden om skalaen" if outside else f"»{giver_[0]}«"


def _way(loaded: LoadedDilemma) -> Iterator[Finding]:
    """Every scene is reached from one that is: no two keep each other alive."""
    dilemma = loaded.dilemma
    reached = {dilemma.start.id}
    for scene in dilemma.scener.values():
        if scene.id in reached:
            reached |= {valg.til for valg in scene.goer}
    for id_ in dilemma.scener:
        if id_ not in reached:
            yield loaded.document.finding(
                ("scener", id_), "UNAAELIG", f"Ingen kommer til scenen »{id_}«."
            )


def _points(loaded: LoadedDilemma, computed: dict[str, tuple[str, ...]]) -> Iterator[Finding]:
    """The points a dilemma claims to have are there, and those it has are claimed."""
    dilemma = loaded.dilemma
    ends = [scene.id for scene in dilemma.scener.values() if any(v.til == SLUT for v in scene.goer)]
    calm = all(computed[id_][0] in CALM for id_ in ends)
    turns = any(
        computed[scene.id][0] in BAAND and valg.til != SLUT and computed[valg.til][0] not in BAAND
        for scene in dilemma.scener.values()
        for valg in scene.goer
    )
    doubt = any(text.tvivl for text in loaded.tekster.values())
    for point, there, why in (
        ("tvetydig", doubt, "en scene har afsnittet »Derfor er det svært«"),
        ("goer-lidt", calm, "alle sidste scener er i de to mildeste bånd"),
        ("fra-bekymring-til-mistanke", turns, "en scene på skalaen fører til en uden om den"),
    ):
        if there != (point in dilemma.pointer):
            told = "Tilføj" if there else "Fjern"
            yield loaded.document.finding(
                ("pointer",), "POINTE",
                f"{told} »{point}« under »pointer«: den hører til, når {why}.",
            )  # fmt: skip


def _prose(loaded: LoadedDilemma, scene: Scene, skala: Skala) -> Iterator[Finding]:
    text = loaded.tekster[scene.id]
    name = f"{FOLDER}/{loaded.dilemma.id}/scener/{scene.id}.md"
    if scene.id != loaded.dilemma.start.id and not text.nyt:
        told = "Skriv »## Det nye i scenen«: hvad skulle de nye oplysninger ændre?"
        yield Finding(name, 1, "MANGLER", told)
    if scene.id == loaded.dilemma.start.id and text.nyt:
        yield Finding(name, 1, "OVERFLOEDIG", "I den første scene er der ikke noget nyt.")
    words = len(re.findall(r"\w+", text.scene))
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        told = f"Scenen har {words} ord. Skriv mellem {FEWEST_WORDS} og {MOST_WORDS}."
        yield Finding(name, 1, "LANG", told)
    weight, most = measure(text.al_prosa).lix, LIX["vejledning"]
    if weight > most:
        yield Finding(name, 1, "LIX", f"Lixtallet er {weight:.0f}. Højst {most}.")
    named = [trin.navn for trin in skala.trin if trin.navn.count(" ")]
    for word in dict.fromkeys(named):
        if word.casefold() in text.al_prosa.casefold():
            told = f"»{word}« er et bånds navn, som en kommune kan ændre. Siden skriver det selv."
            yield Finding(name, 1, "BAANDNAVN", told)


def _names(loaded: LoadedDilemma) -> Iterator[Finding]:
    """The list of names is what a reviewer reads, so each stands in the text."""
    prose = " ".join(text.al_prosa for text in loaded.tekster.values())
    for index, navn in enumerate(loaded.dilemma.navne):
        if not re.search(rf"\b{re.escape(navn.navn)}", prose):
            told = f"»{navn.navn}« står ikke i nogen scene."
            yield loaded.document.finding(("navne", index), "NAVN", told)
