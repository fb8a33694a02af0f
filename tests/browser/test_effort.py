"""The ruler takes no longer than its first page says."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import NewWalk
from tests.browser.walk import ANSWER_SIGNS

# A grown-up reads some 238 words of Danish or English in a minute; an answer takes some 3 seconds.
WORDS_A_MINUTE = 238
SECONDS_AN_ANSWER = 3
# Of all ages and roles, the one that shows the most words by itself.
MOST = ("1-3", "tandpleje")
SHOWN = """() => {
  const step = document.querySelector('.trin.er-aktiv');
  const asked = 'fieldset[data-fejl], .kerne > .tegn';
  return [
    step.innerText.match(/\\p{L}[^\\s]*/gu).length,
    [...step.querySelectorAll(asked)].filter(each => each.checkVisibility()).length,
  ];
}"""


def test_it_takes_no_longer_than_it_says(walks: NewWalk) -> None:
    walk = walks().open()
    promised = re.search(r"(\d+) minutter", walk.active.inner_text())
    assert promised
    words, answers = 0, 0

    def look() -> None:
        nonlocal words, answers
        more_words, more_answers = walk.page.evaluate(SHOWN)
        words, answers = words + more_words, answers + more_answers

    look()
    walk.start()
    look()
    walk.who(*MOST)
    look()
    walk.suspicion()
    while walk.step == "4":
        first = walk.active.locator(".kerne > .tegn").first
        if first.count():
            first.locator('.paa-raekke input[value="ja"]').check()
        look()
        walk.page.evaluate(ANSWER_SIGNS, [int(first.count() > 0), False])
        walk.go_on()
    for way in (walk.surroundings, walk.protection, walk.own_mark):
        look()
        way()
    walk.suggestion()
    look()
    walk.final_mark("10")
    expect(walk.page.locator("#plan")).to_be_visible()
    look()
    walk.go_on()
    look()
    minutes = words / WORDS_A_MINUTE + answers * SECONDS_AN_ANSWER / 60
    assert (words > 3000, answers > 40) == (True, True)
    assert minutes <= int(promised[1]), f"{words} ord, {answers} svar: {minutes:.1f} minutter"
