"""French: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

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
    series="serie seance seances reunion reunions rendez-vous rdv",
    no_series=(
        "le la les l ca cela un une des avec du de mon ma mes notre nos en y t il elle hebdomadaire mensuel encore est que ce s dure va"
    ),
    pointing="ca cela",
    kinds="atelier formation revue",
    teams="equipe",
    optional="facultatif facultative",
    may_be_missing=(
        "^ facultatif|facultative",
        "^ si|sil il|elle|elles|ils? peut|peuvent",
    ),
    because="car",
    by="en par via sur",
    at_place="chez en a",
    said={
        "scope:following": (
            "et toutes|tous? les suivant|suivants|suivante|suivantes|dapres",
            "toutes|tous les suivant|suivants|suivante|suivantes|prochains|prochaines",
            "a partir|compter de maintenant|celle|celui|cette|ce|la|cela",
            "des maintenant",
            "desormais|dorenavant",
        ),
        "scope:all": (
            "toute|entiere la? serie",
            "serie entiere|complete",
        ),
        "scope:this": ("seulement|uniquement|juste celui|celle|cette|ce",),
        "priority:low": ("priorite basse",),
        "priority:high": ("priorite haute|elevee",),
        "priority:urgent": ("urgent",),
        "all_day:yes": ("toute la journee",),
        "adds:yes": ("aussi|ajoute|egalement",),
        "no_room:yes": ("sans salle",),
        "private:yes": ("prive|privee|confidentiel",),
        "group:everyone": ("tout le monde",),
        "attending:optional": ("facultatif|facultative|facultatifs|optionnel",),
        "attending:list": ("qui",),
        "attending:remove": ("retire|enleve|supprime",),
        "polls:votes": ("qui * vote|repondu",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="aucun pas plus arrete arretez desactive jamais sans ne",
    as_usual="habituels habituel defaut comme habitude",
    resuming="reprends reprendre",
    made_longer="prolonge prolonger rallonge rallonger",
    leaving_alone="deranger derangez derangement",
    sick="malade",
    note="notes?|remarque",
    steps="prochaines [ée]tapes",
    noting="ajoute[rz]?|[ée]cris",
    note_articles="une|les?|las?|de",
)

COURTESY = CourtesyWords(
    greetings="salut|bonjour|bonsoir|bonne journee|bonne soiree",
    greeted="tous toutes a",
    thanks="merci",
    beside_thanks="d avance beaucoup par",
    closing="cordialement",
)

CLAUSES = ClauseWords(
    refusing="pas peux arriverai",
    refused_behind={
        "trop": "tot tard juste",
        "cest": "tot tard mort complet pris blinde complique impossible charge rate",
        "etre": "complique impossible charge juste",
        "suis": "pris prise blinde",
    },
    possible="va marche irait tirait virait bien convient marcherait conviendrait plutot",
    reasons_of_mine="car",
    mine="je jai nous on mon ma",
    contrasts="mais",
    nothing="rien",
    common="de la le en un",
    name_articles="la",
    before_part="dans",
    returning="de retour|retour|reviens|rentre",
    opening="qqn quelquun ya peux pouvez pourrais pourriez besoin cherche trouve reserve annule decale deplace jaimerais jaurais",
    telling="examen examens partiel partiels soutenance concours mariage bapteme",
    break_named="vacances conges pause fermeture pont",
    busy="jai|j ai|je suis|je serai|je travaille|nous avons|on a",
    concluding="donc",
    before_it="avant(?: ca| cela)?",
    writer="je jai moi mon ma mes nous notre nos",
    leaving="je (?:pars|m en vais|termine|finis)(?: a)?",
)

ROOMS = RoomWords(
    floors="etage",
    we_are={"est": "on", "sera": "on", "serons": "nous"},
    counting="sommes",
    called_room="salle",
    having="avec",
    a_thing="un une",
    joining="et",
    ending="le pour a",
    met_with="reunion client",
)

DIRECTIONS = DirectionWords(telling_which="de du des", leading="pour", leading_last="a")

PLACES = PlaceWords(
    before="a en de",
    before_service="le la une un",
)
