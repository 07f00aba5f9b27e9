"""French."""

from bots.language.words import Language, table
from bots.language.words.fr.cues import CUES
from bots.language.words.fr.everyday import CUES as EVERYDAY
from bots.language.words.fr.everyday import FAMILIES
from bots.language.words.fr.patterns import AROUND, OF_MEETINGS, ROUNDABOUT, STRANGERS
from bots.language.words.fr.series import SERIES
from bots.language.words.fr.small import SMALL
from bots.language.words.fr.subjects import CLAUSES, COURTESY, DIRECTIONS, MEETINGS, PLACES, ROOMS, SESSIONS
from bots.language.words.patterns import around, meetings, roundabout

_WEEKDAYS = {0: "lundi|lundis|lun", 1: "mardi|mardis|mar", 2: "mercredi|mercredis|mer|merc", 3: "jeudi|jeudis|jeu", 4: "vendredi|vendredis|ven|vend|vdi|vdr", 5: "samedi|samedis|sam", 6: "dimanche|dimanches|dim"}  # fmt: skip
TIME = table(
    {
        "NUM": {
            1: "un|une", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf", 10: "dix|dizaine|une dizaine de|dizaine de", 11: "onze",
            12: "douze|douzaine", 13: "treize", 14: "quatorze", 15: "quinze|une quinzaine de|quinzaine de", 16: "seize", 17: "dix - sept|dix sept", 18: "dix - huit|dix huit",
            19: "dix - neuf|dix neuf", 20: "vingt|vingtaine|une vingtaine de|vingtaine de", 21: "vingt et un|vingt - et - un|vingt et une", 22: "vingt - deux|vingt deux",
            23: "vingt - trois|vingt trois", 24: "vingt - quatre|vingt quatre", 25: "vingt - cinq|vingt cinq", 30: "trente|trentaine|une trentaine de|trentaine de", 35: "trente - cinq|trente cinq",
            40: "quarante", 45: "quarante - cinq|quarante cinq", 50: "cinquante", 55: "cinquante - cinq|cinquante cinq", 60: "soixante",
            70: "septante|soixante - dix|soixante dix", 80: "quatre - vingt|quatre - vingts|huitante", 75: "soixante - quinze|soixante quinze|septante - cinq|septante cinq",
            90: "quatre - vingt - dix|nonante",
        },
        "ORD": {
            1: "premier|premiere|1er|1ere", 2: "deuxieme|second|seconde|2e|2eme|2ieme", 3: "troisieme|3e|3eme|3ieme", 4: "quatrieme|4e|4eme|4ieme", 5: "cinquieme|5e|5eme|5ieme",
        },
        "WD": _WEEKDAYS,
        "DATEDWD": _WEEKDAYS,
        "PLURAL": "lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches",
        "MON": {
            1: "janvier|janv", 2: "fevrier|fev|fevr", 3: "mars", 4: "avril|avr", 5: "mai", 6: "juin", 7: "juillet|juil", 8: "aout",
            9: "septembre|sept", 10: "octobre|oct", 11: "novembre|nov", 12: "decembre|dec",
        },
        "REL": {0: "aujourdhui|daujourdhui|dauj|ajd|auj|aujourd hui", 1: "demain|dmn|2main|dem1|demin", 2: "apres - demain|apres demain|dapres - demain|dapres demain|lendemain|apres dmn|ap demain", -1: "hier", -2: "avant - hier"},
        "TONIGHT": {
            "evening": "ce soir|cette nuit|ce soir la", "afternoon": "cet apres - midi|cette apres - midi|cet aprem|cet apres midi|cette aprem|cette apres midi|cet am", "morning": "ce matin|ce mat",
            "lunch": "ce midi",
        },
        "PART": {"night": "de la nuit|la nuit|dans la nuit",
            "morning": "avant - midi|lavant - midi|en avant - midi|en avant midi|lavant midi|mat|en matinee|am matin|matin|matins|matinee|dans la matinee|le matin|du matin|matinees",
            "lunch": "heure du dejeuner|pause dejeuner|un dejeuner|dejeuner|le midi|temps de midi|sur le temps de midi",
            "afternoon": "ap - midi|apm|apres - m|aprems|l aprem|laprem|en apres - midi|apres - midi|aprem|apres midi|de lapres - midi|dans lapres - midi|lapres - midi|l'apres - midi|apres - midis",
            "evening": "soir|soirs|soiree|en soiree|le soir|du soir|dans la soiree|soirees",
            "early morning": "tot le matin|matin tot|au petit matin|tot|de bonne heure|de bon matin|tres tot|debut de matinee|en debut de matinee",
            "late morning": "fin de matinee|en fin de matinee",
            "early afternoon": "debut dapres - midi|en debut dapres - midi|debut daprem|en debut daprem|debut dapres midi|en debut dapres midi",
            "late afternoon": "fin dapres - midi|en fin dapres - midi|fin daprem|en fin daprem|fin dapres midi|en fin dapres midi|fin d aprem",
            "end of day": "fin de journee|en fin de journee|fin de la journee",
            "after work": "apres le travail|apres le boulot",
            "work hours": "heures de bureau|horaires de bureau|heures ouvrees",
        },
        "PARTS": "matins|soirs|matinees|soirees",
        "NOON": "midi",
        "MIDNIGHT": "minuit",
        "INEIGHT": "en huit",
        "AROUNDAT": "vers|aux environs de",
        "UNIT": {
            "minute": "minute|minutes|min|mn|~min|~mn", "hour": "heure|heures|~h|~heures|h", "day": "veille|jour|jours|journee", "week": "semaine|semaines|sem",
            "fortnight": "quinzaine", "month": "mois", "year": "an|ans|annee|annees",
        },
        "WORDLEN": {15: "quart dheure|un quart dheure|petit quart dheure|un petit quart dheure|ptit quart dheure|un ptit quart dheure", 45: "trois quarts dheure|3 quarts dheure", 60: "petite heure|ptite heure|tite heure|une petite heure|une ptite heure"},
        "OCLOCK": {6: "~h|h|heure|heures|~heures"},
        "HOLIDAY": {
            "new year": "jour de l an|nouvel an|jour de lan", "epiphany": "epiphanie",
            "valentine": "saint valentin|st valentin", "shrove tuesday": "mardi gras", "good friday": "vendredi saint",
            "easter": "paques|dimanche de paques", "easter monday": "lundi de paques", "may day": "fete du travail",
            "ascension": "jeudi de l ascension|ascension", "pentecost": "pentecote", "whit monday": "lundi de pentecote",
            "bastille": "fete nationale", "all saints": "toussaint", "christmas eve": "veille de noel|reveillon de noel",
            "christmas": "noel|jour de noel", "new years eve": "saint sylvestre|st sylvestre|reveillon du nouvel an",
        },
        "WEEKEND": "la fin de semaine|cette fin de semaine|week - end|weekend|week - ends|we|week end",
        "ALLDAY": "toute la journee",
        "WORKDAYS": "en semaine|jours ouvres|jours ouvrables|jour ouvre|jour ouvrable",
        "DAILY": "chaque jour|tous les jours|quotidiennement|quotidien",
        "ADVERB": {"fortnightly": "aux deux semaines|aux 2 semaines|tous les quinze jours|tous les 15 jours|bimensuel", "weekly": "hebdomadaire|chaque semaine|toutes les semaines|hebdo", "monthly": "mensuel|mensuellement"},
        "EVERYSECOND": "sur deux|sur 2",
        "EVERY": "chaque|tous les|toutes les",
        "MY": "ma|mon",
        "OTHER": "deux",
        "NEXT": "prochain|prochaine|prochains|suivant|suivante|proch|pro",
        "SAMETIME": "meme heure|la meme heure|a la meme heure|meme horaire|au meme horaire|aux memes heures",
        "COMING": "qui vient|a venir|qui arrive|qui suit",
        "AFTERNEXT": "dapres",
        "THIS": "ce|cet|cette|ces",
        "LAST": "dernier|derniere",
        "AFTER": "apres|a partir de|des|pas avant|au - dela de|plutot apres|passe",
        "BEFORE": "avant|pas apres",
        "ORBEFORE": "au plus tard|dernier delai|grand max",
        "BY": "dici|dici a|pour le plus tard|au plus tard",
        "AROUND": "vers|aux alentours des|aux environs de|sur les coups de|a peu pres|autour des|environ|autour de|aux alentours de|vers les",
        "BETWEEN": "entre|quelque part entre|nimporte quand entre",
        "FROM": "de|du|depuis|a partir du|des|d",
        "TO": "a|au|jusqua|jusquau|vers|jusque|pour",
        "UNTIL": "jusqua|jusquau|jusque|jusqua ce que",
        "AND": "et",
        "ANDMIN": "et",
        "LESS": "moins",
        "OR": "ou",
        "EXCEPT": "sauf|excepte|hors|sauf le",
        "NOTIN": "sauf|sauf le|excepte|hors|mais pas|pas",
        "WITHIN": "dici|dans les|au cours de|dans les prochaines|dans les prochains",
        "LASTING": "de|d",
        "OF": "de|du|en|des|d",
        "ON": "le|en|pour|du|les|de|au|pour le|dans la|dans|ma journee de|ma journee du|la journee de|la journee du|journee de|journee du",
        "AT": "a|vers les|des",
        "IN": "dans",
        "FOR": "pendant|pour|durant",
        "A": "un|une|dune|dun",
        "THE": "le|la|les|l",
        "DAYTHE": "l|le|du|pour le|des le",
        "TOTHE": "au|jusquau",
        "DAYHOUR": "~h|h|heures",
        "HALF": "demi|demie",
        "ANDAHALF": "et demie|et demi",
        "QTR": "quart",
        "COUPLE": {3: "quelques", 2: "couple de"},
        "TIMES": "fois|seances|~fois",
        "NOW": "maintenant|tout de suite|immediatement",
        "HENCE": "plus tard",
        "AGO": "plus tot",
        "START": "debut|debut de|le debut de",
        "MID": "mi|mi -|milieu de|mi - ",
        "END": "fin|fin de|la fin de",
        "CHOICE": "option|creneau|choix",
    }
)  # fmt: skip


FRENCH = Language(
    code="fr",
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
    letters=frozenset("àâçéèêëîïôùûüœæ"),
    filler=frozenset("ah oh bah euh hm hmm s'il sil te vous plait stp svp merci bonjour salut donc alors bon ben bah juste un peu aussi equipe bien please desole desolee".split()),
    marks=frozenset(
        "renomme renommer renommez reunion le la les un une des du de au aux je tu il elle on nous vous ils elles mon ma mes ton ta tes son sa ses et ou "
        "mais est suis es sont "
        "ai as avons avez ont pas ne que qui quoi quand comment ou avec pour dans sur par chez vers entre ce cet cette ces peux peut pouvez "
        "veux voudrais cherche reserve annule rendez rdv salle personnes disponible libre demain aujourdhui matin soir midi merci bonjour oui "
        "non quelquun jai cest dici jusqua a heures heure plutot moi toi deux semaine prochaine prochain venir pourrai y vas jaurais faut chui stp svp celui celle ceux ca 2e 3e 4e 5e 2eme 3eme rtt bcp".split()
    ),
    before_person=frozenset("creneau resa mme m madame monsieur mlle avec de a pour et est chez quand si d que reserve invite par voir".split()),
    before_time=frozenset("le les ce cet cette prochain chaque de du jusqua apres avant vers des en depuis".split()),
    before_room=frozenset("salle dans la le reserve est".split()),
    amenities={
        "projecteur": "projector", "videoprojecteur": "projector", "videoproj": "projector", "videoprojo": "projector", "projo": "projector", "un retro": "projector", "avec retro": "projector", "retroprojecteur": "projector", "tableau": "whiteboard",
        "paperboard": "whiteboard", "video": "video", "visio": "video", "visioconference": "video", "camera": "video", "webcam": "video",
        "telephone": "phone", "ecran": "screen", "tele": "screen", "moniteur": "screen",
    },
    families=FAMILIES,
    people_words=frozenset("personnes personne participants gens places pers collegues".split()),
    room_words=frozenset("salle salles".split()),
    urgent=frozenset({"urgent", "urgente", "urgents", "urgentes", "urgemment", "urgence", "en urgence", "au plus vite", "des que possible", "le plus vite possible", "asap"}),
    strangers=STRANGERS,
)  # fmt: skip
