"""The table as a ``_headers`` file, which some hosts read at the root of a site."""

from __future__ import annotations

from typing import Final

from build_scripts.publish.table import FOR_EVIGT, Tabel, unchanging

FIL: Final = "_headers"


def headers(tabel: Tabel, sti: str) -> str:
    """The file. Its rules do not overlap in a header: some hosts join the values, some choose.

    Pages get no Cache-Control here: these hosts themselves ask browsers to look each time.
    """
    linjer = [
        "# Skrevet af: python3 -m build_scripts udgiv --som headers. Ret ikke her; kør den igen.",
        f"{sti}*",
        *(f"  {navn}: {vaerdi}" for navn, vaerdi in tabel.hoveder),
    ]
    for sted in unchanging(tabel.filer):
        linjer += [
            f"{sti}{sted}" if sted in tabel.filer else f"{sti}{sted}/*",
            f"  Cache-Control: {FOR_EVIGT}",
        ]
    return "\n".join(linjer) + "\n"
