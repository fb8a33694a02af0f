"""Every state of a dilemma, every way of using it: axe, headings, reflow, and the big screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewWalk
from tests.browser.dilemmavandring import (
    BRANCHING,
    LINEAR,
    TOGETHER,
    TWO,
    answer,
    front,
    open_dilemma,
    see,
    states_alone,
    states_together,
    states_two,
)
from tests.browser.test_accessibility import COLOURS, RUN, SIZES, TAGS
from tests.browser.walk import Walk

BEST = "best-practice"
# Headings that skip a level, and how far the page sticks out to the side.
LAYOUT = """() => {
  const seen = [...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')]
    .filter(h => h.checkVisibility()).map(h => [Number(h.tagName[1]), h.textContent.trim()]);
  const wrong = seen.filter(([level], n) => n && level > seen[n - 1][0] + 1)
    .map(([, text]) => 'jumps: ' + text);
  if (seen.filter(([level]) => level === 1).length !== 1) wrong.push('not one h1');
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) wrong.push(`${over} px too wide`);
  return wrong;
}"""
# Every visible text with its size, and its contrast with what lies behind it.
TEXTS = """() => {
  const parse = colour => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return {r, g, b, a};
  };
  const over = (top, under) => {
    const mix = key => top[key] * top.a + under[key] * (1 - top.a);
    return {r: mix('r'), g: mix('g'), b: mix('b'), a: 1};
  };
  const light = ({r, g, b}) => {
    const [x, y, z] = [r, g, b].map(v => v / 255)
      .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * x + .7152 * y + .0722 * z;
  };
  const behind = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      layers.push(parse(getComputedStyle(at).backgroundColor));
      if (layers.at(-1).a === 1) break;
    }
    if (layers.at(-1).a < 1) throw new Error('no ground below ' + element.outerHTML);
    return layers.reduceRight((under, top) => over(top, under));
  };
  const found = [];
  const look = (element, text) => {
    const box = element.getBoundingClientRect();
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) return;
    if (box.width < 2 || box.height < 2 || box.bottom < 0) return;
    const style = getComputedStyle(element);
    let faint = 1;
    for (let at = element; at; at = at.parentElement) faint *= getComputedStyle(at).opacity;
    const ground = behind(element);
    const ink = parse(style.color);
    const [high, low] = [light(over({...ink, a: ink.a * faint}, ground)), light(ground)]
      .sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    found.push({
      text: text.slice(0, 40), size, contrast: (high + .05) / (low + .05),
      large: size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700,
    });
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() && !node.parentElement.closest('script, style, template, option, svg')) {
      look(node.parentElement, node.data.trim());
    }
  }
  for (const field of document.querySelectorAll('input[type=number], select')) {
    look(field, field.id || field.dataset.trin);
  }
  return found;
}"""
WAYS: dict[str, Callable[[Walk], Iterator[str]]] = {
    "alone": states_alone,
    "together": states_together,
    "two": states_two,
    "branching": lambda walk: states_together(walk, BRANCHING),
}
MODES: dict[str, dict[str, object]] = {
    "light": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 360, "height": 740}},
    "zoom-200": {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2},
    "zoom-400": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
}
ONLY = {"light": [*TAGS, BEST], "dark": COLOURS, "phone": [*COLOURS, *SIZES]}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("way", WAYS)
def test_every_state(walks: NewWalk, axe: str, way: str, mode: str) -> None:
    walk = walks(**MODES[mode])
    wrong: list[str] = []
    seen = 0
    for state in WAYS[way](walk):
        if seen == 0:
            walk.page.evaluate(axe)
        seen += 1
        checks = [*walk.page.evaluate(LAYOUT)]
        if not mode.startswith("zoom"):
            checks += walk.page.evaluate(RUN, ONLY[mode])
        wrong += [f"{state}: {each}" for each in checks]
    assert seen >= 5
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("dilemma", [LINEAR, BRANCHING, "hun-siger-det-selv"])
def test_the_big_screen_is_read_from_a_distance(walks: NewWalk, scheme: str, dilemma: str) -> None:
    """28 px and AAA for every text that can be seen, the shell's too."""
    walk = walks(viewport={"width": 1920, "height": 1080}, color_scheme=scheme)
    wrong: list[str] = []
    texts = 0
    for state in states_together(walk, dilemma):
        for each in walk.page.evaluate(TEXTS):
            texts += 1
            if each["size"] < 28:
                wrong.append(f"{state}: {each['size']} px: {each['text']}")
            least = 4.5 if each["large"] else 7
            if each["contrast"] < least:
                wrong.append(f"{state}: {each['contrast']:.2f}: {each['text']}")
    assert texts > 300
    assert sorted(set(wrong)) == []


def test_the_measure_of_the_big_screen_finds_what_is_wrong(walks: NewWalk) -> None:
    page = open_dilemma(walks(viewport={"width": 1920, "height": 1080}), way=TOGETHER)
    front(page).locator(".manchet").evaluate(
        "p => { p.style.fontSize = '27px'; p.style.color = '#777'; }"
    )
    manchet = [each for each in page.evaluate(TEXTS) if each["size"] == 27]
    assert len(manchet) == 1 and manchet[0]["contrast"] < 4.5


@pytest.mark.parametrize("way", ["", TOGETHER, TWO])
def test_large_text_and_wide_spacing(walks: NewWalk, way: str) -> None:
    """WCAG 1.4.4 and 1.4.12: nothing is pushed out of the page."""
    walk = walks(viewport={"width": 640, "height": 800}, bypass_csp=True)
    page = open_dilemma(walk, way=way)
    page.add_style_tag(
        content="html{font-size:200%!important} *{line-height:1.5!important;"
        "letter-spacing:.12em!important;word-spacing:.16em!important}"
        "p{margin-bottom:2em!important}"
    )
    assert page.evaluate(LAYOUT) == []


def test_what_a_screen_reader_meets_in_a_scene(walks: NewWalk) -> None:
    page = open_dilemma(walks())
    expect(front(page)).to_match_aria_snapshot(
        """
        - region "I garderoben":
          - heading "I garderoben" [level=2]
          - blockquote
          - group /Hvor bekymret er du\\? Vælg fra 1 \\(.+\\) til 10 \\(.+\\)/:
            - radio "1 Trivsel"
            - radio "5 Bekymring"
            - radio "10 Meget alvorlig bekymring"
            - radio "Jeg ved det ikke endnu"
          - group "Hvilke tegn ser du i scenen?":
            - checkbox /^Barnet har forandret sig/
            - checkbox "Ingen af dem"
          - group "Hvad ser du, der beskytter barnet?":
            - checkbox "Barnet har mindst én god ven"
            - checkbox "Ingen af dem"
          - group "Hvad gør du nu?":
            - radio /^Jeg siger det til Samira/
          - group "Hvem må få det at vide nu?":
            - checkbox "Forældrene"
            - checkbox "Ingen af dem"
          - paragraph:
            - button "Se vejledningen"
        """
    )
    answer(page)
    see(page)
    expect(front(page)).to_match_aria_snapshot(
        """
        - region "I garderoben":
          - group:
            - heading "Ved siden af dit svar" [level=3]
            - heading "Dit mærke" [level=4]
            - paragraph: 5 Bekymring
            - heading "Reglerne siger om scenen" [level=4]
            - heading "Vejledningens tanke" [level=4]
            - heading "Derfor er det svært" [level=4]
            - heading "Tegnene" [level=4]
            - list
            - heading "Det, du kan gøre nu" [level=4]
            - list
            - heading "Hvem må få det at vide nu?" [level=4]
            - list
            - paragraph:
              - button "Gå videre"
        """
    )
    asked = front(page).locator(".tegnvalg").first.get_by_role("combobox")
    assert [each.get_attribute("id") for each in asked.all()] != []
    for name in ("Hvor ofte?", "Hvor kraftigt?"):
        expect(front(page).get_by_label(name).first).to_be_visible()


def test_what_a_screen_reader_meets_on_the_big_screen(walks: NewWalk) -> None:
    page = open_dilemma(walks(), way=TOGETHER)
    expect(page.locator("main")).to_match_aria_snapshot(
        """
        - heading "En ny stilhed" [level=1]
        - group "Styr øvelsen":
          - button "Tilbage" [disabled]
          - button "Frem"
          - button "Start ur"
          - combobox "Minutter"
          - status
          - button "Fuld skærm"
        - region "Sådan gør vi":
          - heading "Sådan gør vi" [level=2]
        """
    )
    _on(page, 2)
    expect(front(page)).to_match_aria_snapshot(
        """
        - region "Scene 1 · Sæt mærke Hvor bekymret er du?":
          - heading "Hvor bekymret er du?" [level=2]
          - group "Antal mærker på hvert trin":
            - spinbutton "1 Trivsel"
            - spinbutton "10 Meget alvorlig bekymring"
            - spinbutton "? Ved ikke endnu"
          - paragraph:
            - button "Lad skærmen gå rundt"
        """
    )


def _on(page: Page, times: int) -> None:
    for _ in range(times):
        page.locator('.plenum__styr [data-goer="frem"]').click()
