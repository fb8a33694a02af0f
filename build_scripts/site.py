"""From content to the finished ``site``: check, engine, pages, passes, and only then swap."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from build_scripts import content
from build_scripts.check import run
from build_scripts.dilemmaer.load import FOLDER as DILEMMAER
from build_scripts.engine import published
from build_scripts.ground.one_at_a_time import one_at_a_time
from build_scripts.ground.stop import Stop
from build_scripts.passes import inline, policy, precompress, privacy, prune, versions
from build_scripts.search import put
from build_scripts.udgaver import choice, link_errors
from build_scripts.udgaver import missing as mangler
from build_scripts.veje.load import FOLDER
from linealen import Finding

RUNNER: Final = "mkdocs"
_LOG: Final = ".cache/log/site.txt"


def build(
    root: Path,
    site: Path,
    runner: str = RUNNER,
    *,
    draft: bool = False,
    udgave: str = content.NEUTRAL,
) -> tuple[Finding, ...]:
    """Build the whole site of an edition into ``site``, or raise Stop and leave it as it was.

    ``runner`` is the module that turns Markdown into pages: ``mkdocs``, or its fork ``properdocs``.
    With ``draft`` neither a broken action path nor what the edition has not filled in stops the
    build: the path's start page says what is wrong, every page of an unfinished edition says
    UDKAST, and the findings that are returned say what it is. They are empty otherwise.
    """
    _refuse_other_folders(root, site)
    tolerated = checked(root, draft=draft, udgave=udgave)
    built = content.load(root, udgave)
    missing = unfilled(built, draft=draft)
    motor = published.make(root, built.compiled, built.udgave.id)
    (root / ".cache").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root / ".cache", prefix="build-") as work:
        fresh = Path(work) / "site"
        chosen = choice.miljoe(udgave, udkast=draft)
        _pages(root, fresh, runner, strict=not tolerated, chosen=chosen)
        if published.read(root, built.udgave.id) != motor:
            raise Stop(
                "En anden bygning af samme udgave blev færdig imens, så siden passer ikke til sin "
                "beregner. Byg den igen."
            )
        published.put(root, motor, fresh)
        put.put(root, fresh)
        finish(fresh)
        swap(fresh, site)
    return (*tolerated, *missing)


def checked(root: Path, *, draft: bool, udgave: str = content.NEUTRAL) -> tuple[Finding, ...]:
    """Check the content and one edition: Stop when it cannot be published, else the findings that
    a draft may have."""
    findings = run.run(root, (udgave,))
    tolerated = tuple(each for each in findings if draft and _in_a_path(each))
    if len(tolerated) < len(findings):
        lines = "\n".join(str(finding) for finding in findings)
        raise Stop(f"{lines}\nSiden blev ikke bygget: {len(findings)} fejl at rette.")
    return tolerated


def unfilled(built: content.Content, *, draft: bool) -> tuple[Finding, ...]:
    """What the edition has not filled in, for a draft to tell; Stop where others are to see it."""
    missing = mangler.som_fund(mangler.mangler(built.udgave), built.fil)
    if missing and not draft:
        lines = "\n".join(str(finding) for finding in missing)
        raise Stop(
            f"{lines}\nSiden blev ikke bygget: {len(missing)} ting mangler, før andre må se den. "
            "Med --draft bygges den alligevel, med UDKAST på alle sider."
        )
    return missing


def finish(site: Path) -> None:
    """Every pass, in order, over a folder that a runner has made. Raises Stop."""
    prune.apply(site)
    versions.apply(site)
    inline.apply(site)
    wrong = [*policy.apply(site), *privacy.violations(site)]
    if wrong:
        lines = "\n".join(wrong)
        raise Stop(f"{lines}\nSiden blev ikke bygget, for det ville bryde det, den lover.")


def compress(root: Path, site: Path) -> int:
    """Compressed twins of the large files in a finished ``site``; how many files got them."""
    return precompress.apply(site, root / ".cache" / "precompressed")


def environment() -> dict[str, str]:
    """What a runner is started with: no advertisements, and UTF-8 everywhere."""
    return {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "PYTHONUTF8": "1",
    }


def _in_a_path(finding: Finding) -> bool:
    folders = (FOLDER.as_posix(), DILEMMAER.as_posix())
    # A path or a dilemma is a folder of its own; what they share stands beside them.
    return finding.path.startswith(folders) and finding.path.count("/") > len(FOLDER.parts)


def _pages(
    root: Path, target: Path, runner: str, *, strict: bool, chosen: Mapping[str, str]
) -> None:
    words = ["build", "--site-dir", str(target), "--strict" if strict else "--no-strict"]
    done = subprocess.run(
        [sys.executable, "-m", runner, *words],
        cwd=root,
        env={**environment(), **chosen},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        log = root / _LOG
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(done.stdout, encoding="utf-8")
        told = link_errors.paa_dansk(_without_traceback(done.stdout), root, chosen[choice.UDGAVE])
        raise Stop(f"{told}\nSiden blev ikke bygget. Alt står i {_LOG}")


def _without_traceback(output: str) -> str:
    """The runner's own lines and, where it broke down, the last line that says why."""
    told, broke, trace = output.strip().partition("Traceback (most recent call last)")
    return told.strip() + (f"\n{trace.strip().splitlines()[-1]}" if broke else "")


def _refuse_other_folders(root: Path, site: Path) -> None:
    """A site replaces the whole folder, so it must not be a folder with anything else in it."""
    holds_project = site.resolve() in [root.resolve(), *root.resolve().parents]
    foreign = site.is_dir() and any(site.iterdir()) and not (site / "404.html").is_file()
    if holds_project or foreign or site.is_file():
        raise Stop(f"Mappen {site} indeholder andet end en bygget side. Vælg en tom mappe.")


def swap(fresh: Path, site: Path) -> None:
    """Put ``fresh`` where ``site`` is, so a reader meets the old one or the new one, whole; for an
    instant between the two there is none."""
    site.parent.mkdir(parents=True, exist_ok=True)
    # Two builds into one folder: without the lock the second would move into the first one's site.
    name = hashlib.sha256(str(site.resolve()).encode()).hexdigest()[:16]
    with one_at_a_time(Path(tempfile.gettempdir()) / f"rettidig-{name}.laas"):
        old = fresh.with_name("old")
        if site.exists():
            shutil.move(site, old)
        shutil.move(fresh, site)
