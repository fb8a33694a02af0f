"""What ``check`` accepts can be written: on Linux here, and as far as one can count, on Windows."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from pathlib import Path, PurePosixPath

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts.ground.place import Place
from build_scripts.veje.files import page_files
from build_scripts.veje.lengths import check_lengths
from build_scripts.veje.load import FOLDER, GRAF
from build_scripts.veje.pages import vejsider
from build_scripts.veje.walked import walk_path
from linealen import Lineal
from tests.ordene import VEJORD
from tests.veje import tilfaeldige
from tests.veje.vejmappe import check, copy, told

# A drive, a user, a folder of projects, the project and its site.
ROOT_ON_WINDOWS = len("C:\\Users\\fornavn.efternavn\\Documents\\GitHub\\rettidig\\site\\") + 20
WINDOWS = 260


@st.composite
def stretched(draw: st.DrawFn) -> tilfaeldige.Data:
    """A random graph with some ids so long that nobody would write them."""
    graph = draw(tilfaeldige.vejdata)
    text = json.dumps(graph)
    ids = [
        *graph["trin"],
        *graph["udfald"],
        *(s for t in graph["trin"].values() for s in t.get("svar", ())),
    ]
    most = draw(st.sampled_from((10, 40, 70, 300)))
    for id_ in dict.fromkeys(ids):
        if draw(st.booleans()):
            longer = id_ + "-" + "x" * draw(st.integers(1, most))
            text = text.replace(f'"{id_}"', f'"{longer}"')
    found: tilfaeldige.Data = json.loads(text)
    return found


def test_what_is_accepted_can_be_written() -> None:
    met: Counter[str] = Counter()

    @settings(max_examples=150, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(stretched())
    def written(graph: tilfaeldige.Data) -> None:
        walked = walk_path(tilfaeldige.read(graph))
        if any(run.brister or run.antal > 300 for run in walked.runs.values()):
            return
        files = {f"{FOLDER}/{walked.vej.id}/{GRAF}": json.dumps(graph).encode()}
        found = list(check_lengths(walked, Place(files, f"{FOLDER}/{walked.vej.id}")))
        met.update({each.code for each in found} or {"accepted"})
        if found:
            return
        for fakta in walked.runs:
            for name, text in page_files(walked.vej, vejsider(walked, fakta), VEJORD):
                html = PurePosixPath(name).with_suffix(".html")
                assert ROOT_ON_WINDOWS + len(str(html)) <= WINDOWS, name
                assert max(len(part.encode()) for part in html.parts) <= 255, name
                with tempfile.TemporaryDirectory() as root:
                    path = Path(root, html)
                    path.parent.mkdir(parents=True)
                    path.write_text(text, "utf-8")

    written()
    assert min(met[each] for each in ("accepted", "LANGT-ID", "LANG-ADRESSE")) >= 5, met


def test_the_folder_of_a_path_is_a_name_too(tmp_path: Path, lineal: Lineal) -> None:
    copy(tmp_path)
    long = "vej-" * 15 + "vej"
    copy(tmp_path, long)
    assert told(check(tmp_path, lineal)) == [
        f"{long}:0: LANGT-ID Mappens navn er 63 tegn og må højst være 60. Giv den et kortere."
    ]
