"""How we reach the world: Slack, Telegram, the terminal, mail, calendars, HTTP, the clock and the settings."""
