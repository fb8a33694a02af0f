"""Linealen: a concern ruler that reasons in named rules and leaves the last word to the user.

Pure Python, standard library only, no I/O and no clock: the same bytes run in CPython and in the
reader's browser.

>>> from linealen import open_door
>>> answer = open_door(lineal, compiled_text)     # doctest: +SKIP
>>> answer('{"kald": "vurder", ...}')             # doctest: +SKIP

In the wheel the ruler that all editions share is there as ``linealen.kerne``, made by the build.
"""

from .besvarelse import Besvarelse, RisikoSvar, TegnSvar, parse_besvarelse
from .compiled import Opened, compile_text, open_text
from .document import Document
from .door import Door, open_door
from .errors import AnswerError, ContentError, Finding
from .load import FILES, load_lineal
from .model import Lineal, Skala
from .regler import REGLER, Udsagn
from .skala import load_skala
from .udvalg import Side, udvalg, under_linjer
from .vurdering import Forslag, Maerke, vurder

__all__ = [
    "FILES", "REGLER", "AnswerError", "Besvarelse", "ContentError", "Document", "Door", "Finding",
    "Forslag", "Lineal", "Maerke", "Opened", "RisikoSvar", "Side", "Skala", "TegnSvar", "Udsagn",
    "compile_text", "load_lineal", "load_skala", "open_door", "open_text", "parse_besvarelse",
    "udvalg", "under_linjer", "vurder",
]  # fmt: skip
