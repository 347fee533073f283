"""Archives to what is inside them: zip, tar, packed files, web archives. Nothing is ever written."""
