"""Every page carries a content security policy, and holds nothing that the policy forbids."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from build_scripts.passes.inline import digest

# For pages that set none themselves. Host headers may be stricter; a page's own meta may too.
FLOOR: Final = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
    "connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
_FLOOR_META: Final = f'<meta http-equiv="Content-Security-Policy" content="{FLOOR}">'
_META: Final = "content-security-policy"
_CHARSET: Final = re.compile(r"(?i)<meta\s+charset=[^>]*>")
# A script element of another type is data: the browser does not run it.
_RUNS: Final = frozenset({"", "module", "text/javascript", "application/javascript"})


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.policy = ""
        self.forbidden: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag == "meta" and named.get("http-equiv", "").lower() == _META:
            self.policy = named.get("content", "")
        runs = "src" not in named and named.get("type", "").lower() in _RUNS
        self._inside = tag if tag == "style" or (tag == "script" and runs) else ""
        self.forbidden += [
            f"attributten {name} på {tag}"
            for name in named
            if name == "style" or name.startswith("on")
        ]

    def handle_data(self, data: str) -> None:
        if self._inside and digest(data) not in self.policy:
            self.forbidden.append(f"{self._inside} skrevet ind i siden")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


def apply(site: Path) -> Iterator[str]:
    """Give pages without a policy the floor; yields a sentence for what no policy should allow."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text("utf-8")
        page = _Page()
        page.feed(text)
        page.close()
        name = path.relative_to(site).as_posix()
        yield from (f"{name} indeholder noget, browseren vil afvise: {it}" for it in page.forbidden)
        if not page.policy:
            charset = _CHARSET.search(text)
            if charset:
                fresh = text[: charset.end()] + _FLOOR_META + text[charset.end() :]
                path.write_text(fresh, "utf-8", newline="\n")
            else:
                yield f"{name} mangler <meta charset>, så sikkerhedsreglerne ikke kan sættes ind"
