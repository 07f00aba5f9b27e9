"""Telegram: python-telegram-bot's application outside, the house inside; polling or webhook."""
