"""Asking "Are you sure?" on the card itself, where a platform has no dialogue of its own (PLATFORMS d3)."""

from dataclasses import replace

from bots.cards import Button, Card, Means, Section, Style
from bots.requests import Done, Sure
from bots.views.common import clipped


def asks_itself(card: Card) -> Card:
    """The card with each button that is to be confirmed leading to a question first; the platform then asks none."""
    return replace(card, sections=tuple(_asks(section) for section in card.sections))


def question_card(asked: Sure) -> Card:
    """The question, the button that counts, and the one that leaves everything as it is."""
    yes = Button(clipped(asked.yes), asked.request, style=Style.DANGER, means=Means.YES)
    no = Button(clipped(asked.no), Done("kept"), means=Means.NO)
    return Card((asked.title,), (Section(lines=((asked.text,),), buttons=((yes, no),)),), tone="asks")


def _asks(section: Section) -> Section:
    return replace(section, buttons=tuple(tuple(_first_asked(button) for button in row) for row in section.buttons))


def _first_asked(button: Button) -> Button:
    question, request = button.confirm, button.request
    if question is None or request is None:
        return button
    sure = Sure(request, question.title, question.text, question.yes, question.no)
    return replace(button, request=sure, confirm=None)
