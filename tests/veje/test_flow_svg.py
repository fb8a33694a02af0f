"""The picture of a path holds everything, covers nothing, and is the same every time."""

from __future__ import annotations

from functools import cache, partial
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given

from build_scripts.ground.text_width import text_width, wrap
from build_scripts.veje.picture import MARGIN, Picture, flow_svg
from build_scripts.veje.picture_layout import Box, Layout, Port, layout
from build_scripts.veje.words import route_words
from linealen.handlevej import Handlevej
from tests.ordene import VEJORD
from tests.quick_ring import examples
from tests.veje import rigtige, tilfaeldige

SVG = "{http://www.w3.org/2000/svg}"
# What an A4 page can show so that it is still read; a wider picture is laid down on the page.
WIDEST = 1700


def draw(vej: Handlevej) -> Picture:
    return flow_svg(
        vej, VEJORD, partial(route_words, vej, rigtige.neutral().lineal, VEJORD, short=True)
    )


@cache
def picture(id_: str) -> Picture:
    return draw(rigtige.vej(id_))


def said(svg: str) -> str:
    """All words in a picture, also the whole of what had to be shortened."""
    root = ElementTree.fromstring(svg)
    return "\n".join(" ".join(text.split()) for text in root.itertext())


def shown(svg: str) -> str:
    """The words that stand in the picture, with its line breaks undone."""
    root = ElementTree.fromstring(svg)
    return "\n".join(
        " ".join(span.text or "" for span in text.iter(f"{SVG}tspan"))
        for text in root.iter(f"{SVG}text")
    )


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_every_question_answer_and_outcome_is_in_the_picture(id_: str) -> None:
    vej, svg = rigtige.vej(id_), picture(id_).svg
    words, visible = said(svg), shown(svg)
    for trin in vej.trin.values():
        assert trin.titel in visible
        for svar in trin.svar:
            assert svar.tekst in words, svar.tekst
            assert svar.tekst.split()[0] in visible
    for udfald in vej.udfald.values():
        assert udfald.titel.replace("-", "") in visible.replace("-", "").replace("- ", "")
        assert VEJORD.hastegrader[udfald.haster].lower() in visible.lower()


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_boxes_do_not_touch_and_stand_in_the_picture(id_: str) -> None:
    drawn = picture(id_)
    rectangles = []
    root = ElementTree.fromstring(drawn.svg)
    for group in root.findall(f"{SVG}g"):
        x, y = (float(n) for n in group.attrib["transform"][10:-1].split())
        frame = group.findall(f"{SVG}rect")
        if frame:
            width, height = (float(frame[-1].attrib[k]) for k in ("width", "height"))
        else:  # an outcome: M12 0H160L172 12V60L160 72H12L0 60V12Z
            path = group.findall(f"{SVG}path")[0].attrib["d"]
            width = float(path.split("L")[1].split()[0])
            height = float(path.split("L")[2].split()[1].split("H")[0])
        rectangles.append((x, y, x + width, y + height))
    vej = rigtige.vej(id_)
    assert len(rectangles) == len(vej.trin) + len(vej.udfald)
    for a, b in combinations(rectangles, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (a, b)
    for left, top, right, bottom in rectangles:
        assert 0 <= left < right <= drawn.width
        assert 0 <= top < bottom <= drawn.height


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_the_picture_is_safe_for_any_policy_and_names_itself(id_: str) -> None:
    drawn = picture(id_)
    root = ElementTree.fromstring(drawn.svg)
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == "titel tekst"
    assert [root[0].tag, root[1].tag] == [f"{SVG}title", f"{SVG}desc"]
    assert (int(root.attrib["width"]), int(root.attrib["height"])) == (drawn.width, drawn.height)
    for element in root.iter():
        assert element.tag not in (f"{SVG}style", f"{SVG}script", f"{SVG}image")
        assert not {"style", "href", "onload"} & set(element.attrib)
    assert drawn.width <= WIDEST


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_the_picture_is_the_same_every_time(id_: str) -> None:
    assert draw(rigtige.vej(id_)) == picture(id_)


@examples(60)
@given(tilfaeldige.veje)
def test_random_paths_with_rounds_can_be_drawn(vej: Handlevej) -> None:
    """Broken ones too: a draft may be drawn before it is sound."""
    svg = draw(vej).svg
    words = said(svg)
    reached = {vej.start}
    for _ in vej.trin:
        reached |= {
            rute.til
            for trin in vej.trin.values()
            if trin.id in reached
            for rute in (*trin.ruter, *(rute for svar in trin.svar for rute in svar.ruter))
        }
    for id_ in reached:
        place = vej.trin.get(id_) or vej.udfald[id_]
        assert place.titel in words


def placed(boxes: dict[str, Box]) -> Layout:
    return layout(boxes, next(iter(boxes)))


def test_a_box_lies_below_everything_that_leads_to_it() -> None:
    boxes = {
        "a": Box(100, 40, (Port(20, "b"), Port(80, "c"))),
        "b": Box(100, 60, (Port(50, "c"),)),
        "c": Box(100, 40),
    }
    found = placed(boxes)
    tops = {id_: y for id_, (_, y) in found.steder.items()}
    assert tops["a"] < tops["a"] + 40 < tops["b"] < tops["b"] + 60 < tops["c"]
    # Every arrow ends where it enters: in the middle of the top.
    for id_, ((x, y), box) in {i: (found.steder[i], boxes[i]) for i in "bc"}.items():
        assert (x + box.width / 2, y) in found.pile, id_


def test_arrows_that_need_not_cross_do_not() -> None:
    boxes = {
        "a": Box(300, 40, (Port(50, "b"), Port(150, "c"), Port(250, "d"))),
        **{id_: Box(120, 40) for id_ in "dcb"},
    }
    found = placed(boxes)
    assert found.steder["b"][0] < found.steder["c"][0] < found.steder["d"][0]


@pytest.mark.parametrize("text", ["Ja", "En voksen, som barnet kender godt", "x" * 70, ""])
def test_lines_are_no_wider_than_they_may_be(text: str) -> None:
    for width in (60.0, 100.0, 240.0):
        lines = wrap(text, width, 13)
        assert all(text_width(line, 13) <= width for line in lines)
        assert "".join(lines).replace("-", "").replace(" ", "") == text.replace(" ", "")
        short = wrap(text, width, 13, most=2)
        assert len(short) <= 2
        assert len(lines) <= 2 or short[-1].endswith("…")


def test_the_margin_leaves_room_for_the_thickest_border() -> None:
    assert MARGIN > 4
