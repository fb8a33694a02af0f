"""A wording has one hash, however it is set; and another, when a word of it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.lov.ordlyd import folded, ordlyd_of

WORDS = st.lists(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåé0123456789§.,()", min_size=1, max_size=9),
    min_size=2,
    max_size=20,
)
SPACES = st.sampled_from((" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2009", " \n "))
UNSEEN = st.sampled_from(("", "\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff"))


@given(WORDS, st.data())
def test_how_it_is_broken_into_lines_does_not_matter(words: list[str], data: st.DataObject) -> None:
    set_otherwise = data.draw(SPACES)
    for word in words:
        at = data.draw(st.integers(0, len(word)))
        set_otherwise += word[:at] + data.draw(UNSEEN) + word[at:] + data.draw(SPACES)
    assert ordlyd_of(set_otherwise) == ordlyd_of(" ".join(words))


@given(WORDS, st.data())
def test_a_changed_word_does(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    other = [*words[:at], words[at] + data.draw(st.sampled_from("xyæ9.,")), *words[at + 1 :]]
    assert ordlyd_of(" ".join(other)) != ordlyd_of(" ".join(words))
    assert ordlyd_of(" ".join(words[:at] + words[at + 1 :])) != ordlyd_of(" ".join(words))


def test_typography_does_not_and_what_is_heard_does() -> None:
    assert folded("»skal« – jf. stk. 2‑4") == folded('"skal" - jf. stk. 2-4')
    assert folded("\u0061\u030a") == folded("\u00e5")
    assert ordlyd_of("vold eller overgreb") != ordlyd_of("vold og overgreb")
    assert ordlyd_of("barnet, den unge") != ordlyd_of("barnet den unge")


def test_the_hash_is_the_first_digits_of_a_sha_256_that_anybody_can_make() -> None:
    # printf 'Loven er kort.' | sha256sum
    assert ordlyd_of(" Loven er\n kort. ") == "d363c54e3e1f982b"
