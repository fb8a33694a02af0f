"""The whole-country run: what is left to do, done on every core, told as it goes."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts import site as site_builder
from build_scripts.check import run
from build_scripts.country import fingerprint, pool, worker
from build_scripts.ground.stop import Stop
from build_scripts.ground.today import today
from build_scripts.udgaver.load import KOMMUNER, NEUTRAL, editions
from linealen import Finding


@dataclass
class Outcomes:
    """How the run went. ``brudte`` are the editions without a new site, each with why."""

    byggede: list[str] = field(default_factory=list)
    faerdige: list[str] = field(default_factory=list)
    brudte: dict[str, str] = field(default_factory=dict)
    sekunder: float = 0.0
    mib: float = 0.0


def udvalgte(root: Path, del_: tuple[int, int] = (1, 1)) -> tuple[str, ...]:
    """Every edition but the neutral one; of ``del_`` (n, m) each m-th, from the n-th on."""
    number, of = del_
    names = [name for name in editions(root) if name != NEUTRAL]
    return tuple(names[number - 1 :: of])


def build_all(
    root: Path,
    names: Sequence[str],
    ud: Path,
    kerner: int,
    tell: Callable[[str], None],
    *,
    draft: bool,
) -> Outcomes:
    """Build the editions into folders below ``ud``. One that is broken never stops the others; one
    that is done already is left. Raises Stop when the core itself is broken."""
    begin = time.perf_counter()
    outcomes = Outcomes()
    for left_over in ud.glob(f"{site_builder.WORK}*"):
        # Of a run that was stopped in the middle of an edition.
        shutil.rmtree(left_over)
    broken = _checked(root, names)
    shared = fingerprint.core(root, today(), draft=draft)
    wanted = {name: fingerprint.of(root, name, shared) for name in names}
    left = []
    for name in names:
        if name in broken:
            outcomes.brudte[name] = "\n".join(map(str, broken[name]))
        elif fingerprint.is_done(ud, name, wanted[name]):
            outcomes.faerdige.append(name)
        else:
            fingerprint.undo(ud, name)
            left.append(name)
    if outcomes.faerdige:
        tell(f"{len(outcomes.faerdige)} er bygget før og er uændrede.")
    _build(root, left, ud, kerner, tell, outcomes, wanted, draft=draft)
    outcomes.sekunder = time.perf_counter() - begin
    return outcomes


def _build(
    root: Path,
    left: Sequence[str],
    ud: Path,
    kerner: int,
    tell: Callable[[str], None],
    outcomes: Outcomes,
    wanted: dict[str, str],
    *,
    draft: bool,
) -> None:
    begin = time.perf_counter()
    peaks: list[float] = []
    for number, outcome in enumerate(pool.build(root, left, ud, kerner, draft=draft), 1):
        if outcome.fejl:
            outcomes.brudte[outcome.udgave] = outcome.fejl
        else:
            fingerprint.note(ud, outcome.udgave, wanted[outcome.udgave])
            outcomes.byggede.append(outcome.udgave)
        peaks.append(outcome.mib)
        rest = (time.perf_counter() - begin) / number * (len(left) - number)
        how = "kunne ikke bygges" if outcome.fejl else f"{outcome.sekunder:.1f} s".replace(".", ",")
        tell(f"{number} af {len(left)}: {outcome.udgave}, {how}. {_rest(rest)}")
    # Each process' peak at its highest, and this one: more than they ever had together.
    outcomes.mib = max(peaks, default=0.0) * min(kerner, len(left)) + worker.most_memory()


def _checked(root: Path, names: Iterable[str]) -> dict[str, list[Finding]]:
    """The findings of each broken edition. Raises Stop with those of the core: nothing of it can
    be published for anybody."""
    folders = {f"{KOMMUNER.as_posix()}/{name}/": name for name in names}
    broken: dict[str, list[Finding]] = {}
    core: list[Finding] = []
    for finding in run.run(root, tuple(folders.values())):
        name = next((it for start, it in folders.items() if finding.path.startswith(start)), "")
        (broken.setdefault(name, []) if name else core).append(finding)
    if core:
        lines = "\n".join(map(str, core))
        raise Stop(f"{lines}\nIngen udgave blev bygget: {len(core)} fejl i det, de er fælles om.")
    return broken


def cores() -> int:
    """How many cores there are to work on."""
    return os.cpu_count() or 1


def _rest(seconds: float) -> str:
    if seconds < 1:
        return "Det var den sidste."
    if seconds < 90:
        return f"Ca. {seconds:.0f} sekunder tilbage."
    return f"Ca. {seconds / 60:.0f} minutter tilbage."
