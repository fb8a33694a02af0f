"""Two commands started at once must not set up the same folder at once."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def one_at_a_time(lock_file: Path) -> Iterator[None]:
    """Hold an exclusive lock on ``lock_file``; waits for its turn.

    The system lets go of it when the process ends, however it ends, so no lock is ever left behind.
    """
    lock_file.parent.mkdir(parents=True, exist_ok=True)
    with lock_file.open("a+b") as handle:
        _acquire(handle)
        yield


if sys.platform == "win32":

    def _acquire(handle: IO[bytes]) -> None:
        import msvcrt
        import time

        while True:
            try:
                handle.seek(0)
                return msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:
                time.sleep(0.2)

else:

    def _acquire(handle: IO[bytes]) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
