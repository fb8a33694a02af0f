"""Gather an edition's status: the core is read once, and everything is asked of that."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

from build_scripts.check.run import check_content, parse_editions
from build_scripts.content import Grundlag
from build_scripts.ground.files import Files
from build_scripts.ground.yaml_source import load_text
from build_scripts.kerne.load import load_kerne
from build_scripts.kerne.model import Reading
from build_scripts.prosa import review_dates
from build_scripts.status import core, gennemgang
from build_scripts.status.changed import Aendring, aendringer, built_on
from build_scripts.status.differing import Afvigelse, afvigelser
from build_scripts.status.laest import unread_since
from build_scripts.status.lovbrug import law_used
from build_scripts.status.numre import numbers_to_ring
from build_scripts.status.pieces import Stykke
from build_scripts.status.stale import Gammelt, stale
from build_scripts.status.whole import Status
from build_scripts.udgaver.folder import MAPPE, LoadedUdgave
from build_scripts.udgaver.load import NEUTRAL
from build_scripts.udgaver.missing import as_findings, mangler
from build_scripts.udgaver.model import Udgave
from linealen import ContentError, Finding

_ALDRIG = (
    "I har ikke skrevet ned, hvilken kerne I har læst. Læs den igennem, og kør "
    "python3 -m build_scripts gennemgaaet --udgave {}"
)

# The pieces of the core as they were at a commit; none where git does not have it.
Foer: TypeAlias = Callable[[str], dict[str, Stykke]]


def load_status(root: Path, navn: str, dagsdato: date) -> Status:
    """How the edition in ``kommuner/<navn>`` stands on that day."""
    return status_of(load_kerne(root), navn, dagsdato, partial(core.stykker_at, root))


def status_of(read: Reading, navn: str, dagsdato: date, foer: Foer) -> Status:
    """The same for a core that has been read, with the edition's folder among its files."""
    loaded_ones, unread = parse_editions(read, [navn], dagsdato)
    brudt: list[Finding] = sorted({*unread, *check_content(read, loaded_ones)})
    sidst: gennemgang.Gennemgang | None = None
    try:
        sidst = last_review(read.files, navn)
    except ContentError as error:
        brudt += error.findings
    gennemgaaet = sidst.dato if sidst else ""
    if read.grundlag is None or not loaded_ones:
        return Status(
            udgave=navn,
            navn=navn,
            dagsdato=dagsdato.isoformat(),
            brudt=tuple(brudt),
            mangler=(),
            aendret=None,
            ikke_sammenlignet="Det kan først ses, når udgaven kan læses.",
            gennemgaaet=gennemgaaet,
            foraeldet=(),
            afviger=(),
            lov=(),
        )
    (loaded,) = loaded_ones
    udgave = loaded.udgave
    aendret, hvorfor = _aendret(read, loaded, sidst, foer)
    return Status(
        udgave=navn,
        navn=udgave.kommune or udgave.navn,
        dagsdato=dagsdato.isoformat(),
        brudt=tuple(brudt),
        mangler=as_findings(mangler(udgave), loaded.document),
        aendret=aendret,
        ikke_sammenlignet=hvorfor.format(navn),
        gennemgaaet=gennemgaaet,
        foraeldet=(
            *stale(udgave, navn, review_dates.overdue(read.files, dagsdato), dagsdato),
            *unread_since(read),
            *_numre(read, read.grundlag, udgave, dagsdato),
        ),
        afviger=_afviger(read, read.grundlag, loaded, dagsdato),
        lov=law_used(_mappe(read.files, navn), read.grundlag.love, dagsdato),
    )


def _numre(
    read: Reading, grundlag: Grundlag, udgave: Udgave, dagsdato: date
) -> tuple[Gammelt, ...]:
    """Those to ring; none while the register of regions cannot be read, which is told."""
    if read.register is None:
        return ()
    return numbers_to_ring(grundlag.lineal, udgave, read.register, dagsdato)


def last_review(files: Files, navn: str) -> gennemgang.Gennemgang | None:
    """The edition's last review, or None before the first. Raises ContentError when broken."""
    name = f"{MAPPE}/{navn}/{gennemgang.FIL}"
    return gennemgang.parse_gennemgang(load_text(files, name), name) if name in files else None


def _mappe(files: Files, navn: str) -> Files:
    """The files of one edition."""
    return {name: each for name, each in files.items() if name.startswith(f"{MAPPE}/{navn}/")}


def _aendret(
    read: Reading, loaded: LoadedUdgave, sidst: gennemgang.Gennemgang | None, foer: Foer
) -> tuple[tuple[Aendring, ...] | None, str]:
    """The changes, or None and why they cannot be told."""
    if loaded.udgave.er_neutral:
        return None, "Den neutrale udgave er kernens egen."
    if sidst is None:
        return None, _ALDRIG
    if not sidst.kan_sammenlignes:
        return None, f"Kernen er delt op på en ny måde siden {sidst.dato}. {_ALDRIG}"
    nu = core.stykker_of(read)
    aftryk = {id_: each.aftryk for id_, each in nu.items()}
    gamle = foer(sidst.commit) if aftryk != dict(sidst.aftryk) else {}
    return aendringer(sidst, nu, gamle, built_on(loaded.udgave)), ""


def _afviger(
    read: Reading, grundlag: Grundlag, loaded: LoadedUdgave, dagsdato: date
) -> tuple[Afvigelse, ...]:
    neutral, _ = parse_editions(read, [NEUTRAL], dagsdato)
    if loaded.udgave.er_neutral or not neutral or read.laeste is None:
        # Where the core itself is broken, the findings say so.
        return ()
    veje = {vej.id: vej for vej in read.laeste.veje}
    baand = grundlag.lineal.baand
    return afvigelser(loaded.udgave, neutral[0].udgave, grundlag.skala, veje, baand)
