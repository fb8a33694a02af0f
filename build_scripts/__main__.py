"""``python3 -m build_scripts``: the one way in.

Old Pythons must be able to read this file and ``__init__.py`` far enough to say what is wrong, so
neither uses syntax newer than Python 3.0. Everything newer is imported after the version is known.
"""

import sys

OLDEST = (3, 11)


def too_old(version: tuple, executable: str) -> str:  # type: ignore[type-arg]
    """The sentence for a Python that is too old, or an empty string."""
    if tuple(version[:2]) >= OLDEST:
        return ""
    return (
        "Rettidig kræver Python 3.11 eller nyere, men det her er Python %d.%d (%s). "
        "Installer en nyere Python, og kør kommandoen med den, for eksempel: "
        "python3.12 -m build_scripts serve" % (version[0], version[1], executable)
    )


def main() -> int:
    """Refuse an old Python in one sentence, else hand over to the command line."""
    sentence = too_old(tuple(sys.version_info), sys.executable)
    if sentence:
        encoding = sys.stderr.encoding or "ascii"
        sys.stderr.write(sentence.encode(encoding, "replace").decode(encoding) + "\n")
        return 2
    from build_scripts.cli import entrance

    return entrance.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
