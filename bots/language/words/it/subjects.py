"""Italian: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

from bots.language.words.subjects import (
    ClauseWords,
    CourtesyWords,
    DirectionWords,
    MeetingWords,
    PlaceWords,
    RoomWords,
    SessionWords,
)

MEETINGS = MeetingWords(
    series="serie sessione sessioni incontro incontri riunione riunioni",
    no_series=(
        "lo la il i le gli un una con del della di mio mia nostra nostro ne ci settimanale mensile ancora"
    ),
    pointing="questo questa lo fallo falla cambialo cambiala spostalo spostala mettilo",
    kinds="formazione revisione",
    teams="squadra",
    optional="opzionale facoltativo facoltativa",
    may_be_missing=(
        "^ opzionale|facoltativo|facoltativa",
        "^ se puo|possono",
    ),
    because="perche",
    by="su via",
    at_place="presso a",
    said={
        "scope:following": (
            "e tutte|tutti? i|le successivi|successive|successiva|seguenti|seguente",
            "tutte|tutti i|le successivi|successive|successiva|seguenti|seguente|prossime|prossimi",
            "da ora|adesso|qui|questa|questo in poi|avanti",
            "dora in poi|avanti",
        ),
        "scope:all": (
            "tutta la? serie",
            "intera|lintera|completa serie",
            "serie intera|completa",
        ),
        "scope:this": ("solo|soltanto|solamente questo|questa|quello|quella",),
        "priority:low": ("priorita bassa",),
        "priority:high": ("priorita alta",),
        "priority:urgent": ("urgente",),
        "all_day:yes": ("tutto il giorno",),
        "adds:yes": ("anche|aggiungi",),
        "no_room:yes": ("senza sala",),
        "private:yes": ("privato|privata|riservato|riservata",),
        "attending:optional": ("opzionale|opzionali|facoltativo|facoltativa",),
        "attending:list": ("chi",),
        "attending:remove": ("togli|rimuovi|leva",),
        "polls:votes": ("chi * votato",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="basta non nessun niente senza smetti disattiva togli mai",
    as_usual="solito predefiniti",
    resuming="riprendi riprendere",
    made_longer="prolunga prolungare estendi estendere allunga allungare",
    leaving_alone="disturbare disturbarmi disturbi",
    sick="malato malata",
    note="not[ae]|appunt[oi]",
    steps="prossimi passi",
    noting="aggiungi|scrivi",
    note_articles="una?",
)

COURTESY = CourtesyWords(
    greetings="ciao|buongiorno|buon giorno|buonasera|buona sera|buon pomeriggio",
    greeted="a tutti",
    thanks="grazie",
    beside_thanks="in anticipo tante mille",
    before_thanks="tante mille",
)

CLAUSES = ClauseWords(
    refusing="posso arrivo impossibile complicato casino",
    possible="va bene posso meglio facciamo andrebbe",
    refused_behind={
        "non": "riesco potro va ci vengo faccio mi ce",
        "niente": "da",
        "sono": "pieno piena impegnato impegnata incasinato incasinata",
    },
    contrasts="ma bensi",
    nothing="niente nulla",
    common="una la",
    name_articles="la il lo",
    before_part="nel",
    returning="torno|rientro|di ritorno",
    busy="e fest(?:a|ivo)|mio (?:treno|volo|bus)|ho|sto|sono|siamo|abbiamo|lavoro|devo",
    concluding="quindi percio",
    before_it="prima",
    before_hour="le",
    writer="io mi mio mia miei mie noi ci nostro nostra",
    leaving="(?:esco|vado via|stacco)(?: alle)?",
)

ROOMS = RoomWords(
    floors="piano",
    we_are={"in": "siamo saremo"},
    counting="siamo saremo",
    called_room="sala saletta aula stanza",
    having="con",
    a_thing="un una uno",
    joining="e",
    ending="di per alle il",
    met_with="riunione cliente",
)

DIRECTIONS = DirectionWords(telling_which="di del della delle dell", leading_last="alle all a")

PLACES = PlaceWords(
    before="a di da in per",
    before_service="il la un una",
)
