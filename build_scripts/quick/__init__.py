"""A saved file shown in seconds: a runner kept warm, asked for what a saved file can have changed.

See adr/0011. Nothing here decides what a page looks like; it decides what need not be done again.
"""
