"""The prose of a scene: one plain Markdown file with fixed headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from build_scripts.prosa.check import SEVERAL
from linealen import Finding

VEJLEDNING: Final = "Sådan kan du tænke"
TVIVL: Final = "Derfor er det svært"
NYT: Final = "Det nye i scenen"
SAMTALE: Final = "Tal om det"
HEADINGS: Final = (VEJLEDNING, TVIVL, NYT, SAMTALE)
FEWEST_QUESTIONS: Final = 2
# A line of what somebody says may hold more than one sentence.
_SPOKEN: Final = (">", "- ")


@dataclass(frozen=True, slots=True)
class Scenetekst:
    """Markdown: what happens, the guide's reasoning, why it is hard, what the new information
    should have changed (the last two may be empty), and questions to talk about."""

    scene: str
    vejledning: str
    tvivl: str
    nyt: str
    samtale: tuple[str, ...]

    @property
    def al_prosa(self) -> str:
        """Everything a reader reads, for the tests of words and weight."""
        return "\n\n".join((self.scene, self.vejledning, self.tvivl, self.nyt, *self.samtale))


def parse_scenetekst(text: str, name: str) -> tuple[Scenetekst, tuple[Finding, ...]]:
    """Read one file; what is wrong with its shape comes as findings beside it."""
    findings: list[Finding] = []
    parts: dict[str, list[str]] = {"": []}
    current = ""
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            heading = line.removeprefix("## ").strip()
            if not line.startswith("## ") or heading not in HEADINGS or heading in parts:
                known = ", ".join(f"»## {each}«" for each in HEADINGS)
                findings.append(
                    Finding(
                        name, number, "AFSNIT",
                        f"Overskriften »{line}« kendes ikke eller står to gange. Brug: {known}.",
                    )
                )  # fmt: skip
            current = heading
            parts.setdefault(current, [])
        elif "](" in line or "<" in line:
            findings.append(
                Finding(name, number, "LINK", "Teksten må hverken have links eller HTML.")
            )
        elif SEVERAL.search(line) and not line.startswith(_SPOKEN):
            findings.append(Finding(name, number, "LINJE", "Skriv én sætning på hver linje."))
        else:
            parts[current].append(line)
    whole = {key: "\n".join(lines).strip() for key, lines in parts.items()}
    for key, called in (("", "selve scenen"), (VEJLEDNING, VEJLEDNING), (SAMTALE, SAMTALE)):
        if not whole.get(key):
            findings.append(Finding(name, 1, "MANGLER", f"Afsnittet »{called}« mangler."))
    questions = tuple(
        line.removeprefix("- ").strip()
        for line in whole.get(SAMTALE, "").splitlines()
        if line.startswith("- ")
    )
    if whole.get(SAMTALE) and len(questions) < FEWEST_QUESTIONS:
        findings.append(
            Finding(
                name, 1, "FAA",
                f"Skriv mindst {FEWEST_QUESTIONS} spørgsmål som punkter under »{SAMTALE}«.",
            )
        )  # fmt: skip
    return (
        Scenetekst(
            whole[""],
            whole.get(VEJLEDNING, ""),
            whole.get(TVIVL, ""),
            whole.get(NYT, ""),
            questions,
        ),
        tuple(findings),
    )
