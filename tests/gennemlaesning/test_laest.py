"""Packs to sign: every sentence is in its pack, and an answer holds as long as they do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Final

import pytest
from jinja2 import Environment, FileSystemLoader

from build_scripts.check.run import check_content
from build_scripts.gennemlaesning.build import SIDE, build_gennemlaesning, pakker
from build_scripts.gennemlaesning.laest import (
    FIL,
    Laest,
    check_laest,
    lapsed,
    parse_laest_af,
    valid,
)
from build_scripts.gennemlaesning.pakker import Pakke, of_vej, sentences
from build_scripts.ground.front_matter import with_front_matter
from build_scripts.kerne.load import load_kerne, parse_kerne
from build_scripts.kerne.model import Kerne
from build_scripts.prosa.orders import FOERST, Viste, spelt_out
from build_scripts.status.load import status_of
from build_scripts.veje.words import route_words
from linealen import ContentError
from linealen.handlevej import Handlevej, Rute
from linealen.paabud import Paabud

ROOT: Final = Path(__file__).resolve().parents[2]
_GOOD: Final = {
    "hvad": "vej:akut-fare", "rolle": "jurist", "dato": '"2026-11-01"', "version": "0000-0000"
}  # fmt: skip


def _written(**changed: str) -> str:
    said = ", ".join(f"{key}: {value}" for key, value in (_GOOD | changed).items())
    return "laest_af:\n  - {" + said + "}"


# What ``check`` refuses in the file of answers: text, what becomes of it, code.
UNSOUND: Final = (
    ("laest_af: []", _written(hvad="vej:findes-ikke"), "UKENDT"),
    ("laest_af: []", _written(hvad="akut-fare"), "UKENDT"),
    ("laest_af: []", _written(rolle="konge"), "UKENDT"),
    ("laest_af: []", _written(dato='"2999-01-01"'), "FREMTID"),
    ("laest_af: []", _written(dato='"2026-13-01"'), "DATO"),
    ("laest_af: []", _written(version="abc"), "VERSION"),
)


@cache
def _kerne() -> Kerne:
    return load_kerne(ROOT).kerne()


def _packs(kerne: Kerne) -> Mapping[str, Pakke]:
    return pakker(kerne.grundlag, kerne.veje.veje, kerne.ord.veje)


@cache
def _before() -> Mapping[str, Pakke]:
    return _packs(_kerne())


def _with_answers(text: str) -> dict[str, bytes]:
    old = (ROOT / FIL).read_text("utf-8")
    assert "laest_af: []" in old
    return {**_kerne().files, FIL: old.replace("laest_af: []", text).encode()}


@pytest.mark.parametrize(("old", "new", "code"), UNSOUND)
def test_an_unsound_answer_is_refused_on_its_line(old: str, new: str, code: str) -> None:
    assert old == "laest_af: []"
    files = _with_answers(new)
    try:
        found = [*check_laest(parse_laest_af(files, ("akut-fare",), ()), "2026-11-30")]
    except ContentError as error:
        found = [*error.findings]
    assert [each.code for each in found] == [code]
    assert files[FIL].decode().splitlines()[found[0].line - 1].startswith("  - {hvad")


def test_nobody_is_filled_in_by_us() -> None:
    assert _kerne().laest_af == ()
    assert parse_laest_af(_kerne().files, (), ()) == ()


def test_every_path_and_order_has_a_pack_and_a_page() -> None:
    kerne = _kerne()
    foerst = next(side for side in kerne.sider if side.adresse == FOERST)
    made = build_gennemlaesning(_before(), kerne.veje.veje, foerst, (), kerne.ord.veje)
    shown = [pakke.id for side in made.sider.values() for pakke in side.pakker]
    assert sorted(shown) == sorted(_before())
    assert len(made.sider) == len(made.veje) + len(made.paabud)
    titles = {side.titel for side in made.sider.values()}
    assert len(titles) == len(made.sider)
    assert any(side.adresse == SIDE for side in kerne.sider)
    assert not made.i_ord
    assert not made.bortfaldet


def test_the_numbers_run_through_a_pack() -> None:
    for pakke in _before().values():
        numbers = [each.nr for afsnit in pakke.afsnit for each in afsnit.saetninger]
        assert numbers == [*range(1, pakke.antal + 1)], pakke.id


def _orders_changed(order: Paabud) -> Iterator[Paabud]:
    """The order with each of its sentences changed."""
    for field in fields(order):
        said = getattr(order, field.name)
        if field.name not in ("id", "foerst", "foraeldre") and isinstance(said, str):
            yield replace(order, **{field.name: f"{said} Mere."})
    for number, frist in enumerate(order.frister):
        other = replace(frist, hvornaar="Aldrig")
        frister = (*order.frister[:number], other, *order.frister[number + 1 :])
        yield replace(order, frister=frister)


def _with_order(kerne: Kerne, order: Paabud) -> Mapping[str, Pakke]:
    """The packs where this order is another."""

    def path(vej: Handlevej) -> Handlevej:
        return replace(
            vej,
            udfald={
                id_: replace(each, paabud=order) if each.paabud.id == order.id else each
                for id_, each in vej.udfald.items()
            },
        )

    lineal = kerne.grundlag.lineal
    paabud = tuple(order if each.id == order.id else each for each in lineal.paabud)
    grundlag = replace(kerne.grundlag, lineal=replace(lineal, paabud=paabud))
    return pakker(grundlag, map(path, kerne.veje.veje), kerne.ord.veje)


def _lapsed(now: Mapping[str, Pakke]) -> set[str]:
    """Those of the packs that nobody has read any more, where somebody had read them all."""
    before = {id_: _before()[id_] for id_ in now}
    signed = [Laest(id_, "en jurist", "2026-11-01", each.aftryk, 1) for id_, each in before.items()]
    fallen = {each.hvad for each in lapsed(signed, now)}
    assert set(valid(signed, now)) == set(before) - fallen
    return fallen


def test_a_changed_sentence_of_an_order_lapses_it_and_the_paths_that_show_it() -> None:
    kerne = _kerne()
    order = next(each for each in kerne.grundlag.lineal.paabud if each.id == "ikke-hjem")
    showing = {
        f"vej:{vej.id}"
        for vej in kerne.veje.veje
        if any(each.paabud.id == order.id for each in vej.udfald.values())
    }
    assert showing
    changed = [*_orders_changed(order)]
    assert len(changed) >= 8
    for other in changed:
        fallen = _lapsed(_with_order(kerne, other))
        # What it is called and whom it concerns is not said on a path.
        beside = other.navn != order.navn or other.gaelder != order.gaelder
        assert fallen == {f"paabud:{order.id}"} | (set() if beside else showing)


def _paths_changed(vej: Handlevej) -> Iterator[Handlevej]:
    """The path with each of its own sentences changed, one at a time."""
    yield replace(vej, kort=f"{vej.kort} Mere.")
    for id_, trin in vej.trin.items():
        for other in (
            replace(trin, titel=f"{trin.titel} Mere."),
            replace(trin, tekst=f"{trin.tekst}\n\nMere."),
            *(
                replace(
                    trin,
                    svar=tuple(
                        replace(each, tekst=f"{each.tekst} Mere.") if each == svar else each
                        for each in trin.svar
                    ),
                )
                for svar in trin.svar
            ),
        ):
            yield replace(vej, trin={**vej.trin, id_: other})
    for id_, udfald in vej.udfald.items():
        for key in ("goer", "goer_ikke", "skriv_ned", "foraeldre", "derefter"):
            done = replace(udfald, **{key: (*getattr(udfald, key), "Mere.")})
            yield replace(vej, udfald={**vej.udfald, id_: done})
        for key, said in (("tekst", "Noget andet."), ("titel", "Noget andet")):
            yield replace(vej, udfald={**vej.udfald, id_: replace(udfald, **{key: said})})


def test_a_changed_sentence_of_a_path_lapses_that_path_alone() -> None:
    kerne = _kerne()
    vej = next(each for each in kerne.veje.veje if each.id == "underretning")
    # A pack is made of its own path alone; two stand for the rest.
    others = {id_: _before()[id_] for id_ in ("vej:rus", "paabud:livsfare")}
    changed = [*_paths_changed(vej)]
    assert len(changed) > 20
    for other in changed:
        made = of_vej(other, partial(_route, kerne), kerne.grundlag.love)
        assert _lapsed({**others, made.id: made}) == {f"vej:{vej.id}"}


def _route(kerne: Kerne, vej: Handlevej, rute: Rute, alone: bool) -> str:
    return route_words(vej, kerne.grundlag.lineal, kerne.ord.veje, rute, alone=alone)


def test_another_date_or_layout_lapses_nothing() -> None:
    kerne = _kerne()
    veje = [
        replace(
            vej,
            hoved=replace(vej.hoved, gennemgaaet="2020-01-01"),
            trin={
                id_: replace(each, tekst=each.tekst.replace("\n", "  \n"))
                for id_, each in vej.trin.items()
            },
        )
        for vej in kerne.veje.veje
    ]
    assert _lapsed(pakker(kerne.grundlag, veje, kerne.ord.veje)) == set()


def test_an_answer_is_told_where_it_holds_and_asked_for_again_where_it_does_not() -> None:
    version = _before()["paabud:livsfare"].aftryk
    files = _with_answers(
        _written(hvad="paabud:livsfare", version=version)
        + "\n  - {hvad: vej:akut-fare, rolle: laege, dato: '2026-11-01', version: 0000-0000}"
    )
    read = parse_kerne(files)
    assert list(check_content(read, ())) == []
    kerne = read.kerne()
    foerst = next(side for side in kerne.sider if side.adresse == FOERST)
    made = build_gennemlaesning(
        _packs(kerne), kerne.veje.veje, foerst, kerne.laest_af, kerne.ord.veje
    )
    told = "Læst af en jurist den 1. november 2026."
    assert made.i_ord == {"paabud:livsfare": (told,)}
    assert [each.hvad for each in made.bortfaldet] == ["vej:akut-fare"]
    status = status_of(read, "neutral", date(2026, 11, 30), lambda _: {})
    (old,) = [each for each in status.foraeldet if each.sted.startswith(FIL)]
    assert "Akut fare er rettet, siden en læge læste den 2026-11-01" in old.besked


def test_the_section_of_an_order_says_who_has_read_it() -> None:
    order = _kerne().grundlag.lineal.paabud[0]
    mark = with_front_matter({}, f"<!-- paabud: {order.id} -->")
    told = "Læst af en jurist den 1. november 2026."
    shown = spelt_out(mark, FOERST, Viste({order.id: order}, "Må de?", {order.id: (told,)}))
    assert f"\n{told}\n{{: .hint }}" in shown
    assert "hint" not in spelt_out(mark, FOERST, Viste({order.id: order}, "Må de?"))


def test_the_foot_of_a_path_says_who_has_read_it_and_nothing_where_nobody_has() -> None:
    jinja = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    jinja.filters["url"] = str
    told = "Læst af en jurist den 1. november 2026."
    meta = {"ejer": "Redaktionen", "gennemgaaet": "2026-11-01", "gennemgaas_foer": "2027-11-01"}

    def foot(sagt: Mapping[str, tuple[str, ...]], **more: str) -> str:
        return jinja.get_template("partials/sidemeta.html").render(
            page={"meta": {**meta, **more}},
            rt=jinja.get_template("partials/makroer.html").module,
            gennemlaesning={"i_ord": sagt},
            vejsider={"x/": {"tilstand": {"vej": {"id": "akut-fare"}}}},
        )

    said = {"vej:akut-fare": (told,)}
    for shown in (foot(said, handlevej="akut-fare"), foot(said, vejside="x/")):
        assert f"<dt>Faglig gennemlæsning</dt><dd>{told}</dd>" in shown
    for silent in (foot({}, handlevej="akut-fare"), foot(said, handlevej="rus"), foot(said)):
        assert "Læst af" not in silent


def test_a_pack_is_for_those_who_are_handed_it_and_the_list_of_packs_for_all() -> None:
    data = _kerne().soegedata
    assert data.udelader("om/til-gennemlaesning/akut-fare/")
    assert not data.udelader("om/til-gennemlaesning/")
    jinja = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
    pages = [
        {"page": {"canonical_url": f"https://x/{name}/", "meta": meta}}
        for name, meta in (("akut", {}), ("pakke", {"kun_til_gennemlaesning": True}))
    ]
    listed = jinja.get_template("sitemap.xml").render(pages=pages)
    assert listed.startswith("<?xml")
    assert "https://x/akut/" in listed
    assert "pakke" not in listed


def test_a_short_text_is_cut_in_its_sentences() -> None:
    text = "Ring nu. Bliv hos\nbarnet, jf. § 133, stk. 1.\n\n1. Sig **det**. Vent.\n2. [Se](a)."
    assert [*sentences(text)] == [
        "Ring nu.", "Bliv hos barnet, jf. § 133, stk. 1.", "Sig det.", "Vent.", "Se.",
    ]  # fmt: skip


def test_a_broken_file_says_all_that_is_wrong() -> None:
    both = _written(rolle="konge", version="x")
    with pytest.raises(ContentError) as told:
        parse_laest_af(_with_answers(both), ("akut-fare",), ())
    assert {each.code for each in told.value.findings} == {"UKENDT", "VERSION"}
