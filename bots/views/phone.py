"""The phone number as people give and confirm it."""

from bots.cards import Card, Form, FormField, Section
from bots.requests import ConfirmPhone, SetPhone, Settings, ShowChannels
from bots.speaker import Speaker
from bots.views.channels import topic_name
from bots.views.common import press, simple
from bots.views.me import CODE_LIMIT
from core.model.channels import Channel, Topic
from core.model.people import Person
from core.model.phone import PHONE_LIMIT


def phone_card(speak: Speaker, initial: str | None, *, bad: bool = False) -> Card:
    """The form for the number; ``bad`` says that what was written is none."""
    wrong = speak.words("phone.bad")
    label, hint = speak.words("phone.label"), speak.words("phone.hint")
    field = FormField("phone", label, initial=initial, hint=hint, required=False, limit=PHONE_LIMIT)
    errors = (("phone", wrong),) if bad else ()
    form = Form(speak.words("phone.form"), (field,), speak.words("email.submit"), SetPhone(), errors=errors)
    return Card((wrong if bad else speak.words("phone.form"),), form=form)


def phone_code_card(speak: Speaker, number: str, *, bad: bool = False) -> Card:
    """The form for the code that was sent; ``bad`` says that what was written is none."""
    wrong = speak.words("phone.code.bad")
    label, hint = speak.words("phone.code.label", phone=number), speak.words("phone.code.hint")
    field = FormField("code", label, hint=hint, limit=CODE_LIMIT)
    errors = (("code", wrong),) if bad else ()
    title, submit = speak.words("email.code.form"), speak.words("email.code.submit")
    form = Form(title, (field,), submit, ConfirmPhone(), errors=errors)
    return Card((wrong if bad else title,), form=form)


def code_text(speak: Speaker, code: str) -> Card:
    """The text that brings the code; it tells nothing of anybody, for it may reach the wrong one."""
    return Card(speak.say("email.code.mail", code=code), (Section(lines=(speak.say("phone.code.how"),)),))


def phone_saved_card(speak: Speaker, person: Person) -> Card:
    """The number as it is kept now, and what comes there."""
    buttons = (press(speak, "channels.all", ShowChannels()), press(speak, "help.settings", Settings()))
    if person.phone is None:
        return simple(speak, "phone.gone", *buttons)
    topics = [topic_name(speak, topic) for topic in Topic if Channel.SMS in person.channels.always(topic)]
    if topics:
        said = ", ".join(topics)
        return simple(speak, "phone.confirmed.chosen", *buttons, tone="good", phone=person.phone, topics=said)
    return simple(speak, "phone.confirmed", *buttons, tone="good", phone=person.phone)
