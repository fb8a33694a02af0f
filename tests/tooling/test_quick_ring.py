"""Which tests are quick is found out, and a test that takes it wrongly is told."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = """
import os, socket, subprocess, sys, time
import pytest
from hypothesis import given, strategies as st
import tests.quick_ring
from tests.quick_ring import examples

tests.quick_ring.MOST = 2.0

drawn = []

@pytest.fixture
def built(heavy): return 1

@pytest.fixture
def served(built): return 2

def test_asks_through_others(served): pass

@pytest.mark.usefixtures("heavy")
def test_asks_itself(): pass

def test_needs_nothing(): pass

@examples(300)
@given(st.integers())
def test_draws(number): drawn.append(number)

def test_has_drawn_fewer(): assert 20 < len(drawn) < 60

def test_asks_git(): subprocess.run(["git", "--version"], check=False)

def test_computes():
    begun = time.process_time()
    while time.process_time() - begun < 2.5: pass

def test_starts_a_program():
    try: subprocess.run([sys.executable, "-c", ""], check=False)
    except Exception: pass

def test_starts_a_runner(): subprocess.run([sys.executable, "-m", "mkdocs"], check=False)

def test_copies_itself(): os.fork()

def test_goes_out():
    with socket.socket() as out:
        out.setblocking(False)
        out.connect_ex(("192.0.2.1", 9))
"""


@pytest.mark.usefixtures("heavy")
def test_the_rule_is_the_fixtures_and_the_guard_needs_no_list(root: Path, tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (tmp_path / "test_example.py").write_text(EXAMPLE, encoding="utf-8")
    words = ["-p", "tests.quick_ring", "-p", "no:cacheprovider", "-rA", "--hurtig"]
    told = subprocess.run(
        [sys.executable, "-m", "pytest", "--rootdir", str(tmp_path), *words, str(tmp_path)],
        cwd=root, capture_output=True, text=True, encoding="utf-8", check=False,
    ).stdout  # fmt: skip
    by_end: dict[str, set[str]] = {"PASSED": set(), "FAILED": set(), "ERROR": set()}
    for end, name in re.findall(r"^(PASSED|FAILED|ERROR) \S+::test_(\w+)", told, re.M):
        by_end[end].add(name)
    assert "2 deselected" in told
    assert by_end["PASSED"] == {
        "needs_nothing", "draws", "has_drawn_fewer", "asks_git", "computes",
    }  # fmt: skip
    assert by_end["FAILED"] == {"starts_a_program", "starts_a_runner", "copies_itself", "goes_out"}
    # It has passed, and is told of when it has ended.
    assert by_end["ERROR"] == {"computes"}
    assert told.count("asks for »heavy«") >= 4
