"""From words on the command line to a running command, in the project's own environment."""

import os
import subprocess
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from build_scripts.cli import arguments
from build_scripts.ground.stop import Stop
from build_scripts.setup import environment

ROOT: Final = Path(__file__).resolve().parents[2]
# Guards against going round in circles where an environment does not look like itself.
_INSIDE: Final = "RETTIDIG_INSIDE_VENV"


def main(words: list[str], root: Path = ROOT) -> int:
    """Run the command in ``words``; the exit code. Never a traceback for what can be foreseen."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A console without æøå must not turn a sentence into a traceback.
            stream.reconfigure(errors="replace")
    try:
        return _run(words, root)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever reads on (`| head`) has read enough. Python must not try to flush once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except OSError as error:
        if error.errno == 28:
            print("Der er ikke plads på disken. Ryd op, og kør kommandoen igen.", file=sys.stderr)
            return 2
        raise


def _run(words: list[str], root: Path) -> int:
    text = arguments.help_for(words)
    if text:
        print(text, end="")
        return 0
    asked = arguments.parse(words)
    python = environment.ensure(root, arguments.LOCKS[asked.command])
    sent_here = os.environ.pop(_INSIDE, "")
    if sent_here or Path(sys.prefix).resolve() == (root / environment.FOLDER).resolve():
        from build_scripts.cli import commands

        return commands.run(asked, root)
    return _again_in(python, words, root)


def _again_in(python: Path, words: list[str], root: Path) -> int:
    """The same command in the environment's Python, from the project's folder."""
    command = [str(python), "-m", "build_scripts", *words]
    os.environ[_INSIDE] = "1"
    os.environ["PYTHONUTF8"] = "1"
    os.chdir(root)
    if os.name == "nt":
        # Windows' exec returns to the prompt at once, so wait for a child instead.
        return subprocess.run(command, check=False).returncode
    os.execv(command[0], command)
