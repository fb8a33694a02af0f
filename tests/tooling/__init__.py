"""The tools: set-up, command line, engine, passes, servers, locks."""
