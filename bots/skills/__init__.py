"""One file per thing the bot can do: Request → core service → view. Each file lists its skills in a table ``SKILLS``."""
