"""Italian."""

from bots.language.grammar.values import PARTS
from bots.language.words import Language, table
from bots.language.words.it.cues import CUES
from bots.language.words.it.everyday import CUES as EVERYDAY
from bots.language.words.it.everyday import FAMILIES
from bots.language.words.it.patterns import AROUND, OF_MEETINGS, ROUNDABOUT, STRANGERS
from bots.language.words.it.series import SERIES
from bots.language.words.it.small import SMALL
from bots.language.words.it.subjects import CLAUSES, COURTESY, DIRECTIONS, MEETINGS, PLACES, ROOMS, SESSIONS
from bots.language.words.patterns import around, meetings, roundabout

TIME = {
    **table(
        {
            "NUM": {
                1: "un|uno|una|un'", 2: "due", 3: "tre", 4: "quattro", 5: "cinque", 6: "sei", 7: "sette", 8: "otto", 9: "nove", 10: "dieci",
                11: "undici", 12: "dodici", 15: "quindici", 20: "venti", 30: "trenta", 45: "quarantacinque", 60: "sessanta", 90: "novanta",
            },
            "ORD": {1: "primo|prima", 2: "secondo|seconda", 3: "terzo|terza", 4: "quarto|quarta", 5: "quinto|quinta"},
            "WD": {0: "lunedi|lun|lune", 1: "martedi|mar|mart", 2: "mercoledi|mer|merc|mercole", 3: "giovedi|gio|giov", 4: "venerdi|ven|vener", 5: "sabato|sabati|sab", 6: "domenica|domeniche|dom"},
            "PLURAL": "sabati|domeniche",
            "MON": {
                1: "gennaio|gen", 2: "febbraio|feb", 3: "marzo", 4: "aprile|apr", 5: "maggio|mag", 6: "giugno|giu", 7: "luglio|lug", 8: "agosto|ago",
                9: "settembre|sett|set", 10: "ottobre|ott", 11: "novembre|nov", 12: "dicembre|dic",
            },
            "REL": {0: "oggi", 1: "domani", 2: "dopodomani|dopo domani", -1: "ieri", -2: "laltro ieri"},
            "TONIGHT": {"evening": "stasera|questa sera|stanotte|oggi sera", "afternoon": "oggi pomeriggio|questo pomeriggio", "morning": "stamattina|questa mattina|stamani"},
            "PART": {
                "morning": "mattina|mattino|di mattina|la mattina|della mattina|del mattino|al mattino|in mattinata|mattinata|mattine|di mattino",
                "lunch": "ora di pranzo|allora di pranzo|pranzo|a pranzo|pausa pranzo",
                "afternoon": "pome|pom|pomer|nel pome|pomeriggio|di pomeriggio|del pomeriggio|nel pomeriggio|pomeriggi",
                "evening": "sera|di sera|della sera|la sera|in serata|alla sera|serata|sere",
                "night": "di notte|della notte|di notte|notte",
                "early morning": "mattina presto|presto di mattina|di primo mattino",
                "late afternoon": "tardo pomeriggio|nel tardo pomeriggio",
                "early afternoon": "primo pomeriggio|nel primo pomeriggio",
                "late morning": "tarda mattinata|in tarda mattinata",
                "end of day": "fine giornata|a fine giornata|fine della giornata",
                "after work": "dopo il lavoro|dopo lavoro",
                "work hours": "orario di lavoro|orario dufficio|orari dufficio",
            },
            "PARTS": "mattine|pomeriggi|sere",
            "NOON": "mezzogiorno|a mezzogiorno",
            "MIDNIGHT": "mezzanotte",
            "WORDLEN": {45: "tre quarti dora|tre quarti d'ora", 15: "un quarto dora|quarto dora", 90: "unora e mezza|unora e mezzo|un ora e mezza", 60: "unora|unoretta|un'oretta", 30: "mezzora|mezzoretta"},
            "AROUNDAT": "verso le",
            "UNIT": {
                "minute": "minuto|minuti|min|~min", "hour": "ora|ore|h|~h|unora|~ore", "day": "il giorno prima|giorno prima|il giorno precedente|giorno|giorni", "week": "settimana|settimane",
                "month": "mese|mesi", "year": "anno|anni",
            },
            "OCLOCK": {6: "~h"},
            "HOLIDAY": {
                "new year": "capodanno", "epiphany": "epifania|befana", "valentine": "san valentino",
                "shrove tuesday": "martedi grasso", "good friday": "venerdi santo", "easter": "pasqua",
                "easter monday": "pasquetta|lunedi di pasqua|lunedi dell angelo",
                "may day": "festa del lavoro|festa dei lavoratori", "all saints": "ognissanti",
                "christmas eve": "vigilia di natale|vigilia", "christmas": "natale", "boxing day": "santo stefano",
                "new years eve": "san silvestro",
            },
            "WEEKEND": "fine settimana|weekend|week - end|fine - settimana",
            "ALLDAY": "tutto il giorno|tutta la giornata",
            "WORKDAYS": "giorni feriali|giorno feriale|giorni lavorativi|in settimana|durante la settimana",
            "DAILY": "ogni giorno|tutti i giorni|giornalmente|quotidianamente",
            "ADVERB": {"weekly": "settimanalmente|settimanale", "monthly": "mensilmente|mensile", "fortnightly": "quindicinale"},
            "EVERY": "ogni|tutti i|tutte le",
            "OTHER": "due",
            "NEXT": "prossimo|prossima|prossimi|successivo|successiva|prox|pross",
            "COMING": "che viene|entrante",
            "THIS": "questo|questa|questi|queste|quest",
            "LAST": "lultimo|lultima|scorso|scorsa|ultimo|ultima",
            "AFTER": "dopo|dopo le|dalle|a partire dalle|non prima delle|dopo il",
            "BEFORE": "prima delle|prima di|prima del|prima dell|prima",
            "BY": "entro|entro le|entro il|entro la",
            "AROUND": "verso le|verso|verso|verso le|intorno alle|circa|attorno alle|circa alle",
            "EVERYSECOND": "si e uno no|si e un no|si uno no|si e l altro no",
        "BETWEEN": "tra|tra le|fra|fra le|tra il|dalle ore",
            "FROM": "delle|da|dal|dalle|dalla|di|del|della|dall|dai",
            "TO": "a|al|alle|alla|fino alle|fino a|fino al|all|per|sul|fino alla",
            "UNTIL": "fino a|fino al|fino alle|fino alla|finoa|fino all",
            "AND": "e|ed|e le|e il",
            "ANDMIN": "e",
            "LESS": "meno",
            "OR": "o|oppure",
            "EXCEPT": "tranne|eccetto|escluso|salvo",
            "NOTIN": "tranne|eccetto|escluso|salvo|ma non|non",
            "WITHIN": "nelle prossime|nei prossimi|entro",
            "LASTING": "di",
            "OF": "di|del|della|dell|in",
            "ON": "il|la|in|nel|di|del|per|per il|della|lo|al|nella|l|delle|sul",
            "AT": "h|alle|all|alla|a|per le|ore|alle ore",
            "IN": "tra|fra|in",
            "FOR": "per|durante",
            "A": "un|uno|una|un'",
            "THE": "il|lo|la|i|gli|le|l",
            "DAYTHE": "l|il|giorno|il giorno|del|dal|al|fino al",
            "HALF": "mezza|mezzo|mezzora",
            "QTR": "quarto|un quarto",
            "COUPLE": {2: "paio di|un paio di", 3: "qualche|alcune"},
            "TIMES": "volte|sessioni",
            "NOW": "adesso|ora|subito|immediatamente|qui",
            "HENCE": "piu tardi",
            "AGO": "piu presto",
            "START": "inizio|inizio di",
            "MID": "meta|meta di",
            "END": "fine|fine di",
            "ASIDE": "mettimi giu|metti giu|segnami giu|segna giu",
            "SAMETIME": "stessa ora|la stessa ora|alla stessa ora|stesso orario|allo stesso orario|alle stesse ore",
            "CHOICE": "opzione",
        }
    ),
    "RELPART": {"domattina": (1, PARTS["morning"]), "domatina": (1, PARTS["morning"])},
}  # fmt: skip


ITALIAN = Language(
    code="it",
    small=SMALL,
    directions=DIRECTIONS,
    meetings=MEETINGS,
    sessions=SESSIONS,
    courtesy=COURTESY,
    clauses=CLAUSES,
    rooms=ROOMS,
    places=PLACES,
    time=TIME,
    cues=(*SERIES, *CUES, *EVERYDAY, *around(AROUND), *meetings(OF_MEETINGS), *roundabout(ROUNDABOUT)),
    families=FAMILIES,
    shorthand={
        "nn": "non", "x": "per", "qlcs": "qualcosa", "qlc": "qualcosa", "qlcn": "qualcuno", "qlcuno": "qualcuno", "cmq": "comunque", "xke": "perche", "xche": "perche",
        "perke": "perche", "xo": "pero", "gg": "giorno", "pers": "persone", "sn": "sono", "ke": "che", "nnt": "niente", "tt": "tutto", "dp": "dopo", "qst": "questo",
        "anke": "anche", "grz": "grazie", "vabe": "vabbe",
    },
    filler=frozenset("per favore grazie ciao salve allora ehi perfavore pf please anche solo un po dai gentilmente scusa".split()),
    marks=frozenset(
        "ce fa il lo la i gli le un uno una di del della dei delle da dal dalle in nel nella con su per tra fra e o ma che chi cosa come quando dove "
        "quale non si no sono sei siamo ho hai abbiamo mi ti ci vi mio mia miei mie tuo tua posso puoi possiamo vorrei voglio cerco prenota "
        "annulla sposta disdici cancella libero libera disponibile domani oggi stasera grazie ciao favore persone sala lezione appuntamento "
        "alle alla al ore prossima prossimo settimana questo questa qualcuno anche piu prendo invece possiamo".split()
    ),
    before_person=frozenset("dottoressa dottor signora signor professoressa con di da per x e ha quando se invita tra prenota vedere a sposta spostare annulla disdici cancella togli metti chiama".split()),
    before_time=frozenset("il la questo questa prossimo prossima ogni entro fino dopo prima dal di per".split()),
    before_room=frozenset("sala in la prenota aula stanza".split()),
    amenities={
        "proiettore": "projector", "videoproiettore": "projector", "lavagna": "whiteboard", "video": "video", "videoconferenza": "video",
        "telecamera": "video", "telefono": "phone", "schermo": "screen", "monitor": "screen", "tv": "screen", "televisore": "screen",
    },
    people_words=frozenset("persone persona partecipanti posti colleghi".split()),
    room_words=frozenset("sala sale stanza aula laula aule saletta".split()),
    urgent=frozenset({"urgente", "urgentemente", "il prima possibile", "appena possibile", "al piu presto", "emergenza"}),
    strangers=STRANGERS,
)  # fmt: skip
