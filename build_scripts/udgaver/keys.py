"""The one table of an edition's keys. Reader, JSON Schema and ``ny-kommune`` all come from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from build_scripts.register.model import Register
from build_scripts.udgaver.fora import FORA
from build_scripts.udgaver.kinds import (
    Blok,
    Dato,
    En,
    Farve,
    Felt,
    Flere,
    Format,
    Id,
    Moenster,
    Raekke,
    Skala,
    Tal,
    Tekst,
)
from build_scripts.udgaver.model import AFSNIT, FAKTA, KONTAKTER, PLANER
from build_scripts.udgaver.texts import TEKSTER
from linealen.model import BAAND
from linealen.skala import RETNINGER

FORMAT: Final = 2

# Danish numbers have eight digits. The short numbers are national facts, not an edition's.
TELEFON: Final = Moenster(
    r"(\+45 ?)?[2-9]\d( ?\d\d){3}",
    "TELEFON",
    "er ikke et dansk telefonnummer. Skriv otte cifre, fx »23 45 67 89«, "
    "eller slet linjen, hvis nummeret mangler.",
)
# A part of a domain: no hyphen at its ends, and no longer than the net lets it be when æ, ø and å
# are written as it writes them.
_LED: Final = r"(?!-)[a-z0-9æøå\-]{1,40}(?<!-)"
_LED_STORT: Final = r"(?!-)[A-Za-z0-9æøåÆØÅ\-]{1,40}(?<!-)"
MAIL: Final = Moenster(
    rf"[A-Za-z0-9._%+\-]+@({_LED_STORT}\.)+[A-Za-z]{{2,}}",
    "MAIL",
    "er ikke en mailadresse. Skriv den som »navn@kommune.dk«. Brug en fælles postkasse.",
)
ADRESSE: Final = Moenster(
    r"https://([A-Za-z0-9æøåÆØÅ\-]+\.)+[A-Za-z]{2,}(:\d+)?(/[^\s\"'<>{}\\]*)?",
    "ADRESSE",
    "er ikke en webadresse. Kopiér den fra browseren; den skal begynde med https://.",
)
DOMAENE: Final = Moenster(
    rf"({_LED}\.)+[a-z]{{2,}}(/[a-z0-9\-]+)*",
    "DOMAENE",
    "er ikke et domæne. Skriv det uden https, fx »trivsel.kommune.dk« eller »kommune.dk/trivsel«.",
)
LOGO: Final = Moenster(
    r"[a-z0-9\-]+\.(svg|png)",
    "LOGO",
    "kan ikke bruges som logo. Læg en svg- eller png-fil i udgavens mappe, og skriv navnet "
    "med små bogstaver, fx »logo.svg«.",
)


@dataclass(frozen=True, slots=True)
class Kendt:
    """The ids of the register that an edition may name."""

    koder: tuple[str, ...]
    politikredse: tuple[str, ...]
    boernehuse: tuple[str, ...]


def known(register: Register) -> Kendt:
    """What an edition may name of this register."""
    return Kendt(
        koder=tuple(each.kode for each in register.kommuner),
        politikredse=tuple(each.id for each in register.politikredse),
        boernehuse=tuple(each.id for each in register.boernehuse),
    )


_KONTAKT: Final = Blok(
    (
        Felt("navn", Tekst(), "Hvem det er, som en læser kender det.", True),
        Felt("telefon", TELEFON, "Otte cifre. Slet linjen, hvis der ikke er et nummer."),
        Felt("tekst", Tekst(), "Hvad man skal vide, før man ringer, eller hvad man gør.", True),
        Felt("kontrolleret", Dato(), "Dagen, hvor nogen sidst ringede nummeret op."),
        Felt("aabent", Tekst(), "Hvornår der bliver svaret, fx »hverdage 8–15«."),
    )
)
_PERSON: Final = Blok(
    (
        Felt("navn", Tekst(), "En stilling eller et kontor, ikke en persons navn.", True),
        Felt("mail", MAIL, "En fælles postkasse, som nogen læser, også i ferien.", True),
        Felt("telefon", TELEFON, "Otte cifre. Kan udelades."),
    )
)
_FORUM: Final = Blok(
    (
        Felt("navn", Tekst(), "Det, I kalder det hos jer.", True),
        Felt("hvornaar", Tekst(), "Hvornår det holdes, og hvornår man senest melder et barn."),
        Felt("saadan", Tekst(), "Sådan kommer man i kontakt."),
    )
)
_PLAN: Final = Blok(
    (
        Felt("vedtaget", Dato(), "Dagen, hvor kommunalbestyrelsen vedtog planen.", True),
        Felt("adresse", ADRESSE, "Hvor planen kan læses.", True),
    )
)
_SKALA: Final = Blok(
    (
        Felt("laengde", Tal(2, 20), "Hvor mange trin linealen har.", True),
        Felt("retning", En(RETNINGER, "en retning"), "Hvilken ende der er den gode.", True),
        Felt(
            "baand",
            Blok(
                tuple(
                    Felt(
                        baand,
                        Blok(
                            (
                                Felt("fra", Tal(1, 20), "Båndets laveste trin.", True),
                                Felt("til", Tal(1, 20), "Båndets højeste trin.", True),
                                Felt("navn", Tekst(), "Hvad båndet hedder hos jer.", True),
                            )
                        ),
                        f"Det fælles bånd »{baand}«.",
                        True,
                    )
                    for baand in BAAND
                )
            ),
            "De fem bånd. Hvad de betyder, er fælles; navn og plads er jeres.",
            True,
        ),
    )
)
_TRIN: Final = Blok(
    (
        Felt("vej", Id(), "Handlevejens id: mappens navn i guides/handleveje.", True),
        Felt("udfald", Id(), "Udfaldets id i vejen.", True),
        Felt("afsnit", En(AFSNIT, "et afsnit"), "Den liste, jeres trin står sidst i.", True),
        Felt("tekst", Tekst(), "Hvad man gør hos jer. Én sætning.", True),
    )
)


def udgavens_noegler(kendt: Kendt) -> Blok:
    """Every key that an edition's file may have."""
    return Blok(
        (
            Felt("format", Format(FORMAT), "Filens format. Ret det ikke selv; kør flyt.", True),
            Felt("id", Id(), "Det samme som mappens navn.", True),
            Felt("navn", Tekst(), "Portalens navn hos jer.", True),
            Felt("undertitel", Tekst(), "Én linje om, hvad portalen er til.", True),
            Felt("kommune", Tekst(), "Kommunens navn, som I skriver det."),
            Felt(
                "kommunekode",
                En(kendt.koder, "en kommunekode i registeret over de 98 kommuner"),
                "Fire cifre i anførselstegn, fra kommuner/register/kommuner.yml.",
            ),
            Felt("model_navn", Tekst(), "Hvad I kalder jeres fælles model for tidlig opsporing."),
            Felt(
                "lineal_navn",
                Tekst(),
                "Jeres navn for Linealen, bestemt form, ikke intetkøn: »Pejlestokken«.",
                True,
            ),
            Felt("domaene", DOMAENE, "Hvor portalen ligger, uden https."),
            Felt(
                "udseende",
                Blok(
                    (
                        Felt("logo", LOGO, "En svg- eller png-fil i udgavens mappe."),
                        Felt("logo_tekst", Tekst(), "Det, logoet siger, til dem, der ikke ser det"),
                        Felt("primaer", Farve(), "Farven på knapper og links."),
                        Felt("dyb", Farve(), "Den mørke farve øverst på forsiden og i sidefoden."),
                    )
                ),
                "Logo og farver. Farverne skal kunne læses af alle (WCAG AA).",
            ),
            Felt(
                "redaktion",
                Blok(
                    (
                        Felt("ejer", Tekst(), "Hvem der svarer for indholdet: en enhed."),
                        Felt("indhold", _PERSON, "Hvem man skriver til om indholdet."),
                        Felt("tilgaengelighed", _PERSON, "Hvem man skriver til om tilgængelighed."),
                    )
                ),
                "Hvem der svarer for portalen.",
            ),
            Felt("har", Flere(FAKTA), "Hvad I har. Handleveje tager en anden retning uden det."),
            Felt(
                "kontakter",
                Blok(tuple(Felt(id_, _KONTAKT, f"Kontakten »{id_}«.", True) for id_ in KONTAKTER)),
                "Alle, en læser kan blive sendt til. Uden nummer viser siden teksten i stedet.",
                True,
            ),
            Felt(
                "politikreds",
                En(kendt.politikredse, "en politikreds i registeret"),
                "Jeres politikreds, fra kommuner/register/politikredse.yml.",
            ),
            Felt(
                "boernehus",
                En(kendt.boernehuse, "et børnehus i registeret"),
                "Jeres børnehus, fra kommuner/register/boernehuse.yml.",
            ),
            Felt(
                "fora",
                Blok(tuple(Felt(id_, _FORUM, navn) for id_, navn in FORA.items())),
                "Hvad møder og roller hedder hos jer. Skriv kun dem, I har.",
            ),
            Felt(
                "beslutter",
                Raekke(
                    Blok(
                        (
                            Felt("hvad", Tekst(), "Hvad der skal besluttes.", True),
                            Felt("hvem", Tekst(), "Hvem der beslutter det: en stilling.", True),
                        )
                    )
                ),
                "Hvem der beslutter hvad.",
            ),
            Felt("skala", Skala(_SKALA), "Jeres egen skala. Uden den bruges den fælles, 1–10."),
            Felt(
                "udloeser",
                Blok(tuple(Felt(baand, Tekst(), f"Ved »{baand}«.") for baand in BAAND)),
                "Hvad hvert bånd udløser hos jer. Det ændrer ikke, hvad Linealen foreslår.",
            ),
            Felt(
                "planer",
                Blok(
                    tuple(Felt(id_, _PLAN, f"Barnets lov § 15, stk. {id_[-1]}.") for id_ in PLANER)
                ),
                "De vedtagne beredskaber. De skal fornys mindst hvert fjerde år.",
            ),
            Felt(
                "was",
                Blok((Felt("adresse", ADRESSE, "Adressen på jeres erklæring.", True),)),
                "Tilgængelighedserklæringen fra Digitaliseringsstyrelsens værktøj.",
            ),
            Felt("lokale_trin", Raekke(_TRIN), "Jeres egne trin i handlevejenes udfald."),
            Felt(
                "tekster",
                Blok(tuple(Felt(id_, Tekst(), each.hvor) for id_, each in TEKSTER.items())),
                "De tekster, som I må skrive selv.",
            ),
            Felt(
                "gennemgaaet_mod",
                Blok(
                    (
                        Felt("dato", Dato(), "Dagen for jeres sidste gennemgang.", True),
                        Felt("aftryk", Tekst(), "Kernens aftryk den dag; skrives af gennemgaaet."),
                    )
                ),
                "Hvilken kerne udgaven sidst er læst igennem imod.",
            ),
        )
    )
