"""Check all content and say, with path, line and a Danish sentence, what an editor must mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from build_scripts.check import local_steps
from build_scripts.check.doors import check_doors
from build_scripts.check.fora import check_fora
from build_scripts.check.lineal import check_lineal
from build_scripts.check.numre import check_numre
from build_scripts.check.source_use import named
from build_scripts.check.sources import unused, used_in_data
from build_scripts.gennemlaesning.laest import check_laest
from build_scripts.ground.today import today
from build_scripts.kerne.load import load_kerne
from build_scripts.kerne.model import Reading
from build_scripts.lov.check import check_citations
from build_scripts.opslag.load import Opslag
from build_scripts.opslag.svartavle_check import Tavlekendte, check_svartavler
from build_scripts.prosa.check import Sidekendte, check_side
from build_scripts.prosa.load import Skreven
from build_scripts.prosa.orders import orders_of
from build_scripts.situationer.check import Viser, check_situationer
from build_scripts.udgaver import band_names
from build_scripts.udgaver.folder import MAPPE, REGISTER, LoadedUdgave, parse_folder
from build_scripts.udgaver.load import editions
from linealen import ContentError, Finding

__all__ = ["Finding", "check_content", "parse_editions", "run"]

GLOSSARY = "ordliste.md"


def run(root: Path, udgaver: Sequence[str] | None = None) -> list[Finding]:
    """Every finding in the content below ``root``, in order of file and line; empty when sound.

    Of the editions all are judged, or only ``udgaver``: a site does not wait for its neighbour's.
    """
    read = load_kerne(root)
    names = udgaver if udgaver is not None else editions(root)
    all_loaded, findings = parse_editions(read, names, today())
    return sorted({*findings, *check_content(read, all_loaded)})


def parse_editions(
    read: Reading, names: Iterable[str], dagsdato: date
) -> tuple[list[LoadedUdgave], list[Finding]]:
    """The editions with these names that can be read, and what is wrong with the others."""
    all_loaded: list[LoadedUdgave] = []
    found: list[Finding] = []
    for name in names:
        if read.register is None or read.skala is None:
            # What an edition leans on is broken, and told of.
            break
        try:
            all_loaded.append(parse_folder(read.files, name, read.skala, read.register, dagsdato))
        except ContentError as error:
            found += error.findings
    return all_loaded, found


def check_content(read: Reading, all_loaded: Iterable[LoadedUdgave]) -> Iterator[Finding]:
    """Every finding about the core, and about how these editions lie over it."""
    yield from read.findings
    yield from check_laest(read.laest_af or (), today().isoformat())
    if read.grundlag is None or read.laeste is None:
        return
    lineal = read.grundlag.lineal
    all_loaded = tuple(all_loaded)
    yield from check_citations(_judged(read, all_loaded), read.grundlag.love)
    yield from check_lineal(lineal, read.files)
    yield from check_doors(lineal, read.laeste, read.files)
    if read.veje is not None and read.ord is not None:
        yield from check_fora(lineal, read.veje, read.ord.fora, read.files)
    for loaded in all_loaded:
        yield from local_steps.check_local_steps(
            loaded.udgave.lokale_trin, read.laeste, loaded.document
        )
        yield from band_names.check_band_names(loaded.udgave.skala, lineal, loaded.document)
    if read.register is not None and read.opslag is not None:
        yield from check_numre(lineal, read.register, read.opslag.tilbud.alle, read.files)
    yield from _check_collection(read)
    yield from _check_situationer(read)


def _judged(read: Reading, all_loaded: Iterable[LoadedUdgave]) -> dict[str, bytes]:
    """The files of the core and of these editions."""
    mine = (f"{MAPPE}/{REGISTER}/", *(f"{MAPPE}/{each.udgave.id}/" for each in all_loaded))
    return {
        name: content
        for name, content in read.files.items()
        if not name.startswith(f"{MAPPE}/") or name.startswith(mine)
    }


def _check_collection(read: Reading) -> Iterator[Finding]:
    """What is wrong with the written pages, and with what everything rests on."""
    if (
        read.grundlag is None
        or read.laeste is None
        or read.opslag is None
        or read.dilemmaer is None
        or read.stier is None
    ):
        return
    lineal, veje = read.grundlag.lineal, read.laeste
    kendte = Sidekendte(
        kilder=tuple(kilde.id for kilde in lineal.kilder),
        veje=(*(vej.id for vej in veje.veje), *veje.brudte),
        skabeloner=tuple(read.opslag.skabeloner),
        eksempler=tuple(read.opslag.eksempler),
        paabud={each.id: each for each in lineal.paabud},
        svartavler=tuple(read.opslag.svartavler),
    )
    for side in read.sider:
        yield from check_side(side, kendte, _ordvalg(side, read.opslag))
    love = read.grundlag.love
    paragraffer = {lov.kilde_id(each.nr) for lov, each in love.paragraffer()}
    yield from check_svartavler(
        read.opslag.svartavler.values(),
        Tavlekendte(paragraffer, kendte.veje, kendte.paabud),
        read.files,
    )
    if veje.brudte or read.dilemmaer.brudte or read.ord is None:
        # What they lean on is not known: a source is not called unused because of it.
        return
    used = [
        *used_in_data(lineal, read.opslag, read.dilemmaer.ord),
        *(
            kilde
            for kilde, _ in named(
                veje.veje, read.sider, read.opslag, read.dilemmaer.dilemmaer, read.ord.sider
            )
        ),
    ]
    yield from unused(lineal, read.grundlag.love, used, read.files)


def _check_situationer(read: Reading) -> Iterator[Finding]:
    if (
        read.grundlag is None
        or read.laeste is None
        or read.dilemmaer is None
        or read.situationer is None
    ):
        return
    lineal, skala = read.grundlag.lineal, read.grundlag.skala
    shown = {side.adresse: tuple(orders_of(side)) for side in read.sider}
    viser = Viser(read.laeste, read.dilemmaer, shown, lineal, skala)
    yield from check_situationer(read.situationer, viser, read.files)


def _ordvalg(side: Skreven, opslag: Opslag) -> Mapping[str, str]:
    """The glossary itself may say what else a thing is called."""
    return {} if side.adresse == GLOSSARY else opslag.ordvalg
