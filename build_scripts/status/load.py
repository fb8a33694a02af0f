"""Gather an edition's status from the files below ``root``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from build_scripts import content
from build_scripts.check import run
from build_scripts.ground.files import load_files
from build_scripts.ground.yaml_source import load_text
from build_scripts.prosa import review_dates
from build_scripts.status import core, gennemgang
from build_scripts.status.changed import Aendring, aendringer, built_on
from build_scripts.status.differing import Afvigelse, afvigelser
from build_scripts.status.lovbrug import Lovbrug, law_used
from build_scripts.status.stale import stale
from build_scripts.status.whole import Status
from build_scripts.udgaver.load import KOMMUNER, NEUTRAL, LoadedUdgave
from build_scripts.udgaver.missing import as_findings, mangler
from build_scripts.veje.load import load_veje
from linealen import ContentError, Finding

_ALDRIG = (
    "I har ikke skrevet ned, hvilken kerne I har læst. Læs den igennem, og kør "
    "python3 -m build_scripts gennemgaaet --udgave {}"
)


def load_status(root: Path, navn: str, dagsdato: date) -> Status:
    """How the edition in ``kommuner/<navn>`` stands on that day."""
    brudt: list[Finding] = run.run(root, [navn])
    foer: gennemgang.Gennemgang | None = None
    try:
        foer = load_gennemgang(root, navn)
    except ContentError as error:
        brudt += error.findings
    try:
        loaded = content.load_udgave(root, navn, dagsdato)
    except ContentError as error:
        return Status(
            udgave=navn,
            navn=navn,
            dagsdato=dagsdato.isoformat(),
            brudt=tuple(dict.fromkeys((*brudt, *error.findings))),
            mangler=(),
            aendret=None,
            ikke_sammenlignet="Det kan først ses, når udgaven kan læses.",
            gennemgaaet=foer.dato if foer else "",
            foraeldet=(),
            afviger=(),
            lov=(),
        )
    udgave = loaded.udgave
    aendret, hvorfor = _aendret(root, loaded, foer)
    return Status(
        udgave=navn,
        navn=udgave.kommune or udgave.navn,
        dagsdato=dagsdato.isoformat(),
        brudt=tuple(brudt),
        mangler=as_findings(mangler(udgave), loaded.document),
        aendret=aendret,
        ikke_sammenlignet=hvorfor.format(navn),
        gennemgaaet=foer.dato if foer else "",
        foraeldet=stale(udgave, navn, review_dates.overdue(root, dagsdato), dagsdato),
        afviger=_afviger(root, loaded, dagsdato),
        lov=_lov(root, navn, dagsdato),
    )


def load_gennemgang(root: Path, navn: str) -> gennemgang.Gennemgang | None:
    """The edition's last review, or None before the first. Raises ContentError when broken."""
    name = (KOMMUNER / navn / gennemgang.FIL).as_posix()
    if not (root / name).is_file():
        return None
    text = load_text({name: (root / name).read_bytes()}, name)
    return gennemgang.parse_gennemgang(text, name)


def _aendret(
    root: Path, loaded: LoadedUdgave, foer: gennemgang.Gennemgang | None
) -> tuple[tuple[Aendring, ...] | None, str]:
    """The changes, or None and why they cannot be told."""
    if loaded.udgave.er_neutral:
        return None, "Den neutrale udgave er kernens egen."
    if foer is None:
        return None, _ALDRIG
    if not foer.kan_sammenlignes:
        return None, f"Kernen er delt op på en ny måde siden {foer.dato}. {_ALDRIG}"
    nu = core.stykker(root)
    aftryk = {id_: each.aftryk for id_, each in nu.items()}
    gamle = core.stykker_at(root, foer.commit) if aftryk != dict(foer.aftryk) else {}
    return aendringer(foer, nu, gamle, built_on(loaded.udgave)), ""


def _lov(root: Path, navn: str, dagsdato: date) -> tuple[Lovbrug, ...]:
    files = load_files(root, [(KOMMUNER / navn).as_posix()])
    try:
        return law_used(files, content.load_grundlag(root).love, dagsdato)
    except ContentError:
        # The core itself is broken, and the findings say so.
        return ()


def _afviger(root: Path, loaded: LoadedUdgave, dagsdato: date) -> tuple[Afvigelse, ...]:
    if loaded.udgave.er_neutral:
        return ()
    try:
        kerne = content.load_grundlag(root)
        neutral = content.load_udgave(root, NEUTRAL, dagsdato).udgave
    except ContentError:
        # The core itself is broken, and the findings say so.
        return ()
    veje = {vej.id: vej for vej in load_veje(root, kerne.lineal, kerne.skala).veje}
    return afvigelser(loaded.udgave, neutral, kerne.skala, veje, kerne.lineal.baand)
