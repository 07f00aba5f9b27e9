"""What counts as a phone number (E.164)."""

from core.model.phone import e164

NUMBERS = {
    "+49 170 1234567": "+491701234567",
    "0049 (0)170 / 123-4567": "+491701234567",
    "+1 (415) 555-2671": "+14155552671",
    "+44\u00a020 7946 0958": "+442079460958",
    "0170 1234567": None,
    "+0170 1234567": None,
    "+49 170": None,
    "+49 170 1234567890123": None,
    "+49 170 12345x7": None,
    "+٤٩١٧٠١٢٣٤٥٦٧": None,
    "": None,
}


def test_numbers_are_read_and_all_else_is_none() -> None:
    assert {said: e164(said) for said in NUMBERS} == NUMBERS
