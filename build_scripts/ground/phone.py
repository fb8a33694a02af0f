"""Telephone numbers in running text: as people read them, and to be rung with a touch."""

from __future__ import annotations

import re
from typing import Final

# The short national numbers, and those of eight digits in pairs. Not a section of the law.
_NUMBER: Final = re.compile(
    r"(?<![\d>:»])(?<!§ )(?<!§&nbsp;)\b"
    r"(112|114|1813|1818|1888|116 111|\d{2} \d{2} \d{2} \d{2})\b(?![\d«])"
)


def link_numbers(html: str) -> str:
    """The same HTML with each number as a link that does not break over lines."""

    def link(match: re.Match[str]) -> str:
        number = match[1]
        shown = number.replace(" ", "&nbsp;")
        return f'<a class="tlf" href="tel:{number.replace(" ", "")}">{shown}</a>'

    return _NUMBER.sub(link, html)
