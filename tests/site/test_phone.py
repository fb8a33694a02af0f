"""Numbers in running text can be rung with a touch, and do not break over lines."""

from __future__ import annotations

import pytest

from build_scripts.ground.phone import link_numbers


@pytest.mark.parametrize(("text", "linked"), [
    ("Ring 112 nu.", 'Ring <a class="tlf" href="tel:112">112</a> nu.'),
    ("82 12 12 12", '<a class="tlf" href="tel:82121212">82&nbsp;12&nbsp;12&nbsp;12</a>'),
    ("ring 1813", 'ring <a class="tlf" href="tel:1813">1813</a>'),
    ("(116 111)", '(<a class="tlf" href="tel:116111">116&nbsp;111</a>)'),
    ("barnets lov § 112", "barnets lov § 112"),
    ("straffeloven §&nbsp;114", "straffeloven §&nbsp;114"),
    ("i 1123 dage", "i 1123 dage"),
    ('<a href="tel:112">112</a>', '<a href="tel:112">112</a>'),
])  # fmt: skip
def test_numbers_become_links_and_sections_do_not(text: str, linked: str) -> None:
    assert link_numbers(text) == linked
