"""Numbers, times and places as typed values, each with the exact words it was read from."""
