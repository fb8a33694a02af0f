"""The files of words: a fault in one is told on its line, and no word is left in the code."""

from __future__ import annotations

import ast
import re

import pytest

from build_scripts.ground.files import load_files
from build_scripts.ground.wording import FOLDER
from build_scripts.kerne.wording import parse_ordene
from build_scripts.prosa.wording import FEJL, TILSTANDE
from linealen import ContentError
from tests.conftest import ROOT
from tests.ordene import ORDENE

FILES = load_files(ROOT, [FOLDER])

# file, what is written, what it becomes, what is said
CASES = [
    ("handleveje", "  nu: Nu\n", "", "MANGLER Nøglen »nu« mangler"),
    ("handleveje", "  nu: Nu\n", "  nu: Nu\n  snart: Snart\n", "NOEGLE Nøglen »snart« kendes ikke"),
    ("handleveje", "  nu: Nu\n", "  nu:\n", "TYPE »nu«"),
    ("handleveje", "hvis {betingelse}", "hvis {beting}", "PLADS »hvis« skal have {betingelse}"),
    ("dilemmaer", "En kollega", "En {kollega}", "PLADS »kollega« skal have ingen krøllede"),
    ("fora", "  modtageteam:", "  modtagehold:", "MANGLER Blokken »modtageteam« mangler"),
    ("fora", "fokusteamet (hos jer: {navn})", "fokusteamet", "PLADS »navngivet« skal have {navn}"),
    ("sider", "{fra}–{til} år", "{fra}–{til år", "PLADS »spaend« skal have {fra} og {til}"),
    ("sider", "{fra}–{til} år", "{fra:>9}–{til} år", "PLADS »spaend« skal have {fra} og {til}"),
    ("udgaver", "tirsdag: 4", "tirsdag: 5", "TYPE »tirsdag« skal være et helt tal fra 1 til 4"),
    ("udgaver", "plakat_a3:", "plakat_a2:", "MANGLER Nøglen »plakat_a3« mangler"),
    ("beregner", "doede:", "doed:", "MANGLER Nøglen »doede« mangler"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "told"), CASES)
def test_a_fault_is_told_on_its_line(name: str, old: str, new: str, told: str) -> None:
    path = f"{FOLDER}/{name}.yml"
    text = FILES[path].decode()
    assert text.count(old) == 1
    line = text[: text.index(old)].count("\n") + 1
    with pytest.raises(ContentError) as error:
        parse_ordene({**FILES, path: text.replace(old, new).encode()})
    (said,) = [str(each) for each in error.value.findings if told in str(each)]
    if not told.startswith(("MANGLER", "NOEGLE")):
        assert said.startswith(f"{path}:{line}: ")


def test_a_file_that_nobody_asks_for_is_told() -> None:
    with pytest.raises(ContentError) as error:
        parse_ordene({**FILES, f"{FOLDER}/andet.yml": b"a: b"})
    assert [each.code for each in error.value.findings] == ["UKENDT"]


def test_the_engine_s_words_are_those_that_the_scripts_ask_for() -> None:
    text = (ROOT / "overrides/assets/js/engine.js").read_text("utf-8")
    text += (ROOT / "overrides/assets/js/engine-worker.js").read_text("utf-8")
    for word in (*TILSTANDE, *FEJL):
        assert f'"{word}"' in text, word


def _said(words: object) -> list[str]:
    if isinstance(words, str):
        return [words]
    if isinstance(words, dict):
        return [text for each in words.values() for text in _said(each)]
    if isinstance(words, tuple):
        return [text for each in words for text in _said(each)]
    if hasattr(words, "__dataclass_fields__"):
        return [text for name in words.__dataclass_fields__ for text in _said(getattr(words, name))]
    return []


def test_no_sentence_of_theirs_stands_in_the_code_or_a_template_as_well() -> None:
    sentences = {each for each in _said(ORDENE) if len(each.split()) > 2}
    assert len(sentences) > 50
    sources = [
        path
        for folder, kind in (("build_scripts", "*.py"), ("overrides", "*.html"))
        for path in sorted((ROOT / folder).rglob(kind))
    ]
    for path in sources:
        text = path.read_text("utf-8")
        if path.suffix == ".py":
            text = "\n".join(_constants(text))
        for sentence in sentences:
            plain = re.escape(sentence)
            assert not re.search(rf"(?<![\w–]){plain}(?!\w)", text), (path, sentence)


def _constants(code: str) -> list[str]:
    return [
        node.value
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
