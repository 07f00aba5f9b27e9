"""What is on a screen, without the way it is set."""


def lines(shown: str) -> list[str]:
    """The lines of a card as drawn, none of them indented."""
    return [line.strip() for line in shown.splitlines()]
