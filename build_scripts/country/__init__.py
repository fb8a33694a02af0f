"""Every edition at once: a process for each core, kept warm, in which the core stands still.

An edition built here is the same, to the byte, as the edition built alone; a test holds it to that.
"""
