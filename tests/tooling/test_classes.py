"""Dataclasses written out mean what ``dataclass`` makes of them: every one of the package's."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import inspect
import types
from typing import Any

import pytest

from build_scripts.engine import sources
from build_scripts.engine.inside import classes
from tests.conftest import ROOT

SOURCES = {name: text.decode() for name, text in sources.python(ROOT).items()}
OWN = sorted(name for name, text in SOURCES.items() if "@dataclass" in text)


def written_out(name: str) -> types.ModuleType:
    module = types.ModuleType(name.removesuffix(".py").replace("/", "."))
    module.__package__ = "linealen"
    exec(compile(classes.written_out(SOURCES[name], name), name, "exec"), module.__dict__)
    return module


def made(kind: type[Any], value: str) -> Any:
    return kind(**{name: f"{value}{name}" for name in inspect.signature(kind).parameters})


@pytest.mark.parametrize("name", OWN)
def test_every_class_of_ours(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # The browser's Python has it there.
    monkeypatch.setattr(copy, "replace", dataclasses.replace, raising=False)
    module = importlib.import_module(name.removesuffix(".py").replace("/", "."))
    found = [
        each
        for each in vars(module).values()
        if dataclasses.is_dataclass(each) and getattr(each, "__module__", "") == module.__name__
    ]
    assert found
    for kind in found:
        assert isinstance(kind, type)
        alike(kind, getattr(written_out(name), kind.__name__))


def alike(kind: type[Any], other: type[Any]) -> None:
    assert other.__match_args__ == kind.__match_args__
    assert other.__slots__ == kind.__slots__
    assert list(inspect.signature(other).parameters) == list(inspect.signature(kind).parameters)
    one, same, different = made(other, "a"), made(other, "a"), made(other, "b")
    assert one == same and hash(one) == hash(same) and one != different and one != 1
    assert hash(one) == hash(made(kind, "a"))
    assert repr(one) == repr(made(kind, "a"))
    first = other.__match_args__[0]
    assert one.__replace__(**{first: "c"}) == made_with(other, first)
    for change in (lambda: setattr(one, first, 1), lambda: delattr(one, first)):
        with pytest.raises(AttributeError, match=f"cannot assign to field '{first}'"):
            change()
    with pytest.raises(AttributeError):
        one.nothing_of_the_kind = 1
    defaults = [field for field in dataclasses.fields(kind) if needs_no_value(field)]
    for field in defaults:
        assert getattr(bare(other, kind), field.name) == getattr(bare(kind, kind), field.name)
    if "__lt__" in vars(kind):
        assert (one < different) is (made(kind, "a") < made(kind, "b")) is True
        assert one <= same and one >= same and different > one


def made_with(kind: type[Any], name: str) -> Any:
    values = {each: f"a{each}" for each in inspect.signature(kind).parameters}
    return kind(**{**values, name: "c"})


def needs_no_value(field: dataclasses.Field[Any]) -> bool:
    missing = dataclasses.MISSING
    return field.default is not missing or field.default_factory is not missing


def bare(kind: type[Any], like: type[Any]) -> Any:
    """An instance with nothing but what it must have."""
    return kind(**{each.name: "x" for each in dataclasses.fields(like) if not needs_no_value(each)})


def test_what_a_factory_makes_is_made_anew() -> None:
    document = written_out("linealen/document.py").Document
    assert document("x", {}).lines is not document("x", {}).lines
    assert document("x", {}, None).lines is None


@pytest.mark.parametrize(
    "source",
    [
        "@dataclass\nclass A:\n    x: int\n",  # can be changed, so it has no hash
        "@dataclass(frozen=True, kw_only=True)\nclass A:\n    x: int\n",
        "@dataclass(frozen=True)\nclass A(B):\n    x: int\n",
        "@other\n@dataclass(frozen=True)\nclass A:\n    x: int\n",
        "@dataclass(frozen=True)\nclass A:\n    x: int = field(compare=False)\n",
        "@dataclass(frozen=True)\nclass A:\n    x: ClassVar[int] = 1\n",
        "@dataclass(frozen=True)\nclass A:\n    x: int\n    def __post_init__(self): pass\n",
        "@dataclass(frozen=True)\nclass A:\n    x: int\nB = dataclass(A)\n",
        "def f():\n    @dataclass(frozen=True)\n    class A:\n        x: int\n",
    ],
)
def test_what_is_not_known_is_an_error(source: str) -> None:
    with pytest.raises(ValueError, match=r"^x\.py: "):
        classes.written_out(f"from dataclasses import dataclass, field\n{source}", "x.py")


def test_a_module_without_them_stays_as_it_is() -> None:
    assert classes.written_out("x  =  1\n", "x.py") == "x  =  1\n"


def test_the_whole_package_is_written_out() -> None:
    left = [
        name for name, text in SOURCES.items() if "dataclasses" in classes.written_out(text, name)
    ]
    assert left == []
