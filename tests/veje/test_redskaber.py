"""A page that calls itself a path's tool is linked from it; one that only leads there is not."""

from __future__ import annotations

from build_scripts.prosa.load import parse_page
from build_scripts.prosa.redskaber import Redskab, tools_by_path


def test_only_what_calls_itself_a_tool_is_one() -> None:
    pages = {
        "docs/redskaber/ark.md": b"---\ntitle: Et ark\nredskab_for: [en-vej]\n---\n# Et ark\n",
        "docs/roller/skole.md": b"---\ntitle: Skole\nveje: [en-vej]\n---\n# Skole\n",
    }
    found = tools_by_path([parse_page(pages, name) for name in pages])
    assert found == {"en-vej": (Redskab("redskaber/ark/", "Et ark"),)}
