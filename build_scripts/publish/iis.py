"""The table as an IIS ``web.config``, which lies in the site's own folder.

Only sections that a folder may set on an IIS as it is installed, and no extra module: a setting
that IIS does not allow takes the whole site down (500.19).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import quoteattr

from build_scripts.publish.table import TYPER, Tabel, unchanging, with_charset

FIL: Final = "web.config"
_HOVED: Final = """\
<?xml version="1.0" encoding="utf-8"?>
<!-- Skrevet af: python3 -m build_scripts udgiv (som iis eller zip). Ret ikke her; kør den igen. -->
"""
_SIDER: Final = """\
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="403" subStatusCode="-1" />
      <remove statusCode="404" subStatusCode="-1" />
      <error statusCode="403" path="404.html" responseMode="File" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <urlCompression doStaticCompression="true" />
"""


def web_config(tabel: Tabel, sti: str) -> str:
    """The file. ``sti`` is not in it: IIS reads everything from where the file lies."""
    linjer = [
        "<configuration>",
        "  <system.webServer>",
        *_SIDER.rstrip("\n").split("\n"),
        "    <staticContent>",
        # As »no-cache« is written here; the other modes add a time.
        '      <clientCache cacheControlMode="DisableCache" />',
        *_typer(),
        "    </staticContent>",
        "    <httpProtocol>",
        "      <customHeaders>",
        '        <remove name="X-Powered-By" />',
        *_hoveder(tabel),
        "      </customHeaders>",
        "    </httpProtocol>",
        "  </system.webServer>",
        *_unchanging(tabel),
        "</configuration>",
    ]
    return _HOVED + "\n".join(linjer) + "\n"


def _typer() -> Iterator[str]:
    # Said twice, a type is an error that takes the site down; so what IIS has is taken away first.
    for endelse, slags in TYPER.items():
        yield f'      <remove fileExtension="{endelse}" />'
        yield f'      <mimeMap fileExtension="{endelse}" mimeType="{with_charset(slags)}" />'


def _hoveder(tabel: Tabel) -> Iterator[str]:
    for navn, vaerdi in tabel.hoveder:
        yield f'        <remove name="{navn}" />'
        yield f'        <add name="{navn}" value={quoteattr(vaerdi)} />'


def _unchanging(tabel: Tabel) -> Iterator[str]:
    for sted in unchanging(tabel.filer):
        yield f'  <location path="{sted}">'
        yield "    <system.webServer>"
        yield "      <staticContent>"
        yield (
            '        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" '
            'cacheControlCustom="public, immutable" />'
        )
        yield "      </staticContent>"
        yield "    </system.webServer>"
        yield "  </location>"
