"""The one way to stop a command: a sentence a person can act on."""


class Stop(Exception):  # noqa: N818 (it is not always an error)
    """The command cannot go on. The text is one clear Danish sentence and what to do about it."""
