"""A new fact is one line, a template and an example, as kommuner/README.md says: done in a copy."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

MODEL = "build_scripts/udgaver/model.py"
EKSEMPEL = "kommuner/eksempel-storby/udgave.yml"
# Asked in the copy, by the copy's own code.
SPOERG = """
import json, sys
from datetime import date
from pathlib import Path
import jinja2
from build_scripts import content
from build_scripts.register.load import load_register
from build_scripts.udgaver import missing, new, schema
from linealen import ContentError

root, dag = Path.cwd(), date(2026, 11, 25)
register, neutral = load_register(root), content.load(root, "neutral", dag)
udgave = content.load(root, "eksempel-storby", dag).udgave
fil = root / "kommuner/eksempel-storby/udgave.yml"
skrevet = fil.read_text("utf-8")

def said(old, new):
    fil.write_text(skrevet.replace(old, new), "utf-8")
    try:
        read = content.load(root, "eksempel-storby", dag).udgave
        return [each.noegle for each in missing.mangler(read)]
    except ContentError as error:
        return [f"{each.code} {each.message}" for each in error.findings]

svar = new.Svar(register.kommuner[0], "P", "p@k.dk", 10, "hoejest-er-vaerst", ())
json.dump({
    "skema": json.loads(schema.schema_text(register))["properties"].get("valgt_af"),
    "ny_kommune": new.udgavefil(svar, neutral.udgave, neutral.skala, dag),
    "side": jinja2.Template(sys.argv[1]).render(udgave=udgave),
    "uden": jinja2.Template(sys.argv[1]).render(udgave=neutral.udgave),
    "et_tal": said("valgt_af: Byrådet", "valgt_af: 7"),
    "usynligt": said("valgt_af: Byrådet", 'valgt_af: "By\\\\x07"'),
    "udfyld": said("valgt_af: Byrådet", "valgt_af: UDFYLD"),
    "stavet": said("valgt_af: Byrådet", "valgtaf: Byrådet"),
}, sys.stdout)
"""


@pytest.fixture(scope="module")
def opskrift() -> dict[str, str]:
    """The recipe's own line, template and example."""
    text = (ROOT / "kommuner/README.md").read_text("utf-8").partition("## En ny nøgle")[2]
    found = re.findall(r"   ```(\w+)\n(.*?)\n   ```", text, re.S)
    return {kind: body.removeprefix("   ") for kind, body in found}


@pytest.fixture(scope="module")
def svar(
    heavy: None, opskrift: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What the copy answers when nothing but the recipe was done to it."""
    copy = tmp_path_factory.mktemp("kopi")
    for name in ("build_scripts", "linealen", "kommuner"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    insert(copy / MODEL, "    undertitel: str = ", f"{opskrift['python']}\n")
    insert(copy / EKSEMPEL, "undertitel:", f"{opskrift['yaml']}\n")
    done = subprocess.run(
        [sys.executable, "-c", SPOERG, opskrift["html"]],
        cwd=copy, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def insert(path: Path, before: str, line: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, line + before), encoding="utf-8")


def test_the_recipe_is_one_line_a_template_and_an_example(opskrift: dict[str, str]) -> None:
    assert set(opskrift) == {"python", "html", "yaml"}
    assert all("\n" not in each for each in opskrift.values())


def test_it_is_explained_in_the_schema(svar: dict[str, Any]) -> None:
    assert svar["skema"] == {
        "description": "Hvem der har valgt portalen.", "type": "string", "minLength": 1,
    }  # fmt: skip


def test_it_is_offered_by_ny_kommune_where_the_table_has_it(svar: dict[str, Any]) -> None:
    assert "\n# Hvem der har valgt portalen.\n# valgt_af: …\nundertitel: " in svar["ny_kommune"]


def test_it_reaches_the_templates(svar: dict[str, Any]) -> None:
    assert svar["side"] == "<p>Portalen er valgt af Byrådet.</p>"
    assert svar["uden"] == ""


def test_it_is_checked(svar: dict[str, Any]) -> None:
    assert len(svar["et_tal"]) == 1 and svar["et_tal"][0].startswith("TYPE »valgt_af« skal være")
    assert len(svar["usynligt"]) == 1 and svar["usynligt"][0].startswith("TEGN ")
    assert svar["udfyld"] == ["valgt_af"]
    assert len(svar["stavet"]) == 1 and "Mente du »valgt_af«?" in svar["stavet"][0]
