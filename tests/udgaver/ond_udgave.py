"""An edition in which every text means harm: the largest example with its words changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from tests.conftest import ROOT
from tests.sites import EKSEMPLER

MAERKE = "blink-x"
OND = [
    f"<{MAERKE}>fed</{MAERKE}>",
    f"<script>{MAERKE}()</script>",
    f'"><img src=x onerror={MAERKE}()>',
    f"'/><a href=javascript:{MAERKE}()>",
    "{{ 7 * 191 }} {% raw %} {% include 'x' %}",
    "--> <!-- kontakter --> <!-- maerke -->",
    "</title></h1></script></template>",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "[link](javascript:alert(1)) **fed** `kode` # overskrift",
    "Blåbærgrød på Ærø: ÆØÅ æøå é ü “citat” »citat« 'enkelt' \"dobbelt\"",
    "Langtnavn" * 40,
    "Et meget langt navn med mange ord " * 12,
]
# At the end of every text. Not escaped, it is an element, an entity and the end of an attribute.
UESCAPET = '<b>&"'
FRIE = {
    "navn", "undertitel", "kommune", "model_navn", "lineal_navn", "logo_tekst", "ejer", "tekst",
    "aabent", "hvornaar", "saadan", "hvad", "hvem",
}  # fmt: skip
FRIE_UNDER = {"udloeser", "tekster"}


def skriv(kommuner: Path) -> None:
    """Write the edition ``ond`` in that folder: sound, and with one thing unfilled."""
    folder = kommuner / "ond"
    shutil.copytree(ROOT / "kommuner" / EKSEMPLER[0], folder)
    data = yaml.safe_load((folder / "udgave.yml").read_text("utf-8"))
    written = 0

    def spoil(value: object, key: str = "", above: str = "") -> object:
        nonlocal written
        if isinstance(value, dict):
            return {name: spoil(each, name, key) for name, each in value.items()}
        if isinstance(value, list):
            return [spoil(each, "", key) for each in value]
        if not isinstance(value, str) or not (key in FRIE or above in FRIE_UNDER):
            return value
        written += 1
        return f"{OND[written % len(OND)]} nr. {written} {UESCAPET}"

    spoilt = spoil(data)
    assert isinstance(spoilt, dict) and written > 80
    spoilt["id"] = "ond"
    # It stands in titles, and the check of HTML wants those to be short; the site does not.
    spoilt["lineal_navn"] = f"<{MAERKE}>'Linealen\" & »å« {UESCAPET}"
    del spoilt["was"]
    text = yaml.safe_dump(spoilt, allow_unicode=True, sort_keys=False, width=10_000)
    (folder / "udgave.yml").write_text(text, "utf-8")
