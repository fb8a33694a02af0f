"""``gennemgaaet``: write down which core a municipality has read its edition against."""

from collections import Counter
from pathlib import Path

from build_scripts import content
from build_scripts.ground import yaml_edit
from build_scripts.ground.files import Files, load_files
from build_scripts.ground.stop import Stop
from build_scripts.ground.today import today
from build_scripts.kerne.load import FOLDERS
from build_scripts.status import changed, core, gennemgang, load
from build_scripts.udgaver.load import FIL, KOMMUNER, editions
from linealen import ContentError

_NOEGLE = "gennemgaaet_mod"


def run(root: Path, navn: str) -> int:
    """Write ``gennemgang.json`` and ``gennemgaaet_mod``, and say what was stored."""
    if navn not in editions(root):
        raise Stop(f"Skriv, hvilken udgave: --udgave NAVN. Der er: {', '.join(editions(root))}.")
    dagsdato = today()
    try:
        udgave = content.load(root, navn, dagsdato).udgave
    except ContentError as error:
        lines = "\n".join(map(str, error.findings))
        raise Stop(f"{lines}\nRet det først. Så kan I skrive, at I har læst det.") from error
    if udgave.er_neutral:
        raise Stop("Den neutrale udgave er kernens egen. Den kan ikke være gennemgået mod sig selv")
    files = load_files(root, FOLDERS)
    foer = _foer(files, navn)
    stykker = core.stykker(files)
    built_on = changed.built_on(udgave)
    nu = gennemgang.gennemgang_of(stykker, built_on, dagsdato.isoformat(), core.commit(root))
    folder = root / KOMMUNER / navn
    text = gennemgang.gennemgang_text(nu)
    (folder / gennemgang.FIL).write_text(text, encoding="utf-8", newline="\n")
    facts = (folder / FIL).read_bytes().decode("utf-8")
    linjer = (f'dato: "{nu.dato}"', f'aftryk: "{nu.samlet}"')
    (folder / FIL).write_bytes(yaml_edit.put_block(facts, _NOEGLE, linjer).encode("utf-8"))
    print(f"Skrevet ned: {udgave.navn} er læst igennem mod kernen, som den er {nu.dato}.")
    slags = Counter(each.slags for each in stykker.values())
    told = ", ".join(f"{slags_} {antal}" for slags_, antal in sorted(slags.items()))
    print(f"Gemt: aftryk af {len(nu.aftryk)} stykker ({told}).")
    print(f"Gemt med hele ordlyden, fordi jeres egne tekster bygger på dem: {len(nu.ordlyd)}.")
    if foer is not None:
        antal = sum(foer.aftryk.get(id_) != each for id_, each in nu.aftryk.items())
        print(f"Nye eller ændrede siden {foer.dato}: {antal}. De gælder nu som læst.")
    sted = folder.relative_to(root).as_posix()
    print(f"Læg {sted}/{gennemgang.FIL} og {sted}/{FIL} ind i jeres udgave.")
    return 0


def _foer(files: Files, navn: str) -> gennemgang.Gennemgang | None:
    """The review before this one; a broken file is about to be written anew."""
    try:
        return load.last_review(files, navn)
    except ContentError:
        return None
