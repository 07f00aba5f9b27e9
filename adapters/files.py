"""The content of a file that comes with a card, as it is sent or saved."""

from bots.cards import File


def content_of(file: File) -> bytes:
    """The file's text, or its events as iCalendar text (RFC 5545), in UTF-8."""
    if file.calendar is None:
        return file.content.encode()
    from adapters.calendar_mail import published

    return published(file.calendar).encode()
