"""The day on which something is built: what "today" is for all that is shown or judged."""

from __future__ import annotations

import datetime
import os


def today() -> datetime.date:
    """The build's date. SOURCE_DATE_EPOCH makes a build repeatable to the byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.date.today()
