"""The door's calls about dilemmas: ``oev``, ``sammenlign`` and ``fordel``.

The page hands the dilemma over with each call, as the build compiled it; it is read by the same
loader as in the build. A dilemma that is broken, or made for another ruler, is one named error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .dilemma import Dilemma, Scene
from .document import Document
from .errors import AnswerError, ContentError
from .fordeling import Fordeling, fordel
from .load_dilemma import Dilemmakendte, load_dilemma
from .model import Lineal, Skala
from .oevelse import Tilbagemelding, parse_scenesvar, walk
from .sammenligning import Sammenligning, sammenlign

FORMAT = "dilemma/1"
CALLS = {
    "oev": ("dilemma", "forloeb"),
    "sammenlign": ("dilemma", "scene", "a", "b"),
    "fordel": ("dilemma", "scene", "antal"),
}


def compile_dilemma(
    id_: str, document: Document, lineal: Lineal, kendte: Dilemmakendte
) -> dict[str, object]:
    """What the page carries: the file's own data, what it may refer to, and for which ruler."""
    return {
        "format": FORMAT,
        "id": id_,
        "lineal": lineal.version,
        "data": document.data,
        "slags": list(kendte.slags),
        "oprindelser": list(kendte.oprindelser),
        "veje": list(kendte.veje),
        # The browser's ruler carries no sources; the page brings those that its dilemma names.
        "kilder": [kilde for kilde in kendte.kilder if kilde in _named(document)],
    }


def _named(document: Document) -> list[object]:
    named = document.data.get("kilder") if isinstance(document.data, dict) else None
    return named if isinstance(named, list) else []


def open_dilemma(lineal: Lineal, skala: Skala, value: object) -> Dilemma:
    """Build a dilemma from what the page carries. Raises AnswerError when it cannot be used."""
    if not isinstance(value, Mapping) or value.get("format") != FORMAT:
        raise AnswerError("forkert-format", "dilemma", "Siden har ikke et dilemma at øve på.")
    if value.get("lineal") != lineal.version:
        raise AnswerError(
            "anden-lineal", "dilemma",
            "Dilemmaet er lavet til en anden udgave af guiden. Genindlæs siden.",
        )  # fmt: skip
    lists = [value.get(key) for key in ("slags", "oprindelser", "veje", "kilder")]
    texts = [tuple(str(each) for each in found) for found in lists if isinstance(found, list)]
    if len(texts) != len(lists):
        raise AnswerError("forkert-format", "dilemma", "Dilemmaet er ikke helt. Genindlæs siden.")
    id_ = str(value.get("id"))
    try:
        return load_dilemma(
            id_, Document(f"{id_}.yml", value.get("data")), lineal, skala, Dilemmakendte(*texts)
        )
    except ContentError as error:
        first = error.findings[0]
        raise AnswerError(
            "ugyldigt-dilemma", "dilemma", f"Dilemmaet kan ikke bruges: {first.message}"
        ) from None


def call(lineal: Lineal, skala: Skala, data: Mapping[str, object]) -> dict[str, object]:
    """Answer one of ``CALLS``. Raises AnswerError."""
    dilemma = open_dilemma(lineal, skala, data["dilemma"])
    if data["kald"] == "oev":
        told = walk(lineal, skala, dilemma, data["forloeb"])
        return {"scener": [_told(each) for each in told]}
    scene = _scene(dilemma, data["scene"])
    if data["kald"] == "sammenlign":
        a, b = (parse_scenesvar(lineal, skala, scene, data[who]) for who in ("a", "b"))
        return {"sammenligning": _compared(sammenlign(lineal, skala, scene, a, b))}
    counts = data["antal"]
    if not isinstance(counts, Mapping):
        raise AnswerError("forkert-type", "antal", "Mærkerne kan ikke læses.")
    return {"fordeling": _spread(fordel(skala, counts, scene.giver))}


def _scene(dilemma: Dilemma, id_: object) -> Scene:
    scene = dilemma.scener.get(id_) if isinstance(id_, str) else None
    if scene is None:
        raise AnswerError("ukendt-id", "scene", "Denne scene findes ikke i dilemmaet.")
    return scene


def _told(each: Tilbagemelding) -> dict[str, object]:
    return {
        "scene": each.scene,
        "giver": list(each.giver),
        "eget": list(each.eget),
        "naeste": each.naeste,
        "vis": list(_tokens(each)),
    }


def _tokens(each: Tilbagemelding) -> Iterator[str]:
    """What the page shall show: it has a sentence written ready for each of these."""
    yield f"maerke/{each.maerke}"
    if each.flyttet:
        yield f"flyttet/{each.flyttet}"
    yield "eget-som-scenen" if each.eget == each.giver else "eget-anderledes"
    yield from (f"eget/{id_}" for id_ in each.eget)
    for name, held in (("tegn", each.tegn), ("beskyttelse", each.beskyttelse)):
        yield from (f"{name}/{id_}/begge" for id_ in held.begge)
        yield from (f"{name}/{id_}/overset" for id_ in held.overset)
        yield from (f"{name}/{id_}/andre" for id_ in held.andre)
        if not held.overset and not held.andre:
            yield f"{name}/ens"
    yield from (f"tegn/{id_}/hyppighed" for id_ in each.hyppighed)
    yield from (f"tegn/{id_}/grad" for id_ in each.grad)
    yield f"goer/{each.goer.id}"
    for part, _, chosen in each.siger:
        yield f"siger/{part}/{'valgt' if chosen else 'fravalgt'}"


def _compared(found: Sammenligning) -> dict[str, object]:
    return {"a": list(found.a), "b": list(found.b), "vis": list(_differences(found))}


def _differences(found: Sammenligning) -> Iterator[str]:
    """As ``_tokens``, of two colleagues' answers."""
    if found.maerke is None:
        yield "maerke/mangler"
    else:
        yield "maerke/ens" if found.maerke == 0 else "maerke/anderledes"
    yield "eget-ens" if found.a == found.b else "eget-anderledes"
    yield from (f"a/{id_}" for id_ in found.a)
    yield from (f"b/{id_}" for id_ in found.b)
    for sign in found.tegn:
        yield f"tegn/{sign.id}"
        yield f"tegn/{sign.id}/{'ens' if sign.ens else 'anderledes'}"
        for name, there in (
            ("a", sign.a), ("b", sign.b), ("hyppighed", sign.hyppighed), ("grad", sign.grad),
        ):  # fmt: skip
            if there:
                yield f"tegn/{sign.id}/{name}"
    for name, rows in (("beskyttelse", found.beskyttelse), ("siger", found.siger)):
        for id_, a, b in rows:
            yield f"{name}/{id_}"
            yield f"{name}/{id_}/{'ens' if a == b else 'anderledes'}"
            if a:
                yield f"{name}/{id_}/a"
            if b:
                yield f"{name}/{id_}/b"
    yield "goer/ens" if found.goer_ens else "goer/anderledes"


def _spread(found: Fordeling) -> dict[str, object]:
    return {
        "i_alt": found.i_alt,
        "ved_ikke": found.ved_ikke,
        "antal": [{"trin": trin, "antal": antal} for trin, antal in found.antal],
        "laveste": found.laveste,
        "hoejeste": found.hoejeste,
        "midte": found.midte,
        "vis": [f"bemaerk/{each}" for each in found.bemaerk],
    }
