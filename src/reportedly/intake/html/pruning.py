"""Blocks that are no article, taken out before the article is looked for.

trafilatura goes by names of classes, and build tools make those up. These blocks are told by what they do instead:
they are dialogs, they ask for consent or an address and have a button for it, or they open with a heading that says
that other stories, comments or episodes follow. A block that holds most of the page's running text is never taken.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from reportedly import settings

_BLOCKS = {"div", "section", "aside", "form", "ul", "ol", "article", "details"}
_MARKED = etree.XPath("//*[@role or @aria-modal or @id or @class or self::dialog or self::noscript]")
_NAMED = re.compile(
    r"(^|[^a-z])(cookie|consent|gdpr|onetrust|didomi|sp_message|cmp-?(box|banner)|privacy-?(banner|notice))",
    re.IGNORECASE,
)
_NAMED_TAGS = {"div", "section", "aside", "form"}
_ASKING = etree.XPath("//*[self::button or self::input[not(@type='hidden')] or @role='button']")
_STRETCHES = etree.XPath(
    f".//text()[string-length(.) >= {settings.RUNNING_CHARS}][not(parent::script or parent::style)]",
    smart_strings=False,
)
_HEADINGS = etree.XPath(
    "//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6 or @role='heading']",
)
_CONSENT = re.compile(
    r"\b(?:cookies?|consent|legitimate interest|our (?:\w+ )?partners|personali[sz]ed (?:ads|advert\w+|content)"
    r"|information on (?:your|a) device|privacy (?:policy|notice|settings)|your (?:privacy )?choices?)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"\b(?:newsletters?|briefing|in(?:to)? your inbox|e-?mail address|sign up|subscribe|unsubscribe|your address)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\W*(?:\d[\d,.]* )?(?:also read|read (?:more|also|next|this)|see also"
    r"|more (?:on this|from|stories|news|in|like)\b.*"
    r"|related(?: \w+)?|recommended(?: \w+){0,2}|most (?:read|popular|viewed|shared)|trending(?: now)?|top stories"
    r"|editor(?:[’']?s|s[’'])? picks?|don[’']t miss|you (?:may|might) (?:also )?like|in case you missed it|up next"
    r"|what to read next|latest(?: \w+)?|popular stories|around the web|sponsored(?: \w+)?|promoted stories"
    r"|comments?|(?:no|view|join the|reader[’']?s?[’']?) (?:comments?|conversation|discussion)"
    r"|leave a (?:comment|reply)"
    r"|responses?|discussion|(?:listen to )?(?:our |the |more )?podcasts?\b.*|(?:latest|recent|all) episodes?|episodes"
    r"|share this(?: \w+)?|follow us(?: \w+)*|about the authors?)\W*",
    re.IGNORECASE,
)
HEADING_CHARS = 60  # of a heading that announces other stories; a longer one is a headline itself
_CELLS = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")


def unfold_tables(tree: Any) -> None:
    """Tables that only lay a page out become divisions; else their cells would be read as one line of figures."""
    for table in list(tree.iter("table")):
        if any(_running(cell) >= settings.LAYOUT_CELL_CHARS for cell in table.iter("td")):
            for part in [table, *table.iterdescendants(*_CELLS)]:
                part.tag = "div"


def prune(tree: Any) -> None:
    """Takes the blocks out of ``tree``."""
    most = settings.PRUNED_MOST * _running(tree)
    body = tree.find("body") if tree.find("body") is not None else tree
    doomed = [each for each in _MARKED(tree) if (_is_dialog(each) or _is_named(each)) and _may_go(each, most)]
    doomed += [block for each in _ASKING(tree) if (block := _asking(each, most)) is not None]
    doomed += [block for each in _HEADINGS(tree) if (block := _announced(each, most)) is not None]
    for each in dict.fromkeys(doomed):
        if each is not body and each.getparent() is not None:
            each.drop_tree()


def _is_dialog(element: Any) -> bool:
    if element.tag in ("dialog", "noscript") or element.get("aria-modal") == "true":
        return True
    return element.get("role") in ("dialog", "alertdialog")


def _is_named(element: Any) -> bool:
    """Whether its id or class says that it asks for consent."""
    named = f"{element.get('id', '')} {element.get('class', '')}"
    return element.tag in _NAMED_TAGS and _NAMED.search(named) is not None


def _texts(element: Any) -> list[str]:
    """Its stretches of text that are long enough to be running text, paragraphs or not."""
    return [text for each in _STRETCHES(element) if len(text := each.strip()) >= settings.RUNNING_CHARS]


def _running(element: Any) -> int:
    return sum(map(len, _texts(element)))


def _may_go(element: Any, most: float) -> bool:
    return element.find(".//h1") is None and _running(element) <= most


def _asking(button: Any, most: float) -> Any:
    """The widest block around a button of which all running text asks for consent, or for an address."""
    found = None
    for block in button.iterancestors():
        if block.tag in ("body", "html", "main") or not _may_go(block, most):
            break
        texts = _texts(block)
        if not any(_most_have(texts, words) for words in (_CONSENT, _LETTER)):
            break
        if block.tag in _BLOCKS and texts:
            found = block
    return found


def _most_have(texts: list[str], words: re.Pattern[str]) -> bool:
    """Whether most of the texts have one of the words; a paragraph between two that do may go without."""
    return sum(words.search(text) is not None for text in texts) * 2 >= len(texts)


def _announced(heading: Any, most: float) -> Any:
    """The block that a heading opens, where it says that other stories follow."""
    text = " ".join("".join(heading.itertext()).split())
    if len(text) > HEADING_CHARS or not _OTHERS.fullmatch(text):
        return None
    found = None
    inner = heading
    for block in heading.iterancestors():
        if block.tag not in _BLOCKS | {"header"} or _has_before(block, inner) or not _may_go(block, most):
            break
        if block.tag in _BLOCKS and len(block) > 1:
            found = block
            break
        inner = block
    return found


def _has_before(block: Any, inner: Any) -> bool:
    """Whether anything readable stands in the block before ``inner``."""
    if (block.text or "").strip():
        return True
    before = inner.itersiblings(preceding=True)
    return any("".join(each.itertext()).strip() for each in before if isinstance(each.tag, str))
