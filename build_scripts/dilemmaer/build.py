"""Everything the site needs of the dilemmas in one edition: pages, texts, what the door gets."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from build_scripts.content import Content
from build_scripts.dilemmaer.load import Dilemmaer, LoadedDilemma
from build_scripts.dilemmaer.pages import SIDER, page_files
from build_scripts.dilemmaer.stier import Sti
from build_scripts.dilemmaer.wording import Oevelsesord
from build_scripts.ground.addresses import DILEMMAER
from build_scripts.pages import Listet
from build_scripts.veje.words import text_html
from linealen import Lineal
from linealen.dilemma import MINUTTER, Dilemma, Scene
from linealen.dilemmadoer import compile_dilemma
from linealen.load_dilemma import Dilemmakendte
from linealen.model import BAAND


@dataclass(frozen=True, slots=True)
class Scenevisning:
    """A scene ready to show. ``nummer`` counts from 1 in the file's order; the texts are HTML."""

    scene: Scene
    nummer: int
    html: Markup
    vejledning: Markup
    tvivl: Markup
    nyt: Markup
    samtale: tuple[str, ...]

    @property
    def uden_om(self) -> bool:
        """Whether the rules lead outside the scale."""
        return self.scene.giver[0] not in BAAND


@dataclass(frozen=True, slots=True)
class Dilemmavisning:
    """A dilemma ready to show; ``data`` is the JSON text that the page hands to the door."""

    dilemma: Dilemma
    scener: tuple[Scenevisning, ...]
    data: Markup


@dataclass(frozen=True, slots=True)
class Dilemmabygning:
    """``filer`` are (path below the docs folder, Markdown); ``navne`` what templates may use;
    ``genererede`` the pages below a page of the navigation, for the list of all pages."""

    filer: tuple[tuple[str, str], ...]
    navne: dict[str, object]
    genererede: Mapping[str, tuple[Listet, ...]]


def build_dilemmaer(
    read: Dilemmaer,
    stier: tuple[Sti, ...],
    sidetitler: Mapping[str, str],
    content: Content,
    ord_: Oevelsesord,
    oversigt: str,
) -> Dilemmabygning:
    """Pages and names of the dilemmas in this edition. ``sidetitler`` are titles by address,
    ``oversigt`` is what the page of all dilemmas is called."""
    lineal = content.lineal
    shown = {loaded.dilemma.id: show(loaded, lineal, read.kendte) for loaded in read.alle}
    return Dilemmabygning(
        filer=tuple(page_files(read, ord_, oversigt)),
        navne={
            "dilemmaer": shown,
            "dilemmaord": read.ord,
            "dilemmastier": {sti.rolle: sti for sti in stier},
            "dilemmalaengder": MINUTTER,
            "sidetitler": sidetitler,
            "partnavne": ord_.parter,
            "maa_vide": ord_.maa,
            "vurderingsord": ord_.vurderinger,
            "tegnord": {tegn.id: tegn for tegn in lineal.tegn},
            "beskyttelsesord": {each.id: each for each in lineal.beskyttelse},
            "bud": _bud(content),
        },
        genererede={f"{DILEMMAER}/": tuple(_listed(loaded.dilemma, ord_) for loaded in read.alle)},
    )


def show(loaded: LoadedDilemma, lineal: Lineal, kendte: Dilemmakendte) -> Dilemmavisning:
    """A dilemma with its texts as HTML."""
    dilemma = loaded.dilemma
    scenes = []
    for number, (id_, scene) in enumerate(dilemma.scener.items(), 1):
        text = loaded.tekster[id_]
        scenes.append(
            Scenevisning(
                scene=scene,
                nummer=number,
                html=text_html(text.scene),
                vejledning=text_html(text.vejledning),
                tvivl=text_html(text.tvivl),
                nyt=text_html(text.nyt),
                samtale=text.samtale,
            )
        )
    compiled = compile_dilemma(dilemma.id, loaded.document, lineal, kendte)
    return Dilemmavisning(dilemma, tuple(scenes), _safe_json(compiled))


def _listed(dilemma: Dilemma, ord_: Oevelsesord) -> Listet:
    """The dilemma's own page, and those for its other uses below it."""
    rod = f"{DILEMMAER}/{dilemma.id}/"
    under = tuple(
        Listet(ord_.sider[maade].format(titel=dilemma.titel), f"{rod}{way}/")
        for way, _, maade in SIDER
        if way
    )
    return Listet(dilemma.titel, rod, under)


def _bud(content: Content) -> Mapping[str, tuple[str, str]]:
    """(name, explanation) of every band and path outside the scale, as this edition calls them."""
    names = content.skala.baandnavne()
    lineal = content.lineal
    return {
        each.id: (names.get(each.id, each.navn), each.forklaring)
        for each in (*lineal.baand, *lineal.spor)
    }


def _safe_json(value: object) -> Markup:
    """JSON that can stand in a script element: nothing in it can end the element.

    Keys stay in their order: that of the scenes is the dilemma's own.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))
