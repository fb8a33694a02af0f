"""What stands on both sides is the same on both: the build's words and the browser's."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from build_scripts.ground.html import pieces
from build_scripts.search import ask
from build_scripts.search.compounds import parts_of
from build_scripts.search.data import Soegedata
from build_scripts.search.selection import selected
from build_scripts.search.stem import root_of, snowball
from build_scripts.search.words import words_in
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("heavy")

WORDS = """
import { readFileSync } from "node:fs";
import { partsOf } from "./search/compounds.js";
import { rootOf, snowball } from "./search/stem.js";
import { wordsIn } from "./search/words.js";
const { words, known } = JSON.parse(readFileSync(0, "utf8"));
const stems = new Set(known);
const stemOf = (part) => (stems.has(snowball(part)) ? snowball(part) : "");
console.log(JSON.stringify(words.map((it) =>
  [it, wordsIn(it), snowball(it), rootOf(snowball(it)), partsOf(it, stemOf)])));
"""
DISTANCES = """
import { readFileSync } from "node:fs";
import { budget, distance } from "./search/distance.js";
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(([a, b]) =>
  ({ budget: budget(a), far: [99, 1, 2, 4].map((most) => distance(a, b, most)) }))));
"""


def test_every_word_of_the_site_has_one_stem_and_the_same_parts(
    site: Path, indexed: dict[str, Any], soegedata: Soegedata
) -> None:
    known = set(indexed["termer"].split())
    words = known | set(indexed["smaaord"].split()) | set(indexed["boejninger"].split())
    words |= {word for key, *_ in indexed["synonymer"] for word in key.split()}
    html = {
        path.relative_to(site).as_posix(): tuple(pieces(path.read_text("utf-8")))
        for path in site.rglob("index.html")
    }
    for page in selected(html, soegedata):
        words |= {w for it in (page.tekst, page.titel, page.beskrivelse) for w in words_in(it)}

    def stem_of(part: str) -> str:
        return snowball(part) if snowball(part) in known else ""

    ours = [
        [word, words_in(word), snowball(word), root_of(snowball(word)),
         list(parts_of(word, stem_of))]
        for word in sorted(words)
    ]  # fmt: skip
    given = {"words": sorted(words), "known": sorted(known)}
    theirs = ask.in_node(ROOT, "", WORDS, given)
    assert len(ours) > 3000 and any(len(parts) > 2 for *_, parts in ours)
    assert [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b] == []


def distances(pairs: list[tuple[str, str]]) -> list[Any]:
    found: list[Any] = ask.in_node(ROOT, "", DISTANCES, pairs)
    return found


def test_a_typing_error_is_near() -> None:
    cases = [
        ("underetning", "underretning", 1),
        ("mistrivesl", "mistrivsel", 2),
        ("bla", "blå", 1),
        ("omsorgsvigt", "omsorgssvigt", 1),
        ("kvitering", "kvittering", 1),
        ("fokustem", "fokusteam", 2),
        ("barn", "barn", 0),
    ]
    found = distances([(typed, meant) for typed, meant, _ in cases])
    assert [each["far"][3] for each in found] == [far for *_, far in cases]
    assert all(far <= each["budget"] for each, (*_, far) in zip(found, cases, strict=True))


def test_distance_is_the_same_both_ways_and_cut_off_honestly() -> None:
    chance = random.Random(1)

    def word() -> str:
        return "".join(chance.choices("abdefghijklmnoprstuvyæøå", k=chance.randint(1, 12)))

    def spoilt(it: str) -> str:
        at = chance.randrange(len(it))
        return it[:at] + chance.choice(["", word()[:1], it[at] * 2]) + it[at + 1 :] or "a"

    pairs = [(word(), word()) for _ in range(1000)]
    pairs += [(it, spoilt(spoilt(it))) for it in (word() for _ in range(3000))]
    found, turned = distances(pairs), distances([(b, a) for a, b in pairs])
    for (a, b), each, other in zip(pairs, found, turned, strict=True):
        whole, *limited = each["far"]
        assert other["far"] == each["far"], (a, b)
        assert (whole == 0) == (a == b)
        assert limited == [min(whole, most + 1) for most in (1, 2, 4)], (a, b)
