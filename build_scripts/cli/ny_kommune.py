"""``ny-kommune``: ask a few questions, and write the first file of a municipality's edition."""

import argparse
import difflib
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from build_scripts import content
from build_scripts.ground.stop import Stop
from build_scripts.ground.today import today
from build_scripts.register.load import load_register
from build_scripts.register.model import Kommune, Register
from build_scripts.udgaver import new
from build_scripts.udgaver.load import FIL, KOMMUNER
from build_scripts.udgaver.missing import mangler
from build_scripts.udgaver.model import FAKTA
from build_scripts.udgaver.patterns import MAIL
from linealen.skala import RETNINGER

Value = TypeVar("Value")
INTET: Final = "intet"


@dataclass(frozen=True, slots=True)
class Spoergsmaal:
    """A question: the option that answers it, and the words it is asked with."""

    navn: str
    ord: str


SPOERGSMAAL: Final = (
    Spoergsmaal("kommune", "Hvilken kommune?"),
    Spoergsmaal("navn", "Hvad skal portalen hedde hos jer?"),
    Spoergsmaal("mail", "Hvilken fælles postkasse skriver man til om indholdet?"),
    Spoergsmaal("laengde", "Hvor mange trin har jeres lineal? Den fælles har 10."),
    Spoergsmaal("retning", f"Hvilken ende er hvad? Skriv {' eller '.join(RETNINGER)}."),
    Spoergsmaal("har", f"Hvad har I? Skriv med komma imellem: {', '.join(FAKTA)}. Eller {INTET}."),
)


def asked(words: argparse.Namespace) -> dict[str, str | None]:
    """The answers that stood on the command line."""
    return {each.navn: getattr(words, each.navn) for each in SPOERGSMAAL}


def run(root: Path, given: Mapping[str, str | None], *, ask: bool) -> int:
    """Write ``kommuner/<id>/udgave.yml``. Raises Stop when an answer is missing or cannot be used,
    and when there is such an edition already."""
    register = load_register(root)
    answers = _Answers(given, ask=ask and sys.stdin.isatty())
    answers.all_or_stop()
    svar = new.Svar(
        kommune=answers.get("kommune", lambda text: _kommune(text, register)),
        navn=answers.get("navn", _navn),
        mail=answers.get("mail", _mail),
        laengde=answers.get("laengde", _laengde),
        retning=answers.get("retning", _retning),
        har=answers.get("har", _har),
    )
    folder = root / KOMMUNER / svar.kommune.id
    if folder.exists():
        raise Stop(f"Der er allerede en udgave i {folder.relative_to(root)}. Intet er ændret.")
    neutral = content.load_udgave(root, content.NEUTRAL).udgave
    text = new.udgavefil(svar, neutral, content.load_grundlag(root).skala, today())
    folder.mkdir()
    (folder / FIL).write_text(text, encoding="utf-8", newline="\n")
    _tell(root, svar.kommune)
    return 0


def _tell(root: Path, kommune: Kommune) -> None:
    loaded = content.load_udgave(root, kommune.id)
    left = mangler(loaded.udgave)
    print(f"Skrevet: {(KOMMUNER / kommune.id / FIL).as_posix()}")
    print(f"Der mangler {len(left)} ting, før andre må se den:")
    for each in left:
        print(f"  {each.noegle}: {each.besked}")
    print(f"Se den som udkast: python3 -m build_scripts serve --udgave {kommune.id}")


class _Answers:
    """Where the answers come from: the command line, and a person if there is one."""

    def __init__(self, given: Mapping[str, str | None], *, ask: bool) -> None:
        self._given = given
        self._ask = ask

    def all_or_stop(self) -> None:
        """Nobody to ask: everything that is missing is told at once. Raises Stop."""
        missing = [each for each in SPOERGSMAAL if self._given.get(each.navn) is None]
        if missing and not self._ask:
            lines = "\n".join(f"  --{each.navn}: {each.ord}" for each in missing)
            raise Stop(f"Der er ingen at spørge, så alt skal stå på linjen. Det mangler:\n{lines}")

    def get(self, navn: str, read: Callable[[str], Value]) -> Value:
        """The answer, read; asked for again while it cannot be used."""
        text = self._given.get(navn)
        words = next(each.ord for each in SPOERGSMAAL if each.navn == navn)
        while True:
            typed = text is None
            try:
                return read((input(f"{words}\n> ") if text is None else text).strip())
            except EOFError:
                raise Stop("Afbrudt. Intet er skrevet.") from None
            except Stop as stop:
                if not typed:
                    raise Stop(f"--{navn}: {stop}") from None
                print(stop)


def _kommune(text: str, register: Register) -> Kommune:
    by_word: dict[str, Kommune] = {}
    for kommune in register.kommuner:
        for word in (kommune.id, kommune.navn, kommune.kommunenavn, kommune.kode):
            by_word[word.casefold()] = kommune
    if text.casefold() in by_word:
        return by_word[text.casefold()]
    near = dict.fromkeys(
        by_word[each].navn for each in difflib.get_close_matches(text.casefold(), by_word, 3)
    )
    guess = f" Mente du {' eller '.join(near)}?" if near else ""
    raise Stop(f"»{text}« er ikke en af de 98 kommuner.{guess}")


def _navn(text: str) -> str:
    if not text:
        raise Stop("Portalen skal have et navn.")
    return text


def _mail(text: str) -> str:
    if not re.fullmatch(MAIL.moenster, text):
        raise Stop(f"»{text}« {MAIL.mend}")
    return text


def _laengde(text: str) -> int:
    if not text.isdecimal() or not new.FAERREST_TRIN <= int(text) <= new.FLEST_TRIN:
        raise Stop(f"Skriv et tal fra {new.FAERREST_TRIN} til {new.FLEST_TRIN}, ikke »{text}«.")
    return int(text)


def _retning(text: str) -> str:
    if text not in RETNINGER:
        raise Stop(f"Skriv {' eller '.join(RETNINGER)}, ikke »{text}«.")
    return text


def _har(text: str) -> tuple[str, ...]:
    if text == INTET:
        return ()
    words = [each.strip() for each in text.split(",") if each.strip()]
    wrong = [each for each in words if each not in FAKTA]
    if wrong or not words:
        raise Stop(f"»{', '.join(wrong)}« kendes ikke. Vælg blandt: {', '.join(FAKTA)}, {INTET}.")
    return tuple(each for each in FAKTA if each in words)
