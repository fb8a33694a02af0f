"""The note: printed, copied, saved and opened again."""

from __future__ import annotations

import io
import json
import re
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, expect
from pypdf import PdfReader

from tests.browser.conftest import NewWalk
from tests.browser.walk import Walk

NOT_A_REPORT = "Dette er ikke en underretning. Intet er sendt."


def to_note(walk: Walk, yes: int = 2) -> Walk:
    walk.start().who().suspicion().signs(yes).surroundings().protection().own_mark()
    walk.suggestion()
    walk.final_mark()
    walk.go_on()
    return walk


@pytest.mark.parametrize("yes", [0, 2, 6])
def test_prints_on_one_or_two_pages(walk: Walk, yes: int) -> None:
    to_note(walk, yes)
    walk.write("iagttagelser", "Barnet sagde, at det ikke ville hjem. " * 15)
    reader = PdfReader(io.BytesIO(walk.page.pdf(prefer_css_page_size=True)))
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert 1 <= len(reader.pages) <= 2
    assert "ikke en underretning" in text
    assert "Intet er sendt" in text
    assert "Ryd alle svar" not in text


def test_says_what_an_underretning_asks_for(walk: Walk) -> None:
    to_note(walk)
    note = walk.page.locator("#notat")
    for words in (
        NOT_A_REPORT, "Barnets navn", "CPR-nummer", "Skrevet af", "3–6 år",
        "Vuggestue eller børnehave",
        "Tegn, jeg har set", "hvor ofte: af og til", "hvor kraftigt: tydeligt)",
        "Hvor længe", "Udvikling", "Min plan",
        "Belastninger omkring barnet", "Det, der beskytter barnet", "Det, vi har prøvet",
        "Forældrene", "Mit mærke først", "Guidens forslag", "Mit endelige mærke",
        "Det ved vi ikke endnu", "øjebliksbillede", "Rettidig", "version 2.", "§§ 133",
    ):  # fmt: skip
        expect(note).to_contain_text(words)


def test_copy_as_rich_and_plain_text(walks: NewWalk) -> None:
    walk = walks(permissions=["clipboard-read", "clipboard-write"]).open()
    to_note(walk)
    walk.write("iagttagelser", "<b>fed</b> & æøå")
    walk.page.click('[data-goer="kopier"]')
    expect(walk.page.locator(".kopi-svar")).to_contain_text("Kopieret")
    copied = walk.page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const read = async type => (await item.getType(type)).text();
          const [plain, html] = [await read('text/plain'), await read('text/html')];
          return {types: item.types, plain, html};
        }"""
    )
    assert set(copied["types"]) >= {"text/plain", "text/html"}
    assert NOT_A_REPORT in copied["plain"]
    assert "<b>fed</b> & æøå" in copied["plain"]
    assert "- Barnet" in copied["plain"]
    assert "&lt;b&gt;fed&lt;/b&gt;" in copied["html"]


def test_copy_where_the_clipboard_is_closed(walk: Walk) -> None:
    walk.page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    to_note(walk)
    walk.page.click('[data-goer="kopier"]')
    expect(walk.page.locator(".kopi-svar")).to_contain_text("Kopieret")


def save(walk: Walk, target: Path) -> Path:
    walk.page.locator("details:has([data-goer='gem-fil']) > summary").last.click()
    expect(walk.active).to_contain_text("følsomme oplysninger")
    with walk.page.expect_download() as saved:
        walk.page.click('[data-goer="gem-fil"]')
    assert saved.value.suggested_filename == "linealen-notat.html"
    saved.value.save_as(target)
    return target


def open_file(walk: Walk, file: Path | FilePayload) -> None:
    more = walk.active.locator("details:has([data-goer='aabn-fil'])")
    if more.get_attribute("open") is None:
        more.locator("> summary").click()
    walk.active.locator("input[data-goer='aabn-fil']").set_input_files(file)


def test_saved_and_opened_again(walks: NewWalk, tmp_path: Path) -> None:
    first = to_note(walks().open())
    nasty = "</head></script><img src=x onerror=alert(1)> \" ' & æøå\nny linje"
    first.write("iagttagelser", nasty)
    saved = save(first, tmp_path / "notat.html")
    text = saved.read_text("utf-8")
    # Older browsers leave < as it is inside an attribute, where it does nothing.
    outside = re.sub(r'"[^"]*"', '""', text)
    assert "<script" not in outside
    assert "<img" not in outside
    assert "default-src 'none'" in text

    second = walks().open()
    second.engine_ready()
    open_file(second, saved)
    expect(second.page.locator("#besked")).to_contain_text("Svarene fra filen er her")
    assert sorted(second.state()) == sorted(first.state())
    assert second.page.input_value("#tekst-iagttagelser") == nasty
    while second.step != "8":
        second.go_on()
    second.suggestion()
    second.go_on()
    expect(second.active).to_have_attribute("data-trin", "9")
    second.go_on()
    assert second.page.inner_text("#notat") == first.page.inner_text("#notat")


def test_a_saved_file_runs_nothing_and_reads_well(walks: NewWalk, tmp_path: Path) -> None:
    first = to_note(walks().open())
    saved = save(first, tmp_path / "notat.html")
    reader = walks()
    reader.page.goto(saved.as_uri())
    assert NOT_A_REPORT in reader.page.inner_text("body")
    assert reader.log.errors == []
    assert [url for url in reader.log.requests if not url.startswith("file:")] == []


def test_an_opened_file_asks_before_it_replaces(walks: NewWalk, tmp_path: Path) -> None:
    saved = save(to_note(walks().open()), tmp_path / "notat.html")
    walk = walks().open()
    walk.engine_ready()
    walk.choose("fare", "ja")
    open_file(walk, saved)
    dialog = walk.page.locator("#dialog-erstat")
    expect(dialog).to_be_visible()
    dialog.locator('[value="nej"]').click()
    assert walk.state() == ["fare=ja"]


def note_with(content: str) -> str:
    return (
        "<!doctype html><html><head><meta charset=utf-8>"
        f'<meta name="lineal-svar" content="{escape(content)}"></head><body></body></html>'
    )


def saved_note(walk: Walk) -> dict[str, object]:
    found = walk.page.evaluate(
        """async () => {
          const link = document.querySelector('link[rel=modulepreload][href$="/besvarelse.js"]');
          const {readBesvarelse, readFreeTexts} = await import(link.href);
          const format = 'lineal-notat/1';
          return {format, besvarelse: readBesvarelse(), tekster: readFreeTexts()};
        }"""
    )
    assert isinstance(found, dict)
    return found


FORGET_ANSWER = "() => document.querySelectorAll('.fil-svar').forEach(p => p.textContent = '')"
HOSTILE = "<script>window.__koerte = true</script><img src=x onerror='window.__koerte = true'>"


HOSTILE_FILES = {
    "tom": "",
    "ikke-html": "\x00\x01\x02 ikke et notat",
    "uden-svar": "<!doctype html><p>hej</p>" + HOSTILE,
    "ikke-json": note_with("{ikke json") + HOSTILE,
    "andet-format": note_with('{"format":"noget-andet/9","besvarelse":{},"tekster":{}}'),
    "dybt": note_with("[" * 50_000),
    "forurener": note_with('{"__proto__":{"x":1},"format":"lineal-notat/1"}'),
    "for-stor": "<!doctype html>" + "x" * 1_500_000,
}


def test_hostile_and_damaged_files(walk: Walk) -> None:
    walk.engine_ready()
    walk.choose("fare", "ja")
    for name, content in HOSTILE_FILES.items():
        walk.page.evaluate(FORGET_ANSWER)
        file: FilePayload = {
            "name": f"{name}.html",
            "mimeType": "text/html",
            "buffer": content.encode(),
        }
        open_file(walk, file)
        answer = walk.active.locator(".fil-svar")
        expect(answer, name).to_contain_text("Intet er ændret.")
        assert walk.state() == ["fare=ja"], f"{name}: the present answers are kept"
        assert walk.page.evaluate("window.__koerte") is None, name
        assert walk.page.evaluate("({}).x") is None, name
    assert walk.log.errors == []


def test_a_file_with_wrong_answers_is_refused_whole(walks: NewWalk) -> None:
    note = saved_note(to_note(walks().open()))
    walk = walks().open()
    walk.engine_ready()
    walk.choose("fare", "ja")
    for place, value in (
        ("lineal", "0.0.1"),
        ("alder", "99-100"),
        ("tegn", {"<img src=x onerror=alert(1)>": {"svar": "ja"}}),
        ("maerke", {"foer": 1e9, "endeligt": None}),
    ):
        answers = note["besvarelse"]
        assert isinstance(answers, dict)
        wrong = {**note, "besvarelse": {**answers, place: value}}
        content = note_with(json.dumps(wrong)).encode()
        walk.page.evaluate(FORGET_ANSWER)
        open_file(walk, {"name": "notat.html", "mimeType": "text/html", "buffer": content})
        expect(walk.active.locator(".fil-svar"), place).to_contain_text("Filen kan ikke bruges.")
        assert walk.state() == ["fare=ja"], place


def test_a_note_of_version_1_opens_and_says_what_to_answer_again(walks: NewWalk) -> None:
    note = saved_note(to_note(walks().open()))
    answers = note["besvarelse"]
    assert isinstance(answers, dict)
    del answers["linjer"]
    yes = {"svar": "ja", "hyppighed": "ofte", "grad": "meget"}
    answers |= {"lineal": "1.0.0", "alder": "10-13", "rolle": "skole"}
    answers["tegn"] = {"maerker-i-omklaedningen": yes, "spiser-ikke-eller-i-smug": yes}
    note["tekster"] = {"iagttagelser": "som jeg skrev det"}
    walk = walks().open()
    walk.engine_ready()
    content = note_with(json.dumps(note)).encode()
    open_file(walk, {"name": "notat.html", "mimeType": "text/html", "buffer": content})
    message = walk.page.locator("#besked")
    for words in ("er lavet om", "Barnet gemmer mærker", "Barnet spiser næsten ikke"):
        expect(message).to_contain_text(words)
    assert message.locator("li").filter(has_text=re.compile(r"^\s*$")).count() == 0
    assert walk.page.input_value("#tekst-iagttagelser") == "som jeg skrev det"
    assert "tegn/gemmer-maerker=ja" in walk.state()
    assert "linjer/skader=ja" in walk.state()
    for _ in range(3):
        walk.go_on()
    walk.go_on()
    assert walk.active.get_attribute("data-dimension") == "linjer"
    expect(walk.page.locator("#fejl-oversigt")).to_be_focused()


def test_free_texts_in_a_file_are_only_text(walks: NewWalk) -> None:
    note = saved_note(to_note(walks().open()))
    note["tekster"] = {"iagttagelser": HOSTILE, "ukendt": "x", "__proto__": "y"}
    walk = walks().open()
    walk.engine_ready()
    content = note_with(json.dumps(note)).encode()
    open_file(walk, {"name": "notat.html", "mimeType": "text/html", "buffer": content})
    expect(walk.page.locator("#besked")).to_be_visible()
    assert walk.page.input_value("#tekst-iagttagelser") == HOSTILE
    assert walk.page.evaluate("window.__koerte") is None


def test_opening_without_the_engine_changes_nothing(walks: NewWalk) -> None:
    walk = walks()
    walk.page.context.route("**/*.wasm", lambda route: route.abort())
    walk.open()
    walk.engine_failed()
    walk.choose("fare", "ja")
    content = note_with('{"format":"lineal-notat/1"}').encode()
    open_file(walk, {"name": "notat.html", "mimeType": "text/html", "buffer": content})
    expect(walk.active.locator(".fil-svar")).to_contain_text("beregneren ikke kører")
    assert walk.state() == ["fare=ja"]
