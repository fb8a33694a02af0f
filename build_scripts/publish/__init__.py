"""The finished site, made ready for one way of publishing it.

``table`` says once which types, headers and times every server must send. Each recipe turns that
table into the words of its server; ``probe`` asks a running server whether it keeps them.
"""
