"""From files to an action path. Reads everything, reports every defect with file and line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .document import Document
from .errors import Finding
from .handlevej import (
    EMNER,
    VIDERE,
    Handlevej,
    Rejse,
    Rute,
    Svarmulighed,
    Trin,
    Udfald,
)
from .hoved import parse_hoved, parse_soegeord
from .load_betingelse import Omtalelige, nearest, parse_betingelse
from .paabud import Paabud, parse_frist
from .reading import Entry, Notes
from .vejtekst import AFSNIT, SKAL_MED, Vejtekst, parse_vejtekst

# What is asked, or what to do, is read in haste.
MOST_WORDS = 60
FEWEST_JOURNEYS = 3
PAABUD = "linealen/data/paabud.yml"


@dataclass(frozen=True, slots=True)
class Kendte:
    """The ids a path may refer to outside itself, and the ``optaget`` words that addresses use
    themselves, so that no answer may have one of them as its id. ``baand`` is what the edition
    calls each of the ruler's bands, by id; ``paabud`` the register of orders."""

    roller: tuple[str, ...]
    aldre: tuple[str, ...]
    kontakter: tuple[str, ...]
    kilder: tuple[str, ...]
    fakta: tuple[str, ...]
    veje: tuple[str, ...]
    optaget: tuple[str, ...]
    baand: Mapping[str, str]
    paabud: tuple[Paabud, ...]


@dataclass(frozen=True, slots=True)
class Vejfiler:
    """The files of one folder: graph, journeys, and the text of each step by its id. A graph or
    journeys that cannot be read are None, and have been told of.

    ``tekster`` maps a step's id to (path of the file, its text); ``ulaeselige`` are the ids whose
    file is there but could not be read, which has been told already.
    """

    id: str
    graf: Document | None
    rejser: Document | None
    tekster: Mapping[str, tuple[str, str]]
    ulaeselige: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Laest:
    """What could be read of a path, and everything that is wrong with its files.

    ``vej`` is None where the graph cannot be walked. It may be there though something else is
    wrong, so that a text without a title does not hide a round without an end.
    """

    vej: Handlevej | None
    findings: tuple[Finding, ...]


def load_handlevej(filer: Vejfiler, kendte: Kendte) -> Laest:
    """Read every file of a path, whatever is wrong with the others."""
    graph, notes = Notes(), Notes()
    texts = _texts(filer, notes)
    vej = None
    if filer.graf is None:
        _rejser(filer.rejser, _Names((), (), {}, kendte, filer.ulaeselige, notes))
    else:
        vej = _vej(filer, filer.graf, kendte, texts, graph, notes)
    return Laest(vej, tuple(dict.fromkeys((*graph.findings, *notes.findings))))


def _vej(
    filer: Vejfiler,
    graf: Document,
    kendte: Kendte,
    texts: Mapping[str, Vejtekst],
    graph: Notes,
    notes: Notes,
) -> Handlevej | None:
    """The path, unless something is noted in ``graph``: its steps and where they lead."""
    top = Entry(graf, (), notes)
    steps_entry, outcomes_entry = top.entry("trin").noting(graph), top.entry("udfald")
    # The answers of every step are needed before any condition can be read.
    trin = steps_entry.new_ids()
    answers = {id_: _answer_ids(steps_entry.entry(id_)) for id_ in trin}
    udfald = outcomes_entry.new_ids()
    names = _Names(trin, udfald, answers, kendte, filer.ulaeselige, notes)
    rejser = _rejser(filer.rejser, names)
    if not names.trin or not names.udfald:
        return None  # Without a graph everything else would be wrong as well.
    _check_texts(filer, names, texts)
    for id_ in names.udfald:
        if id_ in names.trin:
            outcomes_entry.note((id_,), "DOBBELT", f"»{id_}« er både et trin og et udfald.")
    steps = {id_: _trin(steps_entry.entry(id_), id_, texts, names) for id_ in names.trin}
    outcomes = {id_: _udfald(outcomes_entry.entry(id_), id_, texts, names) for id_ in names.udfald}
    vej = Handlevej(
        id=filer.id,
        titel=top.text("titel"),
        kort=top.text("kort"),
        hoved=parse_hoved(top, kendte.kilder),
        soegeord=parse_soegeord(top),
        start=top.word("start", names.trin),
        trin=MappingProxyType(steps),
        udfald=MappingProxyType(outcomes),
        rejser=rejser,
        orden=MappingProxyType(answers),
        ved_ikke=MappingProxyType(
            {
                id_: frozenset(svar.id for svar in step.svar if svar.ved_ikke)
                for id_, step in steps.items()
            }
        ),
    )
    top.done()
    return vej if vej.start and not graph.findings else None


def _answer_ids(entry: Entry) -> tuple[str, ...]:
    return (VIDERE,) if _tells(entry) else entry.entry("svar").ids()


def _tells(entry: Entry) -> bool:
    """Whether a step tells something and asks nothing: it only goes on."""
    return entry.has("videre") and not (entry.has("svar") or entry.has("flere"))


@dataclass(frozen=True, slots=True)
class _Names:
    """What the parts of a path may name. All are empty where its graph is not there to be read.
    ``notes`` is for what keeps nobody from walking the path."""

    trin: tuple[str, ...]
    udfald: tuple[str, ...]
    svar: Mapping[str, tuple[str, ...]]
    kendte: Kendte
    ulaeselige: frozenset[str]
    notes: Notes

    @property
    def steder(self) -> tuple[str, ...]:
        return (*self.trin, *self.udfald)

    @property
    def omtalelige(self) -> Omtalelige:
        return Omtalelige(self.svar, self.kendte.roller, self.kendte.aldre, self.kendte.fakta)


def _texts(filer: Vejfiler, notes: Notes) -> dict[str, Vejtekst]:
    found = {}
    for id_, (name, text) in filer.tekster.items():
        found[id_], findings = parse_vejtekst(text, name)
        for finding in findings:
            notes.add_finding(finding)
    return found


def _check_texts(filer: Vejfiler, names: _Names, texts: Mapping[str, Vejtekst]) -> None:
    """Each text belongs to a step or an outcome and has the shape of one."""

    def note(id_: str, code: str, message: str) -> None:
        names.notes.add_finding(Finding(filer.tekster[id_][0], 1, code, message))

    for id_, text in texts.items():
        if id_ in names.udfald and id_ not in names.trin:
            for heading, key in AFSNIT.items():
                if key in SKAL_MED and not text.afsnit.get(key):
                    note(id_, "UDFALD", f"Udfaldet mangler afsnittet »{heading}«. Skriv det.")
        elif id_ not in names.trin:
            note(
                id_, "TEKST-ALENE",
                f"Teksten »{id_}« har intet trin eller udfald i grafen. Tilføj det.",
            )  # fmt: skip
        else:
            if text.ord > MOST_WORDS:
                note(
                    id_, "LANG", f"Teksten har {text.ord} ord. Et trin må højst have {MOST_WORDS}."
                )
            if text.afsnit:
                note(id_, "AFSNIT", "Et trin stiller ét spørgsmål. Afsnit med ## hører til udfald.")


def _text_of(entry: Entry, id_: str, texts: Mapping[str, Vejtekst], names: _Names) -> Vejtekst:
    if id_ not in texts and id_ not in names.ulaeselige:
        told = f"»{id_}« mangler sin tekst: filen tekst/{id_}.md."
        names.notes.add(entry.document, entry.path, "UDEN-TEKST", told)
    return texts.get(id_, Vejtekst("", "", {}))


def _trin(
    entry: Entry,
    id_: str,
    texts: Mapping[str, Vejtekst],
    names: _Names,
) -> Trin:
    text = _text_of(entry, id_, texts, names)
    if _tells(entry):
        return _oplysning(entry, id_, text, names)
    # Whoever writes both words means several answers, also when the first is misspelt.
    several = entry.optional_flag("flere") or (entry.has("flere") and entry.has("videre"))
    below = entry.entry("svar")
    ids = below.new_ids()
    svar = tuple(_svar(below.entry(each), each, names, several) for each in ids)
    if len(svar) == 1:
        entry.note(
            ("svar",), "SVAR",
            "Et spørgsmål skal have mindst to svar. Skal trinnet kun oplyse om noget, så skriv "
            "»videre: …« i stedet for »svar«.",
        )  # fmt: skip
    step = Trin(
        id=id_,
        titel=text.titel,
        tekst=text.tekst,
        emne=entry.word("emne", EMNER[1:]) if entry.has("emne") else entry.optional_text("emne"),
        flere=several,
        svar=svar,
        ruter=_ruter(entry, "videre", names) if several else (),
    )
    entry.done()
    if step.emne or not entry.has("emne"):
        _check_answers(below, step, names.kendte)
    return step


def _oplysning(entry: Entry, id_: str, text: Vejtekst, names: _Names) -> Trin:
    """A step that tells something: its only way on is read as the answer to it."""
    ruter = _ruter(entry, "videre", names)
    entry.done()
    if text.titel and not text.tekst:
        told = f"»{id_}« spørger ikke om noget. Skriv i tekst/{id_}.md, hvad man skal vide."
        names.notes.add(entry.document, entry.path, "UDEN-TEKST", told)
    only = Svarmulighed(VIDERE, "Videre", ruter, False, False, (), ())
    return Trin(id_, text.titel, text.tekst, "", False, (only,), ())


def _check_answers(below: Entry, step: Trin, kendte: Kendte) -> None:
    """What an answer says must be able to count, and everybody must find an answer."""
    for svar in step.svar:
        if svar.id in kendte.optaget:
            below.note((svar.id,), "ID", f"»{svar.id}« bruges i adresser. Kald svaret noget andet.")
        if svar.udelukker and not step.flere:
            below.note(
                (svar.id, "udelukker"), "SVAR", "»udelukker« virker kun på et trin med »flere«."
            )
        for key, said, emne in (("roller", svar.roller, "rolle"), ("aldre", svar.aldre, "alder")):
            if said and step.emne != emne:
                below.note(
                    (svar.id, key), "EMNE", f"»{key}« virker kun på et trin med »emne: {emne}«."
                )
    if step.emne:
        groups = [svar.roller if step.emne == "rolle" else svar.aldre for svar in step.svar]
        every = kendte.roller if step.emne == "rolle" else kendte.aldre
        missing = [each for each in every if not any(each in group for group in groups)]
        if missing and all(groups):
            key = "roller" if step.emne == "rolle" else "aldre"
            below.note(
                (), "EMNE",
                f"Intet svar passer til {', '.join(missing)}. "
                f"Føj det til et svar, eller lav et svar uden »{key}«.",
            )  # fmt: skip


def _svar(
    entry: Entry,
    id_: str,
    names: _Names,
    several: bool,
) -> Svarmulighed:
    built = Svarmulighed(
        id=id_,
        tekst=_svartekst(entry, names.kendte.baand),
        ruter=() if several else _ruter(entry, "til", names),
        udelukker=entry.optional_flag("udelukker"),
        ved_ikke=entry.optional_flag("ved_ikke"),
        roller=entry.optional_words("roller", names.kendte.roller),
        aldre=entry.optional_words("aldre", names.kendte.aldre),
    )
    entry.done()
    return built


def _svartekst(entry: Entry, baand: Mapping[str, str]) -> str:
    """An answer's words. One about the ruler's bands says what the edition calls them, and then,
    after a colon, its own words if it has any."""
    if not entry.has("baand"):
        return entry.text("tekst")
    first, *rest = [baand[id_] for id_ in entry.words("baand", tuple(baand))] or [""]
    others = [name[:1].lower() + name[1:] for name in rest]
    before = ", ".join([first, *others[:-1]])
    named = f"{before} eller {others[-1]}" if others else before
    return f"{named}: {entry.text('tekst')}" if entry.has("tekst") else named


def _ruter(entry: Entry, key: str, names: _Names) -> tuple[Rute, ...]:
    """One target, or a table of conditions that ends with ``ellers``."""
    if not entry.is_list(key):
        return (Rute(None, _maal(entry, key, names)),)
    rows = list(entry.entries(key))
    ruter = []
    for row in rows:
        if row.has("ellers"):
            ruter.append(Rute(None, _maal(row, "ellers", names)))
        else:
            betingelse = parse_betingelse(row.entry("naar"), names.omtalelige)
            ruter.append(Rute(betingelse, _maal(row, "gaa", names)))
        row.done()
    if sum(rute.naar is None for rute in ruter) > 1:
        entry.note((key,), "OVERLAP", "Der står »ellers« mere end én gang.")
    return tuple(ruter)


def _maal(entry: Entry, key: str, names: _Names) -> str:
    target = entry.text(key)
    if target and target not in names.steder:
        entry.note((key,), "MAAL", _no_place(target, names.steder))
    return target


def _no_place(word: str, known: tuple[str, ...]) -> str:
    return f"»{word}« findes ikke blandt trin og udfald.{nearest(word, known)}"


def _udfald(entry: Entry, id_: str, texts: Mapping[str, Vejtekst], names: _Names) -> Udfald:
    text = _text_of(entry, id_, texts, names)
    known = names.kendte
    built = Udfald(
        id=id_,
        titel=text.titel,
        tekst=text.tekst,
        paabud=_paabud(entry, known),
        goer=text.afsnit.get("goer", ()),
        goer_ikke=text.afsnit.get("goer_ikke", ()),
        skriv_ned=text.afsnit.get("skriv_ned", ()),
        foraeldre=text.afsnit.get("foraeldre", ()),
        derefter=text.afsnit.get("derefter", ()),
        kontakter=entry.words("kontakter", known.kontakter),
        frister=tuple(parse_frist(item) for item in entry.entries("frister"))
        if entry.has("frister")
        else (),
        paragraffer=entry.optional_words("paragraffer", known.kilder),
        kilder=entry.words("kilder", known.kilder),
        se_ogsaa=entry.optional_words("se_ogsaa", known.veje),
        lineal=entry.optional_flag("lineal"),
    )
    entry.done()
    return built


def _paabud(entry: Entry, known: Kendte) -> Paabud:
    """The order that an outcome gives. Where none can be read, some order stands in its place: the
    path is refused all the same."""
    if not entry.has("paabud"):
        entry.note(
            (), "UDEN-PAABUD",
            f"Udfaldet mangler sit påbud. Skriv »paabud:« med et id fra {PAABUD}.",
        )  # fmt: skip
        entry.leave("paabud")
        return known.paabud[0]
    id_ = entry.word("paabud", [each.id for each in known.paabud])
    return next((each for each in known.paabud if each.id == id_), known.paabud[0])


def _rejser(document: Document | None, names: _Names) -> tuple[Rejse, ...]:
    """The journeys in which nothing is wrong: only they can be walked."""
    if document is None:
        return ()  # That has been told.
    top = Entry(document, (), names.notes)
    found = []
    number = 0
    for number, entry in enumerate(top.entries("rejser"), 1):
        before = len(names.notes.findings)
        rejse = _rejse(entry, number - 1, names)
        if len(names.notes.findings) == before:
            found.append(rejse)
    if 0 < number < FEWEST_JOURNEYS:
        told = f"Vejen har {number} rejser. Skriv mindst {FEWEST_JOURNEYS}."
        top.note(("rejser",), "REJSER", told)
    top.done()
    return tuple(found)


def _rejse(entry: Entry, nummer: int, names: _Names) -> Rejse:
    below = entry.entry("svar")
    svar: dict[str, tuple[str, ...]] = {}
    for trin in below.ids():
        if trin not in names.svar:
            if names.trin:  # else there is no graph to find it in
                told = f"Trinnet »{trin}« findes ikke i grafen.{nearest(trin, names.trin)}"
                below.note((trin,), "UKENDT", told)
        elif not names.svar[trin]:
            continue  # The step itself cannot be read, which has been told already.
        elif below.is_list(trin):
            svar[trin] = below.words(trin, names.svar[trin])
        else:
            svar[trin] = (below.word(trin, names.svar[trin]),)
    ender = entry.word("ender", names.udfald) if names.udfald else entry.text("ender")
    built = Rejse(nummer, entry.text("navn"), MappingProxyType(svar), ender)
    entry.done()
    return built
