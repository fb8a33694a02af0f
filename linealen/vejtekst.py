"""The text of a step or an outcome: one plain Markdown file, read into title, text and lists.

A step's file is a heading and a few sentences. An outcome's file has fixed headings with a list
under each; anybody who can write Markdown can write it, and nothing in it points at other steps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .errors import Finding

AFSNIT = {
    "Gør nu": "goer",
    "Gør ikke": "goer_ikke",
    "Skriv ned": "skriv_ned",
    "Må forældrene få det at vide?": "foraeldre",
    "Det sker der nu": "derefter",
}
# Every outcome has these; what the parents may know is said where it can be in doubt.
SKAL_MED = ("goer", "goer_ikke", "skriv_ned", "derefter")
# Links to other steps are the graph's, and the sources' are data. HTML would not be plain text.
_NOT_PLAIN = re.compile(r"\]\(|</?[a-z!]|https?://", re.I)


@dataclass(frozen=True, slots=True)
class Vejtekst:
    """``titel`` from the first heading, ``tekst`` the paragraphs below it, ``afsnit`` the items
    under each fixed heading by its key in ``AFSNIT``."""

    titel: str
    tekst: str
    afsnit: dict[str, tuple[str, ...]]

    @property
    def ord(self) -> int:
        """Words in title and text: what a reader must take in before answering."""
        return len(f"{self.titel} {self.tekst}".split())


def parse_vejtekst(text: str, name: str) -> tuple[Vejtekst, tuple[Finding, ...]]:
    """Read one Markdown file; what is wrong with its shape comes as findings beside it."""
    findings: list[Finding] = []
    title = ""
    body: list[str] = []
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if _NOT_PLAIN.search(line):
            findings.append(
                Finding(
                    name,
                    number,
                    "LINK",
                    "Teksten må hverken have links eller HTML. Skriv ruter og kilder i vej.yml.",
                )
            )
        if line.startswith("## "):
            key = AFSNIT.get(line[3:].strip())
            if key is None or key in sections:
                known = ", ".join(f"»{heading}«" for heading in AFSNIT)
                findings.append(
                    Finding(
                        name,
                        number,
                        "AFSNIT",
                        f"Overskriften »{line[3:].strip()}« kendes ikke eller står to gange. "
                        f"Brug: {known}.",
                    )
                )
            current = sections.setdefault(key or "", [])
        elif line.startswith("# ") and not title:
            title = line[2:].strip()
        elif line.startswith("#"):
            findings.append(
                Finding(name, number, "AFSNIT", "Kun én titel (#) og de faste afsnit (##) bruges.")
            )
        elif current is None:
            body.append(line)
        else:
            _add(current, raw)
    if not title:
        findings.append(Finding(name, 1, "TITEL", "Teksten mangler en titel: en linje med »# «."))
    return (
        Vejtekst(
            title,
            "\n".join(body).strip(),
            {key: tuple(items) for key, items in sections.items() if key},
        ),
        tuple(findings),
    )


def _add(items: list[str], raw: str) -> None:
    """A line of a list: a new item, or the rest of the one before."""
    line = raw.strip()
    first, _, rest = line.partition(" ")
    if first in ("-", "*") or (first[:-1].isdigit() and first.endswith(".")):
        items.append(rest.strip())
    elif line and items and raw.startswith(" "):
        items[-1] = f"{items[-1]} {line}"
    elif line:
        items.append(line)
