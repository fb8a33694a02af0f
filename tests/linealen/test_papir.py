"""The rules' words, followed by hand as the paper ruler asks, give what the computer gives."""

from __future__ import annotations

from linealen import Lineal, Skala, parse_besvarelse, vurder
from linealen.model import BAAND
from linealen.regler import EFTER_LOEFT, loft, regel_id
from tests.linealen.answers import draw_answers

DRAWN = 1_000
OUTSIDE = ("læg linealen fra dig", "følg den vej")
LIFT = "det gør det mere alvorligt"
SOFTER = "ét bånd mildere"
HOLDS = "også når noget beskytter barnet"


def test_the_words_followed_by_hand_give_the_band(lineal: Lineal, skala: Skala) -> None:
    names = {b.id: b.navn.lower() for b in lineal.baand}
    words = [regel.i_ord.lower() for regel in lineal.regler]
    last_lift = max(index for index, said in enumerate(words) if LIFT in said)
    # overrides/papir.html has the crosses counted before this rule.
    assert lineal.regler[last_lift + 1].id == regel_id(EFTER_LOEFT)
    heard = set()
    for seed in range(DRAWN):
        b = parse_besvarelse(lineal, skala, draw_answers(lineal, skala, seed))
        forslag = vurder(lineal, skala, b)
        spoke = {udsagn.regel: udsagn for udsagn in forslag.begrundelser}
        heard |= set(spoke)
        level = fast = holds = crosses = 0
        outside = softer = False
        for index, (regel, said) in enumerate(zip(lineal.regler, words, strict=True)):
            if regel.id in spoke:
                if any(each in said for each in OUTSIDE):
                    outside = True
                    break
                elif LIFT in said:
                    crosses += 1
                elif SOFTER in said:
                    softer = True
                else:
                    baand = spoke[regel.id].baand
                    assert baand is not None, regel.id
                    assert names[BAAND[baand]] in said, (regel.id, BAAND[baand])
                    level = max(level, baand)
                    holds = max(holds, baand if HOLDS in said else 0)
            if index == last_lift:
                fast = level
                if crosses >= lineal.graenser.loeft_for_et_trin:
                    level = max(level, min(level + 1, loft(lineal, b)))
        expected = None if outside else BAAND[max(level - softer, fast, holds)]
        assert forslag.baand == expected, seed
    assert heard == {regel.id for regel in lineal.regler}
