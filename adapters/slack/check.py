"""Whether Slack takes the settings: asked by ``run_bot.py check``, changing nothing.

Web API: auth.test, apps.connections.open.
"""

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.manifest import BOT_SCOPES
from adapters.slack.refusals import error_of

Finding = tuple[str, bool]


async def check(*, api_url: str, bot_token: str | None, app_token: str | None) -> list[Finding]:
    """What Slack says, as (a sentence, whether all is well), for each token there is."""
    found: list[Finding] = []
    if bot_token is not None:
        found.append(await _bot(AsyncWebClient(bot_token, base_url=api_url)))
    if app_token is not None:
        found.append(await _app(AsyncWebClient(base_url=api_url), app_token))
    return found or [("Slack is installed from /slack/install; each workspace brings its own token", True)]


async def _bot(client: AsyncWebClient) -> Finding:
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        return f"Slack refuses SLACK_BOT_TOKEN: {error_of(error)}", False
    except (aiohttp.ClientError, TimeoutError) as error:
        return f"Slack cannot be reached at SLACK_API_URL ({client.base_url}): {error}", False
    given = {scope.strip() for scope in answer.headers.get("x-oauth-scopes", "").split(",")}
    missing = sorted(scope for scope in BOT_SCOPES if scope not in given and not scope.startswith("links:"))
    if missing:
        return f"SLACK_BOT_TOKEN lacks the scopes {', '.join(missing)}: take the manifest anew and reinstall", False
    return f"Slack knows the bot as {answer.get('user')} in {answer.get('team')}", True


async def _app(client: AsyncWebClient, app_token: str) -> Finding:
    try:
        await client.apps_connections_open(app_token=app_token)
    except SlackApiError as error:
        return f"Slack refuses SLACK_APP_TOKEN: {error_of(error)}", False
    except (aiohttp.ClientError, TimeoutError) as error:
        return f"Slack cannot be reached at SLACK_API_URL ({client.base_url}): {error}", False
    return "Slack opens Socket Mode", True
