"""The wording of a section as one line, and its hash: the only code that does either.

Whoever pins a wording and whoever compares it with a newer one come through here, so that a line
break, a hyphen at the end of a line or another kind of quotation mark is never told as a new law.
What is left out is what cannot be heard when the law is read aloud; a comma is kept, for it may
decide what an "or" joins.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

from build_scripts.lov.model import CIFRE

# Soft hyphens and signs without width: a browser needs them, a reader does not see them.
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
_DOUBLE: Final = re.compile("[«»“”„‟″]")
_SINGLE: Final = re.compile("[‘’‚‛‹›′´`]")


def folded(text: str) -> str:
    """The wording on one line, in one typography."""
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    text = _SINGLE.sub("'", _DOUBLE.sub('"', _DASHES.sub("-", text)))
    return re.sub(r"\s+", " ", text).strip()


def ordlyd_of(text: str) -> str:
    """The hash of a wording."""
    return hashlib.sha256(folded(text).encode()).hexdigest()[:CIFRE]
