"""An order of the register on a written page: a mark says which, and what of it is shown.

``<!-- ordre: id -->`` is what to do first; ``foraeldre``, ``barnet``, ``sig-ikke`` and
``skriv-ned`` are its other sentences, and ``kort`` its name and its first action in few words.
``paabud: id`` is a whole section with the order's heading. ``ordrer: a, b`` is a list of what to do
first, each with the answer about the parents and a link to its section.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from operator import attrgetter
from posixpath import dirname, relpath
from typing import Final

from build_scripts.ground.phone import link_numbers
from build_scripts.prosa.load import Skreven
from linealen import Finding
from linealen.paabud import Paabud

# Where every order has its own section, named by its id.
FOERST: Final = "beredskab/foerst.md"
_SENTENCES: Final = {
    "ordre": attrgetter("ordre"),
    "kort": attrgetter("kort"),
    "foraeldre": attrgetter("til_foraeldre"),
    "barnet": attrgetter("til_barnet"),
    "sig-ikke": attrgetter("sig_ikke"),
    "skriv-ned": attrgetter("skriv_ned"),
}
_SECTION: Final = "paabud"
_LIST: Final = "ordrer"
_KINDS: Final = (*_SENTENCES, _SECTION, _LIST)
_MARK: Final = re.compile(rf"<!-- ({'|'.join(_KINDS)}): ([a-z0-9-]+(?:, [a-z0-9-]+)*) -->")
# Marks of the register of numbers, which ``check.numre`` judges.
_NUMBERS: Final = ("nummer", "numre")
# Anything that looks like a mark, whatever it is misspelt as.
_LIKE: Final = re.compile(r"<!-- *([\w-]+) *:.*?-->")
_HEADING: Final = re.compile(r"^#{1,6} .*?\{[^}]*#([a-z0-9-]+)[^}]*\} *$")


@dataclass(frozen=True, slots=True)
class Viste:
    """The orders by id, the question that the answer about the parents stands under, and who has
    read each order, in sentences by its id."""

    paabud: Mapping[str, Paabud]
    spoergsmaal: str
    laest: Mapping[str, Sequence[str]] = field(default_factory=dict)


def spelt_out(markdown: str, src: str, viste: Viste) -> str:
    """The Markdown of the page at ``src`` with sections and lists of orders written out. Their
    sentences stay marks, which ``shown`` takes, so that headings and links are Markdown's own."""

    def section(order: Paabud) -> str:
        return (
            f"\n### {_text(order.navn)} {{ #{order.id} }}\n\n{_text(order.gaelder)}\n\n"
            f"<!-- ordre: {order.id} -->\n<!-- foraeldre: {order.id} -->\n"
            + "".join(f"\n{_text(each)}\n{{: .hint }}\n" for each in viste.laest.get(order.id, ()))
        )

    def item(order: Paabud) -> str:
        there = f"{relpath(FOERST, dirname(src) or '.')}#{order.id}"
        return (
            f"- **[{_text(order.navn)}]({there})**\n\n    <!-- ordre: {order.id} -->\n\n"
            f"    <!-- foraeldre: {order.id} -->\n"
        )

    def words(match: re.Match[str]) -> str:
        named = [viste.paabud[id_] for id_ in match[2].split(", ")]
        if match[1] == _SECTION:
            return section(named[0])
        if match[1] == _LIST:
            return "\n".join(['<div class="ordrer" markdown>\n', *map(item, named), "</div>"])
        return match[0]

    return _MARK.sub(words, markdown)


def shown(html: str, viste: Viste, naevnt: Callable[[str], Iterable[str]]) -> str:
    """The rendered page with each mark as the order's own words: a paragraph where the mark stands
    alone, else a part of the line. Under the paragraphs that send the reader to a telephone
    (``naevnt`` knows which, by id) stands the mark of its number, for the template to fill in."""

    def words(match: re.Match[str]) -> str:
        kind, order = match[1], viste.paabud[match[2]]
        said = link_numbers(_text(_SENTENCES[kind](order)))
        if kind == "ordre":
            said = f"<strong>{said}</strong>"
        elif kind in ("kort", "foraeldre"):
            before = f"{order.navn}:" if kind == "kort" else viste.spoergsmaal
            said = f"<strong>{_text(before)}</strong> {said}"
        if not _alone(match):
            return said
        if kind != "ordre":
            return f"<p>{said}</p>"
        numbers = "".join(f"<!-- nummer: {each} -->" for each in naevnt(order.ordre))
        return f'<p class="ordre">{said}</p>{numbers}'

    return _MARK.sub(words, html)


def _alone(match: re.Match[str]) -> bool:
    """Whether the mark has a line for itself."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    return before[-1:] in ("", "\n") and after[:1] in ("", "\n")


def _text(words: str) -> str:
    return escape(words, quote=False)


def orders_of(side: Skreven) -> Iterator[tuple[str, str]]:
    """Every order that the page shows, as (id of the section it stands in or "", id of order)."""
    section = ""
    for line in side.tekst.splitlines():
        heading = _HEADING.match(line)
        if heading:
            section = heading[1]
        for match in _MARK.finditer(line):
            if match[1] == _SECTION:
                section = match[2]
            yield from ((section, id_) for id_ in match[2].split(", "))


def check_orders(side: Skreven, known: Mapping[str, Paabud]) -> Iterator[Finding]:
    """Findings about marks that name no order, or show what the order does not say."""
    sections: set[str] = set()
    for number, line in enumerate(side.tekst.splitlines(), side.foerste):
        for like in _LIKE.finditer(line):
            if like[1] in _NUMBERS:
                continue
            for code, told in _wrong(like, line, known, sections):
                yield Finding(side.hoved.name, number, code, told)


def _wrong(
    like: re.Match[str], line: str, known: Mapping[str, Paabud], sections: set[str]
) -> Iterator[tuple[str, str]]:
    match = _MARK.fullmatch(like[0])
    if match is None:
        told = f"Mærket »{like[0]}« kan ikke læses. Skriv <!-- slags: id -->, ved »{_LIST}« flere "
        yield "MAERKE", told + f"id'er med komma og mellemrum. Slags er en af {', '.join(_KINDS)}."
        return
    kind, ids = match[1], match[2].split(", ")
    for id_ in ids:
        if id_ not in known:
            told = f"Påbuddet »{id_}« findes ikke. Vælg et id fra linealen/data/paabud.yml."
            yield "UKENDT", told
        elif kind == "kort" and not known[id_].kort:
            told = f"Påbuddet »{id_}« har intet »kort«. Skriv det i linealen/data/paabud.yml, "
            yield "MANGLER", told + "eller brug »ordre«."
    if kind != _LIST and len(ids) > 1:
        yield "MAERKE", f"»{kind}« tager ét id. Skriv et mærke til hvert, eller brug »{_LIST}«."
    if kind in (_SECTION, _LIST) and line.strip() != like[0]:
        yield "MAERKE", f"»{kind}« bliver til flere linjer. Giv mærket en linje for sig selv."
    if len(set(ids)) < len(ids) or (kind == _SECTION and ids[0] in sections):
        yield "DOBBELT", f"»{match[2]}« nævner et påbud, der allerede står her. Slet det ene."
    if kind == _SECTION:
        sections.update(ids)
