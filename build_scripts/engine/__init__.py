"""The engine: Pyodide fetched by pin and hash, cut down, precompiled, and our package beside it."""
