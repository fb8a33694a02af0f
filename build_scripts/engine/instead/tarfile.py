"""Takes the place of Python's ``tarfile`` in the browser: Pyodide's loader imports it for every
package, and opens with it only what is not a wheel, which no package here is."""
