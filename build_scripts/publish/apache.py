"""The table as an Apache ``.htaccess``, which lies in the site's own folder."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from build_scripts.passes import precompress
from build_scripts.publish.table import (
    FOR_EVIGT,
    PAKNINGER,
    SPOERG_FOERST,
    TYPER,
    UFORANDERLIG,
    Tabel,
    with_charset,
)

FIL: Final = ".htaccess"
_HOVED: Final = """\
# Skrevet af: python3 -m build_scripts udgiv --som apache. Ret ikke her; kør kommandoen igen.
# Apache læser den, når mappen har: AllowOverride FileInfo Indexes Options=Indexes,MultiViews
# Modulerne headers og rewrite skal være slået til: a2enmod headers rewrite
# Uden dem virker siden stadig, men uden hoveder og uden pakkede filer.
"""


def htaccess(tabel: Tabel, sti: str) -> str:
    """The file. What an Apache without a module cannot do is left out there, never a 500."""
    linjer = [
        "Options -Indexes -MultiViews",
        "DirectoryIndex index.html",
        "AddDefaultCharset Off",
        # MkDocs has no page of this status; the page for missing addresses helps as well.
        f"ErrorDocument 403 {sti}404.html",
        f"ErrorDocument 404 {sti}404.html",
        "FileETag MTime Size",
        # Lies beside this file in the zip, and is nobody's business.
        "<IfModule mod_alias.c>",
        r'    RedirectMatch 404 "/web\.config$"',
        "</IfModule>",
        "",
        *_typer(),
        "",
        *_pakkede(),
        "",
        "<IfModule mod_headers.c>",
        *_hoveder((*tabel.hoveder, ("Cache-Control", SPOERG_FOERST))),
        # Apache goes on to 404.html for what is missing, so that is not kept for a year.
        f'    Header always set Cache-Control "{FOR_EVIGT}" '
        f'"expr=%{{REQUEST_URI}} =~ m#^{_as_pattern(sti)}{UFORANDERLIG}#"',
        "    Header always merge Vary Accept-Encoding",
        "</IfModule>",
    ]
    return _HOVED + "\n".join(linjer) + "\n"


def _hoveder(hoveder: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for navn, vaerdi in hoveder:
        # Apache keeps two lists; what the site around ours has put in the other would be sent, too.
        yield f"    Header unset {navn}"
        yield f'    Header always set {navn} "{vaerdi}"'


def _as_pattern(sti: str) -> str:
    return sti.replace(".", r"\.")


def _typer() -> Iterator[str]:
    for endelse, slags in TYPER.items():
        yield f'AddType "{with_charset(slags)}" {endelse}'


def _pakkede() -> Iterator[str]:
    """Send the packed twin where there is one and the browser takes it."""
    yield "<IfModule mod_rewrite.c>"
    yield "<IfModule mod_headers.c>"
    yield "    RewriteEngine On"
    for kodning, endelse in PAKNINGER:
        for navn, regel in (("", r"^(.+)$"), ("index.html", r"^((?:.*/)?)$")):
            yield f"    RewriteCond %{{HTTP:Accept-Encoding}} \\b{kodning}\\b"
            yield f"    RewriteCond %{{REQUEST_FILENAME}}{navn}{endelse} -f"
            yield f"    RewriteRule {regel} $1{navn}{endelse} [L]"
    for kodning, endelse in PAKNINGER:
        for selv in sorted(precompress.WORTH_IT):
            yield f'    <FilesMatch "\\{selv}\\{endelse}$">'
            yield f'        ForceType "{with_charset(TYPER[selv])}"'
            yield "    </FilesMatch>"
        yield f'    <FilesMatch "\\.[a-z0-9]+\\{endelse}$">'
        # To Apache .br is Breton.
        yield f"        RemoveLanguage {endelse}"
        yield f'        Header set Content-Encoding "{kodning}"'
        yield "        SetEnv no-gzip 1"
        yield "        SetEnv no-brotli 1"
        yield "    </FilesMatch>"
    yield "</IfModule>"
    yield "</IfModule>"
