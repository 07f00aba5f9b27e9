"""Italian: patterns of what is wished, each table as `words/patterns.py` tells, and where a name must stand."""

from bots.language.words.patterns import Patterns, Rows, has_and_wants, names_behind

AROUND: Patterns = {
    "reminders": ("non|piu|smetti * ricordarmelo|ricordarmi|ricordare",),
    "quiet_hours": (
        "ore|orario di silenzio",
        "ore silenziose|tranquille",
        "non * disturbarmi|disturbare|disturbate|disturbi|svegliarmi",
    ),
    "daily_agenda": (
        "smetti|non|basta * mandarmi|mandare|inviarmi|inviare * agenda|giornata",
        "agenda|riepilogo giornaliera|quotidiana|giornaliero",
    ),
    "coming": (
        "^ sto|stiamo arrivando * $",
        "^ sono|siamo per strada * $",
        "^ arrivo subito|tra * $",
        "^ arrivo $",
    ),
    "late": (
        "in ritardo di <length>|<time>",
        "sono|saro|arrivo|arrivero|arriviamo in ritardo",
        "<length> di? ritardo",
        "faccio|faro ritardo|tardi",
    ),
    "join": (
        "^ sono qui|arrivato|arrivata $",
        "^ entra|entrare|partecipa|partecipare|unisciti|unirmi nella|alla|in|a|mia? sessione|riunione|chiamata|lezione * $",
        "^ entra|entrare|partecipa $",
        "come|dove si? entro|entra|partecipo|accedo * $",
        "link della|per|alla * sessione|riunione|chiamata|lezione",
    ),
    "end_session": (
        "^ termina|terminare|chiudi|chiudere|finisci|concludi|concludere la|questa|mia? sessione|riunione|chiamata|lezione * $",
        "^ abbiamo|ho finito|terminato|concluso * $",
        "^ la? sessione|riunione|lezione e finita|terminata $",
    ),
    "extend": (
        "^ altri <length> * $",
        "^ <length> in? piu * $",
        "prolunga|prolungare|estendi|estendere|allunga|allungare * <length>|<time>",
        "^ possiamo|posso|servono * altri <length> * $",
    ),
    "no_show": (
        "^ nessuno e venuto|arrivato|qui * $",
        "<who>|lui|lei|mentore non e? venuto|venuta|arrivato|arrivata|presentato|presentata * $",
        "non si e? presentato|presentata|visto|vista * $",
        "non e venuto|venuta|arrivato|arrivata * $",
    ),
    "arrived": ("^ lui|lei|<who>? e arrivato|arrivata|qui|entrato|entrata $",),
    "pause_waitlist": (
        "pausa|sospendi|sospendere|riprendi|riprendere|riattiva * lista|dattesa|attesa|offerte",
        "lista * pausa",
    ),
    "history": (
        "^ la|mia|mostra? la|mia? cronologia|storico $",
        "cronologia|storico con|di <who>",
        "sessioni|riunioni|lezioni|incontri passate|passati|precedenti * $",
    ),
    "history:last": ("di? cosa|che|quello abbiamo * parlato|discusso|visto|deciso|detto * ultima|lultima|scorsa * $",),
    "rate": (
        "valuta|valutare|vota|votare",
        "<number> stelle|stella",
    ),
    "export": ("esporta|esportare|scarica|scaricare i|miei|tutti * dati|sessioni",),
}

OF_MEETINGS: Patterns = {
    "rename": (
        "rinomina|rinominare",
        "titolo|nome della|del * in",
    ),
    "polls": ("chi ha|hanno votato",),
    "poll": (
        "^ crea|avvia|fai? un? sondaggio",
        "^ chiedi|chiedete a|ad? <who> * <time> <number>? o|oppure <time>",
    ),
    "meet": (
        "quando * vederci|incontrarci|riunirci|vederci|sentirci|trovarci * <people>",
        "quando * <people> * vederci|incontrarci|riunirci|vedere",
        "riunione con <people>",
    ),
    "find_room": (
        "prenota|prenotami|prenotare|riserva la? sala|saletta|aula|laula|stanza? <room>",
        "<room> e libera|occupata|disponibile",
        "quali|che sale|stanze|aule * libere|disponibili",
        "libera|liberare la? <room>",
    ),
    "meetings": (
        "inviti senza risposta",
        "le? mie riunioni",
    ),
    "attendees": (
        "invita|aggiungi <who> alla|al|a",
        "^ e? invita|aggiungi anche? <who> anche|perfavore? $",
        "^ togli|rimuovi|leva <who> $",
        "^ chi viene|partecipa|ce $",
        "invita|aggiungi|metti <who> come? opzionale|facoltativo|facoltativa",
        "^ <who> e|sono? opzionale|opzionali|facoltativo|facoltativa $",
    ),
}

ROUNDABOUT: Patterns = {
    "agenda": (
        "ricordare|ricordarmi|ricordami|rammentami * impegni|appuntamenti|agenda <time>",
        "dove|dovè * devo|dobbiamo andare|essere <time>",
        "ricordami|ricordarmi|ricordi cosa|che|quali|quanti * ho|abbiamo|prevede",
    ),
    "respond:decline": (
        "^ senza di? me",
        "senza di? me $",
    ),
    "reschedule": (
        *has_and_wants(
            "ho|avevo|avevamo|abbiamo|fissato|vedo|dovevo|dovevamo", "possiamo|posso|puo|facciamo|fare|meglio|passiamo"
        ),
        "possiamo|posso|puoi|si mettere|fare|passare|spostare <time> <time>",
        "possiamo|posso|puoi * mettere|passare <time>",
    ),
    "free_busy": (
        "^ come|comè e|messa|messo|messi|presa|preso|sta messa|messo? <who>",
        "<who> * sono|e|saranno|sara libero|libera|disponibile|occupato|impegnato",
        "^ * <who> * lha|ha|avrebbe <number>|un|qualche? buco|spazio|posto * <time>",
        "^ <who> * <time> * le|gli|lui|lei va|andrebbe|sta|torna|viene",
        "ce|resta|rimane|hai|avete|ha * qualcosa|posto|buco|spazio * con|da <who>",
    ),
    "pick": (
        "puo|potrebbe|va andare|essere|bene la|il|lo|lultima|lultimo <nth>|ultima|ultimo|opzione",
        "^ no|anzi|nah * meglio|piuttosto|preferisco * <nth> $",
    ),
    "hours": ("^ <time> potrei|posso|riesco|sono * <time> $",),
    "cancel": (
        "lezione|appuntamento|lappuntamento|riunione|incontro|lincontro|sessione|<service> * salta",
        "<time>|<who>|appuntamento|lezione|sessione * non * serve|servono|occorre|bisogno piu|$",
        "non * serve|servono|bisogno * appuntamento|lezione|<time>",
    ),
    "find_room": ("dove possiamo|posso|potremmo metterci|riunirci|sederci|stare|trovarci|incontrarci",),
    "propose": ("^ <time> no|niente * <time>",),
    "meet": (
        "io|noi * <people> * vederci|incontrarci|sentirci|trovarci|riunirci|parlare",
        "<people> e io|me|noi * vederci|incontrarci|sentirci|trovarci|riunirci|parlare",
    ),
    "time_off": (
        "<time> * <place> * non * niente|nulla",
        "non mettermi|mettetemi|mettete|mettere|fissarmi|fissatemi|fissate|prendete niente|nulla",
        "blocca|bloccare|bloccami|bloccate|chiudi la|il? mia|mio agenda|calendario",
    ),
}

STRANGERS: Rows = names_behind(
    "prenota|prenotare|prenotami|fissa|fissare|appuntamento|sessione|incontro",
    "trova|trovare|cerca|cerco|cercare",
    "con",
    "mentore|mentor|tutor|insegnante|qualcuno|aiuto",
    "di|per|in|con",
    "libero|libera|disponibile",
)
