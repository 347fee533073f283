"""Two lanes: what words name as the time of the event, and when it was said, are never merged."""

from __future__ import annotations

from reportedly.briefing.lanes import WIDTH, lanes_of
from reportedly.briefing.voices import number_articles, voices_of
from reportedly.types import Period
from tests.briefing.ferry import ferry


def _period(text: str, begins: str, ends: str) -> Period:
    return Period((0, len(text)), text, begins, ends, "day", False)


def test_each_lane_has_its_own_marks() -> None:
    brief = ferry()
    claim = brief.claims[0]
    voices = voices_of(claim, number_articles(brief.documents))
    statement = voices[0].lines[0].assertion.statement
    times = {
        statement: [_period("on Sunday", "2031-03-01", "2031-03-01"), _period("in 1912", "1912-01-01", "1912-12-31")]
    }
    lanes = lanes_of(voices, times)
    assert [(bar.text, bar.articles, bar.refs) for bar in lanes.bars] == [("“on Sunday”, 1 Mar 2031", 1, ("A-1",))]
    assert lanes.outside == ("“in 1912” (1 Jan 1912 to 31 Dec 1912)",)
    assert len(lanes.said) == sum(len(voice.lines) for voice in voices)
    assert max(bar.y for bar in lanes.bars) < lanes.split < min(mark.y for mark in lanes.said) < lanes.axis
    assert lanes.bars[0].x < min(mark.x for mark in lanes.said)
    assert all(0 <= mark.x <= WIDTH for mark in lanes.said)
    assert {mark.day for mark in lanes.said} == {"2031-03-02", "2031-03-03"}


def test_nothing_dated_draws_nothing() -> None:
    brief = ferry()
    assert lanes_of([], {}).said == ()
    voices = voices_of(brief.claims[1], number_articles(brief.documents))
    undated = [voice for voice in voices if voice.root.name == "Island Letter"]
    assert lanes_of(undated, {}).said == ()
