"""All the words that the build itself writes for a reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from build_scripts.dilemmaer.wording import Oevelsesord
from build_scripts.ground.files import Files
from build_scripts.ground.wording import File, Ordfil, parse_words, stray_files
from build_scripts.prosa.wording import Beregnerord, Sideord
from build_scripts.udgaver.named_fora import Foraord
from build_scripts.udgaver.wording import Udgaveord
from build_scripts.veje.wording import Vejord
from linealen import ContentError, Finding

FILER: Final[tuple[type[Ordfil], ...]] = (
    Sideord,
    Beregnerord,
    Udgaveord,
    Foraord,
    Vejord,
    Oevelsesord,
)


@dataclass(frozen=True, slots=True)
class Ordene:
    """The words of every file, each by whom they are for."""

    sider: Sideord
    beregner: Beregnerord
    udgaver: Udgaveord
    fora: Foraord
    veje: Vejord
    oevelser: Oevelsesord


def parse_ordene(files: Files) -> Ordene:
    """Read them all. Raises ContentError with the findings of every file."""
    findings: list[Finding] = [*stray_files(files, FILER)]

    def one(kind: type[File]) -> File | None:
        try:
            return parse_words(files, kind)
        except ContentError as error:
            findings.extend(error.findings)
            return None

    sider, beregner, udgaver = one(Sideord), one(Beregnerord), one(Udgaveord)
    fora, veje, oevelser = one(Foraord), one(Vejord), one(Oevelsesord)
    if findings or not (sider and beregner and udgaver and fora and veje and oevelser):
        raise ContentError(tuple(findings))
    return Ordene(sider, beregner, udgaver, fora, veje, oevelser)
