"""What the user has answered, checked against the ruler before anything is judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from . import model
from .errors import AnswerError
from .model import VED_IKKE, Lineal, Skala, Tegn

KEYS = (
    "lineal", "alder", "rolle", "fare", "overgreb", "linjer", "tegn", "varighed", "udvikling",
    "risiko", "beskyttelse", "proevet", "maerke",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TegnSvar:
    """``hyppighed`` is None exactly when ``svar`` is not "ja". ``grad`` is None then, and where it
    was not asked: a sign that is enough as it is may leave it out."""

    svar: str
    hyppighed: str | None = None
    grad: str | None = None


@dataclass(frozen=True, slots=True)
class RisikoSvar:
    """``varighed`` is None exactly when ``svar`` is not "ja"."""

    svar: str
    varighed: str | None = None


@dataclass(frozen=True, slots=True)
class Besvarelse:
    """A checked set of answers. A line that is not in ``linjer`` and a sign that is not in ``tegn``
    was not asked or not answered: that is neither "nej" nor "ved ikke", and counts for nothing.
    ``varighed`` and ``udvikling`` may be None only when no sign is "ja"."""

    alder: str
    rolle: str
    fare: str
    overgreb: str
    slags: tuple[str, ...]
    linjer: Mapping[str, str]
    tegn: Mapping[str, TegnSvar]
    varighed: str | None
    udvikling: str | None
    risiko: Mapping[str, RisikoSvar]
    beskyttelse: Mapping[str, str]
    tiltag: tuple[str, ...]
    virkning: str | None
    maerke_foer: int | Literal["ved-ikke"] | None
    maerke_endeligt: int | None


def parse_besvarelse(lineal: Lineal, skala: Skala, data: object) -> Besvarelse:
    """Check ``data`` (parsed JSON) against the ruler and the scale.

    Raises AnswerError naming the place and what is wrong. Nothing is filled in, nothing ignored.
    """
    top = _mapping(data, "besvarelse", KEYS)
    _version(lineal, top["lineal"])
    alder = _word(top["alder"], "alder", [v.id for v in lineal.aldre])
    rolle = _word(top["rolle"], "rolle", [v.id for v in lineal.roller])
    overgreb = _mapping(top["overgreb"], "overgreb", ("svar", "slags"))
    overgreb_svar = _word(overgreb["svar"], "overgreb/svar", model.OVERGREB)
    slags = _words(overgreb["slags"], "overgreb/slags", (*(s.id for s in lineal.slags), VED_IKKE))
    if overgreb_svar == "nej" and slags:
        raise AnswerError(
            "modsigelse", "overgreb/slags",
            "Der er valgt en slags overgreb, men svaret er nej. Ret et af de to svar.",
        )  # fmt: skip
    linjer = _linjer(lineal, alder, rolle, top["linjer"])
    tegn = _tegn(lineal, alder, rolle, top["tegn"])
    _check_lines(lineal, linjer, tegn)
    any_yes = any(svar.svar == "ja" for svar in tegn.values())
    proevet = _mapping(top["proevet"], "proevet", ("tiltag", "virkning"))
    maerke = _mapping(top["maerke"], "maerke", ("foer", "endeligt"))
    return Besvarelse(
        alder=alder,
        rolle=rolle,
        fare=_word(top["fare"], "fare", model.SVAR),
        overgreb=overgreb_svar,
        slags=slags,
        linjer=linjer,
        tegn=tegn,
        varighed=_about_signs(top["varighed"], "varighed", model.VARIGHED, any_yes),
        udvikling=_about_signs(top["udvikling"], "udvikling", model.UDVIKLING, any_yes),
        risiko=_risiko(lineal, top["risiko"]),
        beskyttelse=_beskyttelse(lineal, top["beskyttelse"]),
        tiltag=_words(proevet["tiltag"], "proevet/tiltag", [t.id for t in lineal.tiltag]),
        virkning=_virkning(proevet["virkning"]),
        maerke_foer=_foer(skala, maerke["foer"]),
        maerke_endeligt=_step(skala, maerke["endeligt"], "maerke/endeligt"),
    )


def _version(lineal: Lineal, value: object) -> None:
    if value != lineal.version:
        raise AnswerError(
            "anden-lineal", "lineal",
            f"Svarene er fra en anden udgave af guiden ({_shown(value)}). "
            f"Denne er {lineal.version}. Gå spørgsmålene igennem igen.",
        )  # fmt: skip


def _linjer(lineal: Lineal, alder: str, rolle: str, value: object) -> Mapping[str, str]:
    known = [linje.id for linje in lineal.linjer_for(alder, rolle)]
    answers: dict[str, str] = {}
    for id_, item in _items(value, "linjer"):
        place = f"linjer/{_shown(id_)}"
        if id_ not in known:
            raise AnswerError(
                "ukendt-id", place, "Dette bliver der ikke spurgt om ved den alder og rolle."
            )
        answers[id_] = _word(item, place, model.SVAR)
    return MappingProxyType(dict(sorted(answers.items())))


def _check_lines(lineal: Lineal, linjer: Mapping[str, str], tegn: Mapping[str, TegnSvar]) -> None:
    """What is said no to as a whole cannot be said yes to in part."""
    for sign in lineal.tegn:
        svar = tegn.get(sign.id)
        if svar is not None and svar.svar == "ja" and linjer.get(sign.linje) == "nej":
            raise AnswerError(
                "modsigelse", f"tegn/{sign.id}",
                "Der er svaret ja til tegnet, men nej til linjen over det. Ret et af de to svar.",
            )  # fmt: skip


def _tegn(lineal: Lineal, alder: str, rolle: str, value: object) -> Mapping[str, TegnSvar]:
    known = {t.id: t for t in lineal.tegn}
    answers: dict[str, TegnSvar] = {}
    for id_, item in _items(value, "tegn"):
        place = f"tegn/{_shown(id_)}"
        sign = known.get(id_)
        if sign is None:
            raise AnswerError("ukendt-id", place, "Dette tegn findes ikke i guiden.")
        _check_shown(sign, alder, rolle, place)
        answers[id_] = _tegn_svar(item, place, sign)
    return MappingProxyType(dict(sorted(answers.items())))


def _check_shown(sign: Tegn, alder: str, rolle: str, place: str) -> None:
    if alder not in sign.aldre or rolle not in sign.roller:
        raise AnswerError(
            "passer-ikke", place,
            "Dette tegn hører ikke til den valgte alder og rolle. Fjern svaret.",
        )  # fmt: skip


def _tegn_svar(item: object, place: str, sign: Tegn) -> TegnSvar:
    svar = _word(_peek(item, "svar", place), f"{place}/svar", model.SVAR)
    if svar != "ja":
        _mapping(item, place, ("svar",))
        return TegnSvar(svar)
    asked = sign.grad != model.GRAD_SPOERGES_IKKE or _has(item, "grad")
    parts = _mapping(item, place, ("svar", "hyppighed", *(("grad",) if asked else ())))
    return TegnSvar(
        svar,
        _word(parts["hyppighed"], f"{place}/hyppighed", (*model.HYPPIGHED, VED_IKKE)),
        _word(parts["grad"], f"{place}/grad", (*model.GRAD, VED_IKKE)) if asked else None,
    )


def _risiko(lineal: Lineal, value: object) -> Mapping[str, RisikoSvar]:
    known = {f.id for f in lineal.risiko}
    answers: dict[str, RisikoSvar] = {}
    for id_, item in _items(value, "risiko"):
        place = f"risiko/{_shown(id_)}"
        if id_ not in known:
            raise AnswerError("ukendt-id", place, "Denne risikofaktor findes ikke i guiden.")
        svar = _word(_peek(item, "svar", place), f"{place}/svar", model.SVAR)
        if svar == "ja":
            parts = _mapping(item, place, ("svar", "varighed"))
            how_long = _word(
                parts["varighed"], f"{place}/varighed", (*model.RISIKOVARIGHED, VED_IKKE)
            )
            answers[id_] = RisikoSvar(svar, how_long)
        else:
            _mapping(item, place, ("svar",))
            answers[id_] = RisikoSvar(svar)
    return MappingProxyType(dict(sorted(answers.items())))


def _beskyttelse(lineal: Lineal, value: object) -> Mapping[str, str]:
    known = {f.id for f in lineal.beskyttelse}
    answers: dict[str, str] = {}
    for id_, item in _items(value, "beskyttelse"):
        place = f"beskyttelse/{_shown(id_)}"
        if id_ not in known:
            raise AnswerError("ukendt-id", place, "Dette beskyttende forhold findes ikke i guiden.")
        parts = _mapping(item, place, ("svar",))
        answers[id_] = _word(parts["svar"], f"{place}/svar", model.SVAR)
    return MappingProxyType(dict(sorted(answers.items())))


def _about_signs(value: object, place: str, words: Sequence[str], any_yes: bool) -> str | None:
    if value is None and not any_yes:
        return None
    return _word(value, place, (*words, VED_IKKE))


def _virkning(value: object) -> str | None:
    if value is None:
        return None
    return _word(value, "proevet/virkning", (*model.VIRKNING, *model.VIRKNING_UKENDT, VED_IKKE))


def _foer(skala: Skala, value: object) -> int | Literal["ved-ikke"] | None:
    return "ved-ikke" if value == VED_IKKE else _step(skala, value, "maerke/foer")


def _step(skala: Skala, value: object, place: str) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= skala.laengde:
        raise AnswerError(
            "forkert-vaerdi", place,
            f"Mærket skal være et helt tal fra 1 til {skala.laengde}, men er {_shown(value)}.",
        )  # fmt: skip
    return value


def _mapping(value: object, place: str, keys: Sequence[str]) -> Mapping[str, object]:
    """``value`` as a mapping with exactly ``keys``."""
    items = dict(_items(value, place))
    for key in keys:
        if key not in items:
            raise AnswerError(
                "mangler", _join(place, key), f"Svaret på »{key}« mangler. Intet er gættet."
            )
    for key in items:
        if key not in keys:
            raise AnswerError(
                "ukendt-noegle", _join(place, _shown(key)), "Dette svar kender guiden ikke."
            )
    return items


def _has(value: object, key: str) -> bool:
    return isinstance(value, dict) and key in value


def _peek(value: object, key: str, place: str) -> object:
    items = dict(_items(value, place))
    if key not in items:
        raise AnswerError("mangler", f"{place}/{key}", "Svaret ja, nej eller ved ikke mangler.")
    return items[key]


def _items(value: object, place: str) -> Iterable[tuple[str, object]]:
    if not isinstance(value, dict):
        raise AnswerError(
            "forkert-type", place, f"Her skal stå en samling svar, men der står {_shown(value)}."
        )
    return [(str(key), item) for key, item in value.items()]


def _word(value: object, place: str, allowed: Sequence[str]) -> str:
    if not isinstance(value, str):
        raise AnswerError(
            "mangler" if value is None else "forkert-type",
            place,
            "Svaret mangler. Intet er gættet."
            if value is None
            else f"Svaret skal være et ord, men er {_shown(value)}.",
        )
    if value not in allowed:
        raise AnswerError(
            "ukendt-id", place, f"{_shown(value)} er ikke et af svarene her: {', '.join(allowed)}."
        )
    return value


def _words(value: object, place: str, allowed: Sequence[str]) -> tuple[str, ...]:
    """A list of words without repeats, returned in the order of ``allowed``."""
    if not isinstance(value, list):
        raise AnswerError(
            "forkert-type", place, f"Her skal stå en liste, men der står {_shown(value)}."
        )
    words = [_word(item, place, allowed) for item in value]
    if len(set(words)) != len(words):
        raise AnswerError("dobbelt", place, "Det samme svar står to gange.")
    return tuple(word for word in allowed if word in words)


def _join(place: str, key: str) -> str:
    return key if place == "besvarelse" else f"{place}/{key}"


def _shown(value: object) -> str:
    """A short, harmless picture of a bad value for an error message."""
    text = "ingenting" if value is None else str(value)
    return "»" + (text if len(text) <= 40 else text[:40] + "…") + "«"
