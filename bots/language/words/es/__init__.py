"""Spanish."""

from bots.language.words import Language, table
from bots.language.words.es.conjugation import spanish
from bots.language.words.es.cues import CUES
from bots.language.words.es.patterns import AROUND, OF_MEETINGS, ROUNDABOUT, STRANGERS
from bots.language.words.es.series import SERIES
from bots.language.words.es.small import SMALL
from bots.language.words.es.subjects import CLAUSES, COURTESY, DIRECTIONS, MEETINGS, PLACES, ROOMS, SESSIONS
from bots.language.words.patterns import around, meetings, roundabout
from bots.language.words.verbs import verbs

TIME = table(
    {
        "NUM": {
            1: "uno|una|un", 2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez",
            11: "once", 12: "doce", 13: "trece", 14: "catorce", 15: "quince", 16: "dieciseis", 17: "diecisiete", 18: "dieciocho", 19: "diecinueve",
            20: "veinte", 21: "veintiuno|veintiun", 22: "veintidos", 23: "veintitres", 24: "veinticuatro", 25: "veinticinco", 30: "treinta",
            31: "treinta y uno", 35: "treinta y cinco", 40: "cuarenta", 45: "cuarenta y cinco", 50: "cincuenta", 55: "cincuenta y cinco",
            60: "sesenta", 90: "noventa",
        },
        "ORD": {1: "primero|primera|primer", 2: "segundo|segunda", 3: "tercero|tercera|tercer", 4: "cuarto|cuarta", 5: "quinto|quinta"},
        "WD": {
            0: "lunes|lun", 1: "martes|mart", 2: "miercoles|mie|mier", 3: "jueves|jue|juev", 4: "viernes|vie|vier", 5: "sabado|sabados|sab", 6: "domingo|domingos|dom",
        },
        "PLURAL": "sabados|domingos|los",
        "MON": {
            1: "enero|ene", 2: "febrero|feb", 3: "marzo", 4: "abril|abr", 5: "mayo", 6: "junio|jun", 7: "julio|jul", 8: "agosto|ago",
            9: "septiembre|setiembre|sept|sep", 10: "octubre|oct", 11: "noviembre|nov", 12: "diciembre|dic",
        },
        "REL": {0: "hoy mismo|hoy", 1: "manana|mnn|mnna|mna", 2: "pasado manana", -1: "ayer", -2: "anteayer"},
        "TONIGHT": {
            "evening": "esta noche|hoy por la noche|hoy en la noche|hoy a la noche|esta nochecita", "afternoon": "esta tarde|hoy por la tarde|hoy en la tarde|hoy a la tarde|esta tardecita",
            "morning": "esta manana|hoy por la manana|hoy en la manana|hoy a la manana", "lunch": "este mediodia|hoy al mediodia|hoy a mediodia",
        },
        "PART": {"night": "de la madrugada|madrugada|por la madrugada",
            "morning": "la manana del|la manana de|x la manana|a la manana|por la manana|de la manana|en la manana|por las mananas|mananas|toda la manana",
            "lunch": "a mediodia|hora de comer|la hora de comer|almuerzo",
            "afternoon": "la tarde del|la tarde de|x la tarde|a la tarde|por la tarde|de la tarde|en la tarde|por las tardes|tarde|tardes|toda la tarde",
            "evening": "x la noche|por la noche|de la noche|en la noche|por las noches|noche|noches|a la noche|a la nochecita|nochecita|toda la noche",
            "late morning": "media manana|a media manana|ultima hora de la manana|a ultima hora de la manana",
            "early afternoon": "a primera hora de la tarde|primera hora de la tarde|despues de comer",
            "late afternoon": "a ultima hora de la tarde|ultima hora de la tarde|media tarde|a media tarde|tardecita|al final de la tarde|final de la tarde",
            "early morning": "temprano|a primera hora|primera hora|tempranito|bien temprano|muy temprano|primera hora de la manana|a primera hora de la manana|por la mananita",
            "end of day": "a ultima hora|ultima hora|al final del dia|final del dia",
            "after work": "despues del trabajo",
            "work hours": "horario laboral|horas de trabajo",
        },
        "PARTS": "tardes|noches|mananas",
        "NOON": "mediodia|medio dia|al mediodia",
        "MIDNIGHT": "medianoche|media noche",
        "WORDLEN": {30: "media horita|media hora"},
        "UNIT": {
            "minute": "minuto|minutos|minutitos|min|mins|~min|~m|~mins", "hour": "horita|horitas|hora|horas|h|hr|~h|~hs|hs", "day": "dia|dias",
            "week": "semana|semanas", "month": "mes|meses", "year": "ano|anos",
        },
        "OCLOCK": {0: "horas en punto|en punto|hrs", 6: "~h|horas|~hs|h|hs"},
        "HOLIDAY": {
            "new year": "ano nuevo|dia de ano nuevo", "epiphany": "dia de reyes|reyes", "valentine": "san valentin",
            "ash wednesday": "miercoles de ceniza", "maundy thursday": "jueves santo", "good friday": "viernes santo",
            "easter": "domingo de pascua|domingo de resurreccion", "easter monday": "lunes de pascua",
            "may day": "dia del trabajo|dia del trabajador", "all saints": "todos los santos", "christmas eve": "nochebuena",
            "christmas": "navidad|dia de navidad", "new years eve": "nochevieja|fin de ano",
        },
        "WEEKEND": "fin de semana|finde|fines de semana|findes|finde semana",
        "ALLDAY": "todo el dia|el dia entero",
        "WORKDAYS": "dias laborables|dia laborable|entre semana|dias de semana|dias habiles",
        "DAILY": "cada dia|todos los dias|a diario|diariamente",
        "ADVERB": {"weekly": "semanalmente|semanal", "monthly": "mensualmente|mensual", "fortnightly": "quincenal|quincenalmente|cada quince dias|cada 15 dias"},
        "EVERY": "cada|todos los|todas las|todo",
        "MY": "mi",
        "OTHER": "otro|otra",
        "OTHERWEEK": "otra semana",
        "NEXT": "proximo|proxima|proximos|siguiente|prox",
        "SAMETIME": "misma hora|la misma hora|a la misma hora|mismo horario|el mismo horario|en el mismo horario",
        "COMING": "que viene|q viene|ke viene|entrante|que entra|que sigue|viniente",
        "THIS": "este|esta|estos|toda la|toda esta|todo este",
        "LAST": "pasado|pasada|ultimo|ultima",
        "ONWARD": "en adelante|para adelante",
        "ORBEFORE": "a mas tardar|como muy tarde|como maximo|como tarde",
        "AFTER": "despues de la|pasada la|pasadas|luego de las|tras las|despues de|despues de las|a partir de|a partir de las|desde las|pasadas las|no antes de|no antes de las",
        "BEFORE": "antes de|antes de las|antes de la|antes del",
        "BY": "como muy tarde|a mas tardar|como maximo|como muy tarde el|a mas tardar el|como maximo el|de aca al|de aqui al|antes del|como tarde el|a mas tardar el",
        "AROUND": "tipo las|como a las|como a la|como a|cerca de las|cerca de la|a eso de la|mas o menos a las|por ahi de las|tipo|tipo a las|a eso|sobre|hacia|alrededor de|a eso de|mas o menos a|sobre las|hacia las|a eso de las|alrededor de las",
        "BETWEEN": "entre|entre las|entre la|entre el|de entre las|en algun momento entre las",
        "FROM": "de|desde|del|de las|desde las|desde el|a partir del|de la",
        "TO": "pal|pa|pa el|pa la|para|a|al|hasta|hasta las|a las|hasta el|para el|para la|para las|a la|hasta la",
        "UNTIL": "de aca al|de aqui al|de aca a|de aqui a|hasta|hasta el|hasta las|hasta la",
        "AND": "y|e|y las|y la",
        "ANDMIN": "y",
        "LESS": "menos",
        "OR": "o|u",
        "EXCEPT": "excepto|salvo|menos|menos el",
        "NOTIN": "excepto|salvo|menos|pero no|no",
        "WITHIN": "en las proximas|en los proximos",
        "LASTING": "de",
        "OF": "de|del|en|de la|de las|de los",
        "ON": "el|en|los|del|de|en el",
        "AT": "a las|a la|las|sobre",
        "IN": "en|dentro de",
        "FOR": "durante|por",
        "A": "un|una",
        "THE": "el|la|los|las|todo el|toda la",
        "DAYTHE": "el|pal|pa el|dia|el dia|del|para el|para el dia|del dia|desde el|hasta el",
        "TOTHE": "al|al dia",
        "HALF": "media|media|medio",
        "QTR": "cuarto",
        "COUPLE": {2: "par de|un par de", 3: "unas|unos"},
        "TIMES": "veces|sesiones",
        "NOW": "ahora|ahora mismo|ya",
        "HENCE": "mas tarde",
        "AGO": "mas temprano|mas pronto",
        "START": "principios de|comienzo de|inicio de",
        "MID": "mediados de",
        "END": "finales de|fin de|final de",
        "CHOICE": "opcion|hueco",
    }
)  # fmt: skip

_VERBS = verbs(
    spanish,
    {
        "reservar": "reservar|agendar|apuntar|anotar|programar|concertar:conciert-|apartar|separar|solicitar|pedir:pid- pidiendo pidio pidieron|inscribir"
        "|meter|fijar|encajar|calendarizar|cuadrar|poner:pon pongo pongas ponga pongan pongamos ponme ponle ponlo ponla ponnos puesto puesta"
        "|enganchar|asignar|pillar",
        "cancelar": "cancelar|anular|suspender|desagendar|desmarcar|desapuntar|desconvocar|desprogramar|revocar",
        "quitar": "quitar|borrar|eliminar|tachar|bajar|tumbar|remover:remuev-",
        "sacar": "sacar",
        "mover": "mover:muev-|cambiar|reprogramar|aplazar|posponer:pospon pospongo posponga pospongan posponga pospuesto posponlo posponla posponme pospongamos"
        "|retrasar|atrasar|adelantar|pasar|trasladar|reagendar|correr|recorrer|postergar|demorar|diferir:difier-|desplazar|modificar|empujar|aplazar"
        "|traspasar|prorrogar|recolocar|reubicar|rodar:rued-",
        "buscar": "buscar|encontrar:encuentr-|hallar|conseguir:consig- consiguiendo consigo consiga|localizar|ubicar",
        "mostrar": "mostrar:muestr-|ensenar|listar|desplegar",
        "ayudar": "ayudar|auxiliar|colaborar|apoyar",
        "explicar": "explicar|aclarar",
    },
    except_="lista listas listo listos apuntado apuntada agenda agendas reserva reservas programa programas anoto apunte apuntes aparte separado separada pasado pasada pasados pasadas paso cambio "
    "cambios pasaste pasaron encuentro encuentros consigo corriente pillado pillada pillo baja bajo auxiliar apoyo apoyos consigue adelante atras",
    same={
        "que": "q k ke", "me": "m", "de": "d", "por": "x", "porque": "xq pq porq", "bien": "bn", "tambien": "tb tmb tmbn", "donde": "dnd", "estoy": "toy",
        "esta": "ta", "quiero": "kiero", "quien": "kien", "cuando": "cdo cuand", "ahora": "aora", "hacer": "aser", "voy": "voi",
        "para": "pa", "alguien": "algn alguno/a",
    },
)  # fmt: skip


SPANISH = Language(
    code="es",
    small=SMALL,
    directions=DIRECTIONS,
    meetings=MEETINGS,
    sessions=SESSIONS,
    courtesy=COURTESY,
    clauses=CLAUSES,
    rooms=ROOMS,
    places=PLACES,
    time=TIME,
    cues=(*SERIES, *CUES, *around(AROUND), *meetings(OF_MEETINGS), *roundabout(ROUNDABOUT)),
    letters=frozenset("áéíóúüñ"),
    filler=frozenset("ay ah oh uy mmm ehh por favor gracias hola pues oye bueno buenas eh porfa porfi please equipo muchas solo tambien".split()),
    marks=frozenset(
        "el la los las un una unos unas de del al con para por que y o en es esta estoy estan tengo tiene tienes hay mi mis tu su me te se "
        "nos lo le si no ya muy mas pero como cuando donde quien cual puedo puede puedes podemos quiero necesito busco alguien hola gracias oye "
        "hoy mude manana tarde noche favor reserva cancela cita sala hasta desde entre semana viene este esta disponible libre soy eres nueva nuevo vacaciones porfa quisiera vos tenes podes".split()
    ),
    before_person=frozenset("si cuando hueco libre senora senor doctora doctor tiempo con a de para y e esta tiene cuando puede reserva invita desde junto es".split()),
    before_time=frozenset("el los este proximo cada para desde hasta en antes despues del".split()),
    before_room=frozenset("sala en la el reserva aula".split()),
    amenities={
        "proyector": "projector", "canon": "projector", "pizarra": "whiteboard", "pizarron": "whiteboard", "video": "video",
        "videoconferencia": "video", "camara": "video", "videollamada": "video", "telefono": "phone", "pantalla": "screen", "tele": "screen",
        "monitor": "screen", "television": "screen",
    },
    people_words=frozenset("personas persona asistentes gente participantes plazas".split()),
    room_words=frozenset("sala salas salita salitas salon despacho aula".split()),
    families=_VERBS,
    urgent=frozenset({"urge", "me urge", "de urgencia", "urgen", "urgente", "urgentemente", "cuanto antes", "lo antes posible", "ya mismo", "emergencia"}),
    strangers=STRANGERS,
)  # fmt: skip
