"""Set-up of a fresh machine: the virtual environment, the locked packages, Node and a browser.

Everything here runs on the system's Python with the standard library alone.
"""
