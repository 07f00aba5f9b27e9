"""Every word people see, per language: a table of templates by key.

A template is ours, so its ``**bold**`` is markup; what is put into its ``{places}`` is not, and stays words.
"""

from bots.phrases import (
    de_after,
    de_arrive,
    de_asking,
    de_booking,
    de_common,
    de_find,
    de_invite,
    de_meet,
    de_meet_form,
    de_misses,
    de_offer,
    de_poll,
    de_pool,
    de_remind,
    de_rooms,
    de_seat,
    de_series,
    de_session,
    de_together,
    en_after,
    en_arrive,
    en_asking,
    en_booking,
    en_common,
    en_find,
    en_invite,
    en_meet,
    en_meet_form,
    en_misses,
    en_offer,
    en_poll,
    en_pool,
    en_remind,
    en_rooms,
    en_seat,
    en_series,
    en_session,
    en_together,
)

CATALOGUES: dict[str, dict[str, str]] = {
    "en": {
        **en_common.PHRASES,
        **en_asking.PHRASES,
        **en_find.PHRASES,
        **en_booking.PHRASES,
        **en_offer.PHRASES,
        **en_arrive.PHRASES,
        **en_remind.PHRASES,
        **en_session.PHRASES,
        **en_after.PHRASES,
        **en_misses.PHRASES,
        **en_together.PHRASES,
        **en_rooms.PHRASES,
        **en_meet.PHRASES,
        **en_poll.PHRASES,
        **en_pool.PHRASES,
        **en_seat.PHRASES,
        **en_invite.PHRASES,
        **en_meet_form.PHRASES,
        **en_series.PHRASES,
    },
    "de": {
        **de_common.PHRASES,
        **de_asking.PHRASES,
        **de_find.PHRASES,
        **de_booking.PHRASES,
        **de_offer.PHRASES,
        **de_arrive.PHRASES,
        **de_remind.PHRASES,
        **de_session.PHRASES,
        **de_after.PHRASES,
        **de_misses.PHRASES,
        **de_together.PHRASES,
        **de_rooms.PHRASES,
        **de_meet.PHRASES,
        **de_poll.PHRASES,
        **de_pool.PHRASES,
        **de_seat.PHRASES,
        **de_invite.PHRASES,
        **de_meet_form.PHRASES,
        **de_series.PHRASES,
    },
}
"""Templates by language and key. English has them all; a key that another language lacks is said in English."""


def template(language: str, key: str) -> str:
    """The template in the language, else in English; raises KeyError for a key that there is not."""
    found = CATALOGUES.get(language, {}).get(key)
    return found if found is not None else CATALOGUES["en"][key]
