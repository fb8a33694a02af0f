"""From a file to a dilemma. Reads everything, reports every defect with file and line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from .besvarelse import Besvarelse, parse_besvarelse
from .dilemma import (
    MAA,
    MINUTTER,
    MOST_SCENES,
    PARTER,
    POINTER,
    SLUT,
    VURDERINGER,
    Dilemma,
    Handlevalg,
    Navn,
    Scene,
    Siger,
)
from .document import Document, Path
from .errors import AnswerError
from .hoved import parse_hoved, parse_soegeord
from .model import BAAND, SPOR, Lineal, Skala
from .paabud import FORAELDRE, Paabud
from .reading import Entry, Notes

# What a scene writes of a set of answers; the rest is the dilemma's own age and role.
OBSERVATIONER = (
    "fare", "overgreb", "tegn", "varighed", "udvikling", "risiko", "beskyttelse", "proevet",
)  # fmt: skip
# These are laid over the scene that is built upon, id by id; the others replace.
_MERGED = ("tegn", "risiko", "beskyttelse")
FEWEST_DOINGS = 3


@dataclass(frozen=True, slots=True)
class Dilemmakendte:
    """The ids a dilemma may refer to outside the ruler's own signs: kinds, origins of
    names, paths, sources."""

    slags: tuple[str, ...]
    oprindelser: tuple[str, ...]
    veje: tuple[str, ...]
    kilder: tuple[str, ...]


def load_dilemma(
    id_: str, document: Document, lineal: Lineal, skala: Skala, kendte: Dilemmakendte
) -> Dilemma:
    """Build a dilemma. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(document, (), notes)
    roller = top.words("roller", [rolle.id for rolle in lineal.roller])
    alder = top.word("alder", [each.id for each in lineal.aldre])
    minutter = top.number("minutter", MINUTTER[0], MINUTTER[-1])
    if minutter not in MINUTTER:
        top.note(("minutter",), "TYPE", f"»minutter« skal være {', '.join(map(str, MINUTTER))}.")
    header = _Header(lineal, skala, kendte, roller, alder)
    navne = tuple(_navn(item, kendte.oprindelser) for item in top.entries("navne"))
    below = top.entry("scener")
    ids = below.new_ids()
    if below.path and not ids:
        below.note((), "MANGLER", "Der er ingen scener. Skriv mindst én.")
    if len(ids) > MOST_SCENES:
        below.note((), "LANG", f"Der er {len(ids)} scener. Højst {MOST_SCENES}.")
    raw: dict[str, dict[str, object] | None] = {}
    scener = {}
    for scene in ids:
        scener[scene] = _scene(below.entry(scene), scene, ids, header, raw)
    dilemma = Dilemma(
        id=id_,
        titel=top.text("titel"),
        kort=top.text("kort"),
        hoved=parse_hoved(top, kendte.kilder),
        soegeord=parse_soegeord(top),
        roller=roller,
        alder=alder,
        minutter=minutter,
        slags=top.words("slags", kendte.slags),
        pointer=top.optional_words("pointer", POINTER),
        maal=top.free_words("maal"),
        navne=navne,
        scener=MappingProxyType(scener),
    )
    top.done()
    if not dilemma.maal:
        top.note((), "MANGLER", "Listen »maal« mangler. Skriv, hvad man lærer.")
    notes.raise_if_any()
    return dilemma


@dataclass(frozen=True, slots=True)
class _Header:
    lineal: Lineal
    skala: Skala
    kendte: Dilemmakendte
    roller: tuple[str, ...]
    alder: str

    @property
    def kendt(self) -> bool:
        """Whether age and roles could be read; without them no scene can be judged."""
        return bool(self.alder and self.roller)


def _navn(item: Entry, oprindelser: Sequence[str]) -> Navn:
    navn = Navn(item.text("navn"), item.text("er"), item.word("oprindelse", oprindelser))
    item.done()
    return navn


def _scene(
    entry: Entry,
    id_: str,
    ids: Sequence[str],
    header: _Header,
    raw: dict[str, dict[str, object] | None],
) -> Scene:
    fit = {
        tegn.id
        for tegn in header.lineal.tegn
        if header.alder in tegn.aldre and all(rolle in tegn.roller for rolle in header.roller)
    }
    tegnvalg = entry.words("tegnvalg", [t.id for t in header.lineal.tegn])
    for index, tegn in enumerate(tegnvalg):
        if header.kendt and tegn not in fit:
            entry.note(
                ("tegnvalg", index), "PASSER-IKKE",
                f"Tegnet »{tegn}« hører ikke til barnets alder og alle dilemmaets roller.",
            )  # fmt: skip
    coded = _coded(entry, id_, header, raw)
    built = Scene(
        id=id_,
        titel=entry.text("titel"),
        kodet=coded or _nothing(header),
        giver=_giver(entry),
        tegnvalg=tegnvalg,
        ikke_tegn=_reasons(entry, "ikke_tegn"),
        beskyttelsesvalg=entry.optional_words(
            "beskyttelsesvalg", [each.id for each in header.lineal.beskyttelse]
        ),
        goer=_goer(entry, id_, ids, header.kendte.veje),
        siger=_siger(entry),
        paabud=entry.word("paabud", [each.id for each in header.lineal.paabud])
        if entry.has("paabud")
        else entry.optional_text("paabud"),
    )
    entry.done()
    if coded is not None:
        _check_choices(entry, built, header.lineal.paabud)
    return built


def _check_choices(entry: Entry, scene: Scene, orders: Sequence[Paabud]) -> None:
    """What the scene shows can be chosen, and what it does not show has a reason."""
    for tegn, svar in scene.kodet.tegn.items():
        if svar.svar == "ja" and tegn not in scene.tegnvalg:
            entry.note(
                ("tegnvalg",), "MANGLER",
                f"Scenen viser tegnet »{tegn}«. Skriv det også under »tegnvalg«.",
            )  # fmt: skip
    for factor, yes in scene.kodet.beskyttelse.items():
        if yes == "ja" and factor not in scene.beskyttelsesvalg:
            entry.note(
                (), "MANGLER",
                f"Scenen viser »{factor}«. Skriv det også under »beskyttelsesvalg«.",
            )  # fmt: skip
    order = next((each for each in orders if each.id == scene.paabud), None)
    told = next((each.svar for each in scene.siger if each.part == "foraeldre"), "")
    if order is not None and told and told not in FORAELDRE[order.foraeldre]:
        entry.note(
            ("siger", "foraeldre"), "SIGER",
            f"Påbuddet »{order.id}« siger om forældrene: »{order.til_foraeldre}« Det passer ikke "
            f"med »{told}«. Ret svaret, eller vælg et andet påbud.",
        )  # fmt: skip
    others = set(scene.tegnvalg) - set(scene.viste_tegn)
    for tegn in sorted(others - set(scene.ikke_tegn)):
        entry.note(
            ("tegnvalg",), "MANGLER",
            f"Scenen viser ikke tegnet »{tegn}«. Skriv hvorfor under »ikke_tegn«.",
        )  # fmt: skip
    for tegn in sorted(set(scene.ikke_tegn) - others):
        entry.note(
            ("ikke_tegn", tegn), "OVERFLOEDIG",
            f"»{tegn}« er ikke et af de tegn, man kan vælge uden at scenen viser det.",
        )  # fmt: skip


def _coded(
    entry: Entry, id_: str, header: _Header, raw: dict[str, dict[str, object] | None]
) -> Besvarelse | None:
    """The scene's answers laid over those of the scene it builds upon, checked by the ruler; None
    when they, or those they build upon, are noted as wrong: one defect is told once."""
    below = entry.entry("observationer")
    below.leave(*OBSERVATIONER)
    below.done()
    own = below.value
    under: dict[str, object] | None = {}
    if entry.has("bygger_paa"):
        under = raw.get(entry.word("bygger_paa", tuple(raw)))
    raw[id_] = None
    if not isinstance(own, Mapping) or under is None or not entry.has("observationer"):
        return None
    whole = dict(under)
    for key in (key for key in OBSERVATIONER if key in own):
        value = own[key]
        old = whole.get(key)
        merged = key in _MERGED and isinstance(old, Mapping) and isinstance(value, Mapping)
        whole[key] = {**old, **value} if merged else value  # type: ignore[dict-item]
    if not header.kendt:
        return None
    data = {
        "lineal": header.lineal.version,
        "alder": header.alder,
        "rolle": header.roller[0],
        "maerke": {"foer": None, "endeligt": None},
        # A scene shows signs; nobody was asked about the lines.
        "linjer": {},
        **whole,
    }
    try:
        coded = parse_besvarelse(header.lineal, header.skala, data)
    except AnswerError as error:
        below.note(_place(error.sted), "OBSERVATION", f"{error.sted}: {error.besked}")
        return None
    raw[id_] = whole
    return coded


def _place(sted: str) -> Path:
    return tuple(step.strip("»«") for step in sted.split("/"))


def _nothing(header: _Header) -> Besvarelse:
    """A stand-in, so that reading can go on and find the next defect."""
    return Besvarelse(
        alder=header.alder, rolle="", fare="nej", overgreb="nej", slags=(),
        linjer={}, tegn={}, varighed=None, udvikling=None, risiko={}, beskyttelse={}, tiltag=(),
        virkning=None, maerke_foer=None, maerke_endeligt=None,
    )  # fmt: skip


def _giver(entry: Entry) -> tuple[str, ...]:
    """A band's name, or a list of the paths outside the scale."""
    if entry.is_list("giver"):
        return entry.words("giver", SPOR)
    return (entry.word("giver", BAAND),)


def _reasons(entry: Entry, key: str) -> Mapping[str, str]:
    if not entry.has(key):
        return MappingProxyType({})
    below = entry.entry(key)
    return MappingProxyType({id_: below.text(id_) for id_ in below.ids()})


def _goer(
    entry: Entry, id_: str, ids: Sequence[str], veje: Sequence[str]
) -> tuple[Handlevalg, ...]:
    """What one may do, by the alphabet: authors write what fits first, and a learner would notice.
    A choice leads forward in the file, so that every way ends."""
    onward = entry.word("videre", (*ids, SLUT)) if entry.has("videre") else ""
    found: list[Handlevalg] = []
    for item in entry.entries("goer"):
        valg = Handlevalg(
            id=item.id(),
            tekst=item.text("tekst"),
            vurdering=item.word("vurdering", VURDERINGER),
            fordi=item.text("fordi"),
            vej=item.word("vej", veje) if item.has("vej") else "",
            til=item.word("til", (*ids, SLUT)) if item.has("til") else onward,
        )
        if not (item.has("til") or entry.has("videre")):
            told = "Skriv »til« her, eller »videre« på scenen, så man kan se, hvad der sker."
            item.note((), "BLINDGYDE", told)
        if valg.til in ids[: ids.index(id_) + 1]:
            told = f"»{valg.til}« står før eller er scenen selv. Gå kun fremad."
            item.note((), "RING", told)
        if valg.id in {each.id for each in found}:
            item.note(("id",), "DOBBELT", f"»{valg.id}« står to gange i scenen.")
        item.done()
        found.append(valg)
    if 0 < len(found) < FEWEST_DOINGS:
        entry.note(("goer",), "FAA", f"Skriv mindst {FEWEST_DOINGS} ting, man kan gøre.")
    if found and not any(each.vurdering == "passer" for each in found):
        entry.note(("goer",), "MANGLER", "Mindst ét valg skal have »vurdering: passer«.")
    return tuple(sorted(found, key=lambda valg: valg.tekst))


def _siger(entry: Entry) -> tuple[Siger, ...]:
    below = entry.entry("siger")
    found = []
    for part in PARTER:
        if below.has(part):
            item = below.entry(part)
            found.append(Siger(part, item.word("svar", MAA), item.text("fordi")))
            item.done()
    below.done()
    missing = {"foraeldre", "leder"} - {each.part for each in found}
    for part in sorted(missing):
        below.note((), "MANGLER", f"Skriv også, om »{part}« må vide det, og hvorfor.")
    return tuple(found)
