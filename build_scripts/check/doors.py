"""The doors from the ruler into the paths: each must open on a page that exists."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.content import DATA
from build_scripts.ground.files import Files
from build_scripts.ground.place import Place
from build_scripts.veje.load import Veje
from build_scripts.veje.pages import state_at
from build_scripts.veje.walked import every_edition
from linealen import AnswerError, Finding, Lineal
from linealen.handlevej import Handlevej


def check_doors(lineal: Lineal, veje: Veje, files: Files) -> Iterator[Finding]:
    """Findings about bands, paths outside the scale and signs that lead to no page in some
    edition, whatever facts it has; those that are there today, and those that may come.

    A door into a broken path is not judged: the path's own findings say what is wrong.
    """
    by_id = {vej.id: vej for vej in veje.veje}

    def leads_nowhere(door: str) -> bool:
        id_, *answers = door.split("/")
        if id_ in veje.brudte:
            return False
        return id_ not in by_id or not _opens_everywhere(by_id[id_], answers)

    place = Place(files, DATA)
    for key, items in (("baand", lineal.baand), ("spor", lineal.spor)):
        for item in items:
            for vej in item.veje:
                if leads_nowhere(vej):
                    yield place.finding_of("lineal.yml", key, item.id, "DOER", _words(vej))
    for tegn in lineal.tegn:
        for vej in tegn.veje:
            if leads_nowhere(vej):
                file = f"tegn/{tegn.dimension}.yml"
                yield place.finding_of(file, "tegn", tegn.id, "DOER", _words(vej))


def _opens_everywhere(vej: Handlevej, answers: list[str]) -> bool:
    try:
        return all(state_at(vej, fakta, answers) is not None for fakta in every_edition(vej))
    except AnswerError:  # The path breaks on the way, which its own findings say.
        return True


def _words(vej: str) -> str:
    return f"»{vej}« fører ikke til en side i en handlevej. Ret den, eller slet den."
