"""The index: the pages, the words and what each says, compounds and synonyms, all by number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.search import weights
from build_scripts.search.compounds import parts_of
from build_scripts.search.data import Boejning, Gruppe, Soegedata
from build_scripts.search.pages import Overskrift, ParsedPage
from build_scripts.search.stem import Stemmer
from build_scripts.search.words import words_in


@dataclass(frozen=True, slots=True)
class Side:
    """A result as it is shown. ``type`` is its place in ``Index.typer``."""

    adresse: str
    titel: str
    type: int
    beskrivelse: str
    overskrifter: tuple[Overskrift, ...]


@dataclass(frozen=True, slots=True)
class Synonym:
    """What a word or a run of words is also searched as: terms by number, several for a phrase."""

    betyder: tuple[tuple[int, ...], ...]
    akut: bool


@dataclass(frozen=True, slots=True)
class Index:
    """Everything the ranking needs. Terms are stems, sorted; pages and terms are numbers.

    ``typer`` are (name, weight in percent); ``poster`` holds for each term (page, impact) in order
    of page; ``dele`` the terms that a compound is made of; ``synonymer`` the stems of the written
    words, with spaces between them; ``smaaord`` the words that say little, as they are written, and
    ``boejninger`` the irregular forms, each to its stem.
    """

    sider: tuple[Side, ...]
    typer: tuple[tuple[str, int], ...]
    termer: tuple[str, ...]
    sjaeldenhed: tuple[int, ...]
    poster: tuple[tuple[tuple[int, int], ...], ...]
    dele: Mapping[int, tuple[int, ...]]
    synonymer: Mapping[str, Synonym]
    smaaord: frozenset[str]
    boejninger: Mapping[str, str]


def build(pages: Sequence[ParsedPage], data: Soegedata) -> Index:
    """Make the index of these pages."""
    smaaord = frozenset(word for line in data.smaaord for word in words_in(line))
    boejninger = _irregular(data.boejninger)
    stem_of = _stemmer(data.boejninger)
    small = {stem_of(word) for word in smaaord}
    kinds = [data.sidetype(page.adresse) for page in pages]
    typer = tuple(dict.fromkeys((kind.navn, kind.vaegt) for kind in kinds))
    counted = [
        weights.count_words(page, smaaord, stem_of, kun_hoved=kind.kun_hoved)
        for page, kind in zip(pages, kinds, strict=True)
    ]
    rare = weights.rarity(counted, len(counted))
    impacts = weights.impacts(counted, rare, small)
    termer = tuple(sorted({term for page in impacts for term in page}))
    number = {term: at for at, term in enumerate(termer)}
    posts: list[list[tuple[int, int]]] = [[] for _ in termer]
    for at, page in enumerate(impacts):
        for term, impact in page.items():
            posts[number[term]].append((at, impact))
    return Index(
        sider=tuple(
            Side(
                page.adresse,
                page.titel,
                typer.index((kind.navn, kind.vaegt)),
                page.beskrivelse,
                () if kind.kun_hoved else page.overskrifter,
            )
            for page, kind in zip(pages, kinds, strict=True)
        ),
        typer=typer,
        termer=termer,
        sjaeldenhed=tuple(rare[term] for term in termer),
        poster=tuple(tuple(post) for post in posts),
        dele=_compounds(pages, number, small, stem_of),
        synonymer=_synonyms(data.grupper, number, stem_of),
        smaaord=smaaord,
        boejninger=boejninger,
    )


@lru_cache(maxsize=4)
def _stemmer(boejninger: tuple[Boejning, ...]) -> Stemmer:
    return Stemmer(_irregular(boejninger))


def _irregular(boejninger: Iterable[Boejning]) -> dict[str, str]:
    """Each form, folded, and the stem of the word it is a form of."""
    found: dict[str, str] = {}
    for boejning in boejninger:
        stem = "".join(words_in(boejning.ord))
        for form in (boejning.ord, *boejning.former):
            found["".join(words_in(form))] = stem
    return dict(sorted(found.items()))


def _compounds(
    pages: Sequence[ParsedPage],
    number: Mapping[str, int],
    small: Set[str],
    stem_of: Stemmer,
) -> dict[int, tuple[int, ...]]:
    """The compounds among the site's own words, taken apart into others of its words."""
    known = number.keys() - small

    def known_stem(part: str) -> str:
        stem = stem_of(part)
        return stem if stem in known else ""

    found: dict[int, tuple[int, ...]] = {}
    fields = (field for page in pages for field in weights.words_of(page).values())
    for word in sorted({word for field in fields for word in field}):
        at = number.get(stem_of(word))
        if at is not None and at not in found:
            parts = parts_of(word, known_stem)
            if parts:
                found[at] = tuple(number[part] for part in parts)
    return dict(sorted(found.items()))


def _synonyms(
    grupper: Iterable[Gruppe], number: Mapping[str, int], stem_of: Stemmer
) -> dict[str, Synonym]:
    """Words that stand in several groups mean what all of them say."""
    found: dict[str, Synonym] = {}
    for gruppe in grupper:
        betyder = tuple(
            terms for each in gruppe.betyder if (terms := _terms(each, number, stem_of)) is not None
        )
        for written in gruppe.ord:
            key = " ".join(stem_of(word) for word in words_in(written))
            before = found.get(key, Synonym((), False))
            found[key] = Synonym(
                tuple(dict.fromkeys((*before.betyder, *betyder))), before.akut or gruppe.akut
            )
    return dict(sorted(found.items()))


def _terms(words: str, number: Mapping[str, int], stem_of: Stemmer) -> tuple[int, ...] | None:
    """The terms of a meaning; none when the site has not all of its words (a test says which)."""
    stems = [stem_of(word) for word in words_in(words)]
    if not stems or any(stem not in number for stem in stems):
        return None
    return tuple(number[stem] for stem in stems)
