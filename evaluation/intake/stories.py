"""Invented news, the content of every test file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """An article with what a page would say of it."""

    name: str
    title: str
    author: str
    day: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


STORIES = (
    Story(
        "ferry",
        "Ferry left without a pilot, officials say",
        "Anna Example",
        "2026-03-12",
        (
            "The ferry that ran aground off Tala on Tuesday had left the harbour without a pilot, two officials who "
            "were briefed on the inquiry told the Meridian Observer.",
            "A spokesman for the operator denied the report. All well-known procedures had been followed, he said, and "
            "the weather was calmer than the forecast.",
            "The minister of transport, who visited the pier in the afternoon, said she had seen no evidence of "
            "negligence, but that the investigation would take several weeks.",
            "Fishermen described a loud noise shortly before the vessel stopped. Some 140 passengers were brought "
            "ashore, according to the coast guard; three of them were hurt.",
        ),
    ),
    Story(
        "tram",
        "Tram line reopens after repairs",
        "Boris Sample",
        "2026-03-13",
        (
            "The tram between the old market and the university runs again from Friday, the transport authority "
            "announced.",
            "Repairs to a bridge had closed the line for eleven days. Shopkeepers along the route reportedly lost up "
            "to a third of their trade.",
            "The mayor said the city would not pay for the losses. A lawyer for the shopkeepers called that answer "
            "disappointing and promised to go to court.",
        ),
    ),
    Story(
        "well",
        "Village well tested after illness",
        "Chris Pattern",
        "2026-03-14",
        (
            "Health workers tested the well of a mountain village on Saturday after nine children fell ill, the "
            "district hospital reported.",
            "The first samples showed no poison, a chemist said. A local radio station had claimed that the water "
            "smelled of fuel; nobody in the village confirmed it.",
            "The children are apparently recovering. Results of a second test are expected on Monday, according to the "
            "hospital.",
        ),
    ),
)
ARABIC = "قالت السلطات إن العبارة غادرت الميناء دون مرشد بحري. أفادت مصادر رسمية بأن التحقيق سيستغرق عدة أسابيع."
