"""Gold spans become role labels and link targets, in windows that cut them anywhere."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.reading.decode import LABELS
from reportedly.reading.windows import OVERLAP, WINDOW, windows
from tests.evaluation.making import article
from tests.reading.making import tiny_tokenizer
from training.data import IGNORE, NONE, Example, Labelled, examples, label, read_jsonl

WORDS = "the mayor said that bridge held and it rained oda wrote".split()
TOKENIZER = tiny_tokenizer(*WORDS)
ENDERS = frozenset({TOKENIZER.token_to_id(".")})
TOLD = "<s>the mayor</s> <c>said</c> that <x>the bridge held</x>."


def labelled(*written: str) -> list[Labelled]:
    return label([article(each) for each in written], TOKENIZER)


def only(written: str) -> Example:
    (made,) = examples(labelled(written)[0], ENDERS)
    return made


def names(made: Example) -> list[str]:
    return [LABELS[role] for role in made.roles]


def test_every_piece_of_a_span_is_labelled_and_nothing_else() -> None:
    assert names(only(TOLD)) == [
        "B-source", "I-source", "B-cue", "O", "B-content", "I-content", "I-content", "O",
    ]  # fmt: skip


def test_a_word_of_several_pieces_is_labelled_as_a_whole() -> None:
    assert names(only("<s>wim</s> <c>said</c> <x>it rained</x>")) == [
        "B-source", "I-source", "I-source", "B-cue", "B-content", "I-content",
    ]  # fmt: skip


def test_links_name_the_row_of_their_answer() -> None:
    made = only(TOLD)
    assert (made.sources.tolist(), made.cues.tolist(), made.contents.tolist()) == ([[0, 1]], [[2, 2]], [[4, 6]])
    assert (made.content_cue.tolist(), made.cue_source.tolist()) == ([0], [0])


def test_both_pieces_of_an_interrupted_content_choose_the_same_cue() -> None:
    made = only("<x>it rained</x> <s>oda</s> <c>said</c> <x>and the bridge held</x>")
    assert len(made.contents) == 2
    assert made.content_cue.tolist() == [0, 0]


def test_a_source_shared_by_two_is_one_row() -> None:
    gold = article("<s>oda</s> <c>said</c> <x>it rained</x> and <c2>wrote</c2> <x2>the bridge held</x2>")
    first, second = gold["attributions"]
    second["source"] = first["source"]
    (made,) = examples(label([gold], TOKENIZER)[0], ENDERS)
    assert (len(made.sources), made.cue_source.tolist(), made.content_cue.tolist()) == (1, [0, 0], [0, 1])


def test_no_source_is_an_answer_and_no_cue_too() -> None:
    made = only("it <c>said</c> <x>the bridge held</x>")
    assert (made.cue_source.tolist(), made.content_cue.tolist()) == ([NONE], [0])
    made = only("<s>oda</s> and <x>the bridge held</x>")
    assert (made.cue_source.tolist(), made.content_cue.tolist()) == ([], [NONE])


def test_a_source_inside_a_content_keeps_its_own_label() -> None:
    assert names(only("<c>said</c> <x>that <s2>oda</s2> <c2>wrote</c2> it</x>"))[1:] == [
        "B-content", "B-source", "B-cue", "I-content",
    ]  # fmt: skip


def test_text_without_labels_teaches_no_roles_and_no_links() -> None:
    (found,) = label([{"text": "the mayor said it rained."}], TOKENIZER)
    (made,) = examples(found, ENDERS)
    assert set(made.roles.tolist()) == {IGNORE}
    assert len(made.contents) == len(made.cues) == len(made.sources) == 0


def test_text_with_an_empty_list_of_labels_teaches_that_there_are_none() -> None:
    assert set(names(only("the mayor said it rained."))) == {"O"}


def test_a_link_across_the_window_edge_teaches_nothing() -> None:
    """The content stands whole in the first window, its cue and source only in the second."""
    filler = "and " * (WINDOW + 40)
    first, *later = examples(labelled(f"<x>the bridge held</x> {filler} <s>oda</s> <c>said</c>")[0], ENDERS)
    assert (first.contents.tolist(), first.content_cue.tolist(), len(first.cues)) == ([[0, 2]], [IGNORE], 0)
    assert (later[-1].cue_source.tolist(), len(later[-1].contents)) == ([0], 0)


def test_a_span_cut_by_the_edge_is_painted_as_far_as_it_reaches_and_never_linked() -> None:
    long = "it " * (WINDOW + 40)
    first, second = examples(labelled(f"<s>oda</s> <c>said</c> <x>{long}</x>.")[0], ENDERS)
    assert (names(first)[2], names(first)[-1], len(first.contents)) == ("B-content", "I-content", 0)
    assert (names(second)[0], len(second.contents)) == ("I-content", 0), "no window begins a span it did not see begin"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, "."]), min_size=1, max_size=900), st.integers(OVERLAP + 60, WINDOW))
def test_a_window_has_the_labels_of_its_own_pieces_wherever_it_is_cut(words: Sequence[str], first: int) -> None:
    text = " ".join(words)
    half = max(1, len(text) // 2)
    gold = {"source": [], "cue": [], "content": [[0, half]]}
    (found,) = label([{"text": text, "attributions": [gold]}], TOKENIZER)
    inside = int((found.pieces.starts < half).sum())
    whole = ["B-content", *["I-content"] * (inside - 1), *["O"] * (len(found.pieces) - inside)]
    ranges = windows(found.pieces, ENDERS, first=first)
    assert [names(made) for made in examples(found, ENDERS, first=first)] == [whole[a:b] for a, b in ranges]


def test_meanings_come_from_the_teacher_for_sentences_and_contents() -> None:
    asked: list[str] = []

    def teacher(texts: list[str]) -> Any:
        asked.extend(texts)
        return np.arange(len(texts), dtype=np.float16)[:, None]

    content = "the bridge held and it rained"
    (found,) = label([article(f"<s>the mayor</s> <c>said</c> that <x>{content}</x>.")], TOKENIZER, teacher)
    assert asked == [f"the mayor said that {content}.", content]
    (made,) = examples(found, ENDERS)
    assert made.sentences.tolist() == [[0, len(found.pieces) - 1], [4, 9]]
    assert made.meanings[:, 0].tolist() == [0, 1]


def test_meanings_stay_with_their_own_article() -> None:
    def teacher(texts: list[str]) -> Any:
        return np.array([[len(t)] for t in texts], dtype=np.float16)

    texts = ["the mayor said it rained.", "oda wrote that the bridge held and it rained."]
    found = label([{"text": t} for t in texts], TOKENIZER, teacher)
    assert [each.meanings[:, 0].tolist() for each in found] == [[len(t)] for t in texts]


def test_records_are_read_from_packed_lines(tmp_path: Path) -> None:
    path = tmp_path / "tale.jsonl.gz"
    path.write_bytes(gzip.compress("".join(json.dumps({"text": t}) + "\n" for t in ("it", "“rained”")).encode()))
    assert [r["text"] for r in read_jsonl(path)] == ["it", "“rained”"]
