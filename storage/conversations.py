"""The memory of conversations."""

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert as insert_unless

from core.ports import Conversation
from storage.prepared import Prepared
from storage.repository import Repository, facts
from storage.schema import conversations

_C = conversations.c
_GET = Prepared(
    select(_C.platform, _C.tenant, _C.chat_id, _C.person_id, _C.state, _C.updated_at).where(
        _C.platform == bindparam("on_platform"),
        _C.tenant == bindparam("of_tenant"),
        _C.chat_id == bindparam("in_chat"),
        _C.person_id == bindparam("person"),
    )
)
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
        """What this person's conversation there remembers."""
        key = {"on_platform": platform, "of_tenant": tenant, "in_chat": chat_id, "person": person_id}
        row = self._session.row(_GET, key)
        return None if row is None else Conversation(*row)

    def save(self, conversation: Conversation) -> None:
        """Store it, in place of what there was."""
        self._session.change(_SAVE, facts(conversation))
