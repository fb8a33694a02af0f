"""Every page carries a content security policy, and holds nothing that the policy forbids."""

import re
from collections.abc import Iterator
from typing import Final

from build_scripts.ground import csp
from build_scripts.passes.references import Seen

_CHARSET: Final = re.compile(r"(?i)<meta\s+charset=[^>]*>")


def refused(text: str, seen: Seen, name: str) -> Iterator[str]:
    """A Danish sentence for each thing in the page ``name`` that no policy allows or can mend."""
    yield from (f"{name} indeholder noget, browseren vil afvise: {it}" for it in seen.forbidden)
    if not seen.policy and not _CHARSET.search(text):
        yield f"{name} mangler <meta charset>, så sikkerhedsreglerne ikke kan sættes ind"


def floored(text: str, seen: Seen) -> str:
    """The page with the floor, where it has no policy of its own and a place for one."""
    charset = None if seen.policy else _CHARSET.search(text)
    if charset is None:
        return text
    return text[: charset.end()] + csp.meta(csp.FLOOR) + text[charset.end() :]
