"""A web of hostile servers on this machine, for the safe fetcher to be tried on."""
