"""One small defect per error: exactly that is found, where it stands, and how to mend it.

Each case breaks the sound guide in ``fixtures/god`` in one place (or as few as it takes) and states
the whole of what ``check`` then says.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from linealen import Lineal
from tests.conftest import ROOT
from tests.veje.vejmappe import FIXTURES, check, copy, edit, told

# The first orders of the register, as many as a message names.
_ORDERS = (ROOT / "linealen/data/paabud.yml").read_text("utf-8")
PAABUD = ", ".join(re.findall(r"(?m)^  - id: (.*)$", _ORDERS)[:12])

VEJ, REJSER, RING_NU, FARE = "vej.yml", "rejser.yml", "tekst/ring-nu.md", "tekst/fare.md"
OUTCOME_TEXT = (FIXTURES / "god" / RING_NU).read_text(encoding="utf-8")
# A line that many cases replace by other answers or conditions.
YES = "      ja: {tekst: Ja, til: ring-nu}"
NO = "      nej: {tekst: Nej, til: tal-sammen}"
TABLE = "          - naar: {rolle: [skole, sfo-klub]}\n            gaa: hold-moede\n"


# Seven questions in a round that nobody gets out of.
ROUND = "".join(
    f"  rundt-{n}:\n    svar:\n      ja: {{tekst: Ja, til: rundt-{(n + 1) % 7}}}\n"
    f"      nej: {{tekst: Nej, til: rundt-{(n + 1) % 7}}}\n"
    for n in range(7)
)


@dataclass(frozen=True)
class Case:
    """``edits`` are (file, what stands there, what shall stand there); see ``vejmappe.edit``."""

    name: str
    edits: tuple[tuple[str, str, str], ...]
    told: tuple[str, ...]


def case(name: str, file: str, old: str, new: str, *expected: str) -> Case:
    return Case(name, ((file, old, new),), expected)


def condition(name: str, written: str, *expected: str) -> Case:
    """A case where the one condition about the role is written otherwise."""
    return case(name, VEJ, "naar: {rolle: [skole, sfo-klub]}", f"naar: {written}", *expected)


GRAPH = (
    case(
        "a target that does not exist", VEJ, "til: tegn}", "til: findes-ikke}",
        "god/vej.yml:15: MAAL »findes-ikke« findes ikke blandt trin og udfald.",
    ),
    case(
        "a misspelt target", VEJ, "til: tegn}", "til: tegnet}",
        "god/vej.yml:15: MAAL »tegnet« findes ikke blandt trin og udfald. Mente du »tegn«?",
    ),
    case(
        "a start that does not exist", VEJ, "start: fare", "start: faare",
        "god/vej.yml:9: UKENDT »faare« kendes ikke under »start«. "
        "Vælg blandt: fare, tegn, arbejde, proevet.",
    ),
    Case(
        "a step no state reaches",
        (
            (VEJ, "\nudfald:\n", f"\n  alene:\n    svar:\n{YES}\n{NO}\n\nudfald:\n"),
            ("tekst/alene.md", "", "# Er du alene?\n"),
        ),
        ("god/vej.yml:44: UNAAELIG »alene« kan ingen nå frem til. "
         "Lad et svar føre dertil, eller slet det.",),
    ),
    Case(
        "an outcome no state reaches",
        (
            (VEJ, "  tal-sammen:\n",
             "  aldrig: {paabud: hjemmet-nu, kontakter: [leder], kilder: [barnets-lov-133]}\n"
             "  tal-sammen:\n"),
            ("tekst/aldrig.md", "", OUTCOME_TEXT),
        ),
        ("god/vej.yml:57: UNAAELIG »aldrig« kan ingen nå frem til. "
         "Lad et svar føre dertil, eller slet det.",),
    ),
    case(
        "a condition that can never be true", VEJ, TABLE,
        f"{TABLE}          - naar: {{rolle: [tandpleje]}}\n            gaa: tal-sammen\n",
        "god/vej.yml:41: ALDRIG Betingelsen kan aldrig være sand her. Ret ruten, eller slet den.",
    ),
    condition(
        "a part of a condition that can never be true",
        "{en_af: [{rolle: [skole, sfo-klub]}, {rolle: [tandpleje]}]}",
        "god/vej.yml:39: ALDRIG Denne del af betingelsen kan aldrig være sand her. "
        "Ret den, eller slet den.",
    ),
    case(
        "an »ellers« that is never needed", VEJ, NO,
        "      nej:\n        tekst: Nej\n        til:\n"
        "          - naar: {kendt: arbejde}\n            gaa: tal-sammen\n"
        "          - ellers: ring-nu\n",
        "god/vej.yml:47: ALDRIG »ellers« bliver aldrig brugt her. Ret ruten, eller slet den.",
    ),
    case(
        "a state with no way out", VEJ, "          - ellers: ring-nu\n", "",
        "god/vej.yml:38: MANGLER-VEJ Svaret »ja« på »proevet« fører ingen steder hen, "
        "fx efter fare: nej, tegn: maerker, arbejde: andre. Tilføj en rute eller »ellers«.",
    ),
    case(
        "several answers with no way out", VEJ, "      - ellers: arbejde\n",
        "      - naar: {en_af: [{svar: {tegn: ingen}}, "
        "{alle: [{svar: {tegn: maerker}}, {svar: {tegn: maerker}}]}]}\n        gaa: arbejde\n",
        "god/vej.yml:23: MANGLER-VEJ Svaret »bange« på »tegn« fører ingen steder hen, "
        "fx efter fare: nej. Tilføj en rute eller »ellers«.",
        "god/vej.yml:23: OVERLAP Svaret »maerker« + »bange« på »tegn« passer på flere ruter på én "
        "gang, fx efter fare: nej. Gør betingelserne skarpe.",
    ),
    case(
        "overlapping conditions", VEJ, TABLE,
        f"{TABLE}          - naar: {{svar: {{tegn: bange}}}}\n            gaa: ring-nu\n",
        "god/vej.yml:38: OVERLAP Svaret »ja« på »proevet« passer på flere ruter på én gang, "
        "fx efter fare: nej, tegn: bange, arbejde: skole. Gør betingelserne skarpe.",
    ),
    case(
        "»ellers« twice", VEJ, "          - ellers: ring-nu\n",
        "          - ellers: ring-nu\n          - ellers: tal-sammen\n",
        "god/vej.yml:38: OVERLAP Der står »ellers« mere end én gang.",
    ),
    case(
        "an endless loop", VEJ, "          - ellers: ring-nu\n", "          - ellers: arbejde\n",
        "god/vej.yml:38: RING Svaret »ja« på »proevet« fører i en endeløs ring: "
        "arbejde → proevet → arbejde. Lad et svar føre ud af ringen.",
    ),
    case(
        "a step that leads to itself", VEJ, YES, "      ja: {tekst: Ja, til: fare}",
        "god/rejser.yml:4: REJSE Rejsen siger, at den ender ved »ring-nu«, "
        "men den ender ved »fare«.",
        "god/vej.yml:14: RING Svaret »ja« på »fare« fører i en endeløs ring: fare → fare. "
        "Lad et svar føre ud af ringen.",
    ),
    case(
        "more states than can be pages", VEJ, "      bange: {tekst: Barnet er bange}\n",
        "      bange: {tekst: Barnet er bange}\n"
        + "".join(f"      svar-{n}: {{tekst: Svar {n}}}\n" for n in range(30)),
        "god/vej.yml:17: EKSPLOSION Vejen har mere end 5.000 tilstande, og hver skal have sin egen "
        "side. Del vejen i to, eller saml svar: »tegn« kan alene besvares på 4.294.967.296 måder.",
        "god/vej.yml:19: LANG-ADRESSE Vælger man alle svar på »tegn«, bliver de sammen med "
        "trinnets id til en mappe på 248 tegn, og den må højst have 128. Skriv kortere id'er til "
        "svarene, fx i stedet for »maerker«, eller saml nogle af dem.",
    ),
    Case(
        "a round of seven questions is a ring and no explosion",
        ((VEJ, NO, NO.replace("tal-sammen", "rundt-0")),
         (VEJ, "\nudfald:\n", f"\n{ROUND}\nudfald:\n"),
         *((f"tekst/rundt-{n}.md", "", "# Hvad nu?\n") for n in range(7))),
        ("god/rejser.yml:9: REJSE Rejsen går i stå: den svarer ikke på »rundt-0«.",
         *(f"god/vej.yml:{45 + 4 * n}: LIGEGYLDIG Alle svar på »rundt-{n}« fører samme sted hen, "
           "og intet senere spørger til dem. Lad et svar gøre en forskel, eller slet trinnet."
           for n in range(7)),
         "god/vej.yml:70: RING Svaret »ja« på »rundt-6« fører i en endeløs ring: rundt-0 → "
         "rundt-1 → rundt-2 → rundt-3 → rundt-4 → rundt-5 → rundt-6 → rundt-0. "
         "Lad et svar føre ud af ringen.",
         "god/vej.yml:86: UNAAELIG »tal-sammen« kan ingen nå frem til. "
         "Lad et svar føre dertil, eller slet det."),
    ),
    Case(
        "too many states hide nothing, and nothing hides them",
        ((VEJ, "      bange: {tekst: Barnet er bange}\n",
          "      bange: {tekst: Barnet er bange}\n"
          + "".join(f"      svar-{n}: {{tekst: Svar {n}}}\n" for n in range(9))),
         (VEJ, TABLE, f"{TABLE}          - naar: {{svar: {{tegn: bange}}}}\n"
          "            gaa: ring-nu\n"),
         (VEJ, "      nej: {tekst: Nej, til: tal-sammen}",
          "      nej:\n        tekst: Nej\n        til:\n"
          "          - naar: {ukendt: arbejde}\n            gaa: tal-sammen\n"
          "          - ellers: arbejde\n"),
         (REJSER, "{fare: ja}", "{fare: ja, arbejde: skole}")),
        ("god/rejser.yml:3: REJSE Rejsen svarer på »arbejde«, men kommer aldrig forbi det.",
         "god/rejser.yml:10: REJSE Rejsen siger, at den ender ved »tal-sammen«, "
         "men den ender ved »proevet«.",
         "god/vej.yml:17: EKSPLOSION Vejen har 16.387 tilstande mod højst 5.000, og hver skal have "
         "sin egen side. Del vejen i to, eller saml svar: »tegn« kan alene besvares på 2.048 "
         "måder.",
         "god/vej.yml:47: OVERLAP Svaret »ja« på »proevet« passer på flere ruter på én gang, "
         "fx efter fare: nej, tegn: bange, arbejde: skole. Gør betingelserne skarpe.",
         "god/vej.yml:55: RING Svaret »nej« på »proevet« fører i en endeløs ring: "
         "arbejde → proevet → arbejde. Lad et svar føre ud af ringen.",
         "god/vej.yml:56: ALDRIG Betingelsen kan aldrig være sand her. "
         "Ret ruten, eller slet den.",
         "god/vej.yml:74: UNAAELIG »tal-sammen« kan ingen nå frem til. "
         "Lad et svar føre dertil, eller slet det."),
    ),
    case(
        "a question that makes no difference", VEJ, f"        til:\n{TABLE}", "        til:\n",
        "god/rejser.yml:7: REJSE Rejsen siger, at den ender ved »hold-moede«, "
        "men den ender ved »ring-nu«.",
        "god/vej.yml:30: LIGEGYLDIG Alle svar på »arbejde« fører samme sted hen, og intet senere "
        "spørger til dem. Lad et svar gøre en forskel, eller slet trinnet.",
        "god/vej.yml:50: UNAAELIG »hold-moede« kan ingen nå frem til. "
        "Lad et svar føre dertil, eller slet det.",
    ),
    case(
        "a band that the ruler does not have", VEJ, NO,
        "      nej: {baand: [uro], til: tal-sammen}",
        "god/vej.yml:42: UKENDT »uro« kendes ikke under »baand«. Vælg blandt: trivsel, "
        "opmaerksomhed, bekymring, alvorlig-bekymring, meget-alvorlig-bekymring.",
    ),
    case(
        "an answer that excludes nothing", VEJ, YES,
        "      ja: {tekst: Ja, udelukker: true, til: ring-nu}",
        "god/vej.yml:14: SVAR »udelukker« virker kun på et trin med »flere«.",
    ),
    case(
        "a step with one answer", VEJ, f"        til:\n{TABLE}          - ellers: ring-nu\n{NO}",
        "        til: ring-nu",
        "god/rejser.yml:9: UKENDT »nej« kendes ikke under »proevet«. Vælg blandt: ja.",
        "god/vej.yml:35: SVAR Et spørgsmål skal have mindst to svar. Skal trinnet kun oplyse om "
        "noget, så skriv »videre: …« i stedet for »svar«.",
    ),
    case(
        "roles where nobody asks about the role", VEJ, "    emne: rolle\n", "",
        "god/vej.yml:30: EMNE »roller« virker kun på et trin med »emne: rolle«.",
    ),
    case(
        "a role without an answer", VEJ, "andre: {tekst: Et andet sted,",
        "andre: {tekst: Et andet sted, roller: [dagpleje, dagtilbud, sundhedspleje, tandpleje],",
        "god/vej.yml:30: EMNE Intet svar passer til ppr, socialraadgiver, voksenomraadet, "
        "forening. Føj det til et svar, eller lav et svar uden »roller«.",
    ),
)  # fmt: skip

OUTCOMES = (
    case(
        "an outcome without contact", VEJ, "    kontakter: [modtagelse-dag]\n", "",
        "god/vej.yml:45: MANGLER Listen »kontakter« mangler. Skriv den ind.",
    ),
    case(
        "an outcome with nobody to contact", VEJ, "kontakter: [modtagelse-dag]", "kontakter: []",
        "god/vej.yml:47: MANGLER Listen »kontakter« er tom.",
    ),
    case(
        "an outcome without urgency", VEJ, "    paabud: hjemmet-nu\n", "",
        "god/vej.yml:45: UDEN-PAABUD Udfaldet mangler sit påbud. Skriv »paabud:« med et id fra "
        "linealen/data/paabud.yml.",
    ),
    case(
        "an unknown urgency", VEJ, "    paabud: hjemmet-nu\n", "    paabud: straks\n",
        "god/vej.yml:46: UKENDT »straks« kendes ikke under »paabud«. "
        f"Vælg blandt: {PAABUD} ….",
    ),
    case(
        "an outcome without source", VEJ,
        "    kilder: [barnets-lov-133]\n    se_ogsaa", "    se_ogsaa",
        "god/vej.yml:52: MANGLER Listen »kilder« mangler. Skriv den ind.",
    ),
    case(
        "an outcome without a section", RING_NU, "## Gør ikke\n\n- Vent ikke.\n\n", "",
        "god/tekst/ring-nu.md:1: UDFALD Udfaldet mangler afsnittet »Gør ikke«. Skriv det.",
    ),
    case(
        "an outcome with an empty section", RING_NU, "- Vent ikke.\n", "",
        "god/tekst/ring-nu.md:1: UDFALD Udfaldet mangler afsnittet »Gør ikke«. Skriv det.",
    ),
)  # fmt: skip

JOURNEYS = (
    case(
        "a journey that ends elsewhere", REJSER, "fare: ja}\n    ender: ring-nu",
        "fare: ja}\n    ender: tal-sammen",
        "god/rejser.yml:4: REJSE Rejsen siger, at den ender ved »tal-sammen«, "
        "men den ender ved »ring-nu«.",
    ),
    case(
        "a journey that stalls", REJSER, "arbejde: andre, proevet: nej}", "arbejde: andre}",
        "god/rejser.yml:9: REJSE Rejsen går i stå: den svarer ikke på »proevet«.",
    ),
    case(
        "a journey that answers what cannot be answered", REJSER, "tegn: ingen,",
        "tegn: [bange, ingen],",
        "god/rejser.yml:9: REJSE Rejsen går i stå ved »tegn«: "
        "bange, ingen er ikke et svar på dette trin.",
    ),
    case(
        "a journey that answers a step it never meets", REJSER, "{fare: ja}",
        "{fare: ja, arbejde: skole}",
        "god/rejser.yml:3: REJSE Rejsen svarer på »arbejde«, men kommer aldrig forbi det.",
    ),
    case(
        "a journey with an unknown step", REJSER, "{fare: ja}", "{fare: ja, faerd: ja}",
        "god/rejser.yml:3: UKENDT Trinnet »faerd« findes ikke i grafen. Mente du »fare«?",
    ),
    case(
        "a journey with an unknown answer", REJSER, "{fare: ja}", "{fare: maaske}",
        "god/rejser.yml:3: UKENDT »maaske« kendes ikke under »fare«. Vælg blandt: ja, nej.",
    ),
    case(
        "a journey to an unknown outcome", REJSER, "fare: ja}\n    ender: ring-nu",
        "fare: ja}\n    ender: ring",
        "god/rejser.yml:4: UKENDT »ring« kendes ikke under »ender«. "
        "Vælg blandt: ring-nu, hold-moede, tal-sammen.",
    ),
    case(
        "too few journeys", REJSER,
        "  - navn: Barnet er i fare\n    svar: {fare: ja}\n    ender: ring-nu\n", "",
        "god/rejser.yml:1: REJSER Vejen har 2 rejser. Skriv mindst 3.",
    ),
    case(
        "no journeys", REJSER, "", "rejser: []\n",
        "god/rejser.yml:1: TYPE »rejser« skal være en liste med mindst ét punkt.",
    ),
)  # fmt: skip

IDS = (
    case(
        "an unknown role", VEJ, "roller: [skole, sfo-klub], til", "roller: [skole, bager], til",
        "god/vej.yml:31: UKENDT »bager« kendes ikke under »roller«. Vælg blandt: dagpleje, "
        "dagtilbud, skole, sfo-klub, sundhedspleje, tandpleje, ppr, socialraadgiver, "
        "voksenomraadet, forening.",
    ),
    case(
        "an unknown contact", VEJ, "kontakter: [modtagelse-dag]", "kontakter: [naboen]",
        "god/vej.yml:47: UKENDT »naboen« kendes ikke under »kontakter«. Vælg blandt: "
        "modtagelse-dag, modtagelse-doegn, fremskudt-raadgiver, fokusteam, ppr, sundhedspleje, "
        "boernehus, leder, noegleperson, socialtandpleje, koordinator-vold, sikkerhedskonsulent …."
    ),
    condition(
        "an unknown fact of the edition", "{udgave_har: svoemmehal}",
        "god/vej.yml:39: UKENDT »svoemmehal« kendes ikke under »udgave_har«. Vælg blandt: "
        "fokusteam, ressourceteam, fremskudt-raadgiver, aaben-raadgivning, "
        "dialogbaseret-underretning.",
    ),
    condition(
        "an unknown age", "{alder: [voksen]}",
        "god/vej.yml:39: UKENDT »voksen« kendes ikke under »alder«. "
        "Vælg blandt: ufoedt, 0-1, 1-3, 3-6, 6-10, 10-13, 13-18.",
    ),
    case(
        "an unknown path", VEJ, "se_ogsaa: [god]", "se_ogsaa: [en-anden]",
        "god/vej.yml:56: UKENDT »en-anden« kendes ikke under »se_ogsaa«. Vælg blandt: god.",
    ),
    condition(
        "a condition on a misspelt step", "{svar: {tegnene: bange}}",
        "god/vej.yml:39: UKENDT »tegnene« er ikke et trin. Mente du »tegn«?",
    ),
    condition(
        "a condition on a step like no other", "{kendt: xyz}",
        "god/vej.yml:39: UKENDT »xyz« er ikke et trin. "
        "Vælg blandt: fare, tegn, arbejde, proevet.",
    ),
    condition(
        "two steps in one comparison", "{ikke_svar: {tegn: bange, fare: nej}}",
        "god/vej.yml:39: BETINGELSE »ikke_svar« nævner 2 trin: »tegn« og »fare«. "
        "Skriv ét »ikke_svar« for hvert trin, og saml dem med »alle« eller »en_af«.",
    ),
    condition(
        "a comparison with nothing", "{svar: {}}",
        "god/vej.yml:39: BETINGELSE »svar« er tom. Skriv et trin og dets svar.",
    ),
    condition(
        "an order from two answers", "{mindst: {tegn: [maerker, bange]}}",
        "god/vej.yml:39: BETINGELSE »mindst« regner fra ét svar, men her står en liste. "
        "Skriv »svar«, hvis det er nok, at et af dem er valgt.",
    ),
    condition(
        "one of two answers", "{svar: {arbejde: [skole, andre]}}",
        "god/vej.yml:41: ALDRIG »ellers« bliver aldrig brugt her. Ret ruten, eller slet den.",
    ),
    condition(
        "an answer of a set that is never given",
        "{alle: [{rolle: [skole, sfo-klub]}, {svar: {fare: [ja, nej]}}]}",
        "god/vej.yml:39: ALDRIG Denne del af betingelsen kan aldrig være sand her. "
        "Ret den, eller slet den.",
    ),
    condition(
        "none of two answers",
        "{alle: [{rolle: [skole, sfo-klub]}, {ikke_svar: {tegn: [bange, ingen]}}]}",
    ),
    condition(
        "an unknown answer in a set", "{svar: {tegn: [bange, glad]}}",
        "god/vej.yml:39: UKENDT »glad« kendes ikke under »tegn«. "
        "Vælg blandt: maerker, bange, ingen.",
    ),
    condition(
        "a condition on an unknown answer", "{hoejst: {tegn: glad}}",
        "god/vej.yml:39: UKENDT »glad« kendes ikke under »tegn«. "
        "Vælg blandt: maerker, bange, ingen.",
    ),
    condition(
        "an expression", "{hvis: tegn > 2}",
        "god/vej.yml:39: BETINGELSE »hvis« er ikke en betingelse. Brug: alle, en_af, antal, svar, "
        "ikke_svar, mindst, hoejst, kendt, ukendt, rolle, alder, udgave_har eller udgave_uden.",
    ),
    condition(
        "two conditions in one", "{rolle: [skole], kendt: tegn}",
        "god/vej.yml:39: BETINGELSE Her står 2 betingelser i én: »rolle« og »kendt«. "
        "Skriv hver for sig, og saml dem med »alle« eller »en_af«.",
    ),
    condition(
        "no condition", "{}",
        "god/vej.yml:39: BETINGELSE Betingelsen er tom. Skriv ét af ordene: alle, en_af, antal, "
        "svar, ikke_svar, mindst, hoejst, kendt, ukendt, rolle, alder, udgave_har, udgave_uden.",
    ),
    condition(
        "a misspelt condition", "{svra: {tegn: bange}}",
        "god/vej.yml:39: BETINGELSE »svra« er ikke en betingelse. Mente du »svar«? Brug: alle, "
        "en_af, antal, svar, ikke_svar, mindst, hoejst, kendt, ukendt, rolle, alder, udgave_har "
        "eller udgave_uden.",
    ),
    case(
        "an id that is no address", VEJ, "      nej: {tekst: Nej, til: tal-sammen}",
        f"{NO}\n      Måske/nej: {{tekst: Måske, til: tal-sammen}}",
        "god/vej.yml:43: ID »Måske/nej« er ikke et gyldigt id. "
        "Brug små bogstaver a-z, tal og bindestreg.",
    ),
    case(
        "an answer with the name of another page", VEJ, YES,
        f"{YES}\n      handlekort: {{tekst: Kort, til: ring-nu}}",
        "god/vej.yml:15: ID »handlekort« bruges i adresser. Kald svaret noget andet.",
    ),
    case(
        "an id that is too long for a folder", VEJ, "      nej: {tekst: Nej, til: tal-sammen}",
        f"      {'nej-' * 15}nej: {{tekst: Nej, til: tal-sammen}}",
        "god/rejser.yml:9: UKENDT »nej« kendes ikke under »proevet«. "
        f"Vælg blandt: ja, {'nej-' * 15}nej.",
        f"god/vej.yml:42: LANGT-ID »{'nej-' * 15}nej« er 63 tegn, og et id må højst være 60, for "
        "det bliver til navne på filer og mapper. Skriv et kortere id.",
    ),
    Case(
        "several answers that are too long together",
        ((VEJ, "      maerker:", f"      maerker-{'p' * 50}:"),
         (VEJ, "{svar: {tegn: maerker}}", f"{{svar: {{tegn: maerker-{'p' * 50}}}}}"),
         (REJSER, "[maerker]", f"[maerker-{'p' * 50}]"),
         (VEJ, "      bange:", f"      bange-{'p' * 52}:"),
         (VEJ, "{svar: {tegn: bange}}", f"{{svar: {{tegn: bange-{'p' * 52}}}}}"),
         (VEJ, "      ingen:", "      ogsaa-dette: {tekst: Også dette}\n      ingen:")),
        ("god/vej.yml:19: LANG-ADRESSE Vælger man alle svar på »tegn«, bliver de sammen med "
         "trinnets id til en mappe på 134 tegn, og den må højst have 128. Skriv kortere id'er til "
         f"svarene, fx i stedet for »maerker-{'p' * 50}«, eller saml nogle af dem.",),
    ),
    Case(
        "answers that are ticked off at once, at the end of a long way",
        ((VEJ, "      maerker:", f"      maerker-{'p' * 50}:"),
         (VEJ, "{svar: {tegn: maerker}}", f"{{svar: {{tegn: maerker-{'p' * 50}}}}}"),
         (REJSER, "[maerker]", f"[maerker-{'p' * 50}]"),
         (VEJ, "      bange:", f"      bange-{'p' * 50}:"),
         (VEJ, "{svar: {tegn: bange}}", f"{{svar: {{tegn: bange-{'p' * 50}}}}}"),
         (VEJ, "      nej: {tekst: Nej, til: tegn}",
          f"      nej-{'n' * 30}: {{tekst: Nej, til: tegn}}"),
         (REJSER, "{fare: nej, tegn: [maerker", f"{{fare: nej-{'n' * 30}, tegn: [maerker"),
         (REJSER, "{fare: nej, tegn: ingen", f"{{fare: nej-{'n' * 30}, tegn: ingen")),
        ("god/vej.yml:20: LANG-ADRESSE Den længste adresse på vejen er 172 tegn, og den må højst "
         "være 160 for at kunne gemmes på alle computere: handleveje/god/"
         f"nej-{'n' * 30}/valgt_maerker-{'p' * 50}_bange-{'p' * 50}/ Skriv kortere id'er til "
         f"svarene på vej dertil, fx i stedet for »maerker-{'p' * 50}« og »bange-{'p' * 50}« på "
         "»tegn«.",),
    ),
    Case(
        "answers on a way that are too long together",
        ((VEJ, "      skole:", f"      skole-{'k' * 50}:"),
         (REJSER, "arbejde: skole,", f"arbejde: skole-{'k' * 50},"),
         (VEJ, "      ja:\n        tekst", f"      ja-{'j' * 50}:\n        tekst"),
         (REJSER, "proevet: ja}", f"proevet: ja-{'j' * 50}}}"),
         (VEJ, "      nej: {tekst: Nej, til: tegn}",
          f"      nej-{'n' * 40}: {{tekst: Nej, til: tegn}}"),
         (REJSER, "{fare: nej, tegn: [maerker]", f"{{fare: nej-{'n' * 40}, tegn: [maerker]"),
         (REJSER, "{fare: nej, tegn: ingen", f"{{fare: nej-{'n' * 40}, tegn: ingen")),
        ("god/vej.yml:31: LANG-ADRESSE Den længste adresse på vejen er 179 tegn, og den må højst "
         "være 160 for at kunne gemmes på alle computere: handleveje/god/"
         f"nej-{'n' * 40}/maerker/skole-{'k' * 50}/ja-{'j' * 50}/ Skriv kortere id'er til svarene "
         f"på vej dertil, fx i stedet for »skole-{'k' * 50}« på »arbejde«.",),
    ),
    case(
        "one id for a step and an outcome", VEJ, "  tal-sammen:\n",
        "  fare: {paabud: hjemmet-nu, kontakter: [leder], kilder: [barnets-lov-133]}\n"
        "  tal-sammen:\n",
        "god/vej.yml:57: DOBBELT »fare« er både et trin og et udfald.",
    ),
)  # fmt: skip

TOLD = ((VEJ, NO, f"{NO.replace('tal-sammen', 'oplyst')}\n\n  oplyst:\n    videre: tal-sammen"),)
TEXT_OF_IT = ("tekst/oplyst.md", "", "# Du er ikke alene\n\nDin leder kan hjælpe.\n")
TELLING = (
    Case("a step that only tells something, and a journey by it", (*TOLD, TEXT_OF_IT), ()),
    Case(
        "a step that tells nothing", (*TOLD, ("tekst/oplyst.md", "", "# Du er ikke alene\n")),
        ("god/vej.yml:44: UDEN-TEKST »oplyst« spørger ikke om noget. "
         "Skriv i tekst/oplyst.md, hvad man skal vide.",),
    ),
    Case(
        "a step that tells something and leads back",
        (*TOLD, TEXT_OF_IT, (VEJ, "videre: tal-sammen", "videre: arbejde")),
        ("god/rejser.yml:10: REJSE Rejsen siger, at den ender ved »tal-sammen«, "
         "men den ender ved »arbejde«.",
         "god/vej.yml:45: RING Svaret »videre« på »oplyst« fører i en endeløs ring: "
         "arbejde → proevet → oplyst → arbejde. Lad et svar føre ud af ringen.",
         "god/vej.yml:60: UNAAELIG »tal-sammen« kan ingen nå frem til. "
         "Lad et svar føre dertil, eller slet det."),
    ),
    Case(
        "a step that tells something and may lead two ways, of which one never is",
        (*TOLD, TEXT_OF_IT,
         (VEJ, "    videre: tal-sammen", "    videre:\n      - naar: {svar: {proevet: [ja, nej]}}\n"
          "        gaa: tal-sammen\n      - ellers: ring-nu")),
        ("god/vej.yml:46: ALDRIG Denne del af betingelsen kan aldrig være sand her. "
         "Ret den, eller slet den.",
         "god/vej.yml:48: ALDRIG »ellers« bliver aldrig brugt her. Ret ruten, eller slet den."),
    ),
    Case(
        "a step that tells something and leads nowhere",
        (*TOLD, TEXT_OF_IT, (VEJ, "videre: tal-sammen", "videre: tal-samen")),
        ("god/vej.yml:45: MAAL »tal-samen« findes ikke blandt trin og udfald. "
         "Mente du »tal-sammen«?",),
    ),
)  # fmt: skip

TEXTS = (
    case(
        "a text without a step", "tekst/hej.md", "", "# Hej\n",
        "god/tekst/hej.md:1: TEKST-ALENE Teksten »hej« har intet trin eller udfald i grafen. "
        "Tilføj det.",
    ),
    case(
        "a step of 61 words", FARE, "En kort hjælp til svaret.", "ord " * 57,
        "god/tekst/fare.md:1: LANG Teksten har 61 ord. Et trin må højst have 60.",
    ),
    case("a step of 60 words", FARE, "En kort hjælp til svaret.", "ord " * 56),
    case(
        "a step with sections", FARE, "En kort", "## Gør nu\n\n- En kort",
        "god/tekst/fare.md:1: AFSNIT Et trin stiller ét spørgsmål. "
        "Afsnit med ## hører til udfald.",
    ),
    case(
        "a text without a title", FARE, "# Er barnet i fare?\n", "",
        "god/tekst/fare.md:1: TITEL Teksten mangler en titel: en linje med »# «.",
    ),
    case(
        "a text with two titles", FARE, "En kort", "# Igen\n\nEn kort",
        "god/tekst/fare.md:3: AFSNIT Kun én titel (#) og de faste afsnit (##) bruges.",
    ),
    case(
        "an unknown section", RING_NU, "## Skriv ned", "## Husk\n\n- Noget.\n\n## Skriv ned",
        "god/tekst/ring-nu.md:14: AFSNIT Overskriften »Husk« kendes ikke eller står to gange. "
        "Brug: »Gør nu«, »Gør ikke«, »Skriv ned«, »Må forældrene få det at vide?«, "
        "»Det sker der nu«.",
    ),
    case(
        "a link in a text", FARE, "En kort hjælp", "En [kort hjælp](../tegn/)",
        "god/tekst/fare.md:3: LINK Teksten må hverken have links eller HTML. "
        "Skriv ruter og kilder i vej.yml.",
    ),
    case(
        "an abolished act as law in force", RING_NU, "- Vent ikke.",
        "- Vent ikke, siger servicelovens regler.",
        "god/tekst/ring-nu.md:12: OPHAEVET Her nævnes en ophævet lov som gældende ret. "
        "Brug barnets lov.",
    ),
    case(
        "an abolished paragraph in the graph", VEJ, "hvad: Ring til kommunen",
        "hvad: Ring efter § 153",
        "god/vej.yml:49: OPHAEVET Her nævnes en ophævet lov som gældende ret. Brug barnets lov.",
    ),
)  # fmt: skip

FILES = (
    case(
        "broken YAML", VEJ, "start: fare", "start: [fare",
        "god/vej.yml:11: YAML Filen kan ikke læses som YAML. Se efter manglende kolon, "
        "anførselstegn eller indrykning her eller lige over. "
        "(Læseren siger: did not find expected ',' or ']')",
    ),
    case("an empty file", REJSER, "", "", "god/rejser.yml:1: YAML Filen er tom."),
    case(
        "a list instead of a graph", VEJ, "", "- trin\n- udfald\n",
        "god/vej.yml:1: TYPE Her skal stå en blok med nøgler, men der står en liste.",
    ),
    case(
        "a wrong type: a word for a flag", VEJ, "flere: true", "flere: mange",
        "god/vej.yml:18: TYPE »flere« skal være true eller false, men er »mange«.",
    ),
    case(
        "a wrong type: a word for an answer", VEJ, YES, "      ja: ring-nu",
        "god/vej.yml:14: TYPE Her skal stå en blok med nøgler, men der står »ring-nu«.",
    ),
    case(
        "a wrong type: a list for answers", VEJ,
        f"{YES}\n      nej: {{tekst: Nej, til: tegn}}\n", "      [ja, nej]\n",
        "god/vej.yml:13: TYPE Her skal stå en blok med nøgler, men der står en liste.",
    ),
    case(
        "a wrong type: YAML's own yes", VEJ, "tekst: Ja, til: ring-nu", "tekst: Yes, til: ring-nu",
        "god/vej.yml:14: TYPE »tekst« skal være tekst, men er »True«. Sæt anførselstegn om.",
    ),
    case(
        "an unknown key in an outcome", VEJ,
        "    paabud: hjemmet-nu\n", "    paabud: hjemmet-nu\n    farve: rød\n",
        "god/vej.yml:47: NOEGLE Nøglen »farve« kendes ikke her. Kendte nøgler: frister, "
        "kilder, kontakter, lineal, paabud, paragraffer, se_ogsaa.",
    ),
    case(
        "an unknown key at the top", VEJ, "start: fare", "start: fare\nforfatter: mig",
        "god/vej.yml:10: NOEGLE Nøglen »forfatter« kendes ikke her. Kendte nøgler: ejer, "
        "gennemgaaet, gennemgaas_foer, kilder, kort, soegeord, start, titel, trin, udfald.",
    ),
    case(
        "a repeated key", VEJ, "start: fare", "start: fare\nstart: tegn",
        "god/vej.yml:10: DOBBELT Nøglen »start« står to gange i samme blok.",
    ),
    case(
        "a missing key", VEJ, "ejer: Testene\n", "",
        "god/vej.yml:2: MANGLER Nøglen »ejer« mangler. Skriv den ind.",
    ),
    case(
        "a day that is not in the calendar", VEJ, "gennemgaaet: 2026-11-22",
        "gennemgaaet: 2026-02-29",
        "god/vej.yml:5: DATO »2026-02-29« er ikke en dato. Skriv den som 2026-11-22.",
    ),
    case(
        "a review before the last one", VEJ, "gennemgaas_foer: 2027", "gennemgaas_foer: 2025",
        "god/vej.yml:6: DATO »gennemgaas_foer« skal være efter »gennemgaaet«.",
    ),
)  # fmt: skip

SEVERAL = (
    Case(
        "two errors in one file are both told",
        (
            (VEJ, "start: fare", "start: faare"),
            (VEJ, "    paabud: hjemmet-nu\n", "    paabud: straks\n"),
        ),
        (
            "god/vej.yml:9: UKENDT »faare« kendes ikke under »start«. "
            "Vælg blandt: fare, tegn, arbejde, proevet.",
            f"god/vej.yml:46: UKENDT »straks« kendes ikke under »paabud«. Vælg blandt: {PAABUD} ….",
        ),
    ),
    Case(
        "two broken files are both told",
        ((VEJ, "start: fare", "start: fare\nstart: tegn"), (REJSER, "", "")),
        (
            "god/rejser.yml:1: YAML Filen er tom.",
            "god/vej.yml:10: DOBBELT Nøglen »start« står to gange i samme blok.",
        ),
    ),
    Case(
        "journeys that cannot be read hide no round",
        (
            (VEJ, "          - ellers: ring-nu\n", "          - ellers: arbejde\n"),
            (REJSER, "", ""),
        ),
        (
            "god/rejser.yml:1: YAML Filen er tom.",
            "god/vej.yml:38: RING Svaret »ja« på »proevet« fører i en endeløs ring: "
            "arbejde → proevet → arbejde. Lad et svar føre ud af ringen.",
        ),
    ),
    Case(
        "a text that cannot be used hides no round, nor a journey another",
        (
            (VEJ, "          - ellers: ring-nu\n", "          - ellers: arbejde\n"),
            (FARE, "# Er barnet i fare?\n", ""),
            (REJSER, "{fare: ja}", "{fare: ja, arbejde: skole}"),
            (REJSER, "arbejde: andre, proevet: nej}", "arbejde: baker, proevet: nej}"),
        ),
        (
            "god/rejser.yml:3: REJSE Rejsen svarer på »arbejde«, men kommer aldrig forbi det.",
            "god/rejser.yml:9: UKENDT »baker« kendes ikke under »arbejde«. "
            "Vælg blandt: skole, andre.",
            "god/tekst/fare.md:1: TITEL Teksten mangler en titel: en linje med »# «.",
            "god/vej.yml:38: RING Svaret »ja« på »proevet« fører i en endeløs ring: "
            "arbejde → proevet → arbejde. Lad et svar føre ud af ringen.",
        ),
    ),
    Case(
        "a graph that cannot be read hides neither journeys nor texts",
        (
            (VEJ, "start: fare", "start: [fare"),
            (REJSER, "  - navn: Barnet er i fare\n    svar", "  - svar"),
            (FARE, "# Er barnet i fare?\n", ""),
        ),
        (
            "god/rejser.yml:2: MANGLER Nøglen »navn« mangler. Skriv den ind.",
            "god/tekst/fare.md:1: TITEL Teksten mangler en titel: en linje med »# «.",
            "god/vej.yml:11: YAML Filen kan ikke læses som YAML. Se efter manglende kolon, "
            "anførselstegn eller indrykning her eller lige over. "
            "(Læseren siger: did not find expected ',' or ']')",
        ),
    ),
    Case(
        "two errors that only a walk shows are both told",
        (
            (VEJ, "          - ellers: ring-nu\n", "          - ellers: arbejde\n"),
            (REJSER, "{fare: ja}", "{fare: ja, arbejde: skole}"),
        ),
        (
            "god/rejser.yml:3: REJSE Rejsen svarer på »arbejde«, men kommer aldrig forbi det.",
            "god/vej.yml:38: RING Svaret »ja« på »proevet« fører i en endeløs ring: "
            "arbejde → proevet → arbejde. Lad et svar føre ud af ringen.",
        ),
    ),
)

CASES = (*GRAPH, *TELLING, *OUTCOMES, *JOURNEYS, *IDS, *TEXTS, *FILES, *SEVERAL)


def test_the_sound_guide_is_sound(tmp_path: Path, lineal: Lineal) -> None:
    copy(tmp_path)
    found = check(tmp_path, lineal)
    assert told(found) == []
    assert [vej.id for vej in found.veje] == ["god"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_defect_gives_exactly_its_message(tmp_path: Path, lineal: Lineal, case: Case) -> None:
    folder = copy(tmp_path)
    for file, old, new in case.edits:
        edit(folder, file, old, new)
    assert told(check(tmp_path, lineal)) == list(case.told)


@pytest.mark.parametrize("name", ["kilder", "paragraffer"])
def test_an_unknown_source_is_told(tmp_path: Path, lineal: Lineal, name: str) -> None:
    """Apart from the others, for the message lists the first sources, whatever they are."""
    place, following = {"kilder": (60, "    lineal"), "paragraffer": (50, "    kilder")}[name]
    edit(
        copy(tmp_path), VEJ,
        f"{name}: [barnets-lov-133]\n{following}", f"{name}: [avisen]\n{following}",
    )  # fmt: skip
    (line,) = told(check(tmp_path, lineal))
    assert line.startswith(
        f"god/vej.yml:{place}: UKENDT »avisen« kendes ikke under »{name}«. Vælg blandt: "
    )


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (VEJ, "god/vej.yml:0: FIL Filen mangler."),
        (REJSER, "god/rejser.yml:0: FIL Filen mangler."),
        (FARE, "god/vej.yml:12: UDEN-TEKST »fare« mangler sin tekst: filen tekst/fare.md."),
        (
            RING_NU,
            "god/vej.yml:45: UDEN-TEKST »ring-nu« mangler sin tekst: filen tekst/ring-nu.md.",
        ),
    ],
)
def test_a_missing_file_is_told(tmp_path: Path, lineal: Lineal, file: str, expected: str) -> None:
    (copy(tmp_path) / file).unlink()
    assert told(check(tmp_path, lineal)) == [expected]


def test_a_text_in_another_encoding_is_told(tmp_path: Path, lineal: Lineal) -> None:
    (copy(tmp_path) / FARE).write_bytes("# Får barnet hjælp?".encode("latin-1"))
    assert told(check(tmp_path, lineal)) == [
        "god/tekst/fare.md:0: FIL Filen er ikke gemt som UTF-8. Gem den som UTF-8."
    ]


def test_a_folder_whose_name_is_no_address_is_told(tmp_path: Path, lineal: Lineal) -> None:
    copy(tmp_path)
    copy(tmp_path, "Ny vej")
    assert told(check(tmp_path, lineal)) == [
        "Ny vej:0: ID Mappens navn må kun have små bogstaver a-z, tal og bindestreg."
    ]


def test_a_broken_guide_hides_neither_its_neighbours_nor_their_errors(
    tmp_path: Path, lineal: Lineal
) -> None:
    copy(tmp_path)
    edit(copy(tmp_path, "b-uden-start"), VEJ, "start: fare", "start: faare")
    edit(copy(tmp_path, "c-ring"), VEJ, YES, "      ja: {tekst: Ja, til: fare}")
    found = check(tmp_path, lineal)
    assert [vej.id for vej in found.veje] == ["god"]
    assert {id_: [each.code for each in told_] for id_, told_ in found.brudte.items()} == {
        "b-uden-start": ["UKENDT"],
        "c-ring": ["RING", "REJSE"],
    }


GUARDED = """\
      nej:
        tekst: Nej
        til:
          - naar: {kendt: proev-igen}
            gaa: tal-sammen
          - ellers: proev-igen

  proev-igen:
    svar:
      ja: {tekst: Ja, til: arbejde}
      stop: {tekst: Nej, til: tal-sammen}
"""


def test_a_loop_guarded_by_an_earlier_answer_is_no_endless_one(
    tmp_path: Path, lineal: Lineal
) -> None:
    """Sent back once, the reader answers »proevet« again and is let out the second time."""
    folder = copy(tmp_path)
    edit(folder, VEJ, f"{NO}\n", GUARDED)
    edit(folder, REJSER, "proevet: nej}", "proevet: nej, proev-igen: ja}")
    edit(folder, "tekst/proev-igen.md", "", "# Vil du prøve igen?\n")
    assert told(check(tmp_path, lineal)) == []
    # The same loop without its guard.
    guard = "          - naar: {kendt: proev-igen}\n            gaa: tal-sammen\n"
    edit(folder, VEJ, guard, "")
    edit(folder, REJSER, "proevet: nej, proev-igen: ja}", "proevet: nej, proev-igen: stop}")
    assert told(check(tmp_path, lineal)) == [
        "god/vej.yml:49: RING Svaret »ja« på »proev-igen« fører i en endeløs ring: "
        "arbejde → proevet → proev-igen → arbejde. Lad et svar føre ud af ringen."
    ]


def test_deleting_a_folder_deletes_the_guide(tmp_path: Path, lineal: Lineal) -> None:
    copy(tmp_path)
    shutil.rmtree(copy(tmp_path, "en-mere"))
    assert [vej.id for vej in check(tmp_path, lineal).veje] == ["god"]
