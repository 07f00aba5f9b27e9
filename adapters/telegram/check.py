"""Whether Telegram takes the settings: asked by ``run_bot.py check``, changing nothing (Bot API: getMe, getWebhookInfo)."""

from telegram import Bot
from telegram.error import InvalidToken, TelegramError


async def check(*, token: str, api_url: str, webhook: bool) -> tuple[str, bool]:
    """What Telegram says, as (a sentence, whether all is well)."""
    try:
        async with Bot(token, base_url=f"{api_url}/bot") as bot:
            hook = (await bot.get_webhook_info()).url
            name = bot.username
    except InvalidToken:
        return "Telegram refuses TELEGRAM_BOT_TOKEN: ask @BotFather for it with /token", False
    except TelegramError as error:
        return f"Telegram cannot be reached at TELEGRAM_API_URL ({api_url}): {error.message}", False
    if hook and not webhook:
        return f"@{name} answers; it has a webhook now, which polling takes away at the start", True
    return f"@{name} answers", True
