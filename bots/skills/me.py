"""What is remembered of me, and my e-mail address."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bots import mailing
from bots.conversation.turn import Answer, Turn
from bots.conversation.turns import speaker_for
from bots.phrases import CATALOGUES
from bots.requests import ConfirmEmail, SetEmail, SetLanguage, Settings
from bots.skills.proven import proven
from bots.views.me import (
    Remembered,
    code_card,
    code_mail,
    email_card,
    email_saved_card,
    language_card,
    languages_card,
    settings_card,
)
from core.errors import Invalid
from core.model.channels import Channel
from core.services import mail, people


def settings(turn: Turn, _: Settings) -> Answer:
    """Everything remembered of the person, with buttons to change it (S1.18)."""
    unit = turn.unit
    memberships = [
        (membership, organisation)
        for membership in unit.people.memberships(turn.person.id)
        if (organisation := unit.organisations.get(membership.organisation_id)) is not None
    ]
    identities = unit.people.identities(turn.person.id)
    known = Remembered(turn.person, memberships, identities, turn.membership)
    return Answer(settings_card(turn.speak, known))


def set_email(turn: Turn, request: SetEmail) -> Answer:
    """Keep or forget the address; asked by a form where none is said."""
    if turn.values is None and not request.email:
        return Answer(email_card(turn.speak, turn.person.email))
    said = turn.values.get("email", "") if turn.values is not None else request.email
    try:
        if turn.names.mails and said.strip() and said.strip() != turn.person.mail:
            return _mailed(turn, said.strip())
        person = people.set_email(turn.unit, turn.person, said)
    except Invalid:
        if turn.values is not None:
            return Answer(errors=(("email", turn.speak.words("email.bad")),))
        return Answer(email_card(turn.speak, said, bad=True))
    return Answer(email_saved_card(turn.speak, person))


def _mailed(turn: Turn, address: str) -> Answer:
    """The address is kept, and a code is on its way there: mail goes nowhere before it has come back."""
    code = mail.ask(turn.unit, turn.person, address).token
    mailing.write_to(turn.unit, turn.person.id, Channel.EMAIL, address, code_mail(turn.speak, code))
    return Answer(code_card(turn.speak, address))


def confirm_email(turn: Turn, request: ConfirmEmail) -> Answer:
    """Take the code that was mailed; asked by a form where none is said."""
    asks = partial(code_card, turn.speak, turn.person.email or "")
    return proven(turn, request.code, mail.confirm, asks, email_saved_card)


def set_language(turn: Turn, request: SetLanguage) -> Answer:
    """Speak that language from now on; where there are no words for it, say which there are, and what is read."""
    code = request.language.partition("-")[0].lower()
    if code not in CATALOGUES:
        return Answer(languages_card(turn.speak, code))
    person = people.set_language(turn.unit, turn.person, request.language)
    speak = speaker_for(person, turn.unit)
    return Answer(language_card(speak), anew=request.beside)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Settings: settings,
    SetEmail: set_email,
    ConfirmEmail: confirm_email,
    SetLanguage: set_language,
}
