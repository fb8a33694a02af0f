"""One heavy but ordinary set of answers to judge over and over."""

import json
from itertools import cycle

from build_scripts.content import Content


def text(content: Content) -> str:
    """A call to the door as JSON text: everything shown is answered, every third sign with yes."""
    lineal = content.lineal
    alder, rolle = "3-6", "dagtilbud"
    yes = {"svar": "ja", "hyppighed": lineal.hyppighed[2].id, "grad": lineal.grad[1].id}
    shown = [sign.id for sign in lineal.tegn_for(alder, rolle) if not sign.spor]
    turns = cycle((yes, {"svar": "nej"}, {"svar": "ved-ikke"}))
    besvarelse = {
        "lineal": lineal.version,
        "alder": alder,
        "rolle": rolle,
        "fare": "nej",
        "overgreb": {"svar": "nej", "slags": []},
        "linjer": {linje.id: "ja" for linje in lineal.linjer_for(alder, rolle)},
        "tegn": dict(zip(shown, turns, strict=False)),
        "varighed": lineal.varighed[1].id,
        "udvikling": lineal.udvikling[1].id,
        "risiko": {each.id: {"svar": "ved-ikke"} for each in lineal.risiko},
        "beskyttelse": {each.id: {"svar": "ja"} for each in lineal.beskyttelse},
        "proevet": {"tiltag": [lineal.tiltag[0].id], "virkning": "delvist"},
        "maerke": {"foer": content.skala.trin[0].tal, "endeligt": None},
    }
    return json.dumps({"kald": "vurder", "besvarelse": besvarelse}, ensure_ascii=False)
