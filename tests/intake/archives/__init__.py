"""Archives, made here by the libraries that make them elsewhere."""
