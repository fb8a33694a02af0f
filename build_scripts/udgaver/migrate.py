"""Bring an edition's file, written for an older core, up to today's keys. Comments stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.ground import yaml_edit
from build_scripts.ground.yaml_source import parse_document
from build_scripts.udgaver.model import FORMAT
from build_scripts.udgaver.renamed import FLYTNINGER, Fjernet, Flytning, NyVaerdi, Omdoebt
from linealen import ContentError, Finding


@dataclass(frozen=True, slots=True)
class Flyttet:
    """The file's new text, what was done to it, and what somebody must decide, in Danish."""

    tekst: str
    gjort: tuple[str, ...]
    tag_stilling: tuple[str, ...]


def flyt(tekst: str, navn: str, flytninger: Sequence[Flytning] = FLYTNINGER) -> Flyttet:
    """Mend the text of the file called ``navn``. A file that is as it should be comes back as it
    was. Raises ContentError for a text that is not YAML, and for a format newer than the core's."""
    data = parse_document(tekst, navn).data
    if not isinstance(data, dict):
        raise _fejl(navn, "YAML", "Filen skal bestå af nøgler.")
    gjort: list[str] = []
    uafgjort: list[str] = []
    for each in flytninger:
        tekst = _flyt(tekst, each, gjort, uafgjort)
    return Flyttet(_format(tekst, navn, data.get("format"), gjort), tuple(gjort), tuple(uafgjort))


def _flyt(tekst: str, flytning: Flytning, gjort: list[str], uafgjort: list[str]) -> str:
    # One at a time, and found anew each time: every change moves what stands after it.
    while True:
        for sti in yaml_edit.findes(tekst, flytning.sti):
            linje = yaml_edit.linje(tekst, sti)
            sted = f"»{_ord(sti)}« (linje {linje})"
            match flytning:
                case Omdoebt(_, navn):
                    if yaml_edit.findes(tekst, _ord((*sti[:-1], navn))):
                        told = f"{sted} hedder nu »{navn}«, men begge står der. Slet den ene."
                        if told not in uafgjort:
                            uafgjort.append(told)
                        continue
                    tekst = yaml_edit.omdoeb(tekst, sti, navn)
                    gjort.append(f"{sted} hedder nu »{navn}«.")
                case Fjernet(_, grund):
                    hvorfor = f"Bruges ikke mere. {grund}"
                    tekst = yaml_edit.slaa_fra(tekst, sti, hvorfor)
                    gjort.append(f"{sted} er gjort til en kommentar. {hvorfor}")
                case NyVaerdi(_, foer, nu):
                    if yaml_edit.vaerdi(tekst, sti) != foer:
                        continue
                    tekst = yaml_edit.saet(tekst, sti, nu)
                    gjort.append(f"{sted} var »{foer}« og er nu »{nu}«.")
            break
        else:
            return tekst


def _format(tekst: str, navn: str, skrevet: object, gjort: list[str]) -> str:
    if skrevet == FORMAT:
        return tekst
    if skrevet is None:
        gjort.append(f"»format: {FORMAT}« er skrevet øverst. Filen var fra før, der var formater.")
        return yaml_edit.linje_foerst(tekst, f"format: {FORMAT}")
    if not isinstance(skrevet, int) or skrevet > FORMAT:
        raise _fejl(
            navn, "FORMAT",
            f"Filen er skrevet i format {skrevet}, men kernen kender kun til og med {FORMAT}. "
            "Hent en nyere kerne først.",
        )  # fmt: skip
    gjort.append(f"Filens format er hævet fra {skrevet} til {FORMAT}.")
    return yaml_edit.saet(tekst, ("format",), str(FORMAT))


def _ord(sti: yaml_edit.Sti) -> str:
    return ".".join(str(each) for each in sti)


def _fejl(navn: str, kode: str, besked: str) -> ContentError:
    return ContentError((Finding(navn, 0, kode, besked),))
