"""The command line: what can be asked, and one small module for each command."""
