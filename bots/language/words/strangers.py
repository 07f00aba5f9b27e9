"""Ten languages: where a name must stand, so that a word there that is no name is asked about.

Patterns as those of cues, with ``<new>`` where the name stands, as the English ones in ``en_strangers``: behind a verb of booking
or the word for "with" it is a person's, behind the word for a mentor a skill's. Only words that the language does not know count.
"""

from collections.abc import Mapping

Rows = tuple[tuple[str, str], ...]


def _rows(book: str, find: str, with_: str, mentor: str, of: str, free: str) -> Rows:
    """The patterns of a language: its verbs of booking and finding, "with", words for a mentor and behind them, and "free"."""
    return (
        ("person", f"{book} <new> <time>|<length>|$"),
        ("person", f"{book} * {with_} <new>"),
        ("person", f"<new> <time>? {free}"),
        ("name", f"{find} <new> <time>|$"),
        ("person", "<person> , <new>"),
        ("skill", f"{mentor} {of} <new>"),
    )


STRANGERS: Mapping[str, Rows] = {
    "de": _rows(
        "buche|buch|buchen|reserviere|treffe|treffen|termin|session|sitzung|gesprach",
        "finde|find|finden|suche|suchen|such",
        "mit|bei",
        "mentor|mentorin|mentoren|tutor|tutorin|jemand|jemanden|hilfe|coach",
        "fur|in|bei|zu",
        "frei|verfugbar",
    ),
    "es": _rows(
        "reserva|reservar|reservame|agenda|agendar|cita|sesion|reunion",
        "busca|busco|buscar|encuentra",
        "con",
        "mentor|mentora|mentores|tutor|tutora|profesor|alguien|ayuda",
        "de|para|en|con",
        "libre|disponible",
    ),
    "fr": _rows(
        "reserve|reserver|reservez|prends|prendre|rdv|rendezvous|seance|session",
        "trouve|trouver|cherche|chercher",
        "avec",
        "mentor|mentore|mentors|tuteur|coach|aide|quelquun",
        "en|pour|de",
        "libre|disponible|dispo",
    ),
    "it": _rows(
        "prenota|prenotare|prenotami|fissa|fissare|appuntamento|sessione|incontro",
        "trova|trovare|cerca|cerco|cercare",
        "con",
        "mentore|mentor|tutor|insegnante|qualcuno|aiuto",
        "di|per|in|con",
        "libero|libera|disponibile",
    ),
    "pt": _rows(
        "reserva|reservar|reserve|marca|marcar|marque|agenda|agendar|agende|sessao|reuniao",
        "encontra|encontre|encontrar|busca|busque|procura|procuro",
        "com",
        "mentor|mentora|mentores|tutor|professor|alguem|ajuda",
        "de|para|em|com",
        "livre|disponivel",
    ),
    "nl": _rows(
        "boek|boeken|reserveer|reserveren|plan|plannen|afspraak|sessie|gesprek",
        "zoek|zoeken|vind",
        "met|bij",
        "mentor|mentoren|tutor|coach|iemand|hulp",
        "voor|in|met",
        "vrij|beschikbaar",
    ),
    "ru": _rows(
        "забронируй|забронируйте|забронировать|запиши|запишите|записаться|встреча|встречу|сессия|сессию",
        "найди|найдите|ищу|найти",
        "с|со|к|у",
        "ментор|ментора|наставник|наставника|репетитор|репетитора",
        "по",
        "свободен|свободна",
    ),
    "uk": _rows(
        "забронюи|забронюй|забронюите|забронювати|запиши|запишіть|записатися|зустріч|сесія|сесію",
        "знаиди|знайди|шукаю|знайти",
        "з|із|зі|до",
        "ментор|ментора|наставник|наставника|репетитор|репетитора",
        "з|по",
        "вільнии|вільний|вільна",
    ),
    "pl": _rows(
        "zarezerwuj|rezerwuj|zarezerwowac|umow|umowic|spotkanie|sesja|sesje|konsultacje",
        "znajdz|szukam|znalezc",
        "z|ze|do|u",
        "mentor|mentora|korepetytor|korepetytora|tutor|tutora",
        "od|z|do",
        "wolny|wolna|dostepny|dostepna",
    ),
    "tr": (
        ("person", "<new> ile|ileyle|la|le * randevu|gorusme|toplanti|seans|ayarla|al|planla"),
        ("person", "<new> <time>? musait|bos"),
        ("skill", "<new> mentoru|egitmeni|ogretmeni"),
    ),
}
"""Language → its patterns, each behind the kind of name that stands there."""
