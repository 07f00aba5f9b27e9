"""The lines of ``understand``: requests out, explanations, time phrases, and what is wrong with a malformed line."""

import io
import json

import pytest

from bots.language.understand import run

FIND = '{"text": "find python sat", "now": "2026-11-20T09:12:00+01:00", "tz": "Europe/Berlin", "skills": ["Python"]}'


def _run(*lines: str, as_json: bool = True, times: bool = False) -> tuple[int, str]:
    out = io.StringIO()
    return run(lines, as_json=as_json, times=times, out=out), out.getvalue()


def test_each_line_is_answered_by_one_request_in_order() -> None:
    code, out = _run(FIND, "", FIND.replace("find python sat", "hi"))

    assert code == 0
    assert [json.loads(line) for line in out.splitlines()] == [
        {
            "intent": "find",
            "skills": ["Python"],
            "window": {"start": "2026-11-21T00:00+01:00", "end": "2026-11-22T00:00+01:00"},
        },
        {"intent": "greet"},
    ]


def test_without_json_each_word_is_explained() -> None:
    code, out = _run(FIND, as_json=False)

    assert code == 0
    assert "'python'" in out
    assert "skill" in out
    assert "'sat'" in out
    assert "day" in out
    assert "confidence" in out


def test_time_phrases_are_answered_with_start_end_and_grain() -> None:
    phrase = '{"text": "%s", "now": "2013-02-12T04:30:00-02:00", "tz": "-02:00"}'

    code, out = _run(phrase % "tomorrow", phrase % "3:30 to 6 PM", phrase % "blah", times=True)

    assert code == 0
    assert [json.loads(line) for line in out.splitlines()] == [
        {"start": "2013-02-13T00:00-02:00", "grain": "day"},
        {"start": "2013-02-12T15:30-02:00", "end": "2013-02-12T18:00-02:00", "grain": "minute"},
        {},
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no json", "line 1: not JSON"),
        ("[]", "line 1: not an object"),
        ('{"text": "hi"}', 'line 1: "now" is missing'),
        (FIND.replace("2026-11-20T09:12:00+01:00", "yesterday"), 'line 1: "now" is no ISO 8601 time'),
        (FIND.replace("+01:00", ""), 'line 1: "now" has no offset'),
        (FIND.replace("Europe/Berlin", "Mars/Olympus"), 'line 1: "tz" is no IANA zone or offset'),
        (FIND.replace('["Python"]', '"Python"'), 'line 1: "skills" is no list of names'),
    ],
)
def test_a_malformed_line_is_named_with_its_mend(line: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = _run(line)

    assert (code, out) == (2, "")
    assert capsys.readouterr().err.startswith(told)
