"""Small styles and scripts written into a page that must be usable at once on a poor connection.

A template asks with ``data-indlejret`` on a ``<link rel="stylesheet">`` or a ``<script src>``. One
round trip on a slow phone is half a second. The page's own policy gets the SHA-256 of what was
written in, so nothing else can be.
"""

import base64
import hashlib
import posixpath
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote, urlsplit

_ASKING: Final = re.compile(
    r"<link\b[^>]*\bdata-indlejret\b[^>]*>|<script\b[^>]*\bdata-indlejret\b[^>]*>\s*</script>", re.I
)
_ADDRESS: Final = re.compile(r"""\b(?:href|src)\s*=\s*["']?([^"'\s>]+)""", re.I)
_IN_CSS: Final = re.compile(r"""(url\(\s*['"]?)(?!data:|#|/)([^'")\s]+)""")
_POLICY: Final = re.compile(r'<meta\b[^>]*content-security-policy[^>]*\bcontent="([^"]*)"', re.I)
# Looked for first: most pages ask for nothing.
_WORD: Final = "data-indlejret"


def asks(text: str) -> bool:
    """Whether the page asks for anything to be written in."""
    return _WORD in text and _ASKING.search(text) is not None


def written_in(text: str, page: str, files: Mapping[str, bytes]) -> str:
    """The page that is to lie at ``page`` below the site, with what it asks for, taken from
    ``files``, by address."""
    for tag in _ASKING.findall(text):
        text = _written_in(text, tag, page, files)
    return text


def digest(content: str) -> str:
    """How a content security policy names an element with exactly ``content``."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _written_in(text: str, tag: str, page: str, files: Mapping[str, bytes]) -> str:
    source = _source(tag, page)
    content = files[source].decode("utf-8").strip()
    name, directive = "script", "script-src"
    if tag.lower().startswith("<link"):
        name, directive = "style", "style-src"
        content = _IN_CSS.sub(lambda it: it[1] + _seen_from(it[2], source, page), content)
    policy = _POLICY.search(text)
    if policy:
        allowed = policy[1].replace(directive, f"{directive} {digest(content)}", 1)
        text = text[: policy.start(1)] + allowed + text[policy.end(1) :]
    return text.replace(tag, f"<{name}>{content}</{name}>", 1)


def _source(tag: str, page: str) -> str:
    found = _ADDRESS.search(tag)
    address = unquote(urlsplit(found[1]).path) if found else ""
    if address.startswith("/"):
        return address.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), address))


def _seen_from(address: str, source: str, page: str) -> str:
    """An address in the stylesheet ``source``, as it must stand in ``page`` itself."""
    lies_at = posixpath.join(posixpath.dirname(source), address)
    return posixpath.relpath(lies_at, posixpath.dirname(page) or ".")
