"""What is grave is asked on the page of lines, whatever the age and the role."""

from __future__ import annotations

from linealen import Lineal
from linealen.model import ALVORLIGE
from tests.browser.walk import Walk

# The page's own laying out, for each age and role: the signs under each line that is shown, and the
# signs that are not under one.
LAID_OUT = """async () => {
  const link = document.querySelector('link[rel=modulepreload][href$="/lineal/tegn.js"]');
  const { layOutTegn } = await import(link.href);
  const values = name => [...document.querySelectorAll(`input[name="${name}"]`)];
  const ids = (root, selector) =>
    [...root.querySelectorAll(selector)].map(each => each.dataset.ref.split('/')[1]);
  const found = [];
  for (const alder of values('alder')) for (const rolle of values('rolle')) {
    alder.checked = rolle.checked = true;
    layOutTegn();
    const lines = [...document.querySelectorAll('.linje:not([hidden])')];
    found.push({
      alder: alder.value,
      rolle: rolle.value,
      under: Object.fromEntries(lines.map(line => [line.dataset.ref.split('/')[1],
        ids(line, '.under-linjen > .svarliste:not(.lager) > .tegn')])),
      rest: ids(document, '.kerne > .tegn, .flere > .svarliste > .tegn'),
    });
  }
  return found;
}"""


def test_every_grave_sign_stands_under_a_line_that_is_asked(walk: Walk, lineal: Lineal) -> None:
    found = walk.page.evaluate(LAID_OUT)
    assert len(found) == len(lineal.aldre) * len(lineal.roller)
    counted = 0
    for each in found:
        who = (each["alder"], each["rolle"])
        shown = lineal.tegn_for(*who)
        assert list(each["under"]) == [linje.id for linje in lineal.linjer_for(*who)], who
        for line, under in each["under"].items():
            assert sorted(under) == sorted(t.id for t in shown if t.linje == line), (who, line)
        assert sorted(each["rest"]) == sorted(t.id for t in shown if not t.linje), who
        grave = {t.id for t in shown if t.alvor in ALVORLIGE}
        assert grave.isdisjoint(each["rest"]), who
        counted += len(grave)
    assert counted > 1_000
