"""The table as a file that an nginx ``server`` block includes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from build_scripts.publish.table import FOR_EVIGT, SPOERG_FOERST, TYPER, UFORANDERLIG, UKENDT, Tabel

FIL: Final = "rettidig.conf"
_HOVED: Final = f"""\
# Skrevet af: python3 -m build_scripts udgiv --som nginx. Ret ikke her; kør kommandoen igen.
# Sådan bruges den (i jeres egen server-blok):
#     root    /srv/rettidig/site;
#     include /srv/rettidig/{FIL};
#     brotli_static on;     # kun hvis jeres nginx har det (Debian: libnginx-mod-http-brotli-static)
# Hver ny udgave: kopiér hele mappen, og kør »nginx -t« og »systemctl reload nginx«.
"""


def conf(tabel: Tabel, sti: str) -> str:
    """The file. Headers are said again inside: nginx forgets them where a block has its own."""
    linjer = [
        *_uden_skraastreg(sti),
        f"location ^~ {sti} {{",
        "    index index.html;",
        "    autoindex off;",
        "    expires off;",
        "    charset utf-8;",
        f"    charset_types {' '.join(_tekster())};",
        f"    default_type {UKENDT};",
        "    types {",
        *(f"        {slags} {endelser};" for slags, endelser in _typer()),
        "    }",
        f"    error_page 404 {sti}404.html;",
        f"    error_page 403 =404 {sti}404.html;",
        "    # De pakkede udgaver ligger ved siden af filerne.",
        "    gzip_static on;",
        "    gzip_vary on;",
        *_hoveder(tabel, SPOERG_FOERST, "    "),
        "",
        f'    location ~ "^{sti.replace(".", chr(92) + ".")}{UFORANDERLIG}" {{',
        *_hoveder(tabel, FOR_EVIGT, "        "),
        "    }",
        "    # Andre serveres opsætning, som ligger i mappen, når den kommer fra zip-filen.",
        r'    location ~ "/(?:\.htaccess|web\.config)$" { return 404; }',
        "}",
    ]
    return _HOVED + "\n".join(linjer) + "\n"


def _uden_skraastreg(sti: str) -> Iterator[str]:
    if sti != "/":
        yield f"location = {sti.rstrip('/')} {{ return 301 {sti}; }}"


def _hoveder(tabel: Tabel, gemmes: str, luft: str) -> Iterator[str]:
    # What is missing is answered from the outer block, so it is not kept for a year.
    for navn, vaerdi in (*tabel.hoveder, ("Cache-Control", gemmes)):
        yield f'{luft}add_header {navn} "{vaerdi}" always;'


def _typer() -> Iterator[tuple[str, str]]:
    efter_slags = sorted(TYPER.items(), key=lambda it: (it[1], it[0]))
    for slags, par in groupby(efter_slags, key=lambda it: it[1]):
        yield slags, " ".join(endelse.removeprefix(".") for endelse, _ in par)


def _tekster() -> list[str]:
    # nginx knows text/html itself, and warns when it is told.
    slags = {it for it in TYPER.values() if it.startswith("text/")}
    return sorted(slags - {"text/html"})
