"""How we reach the world: Slack, Telegram, the terminal, HTTP, the clock and the settings."""
