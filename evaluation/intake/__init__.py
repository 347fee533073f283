"""What arrives of every format, whole and hurt. Needs no corpora: the files are made here, by real tools."""
