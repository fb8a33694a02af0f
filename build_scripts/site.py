"""From content to the finished ``site``: check, engine, pages, passes, and only then swap.

One process, for one edition (``build``) and for one after the other (``build --alle``).
"""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from build_scripts.check.run import check_content
from build_scripts.content import Content, parse_udgave
from build_scripts.dilemmaer.load import FOLDER as DILEMMAER
from build_scripts.engine import published, wheels
from build_scripts.engine.published import Motor
from build_scripts.ground.files import load_files
from build_scripts.ground.stop import Stop
from build_scripts.ground.today import today
from build_scripts.ground.whole_folder import swap
from build_scripts.kerne.load import FOLDERS, parse_kerne
from build_scripts.kerne.model import Kerne
from build_scripts.passes import order, precompress
from build_scripts.runner.given import Given
from build_scripts.runner.lay import lay
from build_scripts.runner.many import ManyRunner
from build_scripts.runner.name import RUNNER
from build_scripts.udgaver import link_errors
from build_scripts.udgaver import missing as mangler
from build_scripts.udgaver.folder import NEUTRAL, LoadedUdgave
from build_scripts.veje.load import FOLDER
from linealen import ContentError, Finding

# Begins the name of the folder that a site is built in.
WORK: Final = ".bygges-"
_LOG: Final = ".cache/log/site.txt"


def build(
    root: Path,
    site: Path,
    runner: str = RUNNER,
    *,
    draft: bool = False,
    udgave: str = NEUTRAL,
) -> tuple[Finding, ...]:
    """Build the whole site of an edition into ``site``, or raise Stop and leave it as it was.

    ``runner`` is the module that turns Markdown into pages: ``mkdocs``, or its fork ``properdocs``.
    With ``draft`` neither a broken action path nor what the edition has not filled in stops the
    build: the path's start page says what is wrong, every page of an unfinished edition says
    UDKAST, and the findings that are returned say what it is. They are empty otherwise.
    """
    _refuse_other_folders(root, site)
    read = checked(root, draft=draft, udgave=udgave)
    work = root / ".cache"
    work.mkdir(exist_ok=True)
    try:
        builder = Builder(root, runner, partial(_recorded_engine, root))
        missing = builder.build(read.kerne, read.loaded, site, work, draft=draft, strict=read.sound)
    except (Stop, ContentError, OSError):
        raise
    except (Exception, SystemExit) as error:
        raise Stop(_logged(root, error)) from error
    return (*read.tolerated, *missing)


def _recorded_engine(root: Path, built: Content) -> Motor:
    hjul = wheels.wheels(root, built.lineal, built.faelles_skala)
    return published.make(root, hjul, built.compiled, built.udgave.id)


class Builder:
    """Builds editions of the project at ``root``, whose content has been checked, one after the
    other. ``engine`` makes the engine of each."""

    def __init__(self, root: Path, runner: str, engine: Callable[[Content], Motor]) -> None:
        self._root = root
        self._engine = engine
        self._runner = ManyRunner(root, runner)

    def build(
        self,
        kerne: Kerne,
        loaded: LoadedUdgave,
        site: Path,
        work: Path,
        *,
        draft: bool,
        strict: bool,
    ) -> tuple[Finding, ...]:
        """Build one edition into ``site``, by way of a folder in ``work``, or raise Stop and leave
        it as it was. With ``draft`` what is not filled in is returned; it is empty otherwise."""
        missing = unfilled(loaded, draft=draft)
        laid = lay(kerne, loaded, today(), udkast=draft)
        motor = self._engine(laid.content)
        try:
            others = self._runner.begin(Given(kerne.files, laid, draft, motor), strict=strict)
        except Stop as stop:
            told = link_errors.in_danish(str(stop), loaded.udgave.id, loaded.udgave.sider)
            raise Stop(f"{told}\nSiden blev ikke bygget.") from stop
        pages = {address: self._runner.render(address) for address in self._runner.addresses()}
        with tempfile.TemporaryDirectory(dir=work, prefix=WORK) as folder:
            fresh = Path(folder) / "site"
            published.put(self._root, motor, fresh)
            files, wrong = order.passed(pages, others, kerne.soegedata)
            wrong += order.refused(_texts(fresh))
            if wrong:
                lines = "\n".join(wrong)
                raise Stop(f"{lines}\nSiden blev ikke bygget, for det ville bryde det, den lover.")
            _write(fresh, files)
            swap(fresh, site)
        return missing


@dataclass(frozen=True, slots=True)
class Read:
    """The core and an edition that can be shown, and what is wrong that a draft may have."""

    kerne: Kerne
    loaded: LoadedUdgave
    tolerated: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        return not self.tolerated


def checked(root: Path, *, draft: bool, udgave: str = NEUTRAL) -> Read:
    """Read the content with one edition, and check both. Raises Stop when it cannot be shown."""
    files = load_files(root, FOLDERS)
    findings: list[Finding] = []
    all_loaded: list[LoadedUdgave] = []
    try:
        all_loaded.append(parse_udgave(files, udgave))
    except ContentError as error:
        findings += error.findings
    # Once, and in the words of the edition that is to be shown.
    read = parse_kerne(files, all_loaded[0].udgave.skala if all_loaded else None)
    findings = sorted({*findings, *check_content(read, all_loaded)})
    tolerated = tuple(each for each in findings if draft and _in_a_path(each))
    if len(tolerated) < len(findings):
        lines = "\n".join(str(finding) for finding in findings)
        raise Stop(f"{lines}\nSiden blev ikke bygget: {len(findings)} fejl at rette.")
    return Read(read.kerne(), all_loaded[0], tolerated)


def unfilled(loaded: LoadedUdgave, *, draft: bool) -> tuple[Finding, ...]:
    """What the edition has not filled in, for a draft to tell; Stop where others are to see it."""
    missing = mangler.as_findings(mangler.mangler(loaded.udgave), loaded.document)
    if missing and not draft:
        lines = "\n".join(str(finding) for finding in missing)
        raise Stop(
            f"{lines}\nSiden blev ikke bygget: {len(missing)} ting mangler, før andre må se den. "
            "Med --draft bygges den alligevel, med UDKAST på alle sider."
        )
    return missing


def compress(root: Path, site: Path) -> int:
    """Compressed twins of the large files in a finished ``site``; how many files got them."""
    return precompress.apply(site, root / ".cache" / "precompressed")


def _logged(root: Path, error: BaseException) -> str:
    """What to say of something that nobody foresaw; all of it stands in a file."""
    log = root / _LOG
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    told = traceback.format_exception_only(error)[-1].strip()
    return f"{told}\nSiden blev ikke bygget. Alt står i {_LOG}"


def _texts(site: Path) -> dict[str, bytes]:
    """The files below ``site`` that a browser reads addresses in, by address."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.suffix in order.LOADING
    }


def _write(site: Path, files: Mapping[str, bytes]) -> None:
    """Write the files below ``site``, by address. Every folder is made once."""
    # Sorted: a folder after the one it lies in.
    for folder in sorted({name.rpartition("/")[0] for name in files}):
        (site / folder).mkdir(parents=True, exist_ok=True)
    for name, whole in files.items():
        (site / name).write_bytes(whole)


def _in_a_path(finding: Finding) -> bool:
    folders = (FOLDER, DILEMMAER)
    # A path or a dilemma is a folder of its own; what they share stands beside them.
    return finding.path.startswith(folders) and finding.path.count("/") > FOLDER.count("/") + 1


def _refuse_other_folders(root: Path, site: Path) -> None:
    """A site replaces the whole folder, so it must not be a folder with anything else in it."""
    holds_project = site.resolve() in [root.resolve(), *root.resolve().parents]
    foreign = site.is_dir() and any(site.iterdir()) and not (site / "404.html").is_file()
    if holds_project or foreign or site.is_file():
        raise Stop(f"Mappen {site} indeholder andet end en bygget side. Vælg en tom mappe.")
