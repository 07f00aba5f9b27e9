"""Telegram: python-telegram-bot's application in front of the bot, by polling or webhook."""
