"""Two ways of being wrong: in the content we wrote, or in the answers we were handed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One defect in the content, told so that an editor can mend it.

    ``path`` is relative to the repository with forward slashes, ``line`` counts from 1 (0 when the
    line is unknown, as in compiled data), ``code`` is stable, ``message`` is a Danish sentence.
    """

    path: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code} {self.message}"


class ContentError(Exception):
    """The content cannot be used. Carries every finding, not only the first."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings


class AnswerError(Exception):
    """The answers cannot be judged. One error, with its place and a Danish sentence.

    There is no partial judgement and no default: a wrong answer gives this error and nothing else.
    """

    def __init__(self, kode: str, sted: str, besked: str) -> None:
        super().__init__(f"{sted}: {besked} ({kode})")
        self.kode = kode
        self.sted = sted
        self.besked = besked
