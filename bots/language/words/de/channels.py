"""German: its words of channels and of the kinds of notices that they carry, with the cues made of them."""

from bots.language.words import cues
from bots.language.words.channels import carried
from bots.language.words.subjects import ChannelWords

WORDS = ChannelWords(
    chat="chat slack telegram chats",
    sms="sms smse",
    email="email emails e-mail e-mails mail mails maile mailen mailst",
    new="neues neue neuen einladung einladungen eingeladen gebucht buchungen",
    changed="anderung anderungen geandert verschoben verschiebung verschiebungen verlegt andert",
    cancelled="absage absagen abgesagt absagt storniert stornierung stornierungen ausfallt ausfalle",
    reminder="reminder reminders erinnerung erinnerungen erinnere erinner erinnern",
    everything="alles alle nachrichten benachrichtigungen meldungen hinweise",
    too_short="alle",
    none="kein keine keinen nicht nie stopp ohne weder",
    only="nur ausschliesslich",
    instead="statt anstatt anstelle stattdessen",
)
_BY, _KINDS = carried(WORDS)

CHANNELS = cues(
    "channels",
    (11.2, f"{_KINDS} * per|via|mit|uber|als|auf|in|im|als e? {_BY}"),
    (11.2, f"{_KINDS} * auch|nur|bitte|zusatzlich|nicht|keine e? {_BY}"),
    (11.2, f"keine|kein|nur|auch|nie|ohne|eine e? {_BY} * bei|zu|uber|wegen|wenn|fur|bitte? * {_KINDS}"),
    (11.2, f"per|via|mit|uber e? {_BY} * {_KINDS}"),
    (11.2, f"schick|schicke|schreib|schreibe|sende|gib mir|uns * {_BY} * {_KINDS}"),
    (11.2, f"e? {_BY} mir * {_KINDS}"),
    (9.5, "^ meine? benachrichtigungen|nachrichten|benachrichtigung einstellen|andern|einstellungen? $"),
)

PHONE = cues(
    "phone",
    (9.2, "meine|mein handynummer|telefonnummer|mobilnummer|rufnummer|handy|telefon|nummer"),
    (9, "^ handynummer|telefonnummer"),
)
