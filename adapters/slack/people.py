"""People as Slack knows them, asked once and cached: ``users.info``, direct message channels, and channel members."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Mapping
from typing import Any

from adapters.slack.clients import FAILURES, Clients
from bots.inbound import Who

log = logging.getLogger(__name__)

Key = tuple[str, str]
"""(tenant, user id)."""

MOST_MEMBERS = 300
"""How many accounts of a channel are looked up: as many people as a time can be found for, and some bots."""

_PAGE = 200
"""Members asked for at once (https://docs.slack.dev/reference/methods/conversations.members: at most 200 are recommended)."""

_AT_ONCE = 8
"""How many ``users.info`` calls run at the same time."""

_SLACKBOT = "USLACKBOT"


class People:
    """A cache of the people of all workspaces. Simultaneous look-ups of one person share one request."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients
        self._known: dict[Key, Who] = {}
        self._direct: dict[Key, str] = {}
        self._nobody: set[Key] = set()
        self._asked: dict[tuple[str, Key], asyncio.Task[None]] = {}

    async def who(self, tenant: str, user_id: str, name: str = "") -> Who:
        """The person with name, zone and language; if Slack does not give them, at least ``name`` or the id."""
        key = (tenant, user_id)
        if key not in self._known:
            try:
                await self._once("who", key, self._ask)
            except FAILURES as error:
                log.warning("users.info of %s failed: %s", user_id, error)
        return self._known.get(key) or Who("slack", user_id, name or user_id, tenant)

    async def named(self, tenant: str, user_ids: Iterable[str]) -> tuple[Who, ...]:
        """Those who are mentioned or chosen, each once and in that order, with the name and zone that Slack gives."""
        return tuple([await self.who(tenant, user_id) for user_id in dict.fromkeys(user_ids)])

    async def members(self, tenant: str, channel: str) -> tuple[Who, ...]:
        """The people of the workspace who are in the channel; none if Slack does not say.

        Bots, accounts that are no more, and people of other workspaces (Slack Connect) are left out. Of a channel with more than
        ``MOST_MEMBERS`` accounts nobody is asked about: so many of them come back, by id alone, that it shows to be too large.
        """
        try:
            user_ids = await self._ids_in(tenant, channel)
        except FAILURES as error:
            log.warning("conversations.members of %s failed: %s", channel, error)
            return ()
        if len(user_ids) > MOST_MEMBERS:
            return tuple(Who("slack", user_id, user_id, tenant) for user_id in user_ids)
        some = asyncio.Semaphore(_AT_ONCE)

        async def ask(user_id: str) -> Who:
            async with some:
                return await self.who(tenant, user_id)

        found = await asyncio.gather(*map(ask, user_ids))
        return tuple(who for who in found if (key := (tenant, who.user_id)) in self._known and key not in self._nobody)

    async def _ids_in(self, tenant: str, channel: str) -> list[str]:
        client, found, cursor = self._clients.of(tenant), list[str](), ""
        while len(found) <= MOST_MEMBERS:
            answer = await client.conversations_members(channel=channel, limit=_PAGE, cursor=cursor)
            found += (each for each in answer["members"] if (tenant, each) not in self._nobody)
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                break
        return found

    async def direct(self, tenant: str, user_id: str) -> str:
        """The direct message channel with a person; raises what ``conversations.open`` raises."""
        key = (tenant, user_id)
        if key not in self._direct:
            await self._once("direct", key, self._open)
        return self._direct[key]

    def learn_direct(self, tenant: str, user_id: str, channel: str) -> None:
        """Remember the channel that a direct message came from, so that it need not be asked for."""
        self._direct[(tenant, user_id)] = channel

    def learn(self, tenant: str, user: Mapping[str, Any]) -> None:
        """Cache a user object of ``users.info``, ``user_change`` or ``team_join``."""
        profile: Mapping[str, Any] = user.get("profile") or {}
        names = (profile.get("display_name"), profile.get("real_name"), user.get("real_name"), user.get("name"))
        self._note_kind(tenant, user)
        known = self._known.get((tenant, user["id"]))
        self._known[(tenant, user["id"])] = Who(
            platform="slack",
            user_id=user["id"],
            name=next((name for name in names if name), user["id"]),
            tenant=tenant,
            zone=user.get("tz") or None,
            language=user.get("locale") or (known.language if known else None),
            handle=user.get("name") or None,
            email=profile.get("email") or (known.email if known else None),
        )

    def _note_kind(self, tenant: str, user: Mapping[str, Any]) -> None:
        """Remember whether the account is a person of this workspace (in an Enterprise organisation: one of its workspaces)."""
        teams = {user.get("team_id", tenant), *(user.get("enterprise_user") or {}).get("teams", ())}
        key = (tenant, user["id"])
        if user.get("is_bot") or user.get("deleted") or tenant not in teams or user["id"] == _SLACKBOT:
            self._nobody.add(key)
        else:
            self._nobody.discard(key)

    async def _ask(self, tenant: str, user_id: str) -> None:
        answer = await self._clients.of(tenant).users_info(user=user_id, include_locale=True)
        self.learn(tenant, answer["user"])

    async def _open(self, tenant: str, user_id: str) -> None:
        answer = await self._clients.of(tenant).conversations_open(users=user_id)
        self._direct[(tenant, user_id)] = answer["channel"]["id"]

    async def _once(self, what: str, key: Key, work: Callable[[str, str], Coroutine[Any, Any, None]]) -> None:
        running = self._asked.get((what, key))
        if running is None:
            running = self._asked[(what, key)] = asyncio.create_task(work(*key))
            running.add_done_callback(lambda _: self._asked.pop((what, key), None))
        await asyncio.shield(running)
