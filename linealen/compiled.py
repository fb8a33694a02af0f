"""The ruler as one JSON text: what the build writes and the browser opens.

The compiled text holds the same documents that the editors wrote, so both runtimes build the ruler
with the same loader and nothing can differ between them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .document import Document
from .load import FILES, load_lineal
from .model import Lineal, Skala
from .skala import load_skala


@dataclass(frozen=True, slots=True)
class Opened:
    """A ruler on one edition's scale, ready to judge."""

    lineal: Lineal
    skala: Skala
    udgave: str


def compile_text(
    documents: Mapping[str, Document], tegn: Sequence[Document], skala: object, udgave: str
) -> str:
    """One deterministic JSON text of the documents, the edition's scale and the edition's id."""
    return json.dumps(
        {
            "dokumenter": {name: documents[name].data for name in FILES},
            "tegn": [document.data for document in tegn],
            "skala": skala,
            "udgave": udgave,
        },
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )


def open_text(text: str) -> Opened:
    """Build the ruler from compiled text. Raises ContentError if the content is not valid."""
    data = json.loads(text)
    documents = {name: Document(f"{name}.yml", data["dokumenter"][name]) for name in FILES}
    tegn = [Document("tegn.yml", each) for each in data["tegn"]]
    return Opened(
        load_lineal(documents, tegn),
        load_skala(Document("skala", data["skala"])),
        data["udgave"],
    )
