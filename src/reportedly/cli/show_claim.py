"""Claims on a terminal: many as a table, one with everything behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from reportedly.briefing.voices import Voice, carriers, number_articles, voices_of
from reportedly.briefing.wording import SIDE_WORDS, STANDING_SIGNS, plain, standing_sentences
from reportedly.cli.plain import shown
from reportedly.types import Assertion, Claim, Conflict, Document

ID_CHARS = 10  # of 20: enough to be the only one among a million claims
WORDING_CHARS = 140
EVIDENCE_CHARS = 300


def claims_table(claims: Sequence[Claim]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("Id", no_wrap=True, style="dim")
    table.add_column("Standing", no_wrap=True)
    for head in ("Yes", "No", "?", "Art."):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("Claim", ratio=1, overflow="fold")
    for claim in claims:
        voices = claim.independent
        counts = (voices.supporting, voices.denying, voices.unknown, len(carriers(claim)))
        standing = f"{STANDING_SIGNS[claim.standing]} {claim.standing}"
        table.add_row(claim.id[:ID_CHARS], standing, *map(str, counts), Text(shown(claim.wording, WORDING_CHARS)))
    table.caption = "Yes, No: independent voices that support or deny. ?: voices that cannot be placed. Art.: articles."
    table.caption_justify = "left"
    return table


def claim_tree(claim: Claim, documents: Sequence[Document]) -> Tree:
    """The claim, what its standing rests on, and every voice with the words that carry it."""
    articles = number_articles(documents)
    by_id = {document.id: document for document in documents}
    voices = voices_of(claim, articles)
    tree = Tree(Text(f"“{shown(claim.wording)}”", style="bold"), guide_style="dim")
    standing = tree.add(Text(f"{STANDING_SIGNS[claim.standing]} {claim.standing}  (claim {claim.id})"))
    for sentence in standing_sentences(claim, voices, len(carriers(claim))):
        standing.add(Text(shown(plain(sentence))))
    for voice in voices:
        _add_voice(tree, voice, by_id)
    for conflict in claim.conflicts:
        _add_conflict(tree, conflict, by_id)
    return tree


def _add_voice(tree: Tree, voice: Voice, documents: Mapping[str, Document]) -> None:
    root = voice.root
    kind = root.kind if root.known else f"{root.kind}, cannot be placed"
    others = [shown(name) for name in root.names if name != root.name]
    also = f", also written {', '.join(others)}" if others else ""
    label = (f"{SIDE_WORDS[root.stance]}: ", (shown(root.name), "bold"), (f" ({kind}{also})", "dim"))
    branch = tree.add(Text.assemble(*label))
    for line in voice.lines:
        assertion = line.assertion
        leaf = branch.add(Text.assemble((_where(documents[assertion.document]), "underline"), f"  {_chain(assertion)}"))
        leaf.add(Text(f"“{shown(assertion.evidence.exact, EVIDENCE_CHARS)}”", style="italic"))
        if line.copies:
            leaf.add(Text(f"repeated by {', '.join(_where(article.document) for article in line.copies)}", style="dim"))


def _where(document: Document) -> str:
    return ", ".join(shown(part) for part in (document.source_id, document.outlet, document.published) if part)


def _chain(assertion: Assertion) -> str:
    """From the article's own voice inward: ``Lind Courier < Radio Lind told < the harbour master``."""
    hops = []
    for hop in assertion.chain:
        hedges = ", ".join(shown(words) for _, words in hop.hedges)
        cue = f" {shown(hop.cue)}" if hop.cue else ""
        hops.append(f"{shown(hop.name)}{cue}{f' [{hedges}]' if hedges else ''}")
    return " < ".join(hops)


def _add_conflict(tree: Tree, conflict: Conflict, documents: Mapping[str, Document]) -> None:
    branch = tree.add(Text(f"Numbers that cannot all hold: {shown(conflict.about)}"))
    for value in conflict.values:
        names = [shown(documents[name].source_id) for name in value.documents if name in documents]
        branch.add(Text.assemble((shown(value.value), "bold"), f"  {', '.join(names)}"))
