"""What numbers and addresses look like in an edition, and what is said of those that do not."""

from __future__ import annotations

from typing import Final

from build_scripts.udgaver.kinds import Moenster

# Danish numbers have eight digits. The short numbers are national facts, not an edition's.
TELEFON: Final = Moenster(
    r"(\+45 ?)?[2-9]\d( ?\d\d){3}",
    "TELEFON",
    "er ikke et dansk telefonnummer. Skriv otte cifre, fx »23 45 67 89«, "
    "eller slet linjen, hvis nummeret mangler.",
)
# What may stand for a number of the core: those have short ones among them.
NUMMER: Final = Moenster(
    r"1\d{3}|116 ?\d{3}|[2-9]\d( ?\d\d){3}",
    "TELEFON",
    "er ikke et dansk nummer. Skriv otte cifre, fx »23 45 67 89«, eller et kort nummer, fx »1813«.",
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
