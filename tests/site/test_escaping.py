"""Templates escape what is put in them: none of them can forget to, and none can decide not to."""

from __future__ import annotations

import re

from tests.conftest import ROOT

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
# A piece of HTML that stands in the template itself, such as a hard space.
LITERAL = re.compile(r"""(?:'[^']*'|"[^"]*")\s*\|\s*safe""")


def test_no_template_takes_a_text_for_html() -> None:
    assert len(TEMPLATES) > 80
    for path in TEMPLATES:
        text = LITERAL.sub("", path.read_text("utf-8"))
        assert not re.search(r"autoescape|\|\s*(safe|e|escape|forceescape)\b", text), path
