"""The generated pages of the paths: which files, with which front matter. Text in, text out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.ground.addresses import HANDLEKORT, HANDLEVEJE, HELE_VEJEN
from build_scripts.ground.front_matter import with_front_matter
from build_scripts.veje.pages import Vejside
from build_scripts.veje.wording import Vejord
from linealen import Finding
from linealen.handlevej import Handlevej


def page_files(vej: Handlevej, sider: Sequence[Vejside], ord_: Vejord) -> Iterator[tuple[str, str]]:
    """(path below the docs folder, Markdown) for every page of one path."""
    for side in sider:
        is_start = side.adresse.endswith(f"/{vej.id}/")
        title = vej.titel if is_start else side.titel
        # What a path is searched by stands where it begins.
        words = {"soegeord": list(vej.soegeord)} if is_start and vej.soegeord else {}
        if any(kryds.valgt for kryds in side.afkryds):
            title = ord_.sider.dine_valg.format(titel=title)
        yield (
            side.adresse + "index.md",
            _front_matter(vej, title, "handlevej.html", vejside=side.adresse, **words),
        )
    for name, template, title in (
        (HELE_VEJEN, "hele-vejen.html", ord_.sider.hele_vejen.format(titel=vej.titel)),
        (HANDLEKORT, "handlekort.html", ord_.sider.handlekort.format(titel=vej.titel)),
    ):
        path = f"{HANDLEVEJE}/{vej.id}/{name}/index.md"
        yield path, _front_matter(vej, title, template, handlevej=vej.id)


def draft_file(id_: str, findings: Sequence[Finding], ord_: Vejord) -> tuple[str, str]:
    """The start page of a path that cannot be shown: it says so, and why. Only in ``serve``."""
    text = with_front_matter(
        {
            "title": ord_.kladde.titel.format(navn=draft_title(id_, ord_)),
            "description": ord_.kladde.beskrivelse,
            "template": "vejkladde.html",
            "kladde": [str(each) for each in findings],
        }
    )
    return f"{HANDLEVEJE}/{id_}/index.md", text


def draft_title(id_: str, ord_: Vejord) -> str:
    """What a path is called whose own title may be what cannot be read."""
    return ord_.kladde.navn.format(id=id_)


def _front_matter(vej: Handlevej, title: str, template: str, **more: str | list[str]) -> str:
    return with_front_matter(
        {
            "title": title,
            "description": vej.kort,
            "template": template,
            "ejer": vej.hoved.ejer,
            "kilder": list(vej.hoved.kilder),
            **more,
            "gennemgaaet": vej.hoved.gennemgaaet,
            "gennemgaas_foer": vej.hoved.gennemgaas_foer,
        }
    )
