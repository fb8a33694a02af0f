"""Paths in words: Markdown to HTML for their short texts, and conditions as Danish sentences."""

from __future__ import annotations

import re
from functools import cache

import markdown
from markupsafe import Markup

from build_scripts.ground.phone import link_numbers
from build_scripts.veje.wording import Vejord
from linealen import Lineal
from linealen.betingelser import (
    Alle,
    Antal,
    Betingelse,
    EnAf,
    ErIkkeSvar,
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

# How many words of an answer a picture repeats to refer to it.
SHORT = 5
# Making one takes longer than converting a line.
_MARKDOWN = markdown.Markdown()


# A path's sentences stand on many of its pages; each is turned into HTML once.
@cache
def text_html(text: str) -> Markup:
    """A step's or outcome's short text as HTML paragraphs."""
    return Markup(link_numbers(_MARKDOWN.reset().convert(text)))


@cache
def line_html(line: str) -> Markup:
    """One line of a list as HTML without a paragraph around it."""
    html = _MARKDOWN.reset().convert(line)
    return Markup(link_numbers(html.removeprefix("<p>").removesuffix("</p>")))


def place_title(vej: Handlevej, sted: str) -> str:
    """The title of a step or an outcome."""
    return vej.trin[sted].titel if sted in vej.trin else vej.udfald[sted].titel


def question_number(vej: Handlevej, trin: str) -> int:
    """Which question of the path a step is, counted from 1 in the order of its file."""
    return list(vej.trin).index(trin) + 1


def route_words(
    vej: Handlevej,
    lineal: Lineal,
    ord_: Vejord,
    rute: Rute,
    *,
    alone: bool = False,
    short: bool = False,
) -> str:
    """When a route is taken, as the start of a sentence; empty for an answer's only route.

    With ``short`` questions are called by their number and answers by their first words.
    """
    if rute.naar is not None:
        clause = condition_words(vej, lineal, ord_, rute.naar, short)
        return ord_.ruter.hvis.format(betingelse=clause)
    return "" if alone else ord_.ruter.ellers


def condition_words(
    vej: Handlevej, lineal: Lineal, ord_: Vejord, betingelse: Betingelse, short: bool = False
) -> str:
    """A condition as a Danish clause, to be read after "hvis"."""
    said = ord_.ruter

    def words(each: Betingelse) -> str:
        return condition_words(vej, lineal, ord_, each, short)

    def asked(trin: str) -> str:
        if short:
            return said.nummer.format(nummer=question_number(vej, trin))
        return f"»{vej.trin[trin].titel}«"

    def given(trin: str, svar: str) -> str:
        text = vej.trin[trin].mulighed(svar).tekst
        return f"»{_first_words(text) if short else text}«"

    def any_of(trin: str, svar: tuple[str, ...]) -> str:
        return f" {said.eller} ".join(given(trin, each) for each in svar)

    match betingelse:
        case Alle(dele):
            return f" {said.og} ".join(words(del_) for del_ in dele)
        case EnAf(dele):
            return f" {said.eller} ".join(words(del_) for del_ in dele)
        case Antal(mindst, dele):
            return said.antal.format(antal=mindst, dele="; ".join(words(del_) for del_ in dele))
        case ErSvar(trin, svar):
            return said.er.format(spoergsmaal=asked(trin), svar=any_of(trin, svar))
        case ErIkkeSvar(trin, svar):
            return said.er_ikke.format(spoergsmaal=asked(trin), svar=any_of(trin, svar))
        case Mindst(trin, svar):
            return said.mindst.format(spoergsmaal=asked(trin), svar=given(trin, svar))
        case Hoejst(trin, svar):
            return said.hoejst.format(spoergsmaal=asked(trin), svar=given(trin, svar))
        case Kendt(trin):
            return said.kendt.format(spoergsmaal=asked(trin))
        case Ukendt(trin):
            return said.ukendt.format(spoergsmaal=asked(trin))
        case HarRolle(roller):
            names = [rolle.navn for rolle in lineal.roller if rolle.id in roller]
            return said.rolle.format(roller=", ".join(names))
        case HarAlder(aldre):
            names = [alder.navn for alder in lineal.aldre if alder.id in aldre]
            return said.alder.format(aldre=f" {said.eller} ".join(names))
        case UdgaveHar(faktum, har):
            return (said.har if har else said.har_ikke).format(hvad=ord_.fakta[faktum])


def _first_words(text: str) -> str:
    """The first clause of an answer, or as many words of it as fit in a small box."""
    clause = re.split(r"[:,;–]", text)[0].strip()
    words = clause.split()
    return clause if len(words) <= SHORT else " ".join(words[:SHORT]) + " …"
