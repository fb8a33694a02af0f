"""How long a role needs to answer the questions first shown to it.

An estimate, stated so that it can be argued with: an adult reads about 200 words a minute, and
needs a few seconds to think and mark. Counted as if a third of the signs were answered "ja".
"""

from __future__ import annotations

from linealen import Lineal, udvalg

MINUTES = 10
WORDS_PER_MINUTE = 200
SECONDS_PER_MARK = 3.0
YES_SHARE = 1 / 3
MARKS_PER_YES = 2


def minutes_for(lineal: Lineal, alder: str, rolle: str) -> float:
    """Minutes for the core signs of every page, the surroundings and the protective factors."""
    sign = {tegn.id: tegn for tegn in lineal.tegn}
    core = [sign[id_] for side in udvalg(lineal, alder, rolle) for id_ in side.kerne]
    factors = (*lineal.risiko, *lineal.beskyttelse)
    words = sum(len(tegn.saetning.split()) for tegn in core) + sum(
        len(faktor.navn.split()) for faktor in factors
    )
    marks = len(core) * (1 + YES_SHARE * MARKS_PER_YES) + len(factors)
    return words / WORDS_PER_MINUTE + marks * SECONDS_PER_MARK / 60
