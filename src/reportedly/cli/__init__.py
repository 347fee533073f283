"""The command line: thin, one call to the desk for each command."""
