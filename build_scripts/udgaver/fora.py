"""The meetings and roles that a municipality may have its own name for: the core's own pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# Id and title of each page in docs/samarbejde but the overview; a test holds them together.
FORA: Final[Mapping[str, str]] = {
    "aaben-raadgivning": "Åben rådgivning",
    "boernehus": "Børnehus",
    "dialogmoede": "Dialogmøde",
    "distriktsteam": "Distriktsteam",
    "familieretshuset": "Familieretshuset",
    "fokusteam": "Fokusteam",
    "fremskudt-raadgiver": "Fremskudt rådgiver",
    "modtageteam": "Modtageteam",
    "netvaerksmoede": "Netværksmøde",
    "noegleperson": "Nøgleperson",
    "politi": "Politi",
    "ppr": "PPR",
    "psp": "PSP",
    "ressourceteam": "Ressourceteam",
    "ssp-og-115": "SSP og § 115-møde",
    "sundhedspleje": "Sundhedspleje",
    "tovholder": "Tovholder",
    "trivselsforum": "Trivselsforum",
    "tvaerfagligt-team": "Tværfagligt team",
}
