"""Files made from an edition's facts, for others' programs: calendars, contact cards, security.txt.

Whatever a fact holds, it cannot end its line or begin a property: each format's own writer escapes.
"""
