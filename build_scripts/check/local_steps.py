"""Local steps against the paths they are added to: a step nobody would meet is an error."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from build_scripts.udgaver.model import LokaltTrin
from build_scripts.veje.load import Veje
from linealen import Document, Finding


def check_local_steps(
    trin: Iterable[LokaltTrin], veje: Veje, document: Document
) -> Iterator[Finding]:
    """Steps of an unknown path or outcome. A broken path is not judged: its own findings are."""
    by_id = {vej.id: vej for vej in veje.veje}

    def finding(index: int, key: str, message: str) -> Finding:
        return document.finding(("lokale_trin", index, key), "UKENDT", message)

    for index, each in enumerate(trin):
        if each.vej in veje.brudte:
            continue
        if each.vej not in by_id:
            told = f"Handlevejen »{each.vej}« findes ikke. {_naer(each.vej, by_id)}"
            yield finding(index, "vej", told)
        elif each.udfald not in by_id[each.vej].udfald:
            told = (
                f"Udfaldet »{each.udfald}« findes ikke i handlevejen »{each.vej}«. "
                f"{_naer(each.udfald, by_id[each.vej].udfald)}"
            )
            yield finding(index, "udfald", told)


def _naer(id_: str, kendte: Iterable[str]) -> str:
    names = list(kendte)
    near = difflib.get_close_matches(id_, names, 1)
    return f"Mente du »{near[0]}«?" if near else f"Vælg blandt: {', '.join(names)}."
