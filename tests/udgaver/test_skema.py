"""The JSON Schema for editors: made from the table that the reader checks against, and fresh."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from build_scripts.ground.yaml_source import parse_document
from build_scripts.udgaver import schema
from tests.conftest import ROOT
from tests.documents import document
from tests.sites import EKSEMPLER
from tests.udgaver.test_fejl import FEJL
from tests.udgaver.udgavefil import HEL, REGISTER, skift

SCHEMA = json.loads((ROOT / schema.FIL).read_text("utf-8"))
# What only the reader can know: the calendar, colours side by side, the folder, the scale's order.
BEYOND = {"FREMTID", "TEGN", "DATO", "KONTRAST", "SKALA"}
BEYOND_WHAT = {"a logo without words"}


def test_the_file_is_what_the_table_says() -> None:
    assert (ROOT / schema.FIL).read_text("utf-8") == schema.schema_text(REGISTER), (
        "Kør: python3 -m build_scripts.udgaver.schema"
    )


@pytest.mark.parametrize("udgave", ["neutral", *EKSEMPLER])
def test_every_edition_names_the_schema_and_follows_it(udgave: str) -> None:
    path = ROOT / "kommuner" / udgave / "udgave.yml"
    first = path.read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../udgave.schema.json"
    assert list(problems(SCHEMA, document(path, ROOT).data)) == []


SHAPE = [each[:3] for each in FEJL if each[3] not in BEYOND and each[0] not in BEYOND_WHAT]


@pytest.mark.parametrize(("what", "old", "new"), SHAPE, ids=[each[0] for each in SHAPE])
def test_an_editor_underlines_what_the_reader_refuses(what: str, old: str, new: str) -> None:
    text, _ = skift(old, new)
    assert list(problems(SCHEMA, parse_document(text, "udgave.yml").data)), what


def test_what_is_beyond_the_schema_is_accepted_by_it() -> None:
    """The list above is no longer than it must be."""
    for what, old, new, code, _ in FEJL:
        if code in BEYOND - {"DATO"} or what in BEYOND_WHAT:
            text, _ = skift(old, new)
            assert not list(problems(SCHEMA, parse_document(text, "udgave.yml").data)), what


def test_every_key_is_explained() -> None:
    def walk(node: dict[str, Any]) -> None:
        for name, below in node.get("properties", {}).items():
            assert below["description"].strip(), name
            walk(below)
        if "items" in node:
            walk(node["items"])

    walk(SCHEMA)


def test_the_whole_file_is_an_object() -> None:
    assert list(problems(SCHEMA, parse_document(HEL, "x").data)) == []
    assert list(problems(SCHEMA, []))


def problems(node: dict[str, Any], value: object, at: str = "") -> Any:
    """The part of JSON Schema that ours uses, written from its specification (draft 7)."""
    kinds: dict[str, type] = {"object": dict, "array": list, "string": str, "integer": int}
    if "type" in node and not isinstance(value, kinds[node["type"]]):
        yield f"{at}: type"
        return
    if "const" in node and value != node["const"]:
        yield f"{at}: const"
    if "enum" in node and value not in node["enum"]:
        yield f"{at}: enum"
    if isinstance(value, str):
        if "pattern" in node and not re.search(node["pattern"], value):
            yield f"{at}: pattern"
        if len(value.strip()) < node.get("minLength", 0):
            yield f"{at}: minLength"
    bounded = isinstance(value, int) and "minimum" in node
    if bounded and not node["minimum"] <= value <= node["maximum"]:
        yield f"{at}: bounds"
    if isinstance(value, list):
        if len(value) < node.get("minItems", 0):
            yield f"{at}: minItems"
        if node.get("uniqueItems") and len(set(map(str, value))) < len(value):
            yield f"{at}: uniqueItems"
        for index, each in enumerate(value):
            yield from problems(node.get("items", {}), each, f"{at}/{index}")
    if isinstance(value, dict):
        known = node.get("properties", {})
        for key in node.get("required", []):
            if key not in value:
                yield f"{at}: required {key}"
        for key, each in value.items():
            if key in known:
                yield from problems(known[key], each, f"{at}/{key}")
            elif node.get("additionalProperties") is False:
                yield f"{at}: additional {key}"
