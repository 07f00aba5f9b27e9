"""The memory of conversations."""

from collections.abc import Collection, Hashable

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert as insert_unless

from core.ports import Conversation
from storage.prepared import Prepared
from storage.repository import Repository, facts
from storage.schema import conversations
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
_OF_PEOPLE = Prepared(select(*_COLUMNS).where(among(_C.person_id, "wanted")))
_NEW = insert_unless(conversations)
_SAVE = Prepared(
    _NEW.on_conflict_do_update(
        index_elements=["platform", "tenant", "chat_id", "person_id"],
        set_={"state": _NEW.excluded.state, "updated_at": _NEW.excluded.updated_at},
    )
)

_Known = dict[tuple[str, str, str], Conversation]
"""A person's conversations by platform, tenant and chat."""


class ConversationTable(Repository):
    """Implements ``core.ports.Conversations``."""

    def get(self, platform: str, tenant: str, chat_id: str, person_id: int) -> Conversation | None:
        """What this person's conversation there remembers."""
        known = self._known(person_id)
        if known is not None:
            return known.get((platform, tenant, chat_id))
        self._session.settle()
        key = {"on_platform": platform, "of_tenant": tenant, "in_chat": chat_id, "person": person_id}
        row = self._session.row(_GET, key)
        return None if row is None else Conversation(*row)

    def save(self, conversation: Conversation) -> None:
        """Store it, in place of what there was."""
        self._session.put_off(_SAVE, facts(conversation))
        known = self._known(conversation.person_id)
        if known is not None:
            known[conversation.platform, conversation.tenant, conversation.chat_id] = conversation

    def read_ahead(self, person_ids: Collection[int]) -> None:
        """All conversations of these people."""
        found: dict[int, _Known] = {person_id: {} for person_id in person_ids}
        for row in self._session.rows(_OF_PEOPLE, {"wanted": person_ids}):
            each = Conversation(*row)
            found[each.person_id][each.platform, each.tenant, each.chat_id] = each
        self._session.ahead.update((_ahead_of(person_id), known) for person_id, known in found.items())

    def _known(self, person_id: int) -> _Known | None:
        """What was read ahead of the person's, with what was saved since."""
        return self._ahead(_ahead_of(person_id), lambda: None)


def _ahead_of(person_id: int) -> Hashable:
    return ("conversations", person_id)
