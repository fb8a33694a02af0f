"""Measure speed and size on this machine, against the budgets, beside Pyodide as it comes."""
