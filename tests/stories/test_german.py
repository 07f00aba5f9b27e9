"""A team that speaks German: a meeting from the first word to its end, said and answered in German on each platform."""

from dataclasses import replace

from core.model.people import Organisation
from core.ports import Unit
from tests.stories.team import Team
from tests.stories.voices import said


def speak_german(unit: Unit, here: Organisation) -> None:
    """Everybody has chosen German."""
    for _, person in unit.people.members(here.id):
        unit.people.save(replace(person, speaks="de"))


def test_a_meeting_is_called_answered_moved_and_cancelled_in_german(team: Team) -> None:
    team.does(speak_german)
    team.has_room("Orion", 6, amenities=("beamer",))
    team.olga.says("Besprechung mit Lena und Omar morgen um 14 Uhr, Raum mit Beamer, „Planung“")
    assert said(team.olga)[:4] == [
        "Planung: soll ich einladen?",
        "Wann: Di 3. März, 14:00–15:00 (Berlin)",
        "Raum: Orion",
        "Mit: Lena Vogel, Omar Haddad",
    ]
    team.olga.says("ja")
    assert said(team.olga)[0] == "Planung · bestätigt"
    assert said(team.omar)[:2] == ["Olga Brandt lädt dich ein: Planung", "Wann: Di 3. März, 15:00–16:00 (Cairo)"]
    team.lena.says("ich komme")
    team.omar.presses("Absagen")
    assert said(team.olga)[0] == "Omar Haddad kommt nicht: Planung"
    team.olga.says("verschieb die Planung auf Donnerstag 10 Uhr")
    team.olga.presses("Verlegen")
    assert said(team.lena)[:2] == [
        "Olga Brandt hat „Planung“ geändert",
        "Wann: Di 3. März, 14:00 → Do 5. März, 10:00–11:00 (Berlin)",
    ]
    team.lena.says("meine Besprechungen")
    assert any("Do 5. März, 10:00–11:00 · Planung" in line for line in said(team.lena))
    team.olga.says("sag die Planung ab, weil der Beamer kaputt ist")
    team.olga.presses("Ja, absagen")
    told = said(team.lena)
    assert told[0] == "Olga Brandt hat „Planung“ abgesagt"
    assert "Grund: der Beamer ist kaputt" in told or "Grund: der Beamer kaputt ist" in told
