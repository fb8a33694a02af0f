"""From a finished site to a folder that can be copied to a server as it is."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from build_scripts.ground.stop import Stop
from build_scripts.publish import file_links, policy, readme
from build_scripts.publish.place import Sted, moved
from build_scripts.publish.recipes import Opskrift
from build_scripts.publish.table import Tabel, tabel

# Lies in every folder we have written, so that a folder with anything else is left alone.
LAESMIG: Final = "LAES-MIG.txt"
ZIP: Final = "intranet.zip"
_TIDLIGST: Final = (1980, 1, 1, 0, 0, 0)


def write_site(
    site: Path, ud: Path, opskrift: Opskrift, sted: Sted, pak: Callable[[Path], object]
) -> Path:
    """Write ``ud`` anew from ``site``; where the site's own folder is in it.

    ``site`` was built for ``sted.adresse`` where there is one, else for "/". ``pak`` makes the
    packed twins in a folder. Raises Stop when ``ud`` holds what we have not written.
    """
    _empty(ud)
    roden = ud / opskrift.mappe
    hjemme = site_in(ud, opskrift, sted)
    shutil.copytree(site, hjemme)
    if not sted.adresse:
        _rewrite(hjemme / "404.html", lambda side: moved(side, sted.sti))
    if opskrift.filnavne:
        for side in hjemme.rglob("*.html"):
            _rewrite(side, file_links.with_file_names)
    if opskrift.pakkede:
        pak(hjemme)
    det_hele = tabel_of(hjemme)
    for mappe, skrives in (
        (ud, opskrift.ved_siden),
        (hjemme, opskrift.i_siden),
        (roden, opskrift.i_roden),
    ):
        for navn, tekst in skrives:
            (mappe / navn).write_text(tekst(det_hele, sted.sti), "utf-8", newline="\n")
    (ud / LAESMIG).write_text(readme.tekst(opskrift, sted, det_hele), "utf-8", newline="\n")
    return hjemme


def site_in(ud: Path, opskrift: Opskrift, sted: Sted) -> Path:
    """Where in ``ud`` the site lies that is met at ``sted``."""
    roden = ud / opskrift.mappe
    return roden.joinpath(*sted.sti.strip("/").split("/")) if opskrift.hele_stien else roden


def tabel_of(hjemme: Path) -> Tabel:
    """The table for a site that has been written."""
    return tabel(policy.for_site(hjemme), tuple(sorted(_filer(hjemme))))


def zip_folder(ud: Path, fil: Path) -> None:
    """All of ``ud`` in one file; the same content gives the same bytes."""
    with zipfile.ZipFile(fil, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as pakke:
        for navn in sorted(_filer(ud)):
            indgang = zipfile.ZipInfo(f"{Path(ZIP).stem}/{navn}", _TIDLIGST)
            indgang.compress_type = zipfile.ZIP_DEFLATED
            indgang.create_system = 3  # else the bytes tell which system wrote it
            indgang.external_attr = 0o644 << 16
            pakke.writestr(indgang, (ud / navn).read_bytes())


def _filer(mappe: Path) -> Iterator[str]:
    return (it.relative_to(mappe).as_posix() for it in mappe.rglob("*") if it.is_file())


def _rewrite(fil: Path, hvordan: Callable[[str], str]) -> None:
    fil.write_text(hvordan(fil.read_text("utf-8")), "utf-8", newline="\n")


def _empty(ud: Path) -> None:
    if ud.is_file() or (ud.is_dir() and any(ud.iterdir()) and not (ud / LAESMIG).is_file()):
        raise Stop(f"{ud} indeholder andet end en udgivet side. Vælg en tom mappe med --ud.")
    if ud.is_dir():
        shutil.rmtree(ud)
    ud.mkdir(parents=True)
