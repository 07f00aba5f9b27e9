"""Asking: which of several is meant, and "Are you sure?" on the card itself where a platform has no dialogue (PLATFORMS d3)."""

from dataclasses import replace

from bots.cards import CAPTION_LIMIT, Button, Card, Means, Section, Style, Text
from bots.conversation.turn import Turn
from bots.intake.asked import Ask, Option
from bots.requests import Done, Help, Sure
from bots.views.common import clipped, press, rows

_OPTIONS = 8
"""How many ways to go on a question offers at most."""

_SAID = 80
"""Characters of somebody's words that are read back."""


def asks_itself(card: Card) -> Card:
    """The card with each button that is to be confirmed leading to a question first; the platform then asks none."""
    return replace(card, sections=tuple(_asks(section) for section in card.sections))


def ask_card(turn: Turn, ask: Ask) -> Card:
    """What only the person can decide, each button with the whole request, and the way to help where there is none.

    People of one name are told apart by a line each; so are ways whose captions are cut short.
    """
    options = ask.options[:_OPTIONS]
    lines: list[Text] = [turn.speak.say(each.kind, said=each.said[:_SAID]) for each in ask.further]
    lines += dict.fromkeys(
        turn.speak.say(each.known_as, known=", ".join(each.known)) for each in (ask, *ask.further) if each.known
    )
    buttons = [Button(clipped(option.caption), option.request, label=option.label) for option in options]
    cut = any(len(option.caption) > CAPTION_LIMIT for option in options) and bool(ask.further)
    if cut or len({option.caption for option in options}) < len(options):
        lines += [_told_apart(turn, number, option) for number, option in enumerate(options, 1)]
        buttons = [
            press(turn.speak, "ask.same.button", option.request, n=number, name=option.caption)
            for number, option in enumerate(options, 1)
        ]
    if len(ask.options) > _OPTIONS:
        lines.append(turn.speak.say("ask.many", n=len(ask.options)))
    title = turn.speak.say(ask.kind, said=ask.said[:_SAID])
    buttons = buttons or [press(turn.speak, "help", Help())]
    return Card(title=title, sections=(Section(lines=tuple(lines), buttons=rows(buttons, 1)),), tone="asks")


def _told_apart(turn: Turn, number: int, option: Option) -> Text:
    """Somebody among others of the same name: by the line about them, else by what they know."""
    person_id = option.person_id
    member = turn.unit.people.membership(turn.home.id, person_id) if person_id is not None else None
    if member is None:
        return turn.speak.say("ask.same.plain", n=number, name=option.caption)
    own = turn.unit.people.skill_ids([member.id]).get(member.id, ())
    skills = sorted(name for name, skill_id in turn.directory.skills.items() if skill_id in own)
    about = member.about or ", ".join(skills)
    key = "ask.same" if about else "ask.same.plain"
    return turn.speak.say(key, n=number, name=option.caption, about=about[:80])


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
