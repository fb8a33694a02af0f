"""``flyt``: mend an edition's file after a newer core, and say what was done."""

from pathlib import Path

from build_scripts import content
from build_scripts.ground.stop import Stop
from build_scripts.udgaver.load import FIL, KOMMUNER, editions
from build_scripts.udgaver.migrate import migrate
from linealen import ContentError


def run(root: Path, navn: str) -> int:
    """Write the mended file; 1 when something is left that only a person can decide."""
    path = root / KOMMUNER / navn / FIL
    sted = path.relative_to(root).as_posix()
    if not navn or not path.is_file():
        raise Stop(f"Skriv, hvilken udgave: --udgave NAVN. Der er: {', '.join(editions(root))}.")
    try:
        # Bytes: line ends stay what they are.
        gammel = path.read_bytes().decode("utf-8")
        mended = migrate(gammel, sted)
    except UnicodeDecodeError:
        raise Stop(f"{sted} er ikke gemt som UTF-8. Gem den som UTF-8, og prøv igen.") from None
    except ContentError as error:
        raise Stop("\n".join(map(str, error.findings))) from error
    if mended.tekst != gammel:
        path.write_bytes(mended.tekst.encode("utf-8"))
    for each in mended.done:
        print(f"Gjort: {each}")
    if not mended.done:
        print(f"{sted} har allerede kernens nøgler. Intet er ændret.")
    for each in mended.undecided:
        print(f"Tag stilling: {each}")
    return 1 if mended.undecided or _rest_said(root, navn) else 0


def _rest_said(root: Path, navn: str) -> bool:
    """Print what the reader still refuses; whether there is anything."""
    try:
        content.load_udgave(root, navn)
    except ContentError as error:
        print("Det her kan kommandoen ikke rette for jer:")
        for each in error.findings:
            print(each)
        return True
    return False
