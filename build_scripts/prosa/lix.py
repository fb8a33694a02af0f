"""How heavy a text is to read: LIX, the measure that Danes use.

Words for each sentence, plus the share of words of more than six letters in per cent. Only running
prose counts; headings, lists, tables and front matter do not. It sees neither structure nor whether
a word is well known, so it is a ceiling and not a grade (``research`` on plain Danish).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LONG: Final = 6
_NOT_PROSE: Final = re.compile(r"\s*(#|\||[-*+] |\d+\. |:   |\{|>|```|!\[|\[\^|<)")
_ABBREVIATION: Final = re.compile(r"\b(fx|bl\.a|stk|nr|kl|ca|dvs|mv|jf|s|§§?)\.", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SENTENCE_ENDS: Final = re.compile(r"[.!?:](?=[\s»«)]|$)|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Laesbarhed:
    """LIX and what it was measured on. ``lix`` is 0 where there is no prose."""

    lix: float
    ord: int
    saetninger: int


def measure(markdown: str) -> Laesbarhed:
    """Measure the prose of a page's Markdown (without its front matter)."""
    text = prose(markdown)
    words = _WORD.findall(text)
    sentences = [part for part in _SENTENCE_ENDS.split(text) if _WORD.search(part)]
    if not words:
        return Laesbarhed(0.0, 0, 0)
    long = sum(len(word) > LONG for word in words)
    lix = len(words) / len(sentences) + 100 * long / len(words)
    return Laesbarhed(lix, len(words), len(sentences))


def prose(markdown: str) -> str:
    """The running text, with links and marks taken off."""
    text = re.sub(r"<!--.*?-->", "", markdown, flags=re.DOTALL)
    text = "\n".join("" if _NOT_PROSE.match(line) else line for line in text.splitlines())
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\{[^}]*\}|[*_`]", "", text)
    return _ABBREVIATION.sub(lambda match: match[1], text)
