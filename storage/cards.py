"""Keyboards and sent cards: what keeps old buttons alive and cards true."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import bindparam, delete, exists, insert, select
from sqlalchemy.dialects.postgresql import insert as insert_unless

from core.ports import Keyboard, SentCard
from storage.prepared import Prepared
from storage.repository import Repository, facts
from storage.schema import keyboards, sent_cards
from storage.types import among, keyed_by_words

_K = keyboards.c
_KEEP = Prepared(insert(keyboards))
_KEYBOARD = Prepared(
    select(_K.token, _K.organisation_id, _K.person_id, _K.subject, _K.requests, _K.created_at).where(
        _K.token == bindparam("wanted")
    )
)
_S = sent_cards.c
_SENT = insert_unless(sent_cards)
_REPLACE = Prepared(
    _SENT.on_conflict_do_update(
        index_elements=["person_id", "subject"],
        set_={
            name: _SENT.excluded[name] for name in ("platform", "tenant", "chat_id", "message_id", "token", "sent_at")
        },
    )
)
_SENT_CARD = (_S.person_id, _S.subject, _S.platform, _S.tenant, _S.chat_id, _S.message_id, _S.token)
_STANDING = Prepared(select(*_SENT_CARD).where(_S.person_id == bindparam("person"), _S.subject == bindparam("about")))
_STANDING_ALL = Prepared(
    select(*_SENT_CARD).where(among(_S.person_id, "people"), keyed_by_words(_S.subject, "subjects"))
)
_OLD = select(_K.token).where(_K.created_at < bindparam("before"), ~exists().where(_S.token == _K.token))
_FORGET = Prepared(delete(keyboards).where(_K.token.in_(_OLD.limit(bindparam("most")))))


class CardTable(Repository):
    """Implements ``core.ports.Cards``."""

    def keep(self, keyboard: Keyboard) -> None:
        """Store a keyboard."""
        self._session.put_off(_KEEP, facts(keyboard))

    def keyboard(self, token: str) -> Keyboard | None:
        """The keyboard of a pressed card."""
        self._session.settle()
        row = self._session.row(_KEYBOARD, {"wanted": token})
        return None if row is None else Keyboard(*row)

    def sent(self, card: SentCard, now: datetime) -> None:
        """Remember where a reader's card about a subject is, in place of the previous one."""
        self._session.change(_REPLACE, facts(card) | {"sent_at": now})

    def standing(self, person_id: int, subject: str) -> SentCard | None:
        """Where the reader's current card about the subject is."""
        return self._ahead(("standing", person_id, subject), lambda: self._read_standing(person_id, subject))

    def read_ahead(self, wanted: Collection[tuple[int, str]]) -> None:
        """Where the cards of these readers about these subjects stand."""
        ahead = self._session.ahead
        ahead.update((("standing", *pair), None) for pair in wanted)
        key = {"people": {person_id for person_id, _ in wanted}, "subjects": {subject for _, subject in wanted}}
        for row in self._session.rows(_STANDING_ALL, key):
            card = SentCard(*row)
            ahead["standing", card.person_id, card.subject] = card

    def _read_standing(self, person_id: int, subject: str) -> SentCard | None:
        row = self._session.row(_STANDING, {"person": person_id, "about": subject})
        return None if row is None else SentCard(*row)

    def forget(self, before: datetime, limit: int) -> int:
        """Forget at most ``limit`` keyboards older than this whose cards are no longer current; returns how many."""
        return self._session.change(_FORGET, {"before": before, "most": limit})
