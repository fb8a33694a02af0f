"""From a file to a condition: exactly one of the closed set of words, or a finding that says which
word is wrong and what to write instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from .betingelser import (
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
from .reading import Entry

# In the order that messages name them.
WORDS = (
    "alle", "en_af", "antal", "svar", "ikke_svar", "mindst", "hoejst", "kendt", "ukendt", "rolle",
    "alder", "udgave_har", "udgave_uden",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Omtalelige:
    """What a condition may speak of: the answers of each step, and ids from outside the path."""

    svar: Mapping[str, tuple[str, ...]]
    roller: tuple[str, ...]
    aldre: tuple[str, ...]
    fakta: tuple[str, ...]


def parse_betingelse(entry: Entry, known: Omtalelige) -> Betingelse:
    """One condition. What cannot be read is noted, and stands in as one that always holds."""

    def parts(key: str, within: Entry) -> tuple[Betingelse, ...]:
        return tuple(parse_betingelse(part, known) for part in within.entries(key))

    keys = entry.ids()
    if len(keys) != 1:
        entry.note((), "BETINGELSE", _not_one(keys))
        return Alle(())
    key = keys[0]
    match key:
        case "alle":
            return Alle(parts(key, entry))
        case "en_af":
            return EnAf(parts(key, entry))
        case "antal":
            below = entry.entry(key)
            built = Antal(below.number("mindst", 1, 20), parts("af", below))
            below.done()
            return built
        case "svar":
            return ErSvar(*_step_and_answers(entry, key, known))
        case "ikke_svar":
            return ErIkkeSvar(*_step_and_answers(entry, key, known))
        case "mindst":
            return Mindst(*_step_and_answer(entry, key, known))
        case "hoejst":
            return Hoejst(*_step_and_answer(entry, key, known))
        case "kendt":
            return Kendt(_step(entry, key, known))
        case "ukendt":
            return Ukendt(_step(entry, key, known))
        case "rolle":
            return HarRolle(entry.words(key, known.roller))
        case "alder":
            return HarAlder(entry.words(key, known.aldre))
        case "udgave_har":
            return UdgaveHar(entry.word(key, known.fakta), True)
        case "udgave_uden":
            return UdgaveHar(entry.word(key, known.fakta), False)
        case _:
            entry.note(
                (key,), "BETINGELSE",
                f"»{key}« er ikke en betingelse.{nearest(key, WORDS)} "
                f"Brug: {', '.join(WORDS[:-1])} eller {WORDS[-1]}.",
            )  # fmt: skip
            return Alle(())


def nearest(word: str, known: tuple[str, ...]) -> str:
    """A question that names what the word may have been meant as; empty if nothing is like it."""
    near = get_close_matches(word, known, 1)
    return f" Mente du »{near[0]}«?" if near else ""


def _not_one(keys: tuple[str, ...]) -> str:
    if not keys:
        return f"Betingelsen er tom. Skriv ét af ordene: {', '.join(WORDS)}."
    return (
        f"Her står {len(keys)} betingelser i én: {_quoted(keys)}. "
        "Skriv hver for sig, og saml dem med »alle« eller »en_af«."
    )


def _quoted(words: tuple[str, ...]) -> str:
    shown = [f"»{word}«" for word in words]
    return f"{', '.join(shown[:-1])} og {shown[-1]}"


def _step(entry: Entry, key: str, known: Omtalelige) -> str:
    trin = entry.text(key)
    if trin and trin not in known.svar:
        entry.note((key,), "UKENDT", _no_step(trin, known))
    return trin


def _no_step(trin: str, known: Omtalelige) -> str:
    names = tuple(known.svar)
    return f"»{trin}« er ikke et trin.{nearest(trin, names) or f' Vælg blandt: {_few(names)}.'}"


def _few(names: tuple[str, ...]) -> str:
    return ", ".join(names[:12]) + (" …" if len(names) > 12 else "")


def _about(entry: Entry, key: str, known: Omtalelige) -> tuple[Entry, str]:
    """The block below a word that compares with answers, and the one step it names; "" if none."""
    below = entry.entry(key)
    keys = below.ids()
    if len(keys) > 1:
        below.note(
            (), "BETINGELSE",
            f"»{key}« nævner {len(keys)} trin: {_quoted(keys)}. "
            f"Skriv ét »{key}« for hvert trin, og saml dem med »alle« eller »en_af«.",
        )  # fmt: skip
    elif not keys:
        below.note((), "BETINGELSE", f"»{key}« er tom. Skriv et trin og dets svar.")
    elif keys[0] not in known.svar:
        below.note((keys[0],), "UKENDT", _no_step(keys[0], known))
    elif known.svar[keys[0]]:  # else the step itself cannot be read, which has been told
        return below, keys[0]
    return below, ""


def _step_and_answers(entry: Entry, key: str, known: Omtalelige) -> tuple[str, tuple[str, ...]]:
    """One answer, or a list of answers of which one is enough."""
    below, trin = _about(entry, key, known)
    if not trin:
        return "", ()
    if below.is_list(trin):
        return trin, below.words(trin, known.svar[trin])
    return trin, (below.word(trin, known.svar[trin]),)


def _step_and_answer(entry: Entry, key: str, known: Omtalelige) -> tuple[str, str]:
    below, trin = _about(entry, key, known)
    if trin and below.is_list(trin):
        below.note(
            (trin,), "BETINGELSE",
            f"»{key}« regner fra ét svar, men her står en liste. "
            f"Skriv »svar«, hvis det er nok, at et af dem er valgt.",
        )  # fmt: skip
        return trin, ""
    return (trin, below.word(trin, known.svar[trin])) if trin else ("", "")
