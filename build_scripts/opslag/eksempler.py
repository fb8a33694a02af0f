"""Municipal examples from the reports: one file each, and the words they are sorted by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.opslag.words import Ord, parse_ord, parse_saetninger
from linealen import Document
from linealen.hoved import Hoved, parse_hoved
from linealen.reading import Entry, Notes

LONGEST_SHORT = 180
EVALUERET = ("ja", "delvist", "nej", "ikke-oplyst")


@dataclass(frozen=True, slots=True)
class Kommune:
    """A municipality named in an example, with its region and its size in words."""

    navn: str
    region: str
    stoerrelse: str


@dataclass(frozen=True, slots=True)
class Kommuner:
    """The municipalities and the words they are sorted by; ``kilde`` and ``tvivl`` are shown."""

    alle: tuple[Kommune, ...]
    regioner: tuple[str, ...]
    stoerrelser: tuple[Ord, ...]
    kilde: str
    tvivl: str


@dataclass(frozen=True, slots=True)
class Eksempelord:
    """The closed lists that examples are sorted by, and who answers for the collection."""

    hoved: Hoved
    fokusomraader: tuple[Ord, ...]
    kriterier: tuple[Ord, ...]
    temaer: tuple[Ord, ...]
    maalgrupper: tuple[Ord, ...]
    evalueret: tuple[Ord, ...]


@dataclass(frozen=True, slots=True)
class Eksempel:
    """What one municipality did, as its source told it in the year of the source.

    ``regioner`` and ``stoerrelser`` follow from ``kommuner``. ``fokusomraade`` and ``kriterier``
    belong to the report that has them, and are empty elsewhere.
    """

    id: str
    titel: str
    kommuner: tuple[str, ...]
    andre: tuple[str, ...]
    regioner: tuple[str, ...]
    stoerrelser: tuple[str, ...]
    aar: str
    temaer: tuple[str, ...]
    fokusomraade: str
    kriterier: tuple[str, ...]
    maalgruppe: tuple[str, ...]
    kort: str
    det_goer_de: tuple[str, ...]
    formaal: str
    evalueret: str
    evaluering: str
    godt_at_vide: tuple[str, ...]
    kilde: str
    sted: str
    forbehold: str


def parse_kommuner(document: Document) -> Kommuner:
    """Read the municipalities. Raises ContentError."""
    notes = Notes()
    top = Entry(document, (), notes)
    regioner = top.free_words("regioner")
    stoerrelser = parse_ord(top, "stoerrelser")
    found = []
    for item in top.entries("kommuner"):
        found.append(
            Kommune(
                item.text("navn"),
                item.word("region", regioner),
                item.word("stoerrelse", [each.id for each in stoerrelser]),
            )
        )
        item.done()
    kilde, tvivl = top.text("kilde_stoerrelse"), top.optional_text("tvivl")
    top.done()
    notes.raise_if_any()
    return Kommuner(tuple(found), regioner, stoerrelser, kilde, tvivl)


def parse_eksempelord(document: Document, kilder: Sequence[str]) -> Eksempelord:
    """Read the closed lists. Raises ContentError."""
    notes = Notes()
    top = Entry(document, (), notes)
    fokus = []
    for item in top.entries("fokusomraader"):
        number = item.number("nr", 1, 20)
        fokus.append(Ord(str(number), item.text("navn"), item.optional_text("kort")))
        item.done()
    words = Eksempelord(
        parse_hoved(top, kilder),
        tuple(fokus),
        parse_ord(top, "kriterier"),
        parse_ord(top, "temaer"),
        parse_ord(top, "maalgrupper"),
        parse_ord(top, "evalueret"),
    )
    top.done()
    notes.raise_if_any()
    return words


def parse_eksempel(
    document: Document, id_: str, words: Eksempelord, kommuner: Kommuner, kilder: Sequence[str]
) -> Eksempel:
    """Read one example. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(document, (), notes)
    where = {kommune.navn: kommune for kommune in kommuner.alle}
    named = top.optional_words("kommuner", tuple(where))
    fokus = ""
    if top.has("fokusomraade"):
        fokus = str(top.number("fokusomraade", 1, len(words.fokusomraader)))
    eksempel = Eksempel(
        id=id_,
        titel=top.text("titel"),
        kommuner=named,
        andre=top.free_words("andre"),
        regioner=tuple(dict.fromkeys(where[navn].region for navn in named)),
        stoerrelser=tuple(dict.fromkeys(where[navn].stoerrelse for navn in named)),
        aar=top.text("aar"),
        temaer=top.words("temaer", [each.id for each in words.temaer]),
        fokusomraade=fokus,
        kriterier=top.optional_words("kriterier", [each.id for each in words.kriterier]),
        maalgruppe=top.words("maalgruppe", [each.id for each in words.maalgrupper]),
        kort=top.text("kort"),
        det_goer_de=parse_saetninger(top, "det_goer_de"),
        formaal=top.text("formaal"),
        evalueret=top.word("evalueret", EVALUERET),
        evaluering=top.optional_text("evaluering"),
        godt_at_vide=top.free_words("godt_at_vide"),
        kilde=top.word("kilde", kilder),
        sted=top.text("sted"),
        forbehold=top.optional_text("forbehold"),
    )
    top.done()
    if len(eksempel.kort) > LONGEST_SHORT:
        top.note(("kort",), "LANG", f"»kort« har {len(eksempel.kort)} tegn. Højst {LONGEST_SHORT}.")
    if eksempel.evalueret in ("ja", "delvist") and not eksempel.evaluering:
        top.note(("evalueret",), "MANGLER", "Skriv under »evaluering«, hvad kilden siger om det.")
    notes.raise_if_any()
    return eksempel
