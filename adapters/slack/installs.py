"""The app's installations: kept in memory, so that no request waits for a database, and written through to a store.

OAuth: https://docs.slack.dev/authentication/installing-with-oauth.
"""

import hashlib
import hmac
import json
import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Protocol

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_sdk.oauth.installation_store import Bot
from slack_sdk.oauth.installation_store import Installation as BoltInstallation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

STATE_SECONDS = 600
"""How long a person may take between the start of the installation and Slack's redirect back."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Installation:
    """The app in one workspace, or in a whole organisation (``is_enterprise_install``)."""

    enterprise_id: str | None
    team_id: str | None
    bot_token: str = field(repr=False)
    bot_user_id: str
    app_id: str
    scopes: tuple[str, ...]
    is_enterprise_install: bool
    bot_id: str | None = None

    @property
    def tenant(self) -> str:
        """The key of all its data: the team's id, or the organisation's if it is installed org-wide."""
        tenant = self.enterprise_id if self.is_enterprise_install else self.team_id
        if not tenant:
            raise ValueError("an installation belongs to a team or to an organisation")
        return tenant

    def to_json(self) -> str:
        """The installation as JSON, token included: to be stored encrypted under ``tenant``."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, value: str) -> "Installation":
        """Read what ``to_json`` wrote."""
        known: dict[str, Any] = json.loads(value)
        scopes = tuple(known.pop("scopes"))
        return cls(**known, scopes=scopes)


class Installations(Protocol):
    """The persistent store of installations, encrypted at rest."""

    async def load(self) -> tuple[Installation, ...]:
        """Every installation; read once, at start."""

    async def save(self, installation: Installation) -> None:
        """Store or replace the installation of its tenant."""

    async def delete(self, tenant: str) -> None:
        """Forget a tenant's installation, if there is one."""


class Installed(AsyncInstallationStore):
    """The installations in memory; also the installation store that Bolt's OAuth flow writes to."""

    def __init__(self, store: Installations | None = None) -> None:
        self._store = store
        self._known: dict[str, Installation] = {}

    @property
    def logger(self) -> logging.Logger:
        """The logger that Bolt's base class requires."""
        return log

    async def load(self) -> None:
        """Read the store once."""
        if self._store is not None:
            self._known |= {one.tenant: one for one in await self._store.load()}

    def hold(self, installation: Installation) -> None:
        """Keep an installation in memory only: a single workspace's, whose token comes from the settings."""
        self._known[installation.tenant] = installation

    def of(self, tenant: str) -> Installation | None:
        """The installation of a tenant."""
        return self._known.get(tenant)

    def find(self, enterprise_id: str | None, team_id: str | None) -> Installation | None:
        """The installation that a request from this team, or from its organisation, belongs to."""
        return self._known.get(team_id or "") or self._known.get(enterprise_id or "")

    async def save(self, installation: Installation) -> None:
        """Store an installation, then use it."""
        if self._store is not None:
            await self._store.save(installation)
        self._known[installation.tenant] = installation

    async def forget(self, tenant: str) -> None:
        """The app was removed there: stop using its token, then delete it from the store."""
        self._known.pop(tenant, None)
        if self._store is not None:
            await self._store.delete(tenant)

    async def async_save(self, installation: BoltInstallation) -> None:
        """Store what the OAuth flow obtained (``oauth.v2.access``)."""
        scopes = installation.bot_scopes or ()
        await self.save(
            Installation(
                enterprise_id=installation.enterprise_id,
                team_id=installation.team_id,
                bot_token=installation.bot_token or "",
                bot_user_id=installation.bot_user_id or "",
                app_id=installation.app_id or "",
                scopes=tuple(scopes.split(",") if isinstance(scopes, str) else scopes),
                is_enterprise_install=bool(installation.is_enterprise_install),
                bot_id=installation.bot_id,
            )
        )

    async def async_save_bot(self, bot: Bot) -> None:
        """Store a rotated token."""
        known = self.find(bot.enterprise_id, bot.team_id)
        if known is not None:
            await self.save(replace(known, bot_token=bot.bot_token))


class MemoryAuthorize(AsyncAuthorize):
    """Bolt's authorization, answered from memory: no call is made before the acknowledgement."""

    def __init__(self, installed: Installed) -> None:
        self._installed = installed

    async def __call__(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        **_: object,
    ) -> AuthorizeResult | None:
        """The bot's token and ids for this request; None if the app is not installed there."""
        found = self._installed.find(enterprise_id, team_id)
        if found is None:
            return None
        return AuthorizeResult(
            enterprise_id=found.enterprise_id,
            team_id=found.team_id,
            bot_user_id=found.bot_user_id,
            bot_id=found.bot_id,
            bot_token=found.bot_token,
            bot_scopes=list(found.scopes),
            user_id=user_id,
        )


class SignedStates(AsyncOAuthStateStore):
    """Self-contained OAuth states: random, signed, valid for ten minutes and for one use in this process."""

    def __init__(self, secret: str, now: Callable[[], float] = time.time) -> None:
        if not secret:
            raise ValueError("installing in several workspaces needs SECRET_KEY to sign the state")
        self._secret = secret.encode()
        self._now = now
        self._used: dict[str, float] = {}

    @property
    def logger(self) -> logging.Logger:
        """The logger that Bolt's base class requires."""
        return log

    async def async_issue(self, *_: object, **__: object) -> str:
        """A new state."""
        issued = f"{secrets.token_urlsafe(16)}.{int(self._now())}"
        return f"{issued}.{self._signature(issued)}"

    async def async_consume(self, state: str) -> bool:
        """Whether the state was issued here, is at most ten minutes old and has not been used."""
        issued, _, signature = state.rpartition(".")
        moment = issued.rpartition(".")[2]
        if not moment.isdigit() or not hmac.compare_digest(signature, self._signature(issued)):
            return False
        self._used = {used: until for used, until in self._used.items() if until > self._now()}
        expires = int(moment) + STATE_SECONDS
        if expires <= self._now() or state in self._used:
            return False
        self._used[state] = expires
        return True

    def _signature(self, issued: str) -> str:
        return hmac.new(self._secret, b"slack-state:" + issued.encode(), hashlib.sha256).hexdigest()
