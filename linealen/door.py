"""The one door to the judgement for the browser: JSON text in, JSON text out.

``vurder`` judges a set of answers. ``laes`` checks a saved note before its answers are laid back
into the form. The calls about dilemmas are in ``dilemmadoer``, the one about a group's marks in
``enighedsdoer``. Whatever comes in, a JSON text goes out: a result, or one named error with its
place and a Danish sentence. Equal text in gives equal bytes out, in every runtime.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from .besvarelse import parse_besvarelse
from .compiled import Opened, open_text
from .errors import AnswerError
from .model import BAAND, Lineal
from .overgang import carry_over, is_from_version_1
from .regler import Udsagn
from .vurdering import Forslag, Maerke, vurder

# A full set of answers is about 20 kB; free text in a saved note may make it some times larger.
MOST_CHARACTERS = 200_000
NOTE_FORMAT = "lineal-notat/1"
MOST_FREE_TEXT = 5_000

Door = Callable[[str], str]


def open_door(lineal: Lineal, compiled: str) -> Door:
    """Open the ruler on a ``compiled`` edition's scale; the returned function answers calls and
    never raises on bad input."""
    opened = open_text(lineal, compiled)

    def answer(text: str) -> str:
        try:
            return _dump({"ok": True, **_call(opened, _parse(text))})
        except AnswerError as error:
            fejl = {"kode": error.kode, "sted": error.sted, "besked": error.besked}
            return _dump({"ok": False, "fejl": fejl})

    return answer


def _call(opened: Opened, call: Mapping[str, object]) -> dict[str, object]:
    kald = call.get("kald")
    if kald == "vurder" and set(call) == {"kald", "besvarelse"}:
        b = parse_besvarelse(opened.lineal, opened.skala, call["besvarelse"])
        return {"forslag": _forslag(opened, vurder(opened.lineal, opened.skala, b))}
    if kald == "laes" and set(call) == {"kald", "fil"}:
        return _parse_note(opened, call["fil"])
    # Read when a group or a dilemma first asks, so that the ruler starts without them.
    if kald == "enighed":
        from . import enighedsdoer

        if set(call) == {"kald", *enighedsdoer.PARTS}:
            return enighedsdoer.call(call)
    from . import dilemmadoer

    parts = dilemmadoer.CALLS.get(kald) if isinstance(kald, str) else None
    if parts is not None and set(call) == {"kald", *parts}:
        return dilemmadoer.call(opened.lineal, opened.skala, call)
    raise AnswerError("ukendt-kald", "kald", "Beregneren kender ikke dette kald.")


def _parse_note(opened: Opened, text: object) -> dict[str, object]:
    """A saved note's answers and free texts, checked, and the references in it that could not be
    carried over from version 1; what this version saved is handed back as it was."""
    if not isinstance(text, str):
        raise AnswerError("forkert-type", "fil", "Filen indeholder ikke et notat fra guiden.")
    note = _parse(text)
    if note.get("format") != NOTE_FORMAT or set(note) != {"format", "besvarelse", "tekster"}:
        raise AnswerError("forkert-format", "fil", "Filen er ikke et notat, som guiden kan åbne.")
    answers: object = note["besvarelse"]
    changed: tuple[str, ...] = ()
    if is_from_version_1(answers):
        answers, changed = carry_over(opened.lineal, answers)
    parse_besvarelse(opened.lineal, opened.skala, answers)
    texts = note["tekster"]
    if not isinstance(texts, dict) or not all(
        isinstance(value, str) and len(value) <= MOST_FREE_TEXT for value in texts.values()
    ):
        raise AnswerError("forkert-type", "fil/tekster", "Filens fritekst er ikke gyldig.")
    return {"besvarelse": answers, "tekster": texts, "aendret": list(changed)}


def _parse(text: str) -> Mapping[str, object]:
    if len(text) > MOST_CHARACTERS:
        raise AnswerError(
            "for-stor", "tekst", "Der er for meget tekst til, at det kan være svar fra guiden."
        )
    try:
        data = json.loads(text, object_pairs_hook=_no_repeats, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise AnswerError(
            "ikke-json", "tekst", "Teksten kan ikke læses. Den er beskadiget."
        ) from None
    if not isinstance(data, dict):
        raise AnswerError("forkert-type", "tekst", "Teksten er ikke svar fra guiden.")
    return data


def _no_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise AnswerError("dobbelt", "tekst", "Den samme nøgle står to gange. Intet er gættet.")
    return found


def _no_constant(name: str) -> object:
    raise AnswerError("forkert-vaerdi", "tekst", f"{name} er ikke et tal.")


def _forslag(opened: Opened, forslag: Forslag) -> dict[str, object]:
    plads = forslag.plads
    return {
        "lineal": opened.lineal.version,
        "udgave": opened.udgave,
        "uden_om_skalaen": list(forslag.uden_om_skalaen),
        "baand": forslag.baand,
        "plads": None if plads is None else {"fra": plads[0], "til": plads[1]},
        "begrundelser": [_udsagn(udsagn) for udsagn in forslag.begrundelser],
        "taler_imod": list(forslag.taler_imod),
        "find_ud_af": list(forslag.find_ud_af),
        "ubesvaret": list(forslag.ubesvaret),
        "overvej": list(forslag.overvej),
        "plan": {
            "foerst": list(forslag.plan.foerst),
            "egne": list(forslag.plan.egne),
            "hjemmet_venter": forslag.plan.hjemmet_venter,
            "spor": list(forslag.plan.spor),
        },
        "maerke": {
            "foer": _maerke(forslag.maerke_foer),
            "endeligt": _maerke(forslag.maerke_endeligt),
        },
        "bemaerk": list(forslag.bemaerk),
    }


def _udsagn(udsagn: Udsagn) -> dict[str, object]:
    return {
        "regel": udsagn.regel,
        "virkning": udsagn.virkning,
        "baand": None if udsagn.baand is None else BAAND[udsagn.baand],
        "spor": list(udsagn.spor),
        "svar": list(udsagn.svar),
    }


def _maerke(maerke: Maerke | None) -> dict[str, object] | None:
    return None if maerke is None else {"trin": maerke.trin, "baand": maerke.baand}


def _dump(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    # A lone surrogate is legal in JSON but not in UTF-8; it must not break the way out.
    return text.encode("utf-8", "replace").decode("utf-8")
