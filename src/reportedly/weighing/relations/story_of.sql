-- Each document with its story: that of its text.
-- Reads: documents(document, original), story_texts(document, story)
SELECT d.document, t.story
FROM documents d
JOIN story_texts t ON t.document = d.original
