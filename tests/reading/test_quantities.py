"""Numbers and what they count, as intervals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.quantities import quantities, singular, words_value

Found = tuple[str, str, float | None, float | None]


def found(text: str) -> list[Found]:
    return [(q.text, q.about, q.low, q.high) for q in quantities(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("30 Hummer vehicles burned", ("30", "vehicle", 30, 30)),
        ("2,500 houses", ("2,500", "house", 2500, 2500)),
        ("3.5 million voters", ("3.5 million", "voter", 3_500_000, 3_500_000)),
        ("two hundred and five tents", ("two hundred and five", "tent", 205, 205)),
        ("twenty-four buses", ("twenty-four", "bus", 24, 24)),
        ("a hundred sailors", ("a hundred", "sailor", 100, 100)),
        ("half a million homes", ("half a million", "home", 500_000, 500_000)),
        ("a dozen crates", ("a dozen", "crate", 12, 12)),
        ("two dozen goats", ("two dozen", "goat", 24, 24)),
        ("half a dozen ferries", ("half a dozen", "ferry", 6, 6)),
        ("dozens of sheep", ("dozens", "sheep", 24, 99)),
        ("several dozen lorries", ("several dozen", "lorry", 24, 99)),
        ("a few hundred guests", ("a few hundred", "guest", 200, 999)),
        ("hundreds of boxes", ("hundreds", "box", 200, 1999)),
        ("tens of thousands of people", ("tens of thousands", "person", 20_000, 99_999)),
        ("hundreds of thousands of people", ("hundreds of thousands", "person", 200_000, 999_999)),
    ],
)
def test_figures_words_and_dozens(text: str, quantity: Found) -> None:
    assert found(text) == [quantity]


@pytest.mark.parametrize(
    "text", ["a 42 mm watch", "a 20 stone catfish", "2,304 x 1,440 points", "2304x1440 points", "one in eight arrests"]
)
def test_sizes_and_shares_count_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("at least", 40, None),
        ("more than", 40, None),
        ("over", 40, None),
        ("no fewer than", 40, None),
        ("no less than", 40, None),
        ("as many as", None, 40),
        ("up to", None, 40),
        ("at most", None, 40),
        ("fewer than", None, 40),
        ("less than", None, 40),
        ("about", 32, 48),
        ("around", 32, 48),
        ("nearly", 32, 48),
        ("some", 32, 48),
        ("an estimated", 32, 48),
    ],
)
@pytest.mark.parametrize("number", ["40", "forty"])
def test_words_before_a_number_make_an_interval(words: str, number: str, low: float | None, high: float | None) -> None:
    assert found(f"{words} {number} tents") == [(f"{words} {number}", "tent", low, high)]
    assert found(f"{words.capitalize()} {number} tents")[0][1:] == ("tent", low, high)


@pytest.mark.parametrize(
    "text",
    [
        *("$40 million", "€5", "£3,000", "40 million dollars", "200 euros", "USD 40 million"),
        *("30 percent of voters", "30 %", "thirty per cent", "three hundred percent", "twenty-four percent"),
        *("in 2014 the harbour froze", "May 12 talks", "7 July", "the 2 March 2013 storm"),
        *("5 pm", "at 10.30pm", "10:30", "at ten am", "ten o'clock", "ten o’clock"),
        *("a 30-year-old cook", "34 years old", "thirty-four years old", "aged 45 and fit", "at the age of 45"),
        *("Oda Brandt, 34, said", "Oda Brandt (34) said", "for 30 years", "12 days later"),
        *("the 4th boat", "page 12", "Flight 370 left", "No. 7 berth", "won 8-0", "a 3/4 majority", "12 °C"),
        *("one of them", "nobody", "", "twofold", "the onset"),
    ],
)
def test_money_shares_dates_hours_ages_and_ranks_count_nothing(text: str) -> None:
    assert found(text) == []


def test_one_counts_only_where_it_is_meant_as_a_number() -> None:
    assert found("one day a boat came") == []
    assert found("at least one child") == [("at least one", "child", 1, None)]
    assert found("one hundred tents") == [("one hundred", "tent", 100, 100)]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("five people were killed", "killed"),
        ("five people have been killed", "killed"),
        ("five were reportedly wounded", "wounded"),
        ("five injured", "wounded"),
        ("five dead", "killed"),
        ("five missing", "missing"),
        ("five detained", "detained"),
    ],
)
def test_casualties_are_counted_by_what_befell_them(text: str, about: str) -> None:
    assert found(text) == [("five", about, 5, 5)]


@pytest.mark.parametrize(
    "text",
    [
        *("34 were killed", "34 people died", "34 people on board were killed", "34 dead", "34 deaths", "34 perished"),
        *("killed 34 people", "killing 34", "a death toll of 34", "the toll rose to 34", "claimed 34 lives"),
        *("34 people, among them three cooks, were killed", "killed another 34 people", "34 people were shot dead"),
    ],
)
def test_the_dead_are_counted_alike_however_they_are_told(text: str) -> None:
    assert found(text)[0] == ("34", "killed", 34, 34)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("wounding 34 others", "wounded"),
        ("arrested 34 people", "arrested"),
        ("saved 34 lives", "life"),
        ("killed by 34 people", "person"),
        ("34 people said they were wounded", "person"),
        ("34 people injured a guard", "person"),
        ("killed 34 sailors", "sailor"),
        ("34 sailors were killed", "sailor"),
    ],
)
def test_who_is_counted_by_what_befell_them(text: str, about: str) -> None:
    assert found(text)[0][:2] == ("34", about)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("two boats sank", "boat"),
        ("two arms dealers fled", "dealer"),
        ("two old wooden boats", "boat"),
        ("two of the boats", "boat"),
        ("two other men", "man"),
        ("two people in the hold", "person"),
        ("two mostly empty houses", "house"),
        ("two elderly women waited", "woman"),
        ("two children, all well", "child"),
        ("two, including a cook", ""),
    ],
)
def test_the_head_noun_is_what_is_counted(text: str, about: str) -> None:
    assert found(text) == [("two", about, 2, 2)]


@pytest.mark.parametrize("text", ["20 to 30 boats", "between 20 and 30 boats"])
def test_a_range_is_one_quantity(text: str) -> None:
    assert [(about, low, high) for _, about, low, high in found(text)] == [("boat", 20, 30)]


def test_two_counts_stay_two() -> None:
    assert [q[0] for q in found("rose from 20 to 30 boats")] == ["20", "30"]
    assert [q[:2] for q in found("34 killed and 12 injured")] == [("34", "killed"), ("12", "wounded")]
    assert [q[:2] for q in found("seven cars and two vans")] == [("seven", "car"), ("two", "van")]


def test_spans_count_in_the_whole_text() -> None:
    text = "Before. At least 30 houses. After 7 nights."
    (only,) = quantities(text, 8, 28)
    assert text[only.span[0] : only.span[1]] == only.text == "At least 30"


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("children", "child"),
        ("people", "person"),
        ("gunmen", "gunman"),
        ("policewomen", "policewoman"),
        ("women", "woman"),
        ("lorries", "lorry"),
        ("witnesses", "witness"),
        ("churches", "church"),
        ("boxes", "box"),
        ("houses", "house"),
        ("buses", "bus"),
        ("crises", "crisis"),
        ("wives", "wife"),
        ("virus", "virus"),
        ("press", "press"),
        ("sheep", "sheep"),
        ("ties", "tie"),
    ],
)
def test_singular(many: str, one: str) -> None:
    assert singular(many) == one
    assert singular(one) == one


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nineteen", 19),
        ("ninety-nine", 99),
        ("three thousand", 3000),
        ("two million five hundred thousand", 2_500_000),
        ("one hundred and one", 101),
        ("hundred", 100),
    ],
)
def test_number_words(words: str, value: int) -> None:
    assert words_value(words) == value


@given(st.lists(st.sampled_from("two dozen a half million about 30 1,000 between and to of people . , %".split())))
def test_any_run_of_such_words_gives_intervals_that_slice(words: list[str]) -> None:
    text = " ".join(words)
    for q in quantities(text, 0, len(text)):
        assert text[q.span[0] : q.span[1]].strip() == q.text
        assert q.low is None or q.high is None or q.low <= q.high
        assert (q.low, q.high) != (None, None)
