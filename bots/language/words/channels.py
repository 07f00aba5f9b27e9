"""What cues about channels are made of: the words for the channels of one language, and those for what they carry."""

from bots.language.words.subjects import ChannelWords

NAMES = ("chat", "sms", "email")
"""The channels, as `core.model.channels` names them."""
TOPICS = ("new", "changed", "cancelled", "reminder", "other")
"""The kinds of notices, as `core.model.channels` names them."""


def carried(words: ChannelWords) -> tuple[str, str]:
    """Words for channels, and for what they carry without those that say too little; each as an element of a cue."""
    by = {word for name in NAMES for word in getattr(words, name).split()}
    kinds = {word for name in (*TOPICS, "everything") for word in getattr(words, name).split()}
    return "|".join(sorted(by)), "|".join(sorted(kinds - set(words.too_short.split())))
