"""What an edition adds to the site: files, words for the templates, and a place in the menu.

All of it is text for templates that escape it. The only Markdown of an edition are its own pages,
which ``sider`` has read; the neutral edition adds nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from build_scripts.ground.front_matter import with_front_matter
from build_scripts.register.model import region_paa
from build_scripts.udgaver.colours import stylesheet
from build_scripts.udgaver.fora import FORA
from build_scripts.udgaver.model import FAKTA, Udgave
from build_scripts.udgaver.renewal import nummer_is_old, plan_is_old
from build_scripts.udgaver.wording import Kommuneord, Udgaveord
from linealen import Lineal

FOLDER: Final = "kommunen"
STILARK: Final = "assets/css/udgave.css"
_LOGO: Final = "assets/img/kommune"


@dataclass(frozen=True, slots=True)
class Overlay:
    """``filer`` are (path below the docs folder, Markdown or bytes); ``navne`` what templates may
    use; ``menu`` the title of the municipality's part of the menu and its pages, or None."""

    filer: tuple[tuple[str, str | bytes], ...]
    navne: dict[str, object]
    menu: tuple[str, tuple[str, ...]] | None


def overlay(
    udgave: Udgave, lineal: Lineal, logo: bytes, ord_: Udgaveord, dagsdato: date, *, udkast: bool
) -> Overlay:
    """Lay the edition over the core. ``logo`` are the bytes of its file, if it has one; ``udkast``
    says on every page that the site is not for others to see."""
    css = stylesheet(udgave.udseende.primaer, udgave.udseende.dyb)
    logofil = f"{_LOGO}.{udgave.udseende.logo.rsplit('.', 1)[-1]}" if logo else ""
    files: list[tuple[str, str | bytes]] = []
    if css:
        files.append((STILARK, css))
    if logo:
        files.append((logofil, logo))
    if not udgave.er_neutral:
        files.append((f"{FOLDER}/index.md", _front_matter(udgave, ord_.kommunen)))
        files += [(f"{FOLDER}/{side.id}.md", side.tekst) for side in udgave.sider]
    return Overlay(
        filer=tuple(files),
        navne={
            "udkast": udkast and not udgave.er_neutral,
            "udgave_stilark": STILARK if css else "",
            "udgave_logo": logofil,
            "kommune_kort": kort_navn(udgave.kommune),
            "fora_navne": FORA,
            "alle_fakta": FAKTA,
            "plannavne": ord_.planer,
            "gamle_planer": tuple(
                plan.id for plan in udgave.planer if plan_is_old(plan.vedtaget, dagsdato)
            ),
            "gamle_numre": tuple(
                each.id for each in udgave.kontakter if nummer_is_old(each, dagsdato)
            ),
            "region": region_paa(udgave.i_registeret, dagsdato) if udgave.i_registeret else "",
            "udloeser_for_vej": {
                vej: tuple(
                    baand.id
                    for baand in lineal.baand
                    if vej in baand.veje and baand.id in udgave.udloeser
                )
                for baand in lineal.baand
                for vej in baand.veje
            },
        },
        menu=None
        if udgave.er_neutral
        else (
            ord_.kommunen.titel.format(kommune=kort_navn(udgave.kommune)),
            (f"{FOLDER}/index.md", *(f"{FOLDER}/{side.id}.md" for side in udgave.sider)),
        ),
    )


def kort_navn(kommune: str) -> str:
    """The municipality's name as people say it."""
    return kommune.removesuffix(" Kommune")


def _front_matter(udgave: Udgave, ord_: Kommuneord) -> str:
    return with_front_matter(
        {
            "title": ord_.titel.format(kommune=udgave.kommune),
            "description": ord_.beskrivelse.format(kommune=udgave.kommune),
            "template": "kommunen.html",
            "soegeord": [udgave.kommune, *(forum.navn for forum in udgave.fora)],
        }
    )
