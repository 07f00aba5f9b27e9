"""Slack: real Bolt listeners in Socket Mode or over HTTP, cards as Block Kit, forms as modals."""
