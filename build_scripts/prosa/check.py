"""What a written page must be: owned, dated, sourced, in order, and light enough to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from build_scripts.prosa.law_words import abolished
from build_scripts.prosa.lix import measure
from build_scripts.prosa.load import Skreven
from build_scripts.prosa.orders import check_orders
from linealen import Finding
from linealen.hoved import parse_hoved_om, parse_soegeord
from linealen.paabud import Paabud
from linealen.reading import Entry, Notes

LIX: Final[Mapping[str, int]] = {"handlekort": 35, "vejledning": 40, "baggrund": 45}
MOST_WORDS: Final = 1_200
# What a page's front matter may hold besides what every page must have.
_MORE: Final = ("template", "rolle", "bred", "et_ark")
_HEADING: Final = re.compile(r"^(#{1,6}) (.+?)(?: *\{[^}]*\})?$")
# More than one sentence on a line.
SEVERAL: Final = re.compile(r"[a-zæøå»)\]][.!?]»? +(?=[»(]?[A-ZÆØÅ])")
# A full stop inside is no end: »fx«, »stk. 2«, »nr. 282 af 17. marts«, initials.
_NO_END: Final = re.compile(r"\b(fx|bl\.a|stk|nr|kl|ca|dvs|jf|s|mv|m\.fl|\d+)[.] +", re.IGNORECASE)
_IMAGE: Final = re.compile(r"!\[\s*\]\(")
# What git writes where two people have changed the same line.
_CONFLICT: Final = re.compile(r"(<{7}|>{7}|\|{7})( |$)")


@dataclass(frozen=True, slots=True)
class Sidekendte:
    """The ids that a page may name, and the orders it may show."""

    kilder: tuple[str, ...]
    veje: tuple[str, ...]
    skabeloner: tuple[str, ...]
    eksempler: tuple[str, ...]
    paabud: Mapping[str, Paabud]
    svartavler: tuple[str, ...]


def check_side(side: Skreven, kendte: Sidekendte, uord: Mapping[str, str]) -> Iterator[Finding]:
    """Every finding about one page. ``uord`` are words the glossary has another word for."""
    yield from _hoved(side, kendte)
    yield from abolished(side.hoved.name, side.tekst)
    yield from check_orders(side, kendte.paabud)
    yield from _outline(side)
    yield from _lines(side, uord)
    yield from _weight(side)


def _hoved(side: Skreven, kendte: Sidekendte) -> Sequence[Finding]:
    notes = Notes()
    top = Entry(side.hoved, (), notes)
    top.text("title")
    if len(top.text("description")) > 200:
        top.note(("description",), "LANG", "»description« skal være én sætning på højst 200 tegn.")
    if not top.has("kilder"):
        top.note((), "MANGLER", "»kilder« mangler. Skriv kilderne, eller [] hvis siden ingen har.")
    parse_hoved_om(top, top.optional_words("kilder", kendte.kilder))
    top.optional_words("veje", kendte.veje)
    top.optional_words("redskab_for", kendte.veje)
    top.optional_words("skabeloner", kendte.skabeloner)
    top.optional_words("eksempler", kendte.eksempler)
    parse_soegeord(top)
    if top.has("svartavle"):
        top.word("svartavle", kendte.svartavler)
    if top.has("lix"):
        top.word("lix", tuple(LIX))
    top.optional_text("lix_undtagelse")
    top.optional_text("lang_fordi")
    top.leave(*_MORE)
    top.done()
    return notes.findings


def _outline(side: Skreven) -> Iterator[Finding]:
    """One h1 first; no level is skipped on the way down."""
    before = 0
    for number, line in _numbered(side):
        match = _HEADING.match(line)
        if not match:
            continue
        level = len(match[1])
        if level == 1 and before:
            yield _finding(side, number, "OVERSKRIFT", "Der må kun være én overskrift med ét #.")
        elif level > before + 1:
            most = "#" * (before + 1)
            told = f"Overskriften springer et niveau over. Brug {most} her."
            yield _finding(side, number, "OVERSKRIFT", told)
        before = level
    if not before and side.tekst.strip():
        told = "Siden har ingen overskrift. Skriv # og titlen øverst."
        yield _finding(side, side.foerste, "OVERSKRIFT", told)


def _lines(side: Skreven, uord: Mapping[str, str]) -> Iterator[Finding]:
    """One sentence to a line, the glossary's words, and words for every picture."""
    wrong = {word: re.compile(rf"\b{word}", re.IGNORECASE) for word in uord}
    for number, line in _numbered(side):
        plain = _NO_END.sub(lambda match: match[0].replace(".", ""), line)
        if SEVERAL.search(plain) and not line.startswith(("|", "#", "<")):
            told = "Skriv én sætning på hver linje, så ændringer er til at læse."
            yield _finding(side, number, "LINJE", told)
        for word, pattern in wrong.items():
            if pattern.search(line):
                told = f"Skriv »{uord[word]}« i stedet for »{word}«. Se ordlisten."
                yield _finding(side, number, "ORD", told)
        if _CONFLICT.match(line):
            told = "To har rettet det samme her. Vælg, hvad der skal stå, og slet mærkerne."
            yield _finding(side, number, "FLETNING", told)
        if _IMAGE.search(line):
            told = "Billedet mangler en tekst til dem, der ikke ser det."
            yield _finding(side, number, "BILLEDE", told)


@dataclass(frozen=True, slots=True)
class Vejet:
    """How heavy a page is: its LIX and the words it was measured on, the ceiling of its ``slags``
    of page, and why it may be over (or empty)."""

    slags: str
    lix: float
    ord: int
    loft: int
    undtagelse: str


def weigh(side: Skreven) -> Vejet:
    """Measure the prose of a page."""
    found = measure(side.tekst)
    meta = _meta(side)
    kind = str(meta.get("lix", "vejledning"))
    return Vejet(
        kind, found.lix, found.ord, LIX.get(kind, LIX["vejledning"]),
        str(meta.get("lix_undtagelse", "")),
    )  # fmt: skip


def _weight(side: Skreven) -> Iterator[Finding]:
    found, meta = weigh(side), _meta(side)
    if found.lix > found.loft and "lix_undtagelse" not in meta:
        yield _finding(
            side, 1, "LIX",
            f"Lixtallet er {found.lix:.0f}. Højst {found.loft} for »{found.slags}«: kortere "
            "sætninger og ord. "
            "Går det ikke, så skriv grunden i »lix_undtagelse«.",
        )  # fmt: skip
    words = len(re.findall(r"\w+", side.tekst))
    if words > MOST_WORDS and "lang_fordi" not in meta:
        yield _finding(
            side, 1, "LANG",
            f"Siden har {words} ord, højst {MOST_WORDS}. Del den, eller skriv en »lang_fordi«.",
        )  # fmt: skip


def _meta(side: Skreven) -> Mapping[str, object]:
    return side.hoved.data if isinstance(side.hoved.data, dict) else {}


def _numbered(side: Skreven) -> Iterator[tuple[int, str]]:
    return iter(enumerate(side.tekst.splitlines(), side.foerste))


def _finding(side: Skreven, line: int, code: str, message: str) -> Finding:
    return Finding(side.hoved.name, line, code, message)
