"""``lov``: which law is cited where, and what a newer text of an act changes."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from build_scripts.content import load_grundlag
from build_scripts.ground.files import load_files
from build_scripts.ground.stop import Stop
from build_scripts.kerne.load import FOLDERS
from build_scripts.lov.brug import Brug, uses
from build_scripts.lov.kilder import tekst_i_ord
from build_scripts.lov.model import Lov, Lovregister, Paragraf
from build_scripts.lov.nyere import Nyere, UnreadableError, parse_nyere
from build_scripts.lov.sammenlign import Forskel, compare, find_lov, hashes
from linealen import ContentError

# What a reader meets, by where it stands: the first that fits.
_KINDS: Final = (
    ("linealen/data/paabud.yml", "Påbud"), ("guides/situationer", "Situationer"),
    ("guides/handleveje", "Handleveje"), ("guides/dilemmaer", "Dilemmaer"),
    ("linealen/data", "Linealen"), ("kommuner", "Udgaver"), ("docs", "Sider"),
)  # fmt: skip
_OTHERS: Final = "Andet"


def listing(root: Path) -> int:
    """Print every pinned section, and who relies on it."""
    register = _register(root)
    used = _used(root, register)
    for lov in register.love:
        read_in = ", ".join(map(tekst_i_ord, lov.tekster))
        print(f"{lov.navn} ({read_in}): {lov.tekster[0].adresse}")
        for place in _of(used, lov, ""):
            print(f"    hele loven: {place}")
        for paragraf in lov.paragraffer:
            places = _of(used, lov, paragraf.nr)
            print(
                f"  {paragraf.skrevet} – {paragraf.om}. {paragraf.status}, kontrolleret "
                f"{paragraf.kontrolleret}. {_counted(len(places))}"
            )
            for place in places:
                print(f"    {place}")
    pinned = sum(1 for _ in register.paragraffer())
    cited = len({(each.lov.id, each.nr) for each in used if each.nr})
    print(f"\n{pinned} paragraffer i {len(register.love)} love; {cited} af dem er der henvist til.")
    return 0


def compared(root: Path, fil: str) -> int:
    """Print what has changed in a newer text, and what stands on it; 1 when something has."""
    register = _register(root)
    nyere = _newer(fil)
    try:
        lov = find_lov(nyere, register)
    except UnreadableError as error:
        raise Stop(f"{fil}: {error}") from error
    forskel = compare(nyere, lov)
    for line in _told(forskel, nyere, _used(root, register)):
        print(line)
    return 1 if forskel.roert else 0


def hashed(fil: str) -> int:
    """Print the hash of every section in a text, to be written into the register."""
    nyere = _newer(fil)
    print(f"# {nyere.titel or 'Titlen står ikke i filen'}")
    for nr, ordlyd in hashes(nyere, nyere.ordlyde).items():
        print(f'nr: "{nr}"  ordlyd: "{ordlyd}"')
    return 0


def _told(forskel: Forskel, nyere: Nyere, used: list[Brug]) -> Iterator[str]:
    lov = forskel.lov
    number = f" (nr. {nyere.nummer} fra {nyere.aar})" if nyere.nummer else ""
    yield f"{nyere.titel}{number} er holdt op mod {lov.navn} i lovregistret."
    yield f"Uændret: {len(forskel.uaendret)} af {len(lov.paragraffer)} paragraffer."
    for titel, found in (
        ("Ændret", forskel.aendret),
        ("Ophævet", forskel.ophaevet),
        ("Ikke fundet i filen", forskel.mangler),
        ("Ordlyden er set for første gang", forskel.set_foerst),
    ):
        if found:
            yield ""
            yield f"{titel} ({len(found)})"
        for paragraf in found:
            yield from _stands_on(lov, paragraf, used)
    new = hashes(nyere, (each.nr for each in (*forskel.aendret, *forskel.set_foerst)))
    if new:
        yield ""
        yield "Læs dem, ret det, der bygger på dem, og skriv så de nye aftryk i registret:"
        yield from (f'  nr: "{nr}"  ordlyd: "{ordlyd}"' for nr, ordlyd in new.items())


def _stands_on(lov: Lov, paragraf: Paragraf, used: list[Brug]) -> Iterator[str]:
    """What must be read again when the section has changed; the act as a whole is its sections."""
    places = [*_of(used, lov, paragraf.nr), *_of(used, lov, "")]
    yield f"  {paragraf.skrevet} – {paragraf.om}. {_counted(len(places))}"
    for kind in (*(name for _, name in _KINDS), _OTHERS):
        mine = [each for each in places if _kind(each) == kind]
        if mine:
            yield f"    {kind}:"
            yield from (f"      {each}" for each in mine)


def _kind(brug: Brug) -> str:
    return next(
        (name for folder, name in _KINDS if f"{brug.fil}/".startswith(f"{folder}/")), _OTHERS
    )


def _of(used: Iterable[Brug], lov: Lov, nr: str) -> list[Brug]:
    return [each for each in used if each.lov.id == lov.id and each.nr == nr]


def _counted(places: int) -> str:
    return {0: "Ingen henviser til den.", 1: "1 sted."}.get(places, f"{places} steder.")


def _register(root: Path) -> Lovregister:
    try:
        return load_grundlag(root).love
    except ContentError as error:
        lines = "\n".join(map(str, error.findings))
        raise Stop(f"{lines}\nRet det først.") from error


def _used(root: Path, register: Lovregister) -> list[Brug]:
    files = load_files(root, (*FOLDERS, "overrides"))
    return [each for each in uses(files, register) if isinstance(each, Brug)]


def _newer(fil: str) -> Nyere:
    try:
        return parse_nyere(Path(fil).read_bytes())
    except UnreadableError as error:
        raise Stop(f"{fil}: {error}") from error
    except OSError as error:
        raise Stop(f"{fil} kan ikke læses. Skriv stien til en fil, du har hentet.") from error
