"""The memory of conversations."""

from collections.abc import Collection

from sqlalchemy import and_, bindparam, select
from sqlalchemy.dialects.postgresql import insert as insert_unless

from core.model.people import Identity
from core.ports import Conversation
from storage.prepared import Prepared
from storage.repository import Repository, facts
from storage.schema import conversations, identities
from storage.types import among

_C = conversations.c
_COLUMNS = (_C.platform, _C.tenant, _C.chat_id, _C.person_id, _C.state, _C.updated_at)
_GET = Prepared(
    select(*_COLUMNS).where(
        _C.platform == bindparam("on_platform"),
        _C.tenant == bindparam("of_tenant"),
        _C.chat_id == bindparam("in_chat"),
        _C.person_id == bindparam("person"),
    )
)
_I = identities.c
_PRIVATE = and_(
    _C.platform == _I.platform, _C.tenant == _I.tenant, _C.chat_id == _I.chat_id, _C.person_id == _I.person_id
)
_PRIVATE_OF = Prepared(select(*_COLUMNS).where(_PRIVATE, among(_I.person_id, "wanted")))
_NEW = insert_unless(conversations)
_SAVE = Prepared(
    _NEW.on_conflict_do_update(
        index_elements=["platform", "tenant", "chat_id", "person_id"],
        set_={"state": _NEW.excluded.state, "updated_at": _NEW.excluded.updated_at},
    )
)


class ConversationTable(Repository):
    """Implements ``core.ports.Conversations``."""

    def get(self, platform: str, tenant: str, chat_id: str, person_id: int) -> Conversation | None:
        """What this person's conversation there remembers, if anything."""
        key = (platform, tenant, chat_id, person_id)
        return self._ahead(("conversation", *key), lambda: self._read(*key))

    def save(self, conversation: Conversation) -> None:
        """Store it, in place of what there was."""
        self._session.put_off(_SAVE, facts(conversation))
        key = ("conversation", conversation.platform, conversation.tenant, conversation.chat_id, conversation.person_id)
        if key in self._session.ahead:
            self._session.ahead[key] = conversation

    def read_ahead(self, readers: Collection[Identity]) -> None:
        """The private conversations of these."""
        ahead = self._session.ahead
        ahead.update(
            (("conversation", each.platform, each.tenant, each.chat_id, each.person_id), None) for each in readers
        )
        for row in self._session.rows(_PRIVATE_OF, {"wanted": {each.person_id for each in readers}}):
            ahead["conversation", *row[:4]] = Conversation(*row)

    def _read(self, platform: str, tenant: str, chat_id: str, person_id: int) -> Conversation | None:
        self._session.settle()
        key = {"on_platform": platform, "of_tenant": tenant, "in_chat": chat_id, "person": person_id}
        row = self._session.row(_GET, key)
        return None if row is None else Conversation(*row)
