"""What editors decide about the search: synonyms, kinds of pages, small and irregular words."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from build_scripts.ground.files import Files
from build_scripts.ground.yaml_source import load_document
from linealen import ContentError, Finding
from linealen.reading import Entry, Notes

SYNONYMER: Final = "guides/opslag/synonymer.yml"
SOEGNING: Final = "guides/opslag/soegning.yml"


@dataclass(frozen=True, slots=True)
class Gruppe:
    """Words that people write, and the words of ours that they are searched as.

    ``akut``: whoever writes them is shown what to do in danger before any page.
    """

    ord: tuple[str, ...]
    betyder: tuple[str, ...]
    akut: bool


@dataclass(frozen=True, slots=True)
class Sidetype:
    """A kind of page: the pattern of its addresses, its name, its weight in percent.

    With ``kun_hoved`` only the title, description and search words are searched, not the text.
    """

    moenster: str
    navn: str
    vaegt: int
    kun_hoved: bool


@dataclass(frozen=True, slots=True)
class Boejning:
    """A word and its irregular forms: all are searched as one."""

    ord: str
    former: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Soegedata:
    """Both files. The last kind of page fits every address."""

    grupper: tuple[Gruppe, ...]
    sidetyper: tuple[Sidetype, ...]
    udelades: tuple[str, ...]
    smaaord: tuple[str, ...]
    boejninger: tuple[Boejning, ...]

    def sidetype(self, adresse: str) -> Sidetype:
        """The first kind whose pattern fits."""
        return next(kind for kind in self.sidetyper if fnmatchcase(adresse, kind.moenster))

    def udelader(self, adresse: str) -> bool:
        """Whether the page is not to be found by searching."""
        return any(fnmatchcase(adresse, pattern) for pattern in self.udelades)


def parse_soegedata(files: Files) -> Soegedata:
    """Read both files. Raises ContentError with every finding."""
    notes = Notes()
    wrong: list[Finding] = []
    tops = []
    for name in (SYNONYMER, SOEGNING):
        try:
            tops.append(Entry(load_document(files, name), (), notes))
        except ContentError as error:
            wrong += error.findings
    if wrong:
        raise ContentError(tuple(wrong))
    synonyms, search = tops
    grupper = tuple(_gruppe(entry) for entry in synonyms.entries("grupper"))
    sidetyper = tuple(_sidetype(entry) for entry in search.entries("sidetyper"))
    boejninger = tuple(_boejning(entry) for entry in search.entries("boejninger"))
    found = Soegedata(
        grupper,
        sidetyper,
        search.free_words("udelades"),
        search.free_words("smaaord"),
        boejninger,
    )
    if sidetyper and sidetyper[-1].moenster != "*":
        search.note(
            ("sidetyper", len(sidetyper) - 1), "SIDETYPE",
            'Den sidste sidetype skal gælde alle andre sider. Skriv moenster: "*".',
        )  # fmt: skip
    for top in (synonyms, search):
        top.done()
    notes.raise_if_any()
    return found


def _gruppe(entry: Entry) -> Gruppe:
    gruppe = Gruppe(
        entry.free_words("ord"), entry.free_words("betyder"), entry.optional_flag("akut")
    )
    if not gruppe.ord:
        entry.note((), "MANGLER", "Gruppen har ingen »ord«. Skriv det, folk søger på.")
    if not gruppe.betyder and not gruppe.akut:
        entry.note((), "MANGLER", "Gruppen mangler »betyder«. Skriv det ord, portalen bruger.")
    entry.done()
    return gruppe


def _boejning(entry: Entry) -> Boejning:
    boejning = Boejning(entry.text("ord"), entry.free_words("former"))
    entry.done()
    return boejning


def _sidetype(entry: Entry) -> Sidetype:
    kind = Sidetype(
        entry.text("moenster"),
        entry.text("navn"),
        entry.number("vaegt", 1, 200),
        entry.optional_flag("kun_hoved"),
    )
    entry.done()
    return kind
