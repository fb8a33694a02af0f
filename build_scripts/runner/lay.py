"""One edition laid over the core: everything that a runner makes its site from, worked out once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, Final

from markupsafe import Markup

from build_scripts import pages
from build_scripts.check import source_use
from build_scripts.content import Content, lagt_over
from build_scripts.dilemmaer.build import build_dilemmaer
from build_scripts.dilemmaer.page_addresses import titles
from build_scripts.gennemlaesning import build as gennemlaesning
from build_scripts.gennemlaesning.build import Gennemlaesning
from build_scripts.gennemlaesning.pakker import PAABUD
from build_scripts.ground import csp
from build_scripts.ground.guards import VAGTER
from build_scripts.ground.yaml_source import load_text
from build_scripts.kalibrering import build as kalibrering
from build_scripts.kerne.model import Kerne
from build_scripts.kerne.wording import Ordene
from build_scripts.numre.choose import Numre, numre_for
from build_scripts.opslag.build import build_opslag
from build_scripts.prosa.load import DOCS, Skreven
from build_scripts.prosa.orders import FOERST, Viste
from build_scripts.prosa.redskaber import tools_by_path
from build_scripts.udgavefiler import plakat
from build_scripts.udgavefiler.build import WAS, build_udgavefiler
from build_scripts.udgavefiler.gennemgange import gennemgange
from build_scripts.udgaver.folder import LoadedUdgave, logo_of, parse_rejsefakta
from build_scripts.udgaver.named_fora import phrases
from build_scripts.udgaver.overlay import overlay
from build_scripts.veje.build import build_paths
from build_scripts.veje.check import GaaedeVeje, check_veje
from build_scripts.veje.files import draft_title
from build_scripts.veje.load import parse_veje
from linealen import Finding, Skala
from linealen.dilemma import Dilemma
from linealen.door import NOTE_FORMAT
from linealen.handlevej import Handlevej, Udfald
from linealen.hoved import Hoved, parse_hoved
from linealen.reading import Entry, Notes
from linealen.regler import EFTER_LOEFT, regel_id

# The Markdown that every paper ruler shares; not a page itself (``exclude_docs`` in mkdocs.yml).
SHEET: Final = f"{DOCS}/linealen/_ark.md"
# Sets of names for the bands in whose words the paths are kept.
_MOST: Final = 16


@dataclass(frozen=True, slots=True)
class Lagt:
    """``filer`` are (path below the docs folder, Markdown or bytes); ``navne`` and ``filtre`` what
    templates may use; ``menu`` the municipality's own part of the menu, its title and its pages;
    ``findings`` what is wrong with the paths and dilemmas that are shown as drafts; ``paabud`` the
    orders that written pages show; ``fora`` what the edition says for each forum."""

    content: Content
    numre: Numre
    filer: tuple[tuple[str, str | bytes], ...]
    navne: Mapping[str, Any]
    filtre: Mapping[str, Callable[[str], str]]
    menu: tuple[str, list[str]] | None
    findings: tuple[Finding, ...]
    paabud: Viste
    fora: Mapping[str, str]


def lay(kerne: Kerne, loaded: LoadedUdgave, dagsdato: date, *, udkast: bool) -> Lagt:
    """Lay the edition over the core, on this day. With ``udkast`` every page says that it is not
    for others to see."""
    content = lagt_over(kerne.grundlag, loaded)
    udgave, lineal = loaded.udgave, content.lineal
    veje = veje_i_ord(kerne, udgave.skala)
    navne = {vej.id: vej.titel for vej in veje.veje}
    navne |= {id_: draft_title(id_, kerne.ord.veje) for id_ in veje.brudte}
    by_address = {side.adresse: side for side in kerne.sider}
    vejbygning = build_paths(veje, content, kerne.ord.veje)
    signs = _answers_for(by_address["tegn/index.md"], content)
    opslag = build_opslag(kerne.opslag, content, signs, kerne.ord.sider, dagsdato)
    dilemmaer = build_dilemmaer(
        kerne.dilemmaer,
        kerne.stier,
        titles(kerne.sider, navne),
        content,
        kerne.ord.oevelser,
        kerne.ord.sider.samlinger["dilemmaer"],
    )
    dated: list[Handlevej | Dilemma] = [*veje.veje, *kerne.dilemmaer.dilemmaer]
    egne = build_udgavefiler(
        udgave,
        gennemgange(kerne.sider, dated, kerne.opslag, udgave.sider, kerne.ord.sider),
        by_address[plakat.FIL],
        kerne.ord.udgaver,
        dagsdato,
    )
    logo = logo_of(kerne.files, PurePosixPath(loaded.document.name).parent.name, udgave)
    over = overlay(udgave, lineal, logo, kerne.ord.udgaver, dagsdato, udkast=udkast)
    sheets = pages.paper_sheets(lineal, load_text(kerne.files, SHEET))
    numre = numre_for(lineal, udgave, kerne.register, dagsdato)
    children = kalibrering.show(kerne.kalibrering, lineal, content.skala)
    packs = _packs(kerne, content.faelles_skala)
    kalibrerark = kalibrering.sheets(children, load_text(kerne.files, kalibrering.SHEET))
    return Lagt(
        content=content,
        numre=numre,
        filer=(
            *((page.path, page.text) for page in sheets), *kalibrerark,
            *vejbygning.filer, *opslag.filer, *dilemmaer.filer, *over.filer, *egne.filer,
            *gennemlaesning.page_files(
                packs, kerne.veje.veje, by_address[FOERST].ansvar(), kerne.ord.veje
            ),
        ),
        navne={
            **_names(content, kerne.ord, dagsdato),
            **vejbygning.navne, **opslag.navne, **dilemmaer.navne, **over.navne, **egne.navne,
            "genererede": {**opslag.genererede, **dilemmaer.genererede, **packs.listet},
            "kalibrering": children,
            "gennemlaesning": packs,
            "kildebrug": _used(kerne),
            "maa_foraeldrene": kerne.ord.sider.maa_foraeldrene,
            "vejredskaber": tools_by_path(kerne.sider),
            "numreregister": numre,
            "udfaldsnumre": {
                vej.id: {each.id: numre.naevnt(*_said(each)) for each in vej.udfald.values()}
                for vej in veje.veje
            },
        },
        filtre=vejbygning.filtre,
        menu=over.menu and (over.menu[0], [*over.menu[1], WAS]),
        findings=(*veje.findings, *kerne.dilemmaer.findings),
        paabud=Viste(
            {each.id: each for each in lineal.paabud},
            kerne.ord.sider.maa_foraeldrene,
            {each.id: packs.i_ord.get(f"{PAABUD}:{each.id}", ()) for each in lineal.paabud},
        ),
        fora=phrases(udgave, kerne.ord.fora),
    )  # fmt: skip


def _said(udfald: Udfald) -> tuple[str, ...]:
    """What an outcome tells its reader to do, in any of its lists."""
    return (
        udfald.tekst, udfald.paabud.ordre, *udfald.goer, *udfald.goer_ikke, *udfald.derefter,
    )  # fmt: skip


def veje_i_ord(kerne: Kerne, skala: Skala) -> GaaedeVeje:
    """The paths in the words of an edition with this scale: an answer may name a band."""
    return _in_words(kerne, tuple(skala.alle_navne(kerne.grundlag.lineal).items()))


def _in_words(kerne: Kerne, baand: tuple[tuple[str, str], ...]) -> GaaedeVeje:
    return kerne.veje if dict(baand) == kerne.baandnavne else _reworded(kerne, baand)


@lru_cache(maxsize=_MOST)
def _reworded(kerne: Kerne, baand: tuple[tuple[str, str], ...]) -> GaaedeVeje:
    read = parse_veje(kerne.files, kerne.grundlag.lineal, dict(baand))
    return check_veje(read, kerne.files, parse_rejsefakta(kerne.files))


@lru_cache(maxsize=1)
def _used(kerne: Kerne) -> Mapping[str, tuple[source_use.Sted, ...]]:
    """No edition changes what a page names."""
    return source_use.pages_by_source(
        kerne.veje.veje, kerne.sider, kerne.opslag, kerne.dilemmaer.dilemmaer, kerne.ord.sider
    )


def _packs(kerne: Kerne, faelles: Skala) -> Gennemlaesning:
    """In the core's own words in every edition, whichever it was read for: what is signed is the
    core. ``faelles`` is the core's scale."""
    return _packs_of(kerne, tuple(faelles.alle_navne(kerne.grundlag.lineal).items()))


@lru_cache(maxsize=1)
def _packs_of(kerne: Kerne, baand: tuple[tuple[str, str], ...]) -> Gennemlaesning:
    veje = _in_words(kerne, baand).veje
    foerst = next(side for side in kerne.sider if side.adresse == FOERST)
    made = gennemlaesning.pakker(kerne.grundlag, veje, kerne.ord.veje)
    return gennemlaesning.build_gennemlaesning(made, veje, foerst, kerne.laest_af, kerne.ord.veje)


def _answers_for(side: Skreven, content: Content) -> Hoved:
    """Who answers for the pages of signs: the front matter of their overview."""
    sources = tuple(kilde.id for kilde in content.lineal.kilder)
    return parse_hoved(Entry(side.hoved, (), Notes()), sources)


def _names(content: Content, ord_: Ordene, dagsdato: date) -> dict[str, Any]:
    """What a template may use of the ruler and the edition, by name."""
    lineal, kontakter = content.lineal, content.udgave.kontakter
    return {
        "lineal": lineal,
        "skala": content.skala,
        "udgave": content.udgave,
        "udvalg": content.udvalg(),
        "regel_efter_loeft": regel_id(EFTER_LOEFT),
        "dagsdato": dagsdato.isoformat(),
        "sideord": ord_.sider,
        "beregnerord": ord_.beregner,
        "fakta_i_ord": ord_.veje.fakta,
        "vagter": VAGTER,
        "notatformat": NOTE_FORMAT,
        "politik_med_scripts": Markup(csp.meta(csp.MED_SCRIPTS)),
        "politik_notat": csp.NOTAT,
        "politik_uden_scripts": Markup(csp.meta(csp.UDEN_SCRIPTS)),
        "paabud": {order.id: order for order in lineal.paabud},
        "kilder": {kilde.id: kilde for kilde in lineal.kilder},
        "kildegrupper": pages.sources_by_kind(lineal, ord_.sider.kildeslags),
        "akutnumre": pages.acute_contacts(kontakter, ord_.sider.akutnumre),
        "linjer_for_alder": {a.id: pages.lines_of_age(lineal, a.id) for a in lineal.aldre},
        "tegn_for_alder": {a.id: pages.signs_of_age(lineal, a.id) for a in lineal.aldre},
        "tegn_for_rolle": {r.id: pages.signs_of_role(lineal, r.id) for r in lineal.roller},
        "sparring": {r.id: pages.advisers(lineal, kontakter, r.id) for r in lineal.roller},
        "alder_i_ord": {t.id: pages.age_span(lineal, t, ord_.sider.aldre) for t in lineal.tegn},
    }
