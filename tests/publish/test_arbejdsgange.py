"""The workflows for GitHub and GitLab: their commands are ours, and do here what they do there."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_scripts.cli import arguments
from build_scripts.publish import write
from build_scripts.publish.place import sted
from build_scripts.publish.recipes import opskrift
from tests.publish import vaerter
from tests.publish.conftest import ROOT, Published

EDITION = "neutral"
ADDRESS = "https://en-kommune.example/rettidig"

# What the host puts in.
FILLED_IN = {"$ADRESSE": ADDRESS, "$CI_PAGES_URL": ADDRESS, "$UDGAVE": EDITION}


def github_steps() -> list[dict[str, Any]]:
    text = (ROOT / ".github" / "workflows" / "udgiv.yml").read_text("utf-8")
    steps: list[dict[str, Any]] = yaml.safe_load(text)["jobs"]["udgiv"]["steps"]
    return steps


def gitlab_job() -> dict[str, Any]:
    job: dict[str, Any] = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))["pages"]
    return job


def commands() -> dict[str, list[list[str]]]:
    """Each workflow's own commands, as words, with the address that the host puts in."""
    told = {
        "github": [step["run"] for step in github_steps() if "run" in step],
        "gitlab": gitlab_job()["script"],
    }
    return {
        host: [
            [FILLED_IN.get(word, word)
             for word in shlex.split(line)]
            for line in lines
        ]
        for host, lines in told.items()
    }  # fmt: skip


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_the_command_is_one_of_ours(host: str) -> None:
    (words,) = [it for it in commands()[host] if "build_scripts" in it]
    asked = arguments.parse(words[words.index("build_scripts") + 1 :])
    assert (asked.command, asked.som, asked.domaene) == ("udgiv", host, ADDRESS)
    assert asked.udgave == EDITION


def test_github_is_given_the_address_and_the_folder() -> None:
    steps = github_steps()
    (building,) = [it for it in steps if "run" in it]
    assert building["env"] == {
        "ADRESSE": "${{ steps.setup.outputs.base_url }}",
        "UDGAVE": f"${{{{ vars.UDGAVE || '{EDITION}' }}}}",
    }
    assert [it.get("id") for it in steps if "configure-pages" in it.get("uses", "")] == ["setup"]
    (upload,) = [it for it in steps if "upload-pages-artifact" in it.get("uses", "")]
    assert upload["with"]["path"] == f"udgivet/github/{opskrift('github').mappe}"
    order = [it.get("uses", "run").split("@")[0].rsplit("/", 1)[-1] for it in steps]
    assert order[-3:] == ["run", "upload-pages-artifact", "deploy-pages"]
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "udgiv.yml").read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}


def test_gitlab_publishes_the_folder_that_is_written() -> None:
    job = gitlab_job()
    assert job["artifacts"]["paths"] == [opskrift("gitlab").mappe] == ["public"]
    assert job["variables"] == {"UDGAVE": EDITION}
    assert job["script"][-1] == "mv udgivet/gitlab/public public"


@pytest.mark.usefixtures("heavy")
def test_the_command_does_here_what_it_does_there(tmp_path: Path) -> None:
    """A build of its own: the address is known to MkDocs only while it builds."""
    (words,) = [it for it in commands()["github"] if "build_scripts" in it]
    ud = tmp_path / "ud"
    done = subprocess.run(
        [sys.executable, *words[1:], "--ud", str(ud)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Klar til GitHub Pages" in done.stdout
    hvor = sted("", ADDRESS)
    hjemme = write.site_in(ud, opskrift("github"), hvor)
    assert f'<link rel="canonical" href="{ADDRESS}/akut/">' in (
        hjemme / "akut/index.html"
    ).read_text("utf-8")
    assert f"{ADDRESS}/akut/" in (hjemme / "sitemap.xml").read_text("utf-8")
    missing = (hjemme / "404.html").read_text("utf-8")
    assert 'href="/rettidig/akut/"' in missing
    assert "/rettidig/rettidig/" not in missing
    assert (hjemme / ".nojekyll").is_file()
    published = Published(ud, opskrift("github"), hvor, hjemme)
    with vaerter.serving(vaerter.pages(hjemme, twins=False), "/rettidig/") as server:
        assert published.faults(server) == []
        asking = [
            sys.executable,
            "-m",
            "build_scripts",
            "udgiv",
            "--som",
            "github",
            "--ud",
            str(ud),
        ]
        for address, code, told in (
            (f"{server}/rettidig", 0, "svarer, som den skal"),
            (f"{server}/andet/", 1, "svarer 404 og ikke 200"),
        ):
            asked = subprocess.run(
                [*asking, "--sti", "/rettidig/", "--proev", address],
                cwd=ROOT, capture_output=True, text=True, check=False,
            )  # fmt: skip
            assert (asked.returncode, told in asked.stdout) == (code, True), asked.stdout
