"""My phone number: given, confirmed by a code that is sent there, and forgotten."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bots import mailing
from bots.conversation.turn import Answer, Turn
from bots.requests import ConfirmPhone, SetPhone
from bots.skills.proven import proven
from bots.views.channels import unavailable_card
from bots.views.phone import code_text, phone_card, phone_code_card, phone_saved_card
from core.errors import Invalid
from core.model.channels import Channel
from core.model.phone import e164
from core.services import phone


def set_phone(turn: Turn, request: SetPhone) -> Answer:
    """Keep the number and send a code there, or forget it; asked by a form where none is said."""
    if turn.values is None and not request.phone:
        return Answer(phone_card(turn.speak, turn.person.phone))
    said = (turn.values.get("phone", "") if turn.values is not None else request.phone).strip()
    if not said:
        return Answer(phone_saved_card(turn.speak, phone.drop(turn.unit, turn.person)))
    if not turn.names.texts:
        return Answer(unavailable_card(turn.speak, Channel.SMS))
    if turn.person.sms is not None and e164(said) == turn.person.sms:
        return Answer(phone_saved_card(turn.speak, turn.person))
    try:
        person, code = phone.ask(turn.unit, turn.person, said)
    except Invalid:
        if turn.values is not None:
            return Answer(errors=(("phone", turn.speak.words("phone.bad")),))
        return Answer(phone_card(turn.speak, said, bad=True))
    number = person.phone or said
    mailing.write_to(turn.unit, person.id, Channel.SMS, number, code_text(turn.speak, code.token))
    return Answer(phone_code_card(turn.speak, number))


def confirm_phone(turn: Turn, request: ConfirmPhone) -> Answer:
    """Take the code that was sent; asked by a form where none is said."""
    asks = partial(phone_code_card, turn.speak, turn.person.phone or "")
    return proven(turn, request.code, phone.confirm, asks, phone_saved_card)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {SetPhone: set_phone, ConfirmPhone: confirm_phone}
