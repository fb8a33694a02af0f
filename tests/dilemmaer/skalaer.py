"""Scales that editions have or may have: other lengths, the other direction, shared steps."""

from __future__ import annotations

from build_scripts.ground.yaml_source import parse_document
from linealen import Skala, load_skala
from linealen.model import BAAND
from tests.dilemmaer.rigtige import neutral

TIED = """
laengde: 3
retning: hoejest-er-vaerst
baand:
  trivsel: {fra: 1, til: 1, navn: Grøn}
  opmaerksomhed: {fra: 2, til: 2, navn: Gul}
  bekymring: {fra: 2, til: 2, navn: Gul}
  alvorlig-bekymring: {fra: 3, til: 3, navn: Rød}
  meget-alvorlig-bekymring: {fra: 3, til: 3, navn: Rød}
"""


def jaevn(each: int, *, retning: str) -> Skala:
    """A scale with so many steps in every band."""
    order = BAAND if retning == "hoejest-er-vaerst" else BAAND[::-1]
    lines = [
        f"  {baand}: {{fra: {n * each + 1}, til: {(n + 1) * each}, navn: {baand}}}"
        for n, baand in enumerate(order)
    ]
    head = [f"laengde: {each * len(BAAND)}", f"retning: {retning}", "baand:"]
    return load_skala(parse_document("\n".join([*head, *lines]), "skala.yml"))


def omvendt(each: int) -> Skala:
    return jaevn(each, retning="hoejest-er-bedst")


def ret(each: int) -> Skala:
    return jaevn(each, retning="hoejest-er-vaerst")


DELT = load_skala(parse_document(TIED, "skala.yml"))
ALLE = (neutral().skala, ret(1), ret(3), omvendt(1), omvendt(2), DELT)
