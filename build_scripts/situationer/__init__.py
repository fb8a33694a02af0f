"""Situations, each with the one order that every place must answer it with."""
