"""What orders, actions and outcomes call a meeting or a role that not every municipality has.

They write ``{fokusteam}``; the edition says which of the phrases in ``fora.yml`` stands there. So
nobody is sent to a meeting that is not held, and the sentence is Danish either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import ClassVar, Final

from build_scripts.ground.wording import blokke, ordliste, saetning
from build_scripts.udgaver.model import Udgave

NAEVNT: Final = (
    "fokusteam",
    "ressourceteam",
    "fremskudt-raadgiver",
    "aaben-raadgivning",
    "noegleperson",
    "trivselsforum",
    "distriktsteam",
    "tvaerfagligt-team",
    "modtageteam",
)
# A word in curly brackets; what else stands in them is no mark, but somebody's own text.
MARK: Final = re.compile(r"\{([\w-]*)\}")
_KNOWN: Final = re.compile(rf"\{{({'|'.join(NAEVNT)})\}}")


@dataclass(frozen=True, slots=True)
class Forumord:
    """The phrases for one: where the edition has it, has its own name for it, and has it not.
    ``ord`` are the words for it that no text may write itself."""

    har: str = saetning()
    navngivet: str = saetning("navn")
    uden: str = saetning()
    ord: tuple[str, ...] = ordliste()


@dataclass(frozen=True, slots=True)
class Foraord:
    """The words of ``fora.yml``."""

    fil: ClassVar[str] = "fora"

    fora: Mapping[str, Forumord] = blokke(NAEVNT, Forumord)


def phrases(udgave: Udgave, ord_: Foraord) -> Mapping[str, str]:
    """What this edition says for each of them."""

    def phrase(id_: str, said: Forumord) -> str:
        forum = udgave.forum(id_)
        if forum is not None:
            return said.navngivet.format(navn=forum.navn)
        return said.har if id_ in udgave.fakta else said.uden

    return {id_: phrase(id_, said) for id_, said in ord_.fora.items()}


def said_on_page(html: str, phrases: Mapping[str, str]) -> str:
    """The HTML of a page with the phrases for the marks."""
    return _KNOWN.sub(lambda mark: escape(phrases[mark[1]]), html)


def by_hand(text: str, ord_: Foraord) -> Iterator[tuple[str, str]]:
    """Each forum that the text names itself, and the words it does it with."""
    for id_, said in ord_.fora.items():
        for words in said.ord:
            if re.search(rf"(?<!\w){re.escape(words)}", text, re.IGNORECASE):
                yield id_, words
