"""The law that the content rests on: which sections, in which text, with which wording."""
