"""Bring an edition's file, written for an older core, up to today's keys. Comments stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.ground import yaml_edit
from build_scripts.ground.yaml_source import parse_document
from build_scripts.udgaver.model import FORMAT
from build_scripts.udgaver.renamed import FLYTNINGER, Flytning, NewValue, Removed, Renamed
from linealen import ContentError, Finding


@dataclass(frozen=True, slots=True)
class Migrated:
    """The file's new text, what was done to it, and what somebody must decide, in Danish."""

    tekst: str
    done: tuple[str, ...]
    undecided: tuple[str, ...]


def migrate(tekst: str, navn: str, flytninger: Sequence[Flytning] = FLYTNINGER) -> Migrated:
    """Mend the text of the file called ``navn``. A file that is as it should be comes back as it
    was. Raises ContentError for a text that is not YAML, and for a format newer than the core's."""
    data = parse_document(tekst, navn).data
    if not isinstance(data, dict):
        raise _fejl(navn, "YAML", "Filen skal bestå af nøgler.")
    done: list[str] = []
    undecided: list[str] = []
    for each in flytninger:
        tekst = _migrated(tekst, each, done, undecided)
    return Migrated(_format(tekst, navn, data.get("format"), done), tuple(done), tuple(undecided))


def _migrated(tekst: str, flytning: Flytning, done: list[str], undecided: list[str]) -> str:
    # One at a time, and found anew each time: every change moves what stands after it.
    while True:
        for sti in yaml_edit.paths_of(tekst, flytning.sti):
            linje = yaml_edit.line_of(tekst, sti)
            sted = f"»{_ord(sti)}« (linje {linje})"
            match flytning:
                case Renamed(_, navn):
                    if yaml_edit.paths_of(tekst, _ord((*sti[:-1], navn))):
                        told = f"{sted} hedder nu »{navn}«, men begge står der. Slet den ene."
                        if told not in undecided:
                            undecided.append(told)
                        continue
                    tekst = yaml_edit.rename_key(tekst, sti, navn)
                    done.append(f"{sted} hedder nu »{navn}«.")
                case Removed(_, grund):
                    hvorfor = f"Bruges ikke mere. {grund}"
                    tekst = yaml_edit.comment_out(tekst, sti, hvorfor)
                    done.append(f"{sted} er gjort til en kommentar. {hvorfor}")
                case NewValue(_, foer, nu):
                    if yaml_edit.value_at(tekst, sti) != foer:
                        continue
                    tekst = yaml_edit.set_value(tekst, sti, nu)
                    done.append(f"{sted} var »{foer}« og er nu »{nu}«.")
            break
        else:
            return tekst


def _format(tekst: str, navn: str, skrevet: object, done: list[str]) -> str:
    if skrevet == FORMAT:
        return tekst
    if skrevet is None:
        done.append(f"»format: {FORMAT}« er skrevet øverst. Filen var fra før, der var formater.")
        return yaml_edit.put_first_line(tekst, f"format: {FORMAT}")
    if not isinstance(skrevet, int) or skrevet > FORMAT:
        raise _fejl(
            navn, "FORMAT",
            f"Filen er skrevet i format {skrevet}, men kernen kender kun til og med {FORMAT}. "
            "Hent en nyere kerne først.",
        )  # fmt: skip
    done.append(f"Filens format er hævet fra {skrevet} til {FORMAT}.")
    return yaml_edit.set_value(tekst, ("format",), str(FORMAT))


def _ord(sti: yaml_edit.Sti) -> str:
    return ".".join(str(each) for each in sti)


def _fejl(navn: str, kode: str, besked: str) -> ContentError:
    return ContentError((Finding(navn, 0, kode, besked),))
