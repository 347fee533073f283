"""What a reader is told: the brief as a page, as JSON, and in a terminal."""

from reportedly.briefing.as_json import brief_json, claim_json, problem_json
from reportedly.briefing.assemble import assemble
from reportedly.briefing.page import render_page
from reportedly.briefing.terminal import print_summary

__all__ = ["assemble", "brief_json", "claim_json", "print_summary", "problem_json", "render_page"]
