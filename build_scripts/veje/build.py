"""Everything the site needs of the paths in one edition, worked out once: pages, words, images."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from build_scripts.content import Content
from build_scripts.ground.addresses import BILLEDE, HANDLEVEJE
from build_scripts.veje.check import GaaedeVeje
from build_scripts.veje.files import draft_file, draft_title, page_files
from build_scripts.veje.pages import Vejside, situations, vejsider
from build_scripts.veje.picture import flow_svg
from build_scripts.veje.walked import Walked
from build_scripts.veje.wording import Vejord
from build_scripts.veje.words import line_html, place_title, route_words, text_html
from linealen.handlevej import HASTER, Handlevej, Rute, Trin, Udfald
from linealen.slags import ahead


@dataclass(frozen=True, slots=True)
class Vejbygning:
    """``filer`` are (path below the docs folder, Markdown); ``navne`` what templates may use;
    ``filtre`` the filters for a path's own text."""

    filer: tuple[tuple[str, str], ...]
    navne: dict[str, object]
    filtre: dict[str, Callable[[str], str]]


def build_paths(read: GaaedeVeje, content: Content, ord_: Vejord) -> Vejbygning:
    """Pages and names for these paths in this edition. A broken path gets one page that says so:
    it harms nothing else, and ``build`` refuses to publish it."""
    veje, fakta = read.veje, content.udgave.fakta
    sider = {each.vej.id: vejsider(each, fakta) for each in read.gaaede}
    by_address: dict[str, Vejside] = {
        side.adresse: side for pages in sider.values() for side in pages
    }

    billeder = {
        vej.id: flow_svg(vej, ord_, partial(route_words, vej, content.lineal, ord_, short=True))
        for vej in veje
    }

    def rutetekst(vej: Handlevej, rute: Rute, alone: bool) -> str:
        return route_words(vej, content.lineal, ord_, rute, alone=alone)

    return Vejbygning(
        filer=(
            *(each for vej in veje for each in page_files(vej, sider[vej.id], ord_)),
            *((f"{HANDLEVEJE}/{id_}/{BILLEDE}", billede.svg) for id_, billede in billeder.items()),
            *(draft_file(id_, findings, ord_) for id_, findings in read.brudte.items()),
        ),
        navne={
            "handleveje": {vej.id: vej for vej in _in_order(veje)},
            "vejtitler": {id_: draft_title(id_, ord_) for id_ in read.brudte}
            | {vej.id: vej.titel for vej in veje},
            "vejkladder": tuple(read.brudte),
            "vejbilleder": billeder,
            "vejsider": by_address,
            "vejsituationer": {vej.id: situations(vej, fakta) for vej in veje},
            "handlekort": {vej.id: most_urgent(vej) for vej in veje},
            "kortoplysninger": {
                each.vej.id: told_before(each, fakta, most_urgent(each.vej).id)
                for each in read.gaaede
            },
            "hastegrader": ord_.hastegrader,
            "rutetekst": rutetekst,
            "stedtitel": place_title,
        },
        filtre={"vejtekst": text_html, "vejlinje": line_html},
    )


def most_urgent(vej: Handlevej) -> Udfald:
    """The outcome for the card on the wall: the most urgent, the first of its kind in the file."""
    return min(vej.udfald.values(), key=lambda udfald: HASTER.index(udfald.haster))


def told_before(walked: Walked, fakta: Iterable[str], udfald: str) -> tuple[Trin, ...]:
    """What somebody may be told on the way to an outcome: it belongs on the outcome's card too."""
    kort = walked.runs[walked.asked(fakta)].kort
    leads_there = {here[0] for here, met in ahead(kort).items() if udfald in met}
    return tuple(t for t in walked.vej.trin.values() if t.oplysning and t.id in leads_there)


def _in_order(veje: tuple[Handlevej, ...]) -> list[Handlevej]:
    """The order a reader needs them in: what hastens most first, then by title."""
    return sorted(
        veje, key=lambda vej: (HASTER.index(most_urgent(vej).haster), vej.titel.casefold())
    )
