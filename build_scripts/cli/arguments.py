"""What the words after ``build_scripts`` mean."""

import argparse
from typing import Final, NoReturn

from build_scripts.cli import help as help_texts
from build_scripts.ground.stop import Stop

# Which locks a command needs installed.
LOCKS: Final[dict[str, tuple[str, ...]]] = {
    "serve": ("site",),
    "build": ("site",),
    "check": ("site",),
    "ny-kommune": ("site",),
    "status": ("site",),
    "lov": ("site",),
    "gennemgaaet": ("site",),
    "flyt": ("site",),
    "test": ("site", "test"),
    "bench": ("site", "test"),
    "udgiv": ("site",),
}
# The edition that is shown when none is named; a folder below kommuner/.
NEUTRAL: Final = "neutral"

_ONE_EDITION: Final = frozenset({"--site-dir", "--udgave", "--precompress"})
_ALL_EDITIONS: Final = frozenset({"--ud", "--kerner", "--del"})


class _NotUnderstoodError(Exception):
    """argparse's own complaint, in English; people get ours."""


class _Parser(argparse.ArgumentParser):
    """argparse that raises instead of printing a usage listing and leaving."""

    def error(self, message: str) -> NoReturn:
        raise _NotUnderstoodError(message)


def _number(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise Stop(
            f"Efter --port, --rounds og --kerner skal der stå et tal (1–65535), ikke »{text}«."
        )
    return int(text)


def help_for(words: list[str]) -> str:
    """The help text that ``words`` ask for, or an empty string."""
    own = words[: words.index("--")] if "--" in words else words
    if own and not {"-h", "--help", "help"}.intersection(own):
        return ""
    return next((help_texts.BY_COMMAND[word] for word in own if word in LOCKS), help_texts.ALL)


def parse(words: list[str]) -> argparse.Namespace:
    """The command and its options. Raises Stop for what is not understood."""
    parser = _Parser(add_help=False, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    options = {name: commands.add_parser(name, add_help=False) for name in LOCKS}
    options["serve"].add_argument("--port", type=_number, default=8000)
    for name in ("serve", "build", "udgiv"):
        options[name].add_argument("--udgave", default=NEUTRAL)
    options["build"].add_argument("--site-dir", default="site")
    options["build"].add_argument("--precompress", action="store_true")
    options["build"].add_argument("--draft", action="store_true")
    options["build"].add_argument("--alle", action="store_true")
    options["build"].add_argument("--kerner", type=_number, default=0)
    for name in ("--ud", "--del"):
        options["build"].add_argument(name, default="")
    for name in ("kommune", "navn", "mail", "laengde", "retning", "har"):
        options["ny-kommune"].add_argument(f"--{name}")
    options["ny-kommune"].add_argument("--ja", action="store_true")
    for name in ("status", "gennemgaaet", "flyt"):
        options[name].add_argument("--udgave", default="")
    options["status"].add_argument("--side", default="")
    for name in ("--mod", "--aftryk"):
        options["lov"].add_argument(name, default="")
    options["check"].add_argument("--overdue", action="store_true")
    options["check"].add_argument("--lix", action="store_true")
    options["bench"].add_argument("--json", action="store_true")
    options["bench"].add_argument("--rounds", type=_number, default=5)
    for name in ("--som", "--domaene", "--sti", "--ud", "--proev"):
        options["udgiv"].add_argument(name, default="")
    options["test"].add_argument("--hurtig", action="store_true")
    options["test"].add_argument("pytest", nargs="*")
    try:
        asked = parser.parse_args(words)
    except _NotUnderstoodError as error:
        raise Stop(
            f"Det forstod jeg ikke: »{' '.join(words)}«. Se: python3 -m build_scripts --help"
        ) from error
    if asked.command == "build":
        _refuse_mixed({word.partition("=")[0] for word in words}, alle=asked.alle)
    return asked


def _refuse_mixed(given: set[str], *, alle: bool) -> None:
    """What only one of the two ways to build knows is not passed over in silence."""
    if alle and (wrong := sorted(given.intersection(_ONE_EDITION))):
        raise Stop(
            f"{wrong[0]} gælder én udgave ad gangen og kan ikke stå sammen med --alle. "
            f"Byg den udgave for sig, eller lad {wrong[0]} være væk."
        )
    if not alle and (wrong := sorted(given.intersection(_ALL_EDITIONS))):
        raise Stop(
            f"{wrong[0]} hører til build --alle. Skriv --alle, eller lad {wrong[0]} være væk."
        )
