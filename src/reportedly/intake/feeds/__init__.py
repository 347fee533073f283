"""Feeds to the articles in them: RSS, Atom, JSON Feed; OPML to the feeds it lists."""
