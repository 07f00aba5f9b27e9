"""English: its words of channels and of the kinds of notices that they carry, with the cues made of them."""

from bots.language.words import cues
from bots.language.words.channels import carried
from bots.language.words.subjects import ChannelWords

WORDS = ChannelWords(
    chat="chat slack telegram chats",
    sms="sms text texts texted texting",
    email="email emails e-mail e-mails mail mails emailed mailed inbox",
    new="new invited invites invitation invitations booked bookings",
    changed="change changes changed moved moves rescheduled reschedules updates updated",
    cancelled="cancelled canceled cancellation cancellations cancelation cancelations cancels called-off",
    reminder="reminder reminders remind reminded",
    other="else",
    everything="everything all notices notifications notification",
    too_short="else new all",
    none="no not never none stop dont without off",
    only="only just solely exclusively",
    instead="instead rather",
)
_BY, _KINDS = carried(WORDS)

CHANNELS = cues(
    "channels",
    (11, f"{_KINDS} * by|via|per|over|through|in|as|to|on e? {_BY}"),
    (11, f"{_KINDS} also|too|only|just|always? e? {_BY}"),
    (11, f"e? {_BY} me|us * {_KINDS}"),
    (
        11,
        f"no|stop|dont|never|without|only|also|more|want|get|send * e? {_BY} * about|for|of|when|on|with|if|after * {_KINDS}",
    ),
    (11, f"by|via|per|over e? {_BY} * {_KINDS}"),
    (9.5, "^ notification|notifications|notices|channels settings|preferences|channels? $"),
    (
        9.5,
        "my|change|set|choose|which|show notification|notifications|notices|notice settings|preferences|channels|channel $",
    ),
    (9.5, "which|what notifications|notices * get|come|receive|carried|sent"),
    (9.5, "how do you|notices|notifications? reach|notify me"),
)

PHONE = cues(
    "phone",
    (9, "change|set|update|add|give|forget|delete my|the|a? phone|mobile|cellphone|telephone"),
    (9, "^ my phone|mobile|cellphone|telephone"),
    (9, "^ what|whats|show|see is? my phone|mobile|cellphone|telephone"),
    (9, "my|change|set|update|add phone|mobile|cellphone|telephone? number"),
)
