"""Courtesy around a request changes nothing of it, in any language; by itself it is what it says."""

import pytest

from tests.language.sample import BERLIN, said

FRIDAY = {"start": "2026-11-27T00:00+01:00", "end": "2026-11-28T00:00+01:00"}
FIND = {"intent": "find", "skills": ["Python"], "window": FRIDAY}


@pytest.mark.parametrize(
    "text",
    [
        "good morning, find python on friday",
        "Good evening all! find python on friday",
        "many thanks, find python on friday",
        "find python on friday, thanks in advance",
        "find python on friday. Thank you very much in advance!!",
        "find python on friday when you have a minute",
        "Guten Morgen, ich suche Python am Freitag",
        "Schönen guten Abend zusammen, ich suche Python am Freitag, vielen Dank im Voraus",
        "buenas tardes, busco python el viernes, gracias de antemano",
        "bonsoir, je cherche python vendredi, merci d'avance",
        "boa noite, procuro python na sexta, muito obrigado",
        "buona sera, cerco python venerdì, grazie mille",
        "goede morgen, ik zoek python vrijdag, alvast bedankt",
        "dobry wieczór, szukam python w piątek, z góry dziękuję",
        "доброе утро, ищу python в пятницу, заранее спасибо",
        "добрий вечір, шукаю python у п'ятницю, дякую",
        "iyi akşamlar, cuma günü python arıyorum, şimdiden teşekkürler",
    ],
)
def test_a_request_is_what_it_is_without_the_courtesy_around_it(text: str) -> None:
    assert said(text).to_json(BERLIN) == FIND


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("good morning", "greet"),
        ("good morning team!", "greet"),
        ("thanks in advance", "thanks"),
        ("thank you very much!", "thanks"),
        ("thanks! see you friday", "thanks"),
        ("thank you for the session on friday", "thanks"),
        ("no thanks", "no"),
        ("buenas tardes", "greet"),
        ("vielen Dank", "thanks"),
    ],
)
def test_courtesy_by_itself_is_courtesy(text: str, intent: str) -> None:
    assert said(text).intent == intent
