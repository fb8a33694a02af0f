"""What runs in Pyodide under Node while the site is being built."""
