"""Spanish: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

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
    series="serie sesion sesiones reunion reuniones cita citas",
    no_series=(
        "lo la los las el eso esto un una unas con del de mi mis nuestra nuestro nuestras semanal mensual quincenal diaria hay en todavia aun"
    ),
    pointing="eso esto lo hazlo hazla cambialo cambiala ponlo ponla pasalo pasala",
    kinds="revision taller formacion",
    teams="equipo",
    optional="opcional",
    may_be_missing=(
        "^ opcional",
        "^ si puede|pueden",
    ),
    because="porque",
    by="en por via",
    at_place="en a",
    said={
        "scope:following": (
            "y todas|todos? las|los siguiente|siguientes|posterior|posteriores",
            "todas|todos las|los siguiente|siguientes|posterior|posteriores|proximas|proximos",
            "a partir|desde de? ahora|esta|este|ahi|aqui",
            "de ahora|aqui en adelante",
        ),
        "scope:all": (
            "toda|entera|completa la? serie",
            "serie entera|completa|toda",
        ),
        "scope:this": ("solo|solamente|unicamente este|esta|la|el",),
        "priority:low": ("prioridad baja",),
        "priority:high": ("prioridad alta",),
        "priority:urgent": ("urgente",),
        "all_day:yes": ("todo el dia",),
        "adds:yes": ("tambien|anade|agrega",),
        "no_room:yes": ("sin sala",),
        "private:yes": ("privado|privada|confidencial",),
        "attending:optional": ("opcional|opcionales",),
        "attending:list": ("quien|quienes",),
        "attending:remove": ("quita|saca|elimina",),
        "polls:votes": ("quien|quienes * votado|voto|votaron",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="no sin ningun ningunos deja dejes desactiva para quita cancela nunca",
    as_usual="siempre habitual normales defecto",
    resuming="reanuda reanudar continua",
    delayed="retraso",
    each="cada",
    made_longer="alarga alargar extiende extender prolonga prolongar",
    leaving_alone="molestes molestar molesten",
    sick="enfermo enferma",
    note="notas?",
    steps="pr[oó]ximos pasos",
    noting="añade|agrega|escribe|pon",
    note_articles="una?|las?|los",
)

COURTESY = CourtesyWords(
    greetings="hola|buenos dias|buenas tardes|buenas noches|muy buenos dias|muy buenas tardes",
    greeted="todos a",
    thanks="gracias",
    beside_thanks="de antemano muchas",
    before_thanks="muchas",
    closing="saludos",
)

CLAUSES = ClauseWords(
    refusing="no nop nel puedo fatal imposible llego",
    possible="va bien vale viene cuadra puedo mejor",
    refused_behind={
        "no": "me nos",
        "estoy": "liado liada ocupado ocupada pillado pillada",
        "muy": "temprano tarde pronto",
        "demasiado": "temprano tarde pronto",
    },
    contrasts="sino pero",
    nothing="nada",
    reasons_of_mine="es ya",
    mine="que q",
    common="de la el en un una",
    name_articles="la el",
    before_part="por",
    returning="vuelvo|regreso|(?:de )?vuelta",
    telling=(
        "examen examenes parcial parciales recuperatorio oposicion entrevista entrego entregamos entregar entrega expongo presento presentacion rindo"
    ),
    busy="tengo|estoy|estare|tenemos|trabajo",
    concluding="asi",
    before_it="antes(?: de eso)?",
    writer="yo me mi mis nosotros nos nuestro nuestra",
    leaving="(?:salgo|me voy|termino)(?: a las?)?",
)

ROOMS = RoomWords(
    floors="piso planta",
    counting="somos",
    called_room="sala",
    having="con",
    a_thing="un una uno",
    joining="y",
    ending="para el a",
    met_with="reunion cliente",
)

DIRECTIONS = DirectionWords(telling_which="de del", leading_last="a")

PLACES = PlaceWords(
    before="a en de para",
    before_skill="por para de",
    before_service="un una la",
)
