"""What another rhythm, another end or a date left out does to a series, before the press that does it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bots.cards import Button, Card, Means, Section, Style, Text
from bots.requests import ChangeRhythm, ShowSeries, SkipDates
from bots.speaker import Speaker
from bots.views.rhythm import left_out_words, rhythm
from bots.views.series_dates import SHOWN, date_line, listed_dates
from core.model.meeting import Appointment
from core.services.series import Rhythm


def rhythm_card(speak: Speaker, request: ChangeRhythm, title: str, wanted: Rhythm[Any]) -> Card:
    """The new rhythm, what it calls off, what stays although it has it no more, and how many it has besides."""
    since, often = speak.day(wanted.since), rhythm(speak, wanted.pattern)
    lines = [
        *listed_dates(speak, "series.rhythm.ending", wanted.ending),
        *listed_dates(speak, "series.kept", wanted.kept),
    ]
    if wanted.more:
        lines.append((speak.count("series.rhythm.more", wanted.more),))
    stated = left_out_words(speak, wanted.pattern)
    if stated:
        lines.append((stated,))
    yes = Button(speak.words("series.rhythm.yes"), replace(request, sure=True), style=Style.PRIMARY, means=Means.YES)
    keep = Button(speak.words("cancel.no"), ShowSeries(wanted.series.id), means=Means.NO)
    asked = speak.say("series.rhythm.sure", title=title, since=since, often=often)
    return Card(asked, sections=(Section(lines=tuple(lines), buttons=((yes, keep),)),), tone="asks")


def skip_card(speak: Speaker, request: SkipDates, series_id: int, title: Text, skipped: Sequence[Appointment]) -> Card:
    """Which dates are left out."""
    lines = [date_line(speak, each) for each in skipped[:SHOWN]]
    if len(skipped) > SHOWN:
        lines.append((speak.count("series.more", len(skipped) - SHOWN),))
    yes = Button(speak.words("cancel.yes"), replace(request, sure=True), style=Style.DANGER, means=Means.YES)
    keep = Button(speak.words("cancel.no"), ShowSeries(series_id), means=Means.NO)
    return Card(title, sections=(Section(lines=tuple(lines), buttons=((yes, keep),)),), tone="asks")
