"""The ways of publishing: what is written beside the site for each, and what each server can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from build_scripts.ground.stop import Stop
from build_scripts.publish import apache, headers_file, iis, nginx
from build_scripts.publish.table import Tabel

Skriver = Callable[[Tabel, str], str]


@dataclass(frozen=True, slots=True)
class Opskrift:
    """One way of publishing.

    ``mappe`` is the folder of the finished site. With ``hele_stien`` it holds the folders of the
    path too, as a server wants it whose files lie as their addresses do. ``ved_siden`` are made
    beside it, ``i_siden`` in the site itself, ``i_roden`` where the host looks for them at the root
    of the domain. ``pakkede``: packed twins are written, for a server that sends them.
    ``hoveder``: the host sends the headers of the table; otherwise the pages' own policy stands
    alone. ``typer``: it takes the table's types, too. ``filnavne``: links name files, so that the
    pages can be read without a server.
    """

    navn: str
    titel: str
    mappe: str = "site"
    hele_stien: bool = False
    pakkede: bool = False
    hoveder: bool = False
    typer: bool = False
    filnavne: bool = False
    ved_siden: tuple[tuple[str, Skriver], ...] = ()
    i_siden: tuple[tuple[str, Skriver], ...] = ()
    i_roden: tuple[tuple[str, Skriver], ...] = ()


def _ingenting(tabel: Tabel, sti: str) -> str:
    return ""


_NGINX: Final = ((nginx.FIL, nginx.conf),)
_APACHE: Final = ((apache.FIL, apache.htaccess),)
_IIS: Final = ((iis.FIL, iis.web_config),)

OPSKRIFTER: Final = (
    Opskrift(
        "nginx",
        "nginx",
        hele_stien=True,
        pakkede=True,
        hoveder=True,
        typer=True,
        ved_siden=_NGINX,
    ),
    Opskrift("apache", "Apache", pakkede=True, hoveder=True, typer=True, i_siden=_APACHE),
    Opskrift("iis", "IIS på Windows Server", hoveder=True, typer=True, i_siden=_IIS),
    Opskrift(
        "headers",
        "værter, der læser filen _headers (Netlify, Cloudflare Pages)",
        hele_stien=True,
        hoveder=True,
        i_roden=((headers_file.FIL, headers_file.headers),),
    ),
    # Without this file GitHub Pages leaves out what begins with a line.
    Opskrift("github", "GitHub Pages", i_roden=((".nojekyll", _ingenting),)),
    Opskrift("gitlab", "GitLab Pages", mappe="public", pakkede=True),
    Opskrift(
        "zip",
        "et intranet, samlet i en zip-fil",
        hoveder=True,
        typer=True,
        filnavne=True,
        ved_siden=_NGINX,
        i_siden=(*_APACHE, *_IIS),
    ),
)


def opskrift(navn: str) -> Opskrift:
    """The way called ``navn``. Raises Stop with those there are."""
    fundet = next((it for it in OPSKRIFTER if it.navn == navn), None)
    if fundet is None:
        kendte = "\n".join(f"  --som {it.navn:<8} {it.titel}" for it in OPSKRIFTER)
        hvad = f"»{navn}« kender jeg ikke." if navn else "Hvor skal siden ligge?"
        raise Stop(f"{hvad} Vælg en af dem her:\n{kendte}")
    return fundet
