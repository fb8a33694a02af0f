"""The only code that reads everything: set up, check, compile, bundle, build, serve and measure."""
