"""A table of answers (svartavle): a few questions with choices, and for every combination of them
exactly one leaf (blad) that says what the law asks. Read here; proved in ``svartavle_check``.

The page shows all leaves; a script may narrow them to the one that fits, and knows no rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from build_scripts.opslag.words import Ord, parse_ord, parse_saetninger
from linealen import Document
from linealen.hoved import Hoved, parse_hoved
from linealen.reading import Entry, Notes

# So many answers to the first question a heading names.
MOST_NAMED: Final = 3
# Question id to the answers that fit. A question that is not named does not matter.
Felt = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Valg:
    """One answer to a question. ``ved_ikke`` where it says that the reader does not know."""

    id: str
    navn: str
    kort: str
    hjaelp: str
    ved_ikke: bool


@dataclass(frozen=True, slots=True)
class Spoergsmaal:
    """One question: in full, and in a word where a leaf says when it applies."""

    id: str
    navn: str
    spoergsmaal: str
    hjaelp: str
    svar: tuple[Valg, ...]

    def korte(self, ids: Sequence[str]) -> tuple[str, ...]:
        """The short names of these answers, in the question's own order."""
        return tuple(each.kort for each in self.svar if each.id in ids)


@dataclass(frozen=True, slots=True)
class Hjemmel:
    """A section that a leaf rests on, and where in it: ``stk. 1, nr. 4``, or "" for all of it."""

    kilde: str
    sted: str


@dataclass(frozen=True, slots=True)
class Blad:
    """One answer. It fits where one of ``naar`` does; ``tekst`` has sentences for every field."""

    id: str
    naar: tuple[Felt, ...]
    udfald: str
    overskrift: str
    hjemler: tuple[Hjemmel, ...]
    tekst: Mapping[str, tuple[str, ...]]
    veje: tuple[str, ...]
    paabud: str

    def svar_paa(self, spoergsmaal: Spoergsmaal) -> tuple[str, ...]:
        """The answers to a question that can lead here, in the question's own order."""
        every = tuple(each.id for each in spoergsmaal.svar)
        fits = {svar for felt in self.naar for svar in felt.get(spoergsmaal.id, every)}
        return tuple(svar for svar in every if svar in fits)


@dataclass(frozen=True, slots=True)
class Svartavle:
    """The whole table. ``udfald`` are the kinds of answer, the one that asks least
    first; ``ved_ikke`` is the one that tells who does not know to ask."""

    id: str
    titel: str
    hoved: Hoved
    udfald: tuple[Ord, ...]
    ved_ikke: str
    felter: tuple[Ord, ...]
    spoergsmaal: tuple[Spoergsmaal, ...]
    blade: tuple[Blad, ...]

    def grupper(self) -> tuple[tuple[tuple[str, ...], tuple[Blad, ...]], ...]:
        """The leaves by the answers to the first question, as (short names, leaves). Those of more
        answers than a heading can hold stand together and last, without names."""
        first = self.spoergsmaal[0]
        found: dict[tuple[str, ...], list[Blad]] = {}
        shared: list[Blad] = []
        for blad in self.blade:
            ids = blad.svar_paa(first)
            (shared if len(ids) > MOST_NAMED else found.setdefault(ids, [])).append(blad)
        named = tuple((first.korte(ids), tuple(blade)) for ids, blade in found.items())
        return (*named, ((), tuple(shared))) if shared else named

    def udfaldsnavn(self, blad: Blad) -> str:
        return next(each.navn for each in self.udfald if each.id == blad.udfald)


def parse_svartavle(document: Document, id_: str, kilder: Sequence[str]) -> Svartavle:
    """Read one table. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(document, (), notes)
    udfald = parse_ord(top, "udfald")
    felter = parse_ord(top, "felter")
    spoergsmaal = tuple(_spoergsmaal(item) for item in top.entries("spoergsmaal"))
    _once(top, "spoergsmaal", [each.id for each in spoergsmaal])
    udfaldene = tuple(each.id for each in udfald)
    blade = tuple(
        _blad(item, udfaldene, felter, spoergsmaal, kilder) for item in top.entries("blade")
    )
    _once(top, "blade", [each.id for each in blade])
    tavle = Svartavle(
        id_, top.text("titel"), parse_hoved(top, kilder), udfald, top.word("ved_ikke", udfaldene),
        felter, spoergsmaal, blade,
    )  # fmt: skip
    top.done()
    notes.raise_if_any()
    return tavle


def _spoergsmaal(item: Entry) -> Spoergsmaal:
    svar = tuple(_valg(each) for each in item.entries("svar"))
    _once(item, "svar", [each.id for each in svar])
    if sum(each.ved_ikke for each in svar) != 1:
        item.note(
            ("svar",), "VED-IKKE", "Ét svar, og kun ét, skal være »ved ikke«: ved_ikke: true."
        )
    read = Spoergsmaal(
        item.id(), item.text("navn"), item.text("spoergsmaal"), item.optional_text("hjaelp"), svar
    )
    item.done()
    return read


def _valg(item: Entry) -> Valg:
    read = Valg(
        item.id(), item.text("navn"), item.text("kort"), item.optional_text("hjaelp"),
        item.optional_flag("ved_ikke"),
    )  # fmt: skip
    item.done()
    return read


def _blad(
    item: Entry,
    udfald: Sequence[str],
    felter: Sequence[Ord],
    spoergsmaal: Sequence[Spoergsmaal],
    kilder: Sequence[str],
) -> Blad:
    tekster = item.entry("tekst")
    read = Blad(
        id=item.id(),
        naar=tuple(_felt(each, spoergsmaal) for each in item.entries("naar")),
        udfald=item.word("udfald", udfald),
        overskrift=item.text("overskrift"),
        hjemler=tuple(_hjemler(item, kilder)),
        tekst={each.id: parse_saetninger(tekster, each.id) for each in felter},
        veje=item.free_words("veje"),
        paabud=item.optional_text("paabud"),
    )
    tekster.done()
    item.done()
    return read


def _felt(item: Entry, spoergsmaal: Sequence[Spoergsmaal]) -> Felt:
    asked = [each for each in spoergsmaal if item.has(each.id)]
    read = {each.id: item.words(each.id, [svar.id for svar in each.svar]) for each in asked}
    if not read:
        item.leave(*item.ids())
        known = ", ".join(each.id for each in spoergsmaal)
        item.note((), "BETINGELSE", f"Skriv mindst ét spørgsmål med svar. Vælg blandt: {known}.")
    item.done()
    return read


def _hjemler(item: Entry, kilder: Sequence[str]) -> Iterator[Hjemmel]:
    """None where the leaf says that nothing is asked; then the list is left out."""
    if not item.has("paragraffer"):
        return
    for each in item.entries("paragraffer"):
        yield Hjemmel(each.word("kilde", kilder), each.optional_text("sted"))
        each.done()


def _once(entry: Entry, key: str, ids: Sequence[str]) -> None:
    for place, id_ in enumerate(ids):
        if id_ in ids[:place]:
            entry.note((key, place, "id"), "DOBBELT", f"»{id_}« står to gange i »{key}«.")
