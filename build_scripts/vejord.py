"""Paths in words: Markdown to HTML for their short texts, and conditions as Danish sentences."""

from __future__ import annotations

import re
from functools import cache

import markdown

from linealen import Lineal
from linealen.betingelser import (
    Alle,
    Antal,
    Betingelse,
    EnAf,
    ErSvar,
    HarAlder,
    HarRolle,
    Hoejst,
    Kendt,
    Mindst,
    UdgaveHar,
    Ukendt,
)
from linealen.handlevej import Handlevej, Rute

HASTEGRADER = {
    "nu": "Nu",
    "i-dag": "I dag",
    "denne-uge": "Denne uge",
    "hold-oeje": "Hold øje",
}
FAKTA_I_ORD = {
    "fokusteam": "et fokusteam",
    "ressourceteam": "et ressourceteam",
    "fremskudt-raadgiver": "en fremskudt rådgiver",
    "aaben-raadgivning": "åben rådgivning",
    "dialogbaseret-underretning": "dialogbaseret underretning",
}
# The short national numbers that a path's text may name; they become links one can press.
_NUMMER = re.compile(r"(?<![\d>:»])\b(112|114|1888|116 111)\b(?![\d«])")


# A path's sentences stand on many of its pages; each is turned into HTML once.
@cache
def text_html(text: str) -> str:
    """A step's or outcome's short text as HTML paragraphs."""
    return _link_numbers(markdown.markdown(text))


@cache
def line_html(line: str) -> str:
    """One line of a list as HTML without a paragraph around it."""
    html = markdown.markdown(line)
    return _link_numbers(html.removeprefix("<p>").removesuffix("</p>"))


def _link_numbers(html: str) -> str:
    return _NUMMER.sub(
        lambda match: f'<a class="tlf" href="tel:{match[1].replace(" ", "")}">{match[1]}</a>', html
    )


def place_title(vej: Handlevej, sted: str) -> str:
    """The title of a step or an outcome."""
    return vej.trin[sted].titel if sted in vej.trin else vej.udfald[sted].titel


def route_words(vej: Handlevej, lineal: Lineal, rute: Rute, alone: bool) -> str:
    """When a route is taken, as the start of a sentence; empty for a route without condition."""
    if rute.naar is not None:
        return f"hvis {condition_words(vej, lineal, rute.naar)}"
    return "" if alone else "ellers"


def condition_words(vej: Handlevej, lineal: Lineal, betingelse: Betingelse) -> str:
    """A condition as a Danish clause, to be read after "hvis"."""

    def words(each: Betingelse) -> str:
        return condition_words(vej, lineal, each)

    def asked(trin: str) -> str:
        return f"»{vej.trin[trin].titel}«"

    def given(trin: str, svar: str) -> str:
        return f"»{vej.trin[trin].mulighed(svar).tekst}«"

    match betingelse:
        case Alle(dele):
            return " og ".join(words(del_) for del_ in dele)
        case EnAf(dele):
            return " eller ".join(words(del_) for del_ in dele)
        case Antal(mindst, dele):
            return f"mindst {mindst} af disse passer: " + "; ".join(words(del_) for del_ in dele)
        case ErSvar(trin, svar):
            return f"svaret på {asked(trin)} er {given(trin, svar)}"
        case Mindst(trin, svar):
            return f"svaret på {asked(trin)} er mindst {given(trin, svar)}"
        case Hoejst(trin, svar):
            return f"svaret på {asked(trin)} er højst {given(trin, svar)}"
        case Kendt(trin):
            return f"du har svaret på {asked(trin)}"
        case Ukendt(trin):
            return f"svaret på {asked(trin)} ikke kendes"
        case HarRolle(roller):
            names = [rolle.navn for rolle in lineal.roller if rolle.id in roller]
            return "du arbejder her: " + ", ".join(names)
        case HarAlder(aldre):
            names = [alder.navn for alder in lineal.aldre if alder.id in aldre]
            return "barnet er " + " eller ".join(names)
        case UdgaveHar(faktum, har):
            return f"kommunen {'har' if har else 'ikke har'} {FAKTA_I_ORD[faktum]}"
