"""From documents to a ruler. Reads every file, reports every defect with file, key and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from . import model, numre
from .document import Document
from .model import (
    Art,
    Baand,
    Dimension,
    Faktor,
    Flyttet,
    Graenser,
    Handling,
    Hjaelp,
    Kilde,
    Lineal,
    Linje,
    Regel,
    Slags,
    Tegn,
    Valg,
    spor_i_orden,
)
from .paabud import Paabud, parse_paabud
from .reading import Entry, Notes


class HasId(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=HasId)

KILDE_SLAGS = ("lov", "vejledning", "rapport", "forskning", "kommunal", "hjemmeside")

# The files of the ruler by their name without folder; the signs are every file below tegn/.
FILES = (
    "lineal", "linjer", "flyttet", "risiko", "beskyttelse", "tiltag", "regler", "handlinger",
    "numre", "kilder", "paabud",
)  # fmt: skip
# Where a file of signs names none that exists: that is told, and its signs are still read.
_NO_DIMENSION = Dimension("", "", "", (), omkring=False)
# No more lines than can be read at a glance, for any age.
MOST_LINES = 10


def load_lineal(
    documents: Mapping[str, Document], tegn: Sequence[Document], lovkilder: Sequence[Kilde]
) -> Lineal:
    """Build the ruler from its documents (keyed by ``FILES``) and the sign documents.
    ``lovkilder`` are the sources that the register of law holds; the others stand in a document.

    Raises ContentError with all findings; never returns a half-built ruler.
    """
    notes = Notes()
    top = {name: Entry(documents[name], (), notes) for name in FILES}
    kilder = (*_kilder(top["kilder"], _ids(lovkilder)), *lovkilder)
    kilde_ids = tuple(kilde.id for kilde in kilder)
    main = top["lineal"]
    version = main.text("version")
    aldre = _valg(main, "aldre")
    roller = _valg(main, "roller")
    alder_ids = _ids(aldre)
    rolle_ids = _ids(roller)
    dimensioner = _each(main, "dimensioner", lambda e: _dimension(e, alder_ids))
    arter = _each(main, "arter", _art)
    slags = _each(main, "slags", lambda e: _slags(e, _ids(arter)))
    hjaelp = _hjaelp(main)
    linjer = _each(
        top["linjer"],
        "linjer",
        lambda e: Linje(
            id=e.id(),
            saetning=e.text("saetning"),
            livet=e.optional_flag("livet"),
            peger_paa=e.optional_words("peger_paa", _ids(arter)),
            kalder_paa=e.optional_words("kalder_paa", _ids(hjaelp)),
        ),
    )
    tidligst = numre.parse_tidligst(top["numre"])
    telefoner = _each(top["numre"], "telefoner", numre.parse_telefon)
    kaldt = _ids(telefoner)
    paabud = _each(top["paabud"], "paabud", lambda e: parse_paabud(e, kilde_ids))
    baand = _fixed_baand(main, "baand", model.BAAND)
    spor = _fixed_baand(main, "spor", model.SPOR)
    signs = _unique(
        _tegn(
            tegn,
            notes,
            lambda e, d: _et_tegn(
                e, d, alder_ids, rolle_ids, arter, _ids(linjer), _ids(hjaelp), kilde_ids
            ),
            dimensioner,
        )
    )
    lineal = Lineal(
        version=version,
        aldre=aldre,
        roller=roller,
        dimensioner=dimensioner,
        alvor=_fixed(main, "alvor", model.ALVOR),
        hyppighed=_fixed(main, "hyppighed", (*model.HYPPIGHED, model.VED_IKKE)),
        grad=_fixed(main, "grad", (*model.GRAD, model.VED_IKKE)),
        grad_omkring=_fixed(main, "grad_omkring", (*model.GRAD, model.VED_IKKE)),
        varighed=_fixed(main, "varighed", (*model.VARIGHED, model.VED_IKKE)),
        udvikling=_fixed(main, "udvikling", (*model.UDVIKLING, model.VED_IKKE)),
        risikovarighed=_fixed(main, "risikovarighed", (*model.RISIKOVARIGHED, model.VED_IKKE)),
        virkning=_fixed(
            main, "virkning", (*model.VIRKNING, *model.VIRKNING_UKENDT, model.VED_IKKE)
        ),
        overgreb=_fixed(main, "overgreb", model.OVERGREB),
        slags=slags,
        arter=arter,
        baand=baand,
        spor=spor,
        graenser=_graenser(main.entry("graenser")),
        linjer=linjer,
        hjaelp=hjaelp,
        tegn=signs,
        flyttet=_each(top["flyttet"], "flyttet", lambda e: _flyttet(e, _ids(signs))),
        risiko=_each(top["risiko"], "risiko", lambda e: _faktor(e, kilde_ids)),
        beskyttelse=_each(top["beskyttelse"], "beskyttelse", lambda e: _faktor(e, kilde_ids)),
        tiltag=_valg(top["tiltag"], "tiltag"),
        regler=_each(top["regler"], "regler", lambda e: _regel(e, kilde_ids)),
        handlinger=_each(
            top["handlinger"],
            "handlinger",
            lambda e: _handling(e, rolle_ids, _ids(arter), _ids(hjaelp), kaldt, kilde_ids, paabud),
        ),
        paabud=paabud,
        telefoner=telefoner,
        numre=_each(
            top["numre"],
            "numre",
            lambda e: numre.parse_nummer(e, kaldt, kilde_ids, tidligst),
        ),
        uden_stemme=_each(
            top["numre"],
            "uden_stemme",
            lambda e: numre.parse_uden_stemme(e, kaldt, kilde_ids, tidligst),
        ),
        kilder=kilder,
        forbehold=_valg(main, "forbehold"),
    )
    for entry in top.values():
        entry.done()
    notes.raise_if_any()
    return lineal


def _each(entry: Entry, key: str, read: Callable[[Entry], T]) -> tuple[T, ...]:
    """Read every entry of a list with ``read``; ids within the list must be unique."""
    items: list[T] = []
    seen: set[str] = set()
    for item in entry.entries(key):
        built = read(item)
        item.done()
        _check_new(item, str(built.id), seen)
        items.append(built)
    return tuple(items)


def _check_new(entry: Entry, id_: str, seen: set[str]) -> None:
    if id_ and id_ in seen:
        entry.note(("id",), "DOBBELT", f"Id »{id_}« er brugt før. Giv dette punkt sit eget id.")
    seen.add(id_)


def _ids(items: Iterable[HasId]) -> tuple[str, ...]:
    return tuple(item.id for item in items)


def _valg(entry: Entry, key: str) -> tuple[Valg, ...]:
    return _each(entry, key, lambda e: Valg(e.id(), e.text("navn"), e.optional_text("forklaring")))


def _fixed(entry: Entry, key: str, ids: Sequence[str]) -> tuple[Valg, ...]:
    """Names for ids that the rules know: all of them, in the rules' own order."""
    found = _valg(entry, key)
    _check_fixed(entry, key, _ids(found), ids)
    return found


def _fixed_baand(entry: Entry, key: str, ids: Sequence[str]) -> tuple[Baand, ...]:
    found = _each(
        entry,
        key,
        lambda e: Baand(
            e.id(),
            e.text("navn"),
            e.text("kort"),
            e.text("forklaring"),
            e.free_words("veje"),
        ),
    )
    _check_fixed(entry, key, tuple(baand.id for baand in found), ids)
    return found


def _check_fixed(entry: Entry, key: str, found: Sequence[str], ids: Sequence[str]) -> None:
    if tuple(found) != tuple(ids):
        entry.note(
            (key,),
            "FAST",
            f"»{key}« skal have netop disse id'er i denne rækkefølge: {', '.join(ids)}. "
            "Reglerne bygger på dem; du kan ændre navnene, ikke id'erne.",
        )


def _dimension(entry: Entry, aldre: Sequence[str]) -> Dimension:
    return Dimension(
        entry.id(),
        entry.text("navn"),
        entry.text("spoergsmaal"),
        entry.words("aldre", aldre),
        entry.optional_flag("omkring"),
    )


def _art(entry: Entry) -> Art:
    spor = entry.word("spor", model.SPOR) if entry.has("spor") else entry.optional_text("spor")
    return Art(entry.id(), entry.text("navn"), spor, entry.text("se_efter"))


def _hjaelp(main: Entry) -> tuple[Hjaelp, ...]:
    found = _each(
        main,
        "hjaelp",
        lambda e: Hjaelp(
            e.id(), e.text("navn"), e.optional_flag("sig_intet"), e.optional_text("i_tvivl")
        ),
    )
    for index, hjaelp in enumerate(found):
        if hjaelp.i_tvivl and hjaelp.i_tvivl not in _ids(found):
            main.note(
                ("hjaelp", index, "i_tvivl"),
                "UKENDT",
                f"»{hjaelp.i_tvivl}« er ikke en af de slags hjælp, der står på listen.",
            )
    return found


def _flyttet(entry: Entry, tegn: Sequence[str]) -> Flyttet:
    return Flyttet(entry.id("fra"), entry.words("til", tegn), entry.word("hvordan", model.FLYTNING))


def _slags(entry: Entry, arter: Sequence[str]) -> Slags:
    return Slags(
        entry.id(),
        entry.text("navn"),
        entry.word("spor", model.SPOR),
        entry.optional_words("arter", arter),
    )


def _graenser(entry: Entry) -> Graenser:
    def tal(key: str) -> int:
        return entry.number(key, 1, 20)

    built = Graenser(
        kerne_pr_side=tal("kerne_pr_side"),
        dimensioner_bekymring=tal("dimensioner_bekymring"),
        dimensioner_alvorlig=tal("dimensioner_alvorlig"),
        tegn_bekymring=tal("tegn_bekymring"),
        tegn_alvorlig=tal("tegn_alvorlig"),
        samme_vej_tegn=tal("samme_vej_tegn"),
        samme_vej_alvorlige=tal("samme_vej_alvorlige"),
        uvished_antal=tal("uvished_antal"),
        risiko_antal=tal("risiko_antal"),
        risiko_laenge=tal("risiko_laenge"),
        beskyttelse_antal=tal("beskyttelse_antal"),
        loeft_for_et_trin=tal("loeft_for_et_trin"),
    )
    entry.done()
    return built


def _kilder(entry: Entry, lov: Sequence[str]) -> tuple[Kilde, ...]:
    def new_id(e: Entry) -> str:
        id_ = e.id()
        if id_ in lov:
            told = f"»{id_}« står i lovregistret, linealen/data/lov/. Slet kilden her."
            e.note(("id",), "DOBBELT", told)
        return id_

    return _each(
        entry,
        "kilder",
        lambda e: Kilde(
            id=new_id(e),
            titel=e.text("titel"),
            udgiver=e.text("udgiver"),
            aar=e.optional_text("aar"),
            slags=e.word("slags", KILDE_SLAGS),
            adresse=e.optional_text("adresse"),
            sted=e.optional_text("sted"),
            kontrolleret=e.text("kontrolleret"),
            tvivl=e.optional_text("tvivl"),
            i_kraft_fra=e.date("i_kraft_fra") if e.has("i_kraft_fra") else "",
        ),
    )


def _faktor(entry: Entry, kilder: Sequence[str]) -> Faktor:
    return Faktor(
        entry.id(), entry.text("navn"), entry.optional_text("hjaelp"), entry.words("kilder", kilder)
    )


def _regel(entry: Entry, kilder: Sequence[str]) -> Regel:
    return Regel(
        entry.id(),
        entry.text("navn"),
        entry.text("grund"),
        entry.text("i_ord"),
        entry.words("kilder", kilder),
    )


def _handling(
    entry: Entry,
    roller: Sequence[str],
    arter: Sequence[str],
    hjaelp: Sequence[str],
    telefoner: Sequence[str],
    kilder: Sequence[str],
    paabud: Sequence[Paabud],
) -> Handling:
    # A kind with a path of its own may have the path's name.
    present = tuple(dict.fromkeys((*model.SPOR, *arter, *hjaelp, *model.TILSTANDE)))
    id_ = entry.word("paabud", _ids(paabud)) if entry.has("paabud") else ""
    order = next((each for each in paabud if each.id == id_), None)
    return Handling(
        id=entry.id(),
        gaelder=entry.words("gaelder", (*model.BAAND, *present)),
        viger_for=entry.optional_words("viger_for", present),
        kraever=entry.optional_words("kraever", present),
        naar=entry.optional_text("naar"),
        roller=_roller(entry, roller)[0],
        paabud=order.id if order else "",
        tekst=_handlingstekst(entry, order),
        kontakt=entry.optional_text("kontakt"),
        numre=entry.optional_words("numre", telefoner),
        kilder=entry.optional_words("kilder", kilder),
    )


def _handlingstekst(entry: Entry, order: Paabud | None) -> str:
    """The words of an order, where the action is one; else its own."""
    if order is None:
        return entry.optional_text("tekst") if entry.has("paabud") else entry.text("tekst")
    viser = entry.word("viser", ("ordre", "til_foraeldre"))
    return order.til_foraeldre if viser == "til_foraeldre" else order.ordre


def _roller(entry: Entry, roller: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(the roles it holds for, the roles named): ``alle`` names none and holds for every role."""
    if not entry.has("roller") or entry.is_text("roller"):
        entry.word("roller", ("alle",))
        return tuple(roller), ()
    named = entry.words("roller", roller)
    return named, named


def _tegn(
    documents: Sequence[Document],
    notes: Notes,
    read: Callable[[Entry, Dimension], Tegn],
    dimensioner: Sequence[Dimension],
) -> list[tuple[Entry, Tegn]]:
    """Every sign of every file, files in the order of the dimensions."""
    known = {dimension.id: dimension for dimension in dimensioner}
    order = {id_: index for index, id_ in enumerate(known)}
    files: list[tuple[int, list[tuple[Entry, Tegn]]]] = []
    for document in documents:
        top = Entry(document, (), notes)
        dimension = known.get(top.word("dimension", tuple(known)), _NO_DIMENSION)
        found = [(entry, read(entry, dimension)) for entry in top.entries("tegn")]
        top.done()
        files.append((order.get(dimension.id, len(order)), found))
    files.sort(key=lambda file: file[0])
    return [pair for _, found in files for pair in found]


def _unique(pairs: Sequence[tuple[Entry, Tegn]]) -> tuple[Tegn, ...]:
    seen: set[str] = set()
    for entry, tegn in pairs:
        _check_new(entry, tegn.id, seen)
    return tuple(tegn for _, tegn in pairs)


def _gradord(alvor: str, aldre: Sequence[str], dimension: Dimension) -> str:
    """Before a child is born, every sign is about those around it."""
    if alvor in model.UDEN_OM_SKALAEN:
        return model.GRAD_SPOERGES_IKKE
    around = dimension.omkring or tuple(aldre) == (model.UFOEDT,)
    return model.GRAD_OMKRING if around else model.GRAD_BARNET


def _et_tegn(
    entry: Entry,
    dimension: Dimension,
    aldre: Sequence[str],
    roller: Sequence[str],
    arter: Sequence[Art],
    linjer: Sequence[str],
    hjaelp: Sequence[str],
    kilder: Sequence[str],
) -> Tegn:
    alvor = entry.word("alvor", model.ALVOR)
    linje = entry.word("linje", linjer) if entry.has("linje") else ""
    if (alvor in model.ALVORLIGE) != bool(linje):
        entry.note(
            ("linje",) if linje else ("alvor",),
            "LINJE",
            "Et alvorligt tegn skal høre til en linje, så det altid bliver spurgt. Tilføj "
            "»linje« med et id fra linjer.yml."
            if not linje
            else "Kun alvorlige tegn hører til en linje. Slet »linje«, eller ret »alvor«.",
        )
    peger_paa = entry.optional_words("peger_paa", _ids(arter))
    veje = {art.id: art.spor for art in arter}
    holder_for, saerligt_for = _roller(entry, roller)
    spor: tuple[str, ...] = ()
    if alvor == "mistanke":
        spor = spor_i_orden(veje[art] for art in peger_paa if veje[art])
        if not spor:
            entry.note(
                ("alvor",),
                "SPOR",
                "Et tegn med alvor »mistanke« skal pege på vold, overgreb eller æresrelateret "
                "konflikt. Tilføj det under »peger_paa«, eller vælg »alvorligt«.",
            )
    elif alvor == "akut":
        spor = spor_i_orden(["akut", *(veje[art] for art in peger_paa if veje[art])])
    asked = entry.words("aldre", aldre)
    built = Tegn(
        id=entry.id(),
        saetning=entry.text("saetning"),
        hjaelp=entry.optional_text("hjaelp"),
        dimension=dimension.id,
        aldre=asked,
        roller=holder_for,
        saerligt_for=saerligt_for,
        alvor=alvor,
        linje=linje,
        grad=_gradord(alvor, asked, dimension),
        peger_paa=peger_paa,
        kalder_paa=entry.optional_words("kalder_paa", hjaelp),
        spor=spor,
        veje=entry.free_words("veje"),
        kilder=entry.words("kilder", kilder),
    )
    entry.done()
    return built
