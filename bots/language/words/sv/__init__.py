"""Swedish. The vowels å, ä and ö are folded to a and o, so that "är" and "år" are one word, which is left out of the words of time."""

from bots.language.grammar.values import PARTS
from bots.language.words import Language, table
from bots.language.words.patterns import around, meetings, roundabout
from bots.language.words.sv.cues import CUES
from bots.language.words.sv.everyday import CUES as EVERYDAY
from bots.language.words.sv.everyday import FAMILIES
from bots.language.words.sv.patterns import AROUND, OF_MEETINGS, ROUNDABOUT, STRANGERS
from bots.language.words.sv.small import SMALL
from bots.language.words.sv.subjects import CLAUSES, COURTESY, MEETINGS, PLACES, ROOMS, SESSIONS

_DAYS = ("mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag")
_PARTS_OF_DAY = {
    "morning": "morgon|formiddag",
    "lunch": "lunch",
    "afternoon": "eftermiddag",
    "evening": "kvall",
    "night": "natt",
}
_FIRST = "forsta andra tredje fjarde femte sjatte sjunde attonde nionde".split()
_TEENS = "tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde".split()
_ORDINALS = {
    **dict(enumerate((*_FIRST, *_TEENS), 1)),
    20: "tjugonde",
    **{20 + n: f"tjugo{word}" for n, word in enumerate(_FIRST, 1)},
    30: "trettionde",
    31: "trettioforsta",
}

TIME = {
    **table(
        {
            "NUM": {
                1: "en|ett", 2: "tva", 3: "tre", 4: "fyra", 5: "fem", 6: "sex", 7: "sju", 8: "atta", 9: "nio", 10: "tio", 11: "elva",
                12: "tolv", 13: "tretton", 14: "fjorton", 15: "femton", 16: "sexton", 17: "sjutton", 18: "arton", 19: "nitton",
                20: "tjugo", 21: "tjugoett|tjugoen", 22: "tjugotva", 23: "tjugotre", 24: "tjugofyra", 25: "tjugofem", 30: "trettio",
                35: "trettiofem", 40: "fyrtio", 45: "fyrtiofem", 50: "femtio", 55: "femtiofem", 60: "sextio", 90: "nittio",
            },
            "ORD": _ORDINALS,
            "WD": {n: f"{day}|{day}en|{day}ens|{day}ar" for n, day in enumerate(_DAYS)},
            "PLURAL": "|".join(f"{day}ar" for day in _DAYS),
            "MON": {
                1: "januari|jan", 2: "februari|feb", 3: "mars", 4: "april|apr", 5: "maj", 6: "juni|jun", 7: "juli", 8: "augusti|aug",
                9: "september|sep|sept", 10: "oktober|okt", 11: "november|nov", 12: "december|dec",
            },
            "REL": {
                0: "i dag|idag|dagens", 1: "i morgon|imorgon|imorron|i morron|morgondagen|morgondagens", 2: "i overmorgon|overmorgon|iovermorgon",
                -1: "i gar|igar", -2: "i forrgar|forrgar",
            },
            "TONIGHT": {
                "evening": "i kvall|ikvall", "afternoon": "i eftermiddag|i em", "morning": "i morse|i formiddag|i fm", "lunch": "i lunch",
                "night": "i natt|inatt",
            },
            "PART": {
                "morning": "morgon|morgonen|pa morgonen|bitti|formiddag|formiddagen|pa formiddagen|fm|morgnar",
                "lunch": "lunch|lunchen|lunchtid|vid lunch|vid lunchtid",
                "afternoon": "eftermiddag|eftermiddagen|pa eftermiddagen|em|eftermiddagar",
                "evening": "kvall|kvallen|pa kvallen|kvallar",
                "night": "natt|natten|pa natten",
                "early morning": "tidigt pa morgonen|tidig morgon|tidigt|tidigt i morse",
                "late afternoon": "sent pa eftermiddagen|sen eftermiddag",
                "early afternoon": "tidigt pa eftermiddagen|tidig eftermiddag",
                "late morning": "sent pa formiddagen|sen formiddag",
                "after work": "efter jobbet",
                "end of day": "i slutet av dagen|slutet av dagen",
                "work hours": "kontorstid|arbetstid",
            },
            "PARTS": "formiddagar|eftermiddagar|kvallar|morgnar",
            "NOON": "klockan tolv pa dagen|mitt pa dagen",
            "MIDNIGHT": "midnatt",
            "ONEHALF": "en och en halv|halvannan",
            "WORDLEN": {30: "halvtimme|en halvtimme|halvtimmen|en halv timme|halv timme", 15: "en kvart|kvarten"},
            "UNIT": {
                "minute": "minut|minuter|~min", "hour": "timme|timmar|timma|timmes|tim|~tim|~h|h", "day": "dag|dagar|dagen|dagars",
                "week": "vecka|veckor|veckan|veckas", "month": "manad|manader|manaden",
            },
            "OCLOCK": {13: "~h"},
            "HOLIDAY": {
                "new year": "nyarsdagen|nyarsdag", "good friday": "langfredagen|langfredag", "easter": "pask|paskdagen",
                "easter monday": "annandag pask", "ascension": "kristi himmelsfard", "pentecost": "pingst|pingstdagen",
                "christmas eve": "julafton", "christmas": "juldagen|juldag", "boxing day": "annandag jul|annandagen",
                "new years eve": "nyarsafton",
            },
            "HOLIDAYWEEK": {
                "christmas": "julveckan", "easter": "paskveckan",
            },
            "WEEKEND": "helg|helgen|i helgen|helger|veckoslut",
            "ALLDAY": "hela dagen",
            "WORKDAYS": "vardag|vardagar|vardagarna",
            "DAILY": "dagligen|varje dag|alla dagar",
            "ADVERB": {"fortnightly": "varannan vecka", "monthly": "manadsvis", "weekly": "veckovis", "yearly": "arligen"},
            "EVERY": "varje|alla|varenda",
            "MY": "min|mitt|mina",
            "OTHER": "andra",
            "NEXT": "nasta",
            "COMING": "kommande|narmaste|nu pa",
            "THIS": "den har|det har|denna|detta|de har",
            "LAST": "forra|senaste|i forra",
            "SAMETIME": "samma tid|vid samma tid|samma klockslag",
            "AFTER": "efter|efter klockan|efter kl|tidigast|tidigast klockan|tidigast kl|inte fore",
            "BEFORE": "fore|innan|fore klockan|fore kl|innan klockan|innan kl",
            "ORBEFORE": "senast",
            "BY": "senast|senast klockan|senast kl",
            "AROUND": "runt|ungefar|cirka|ca|omkring|runt klockan|vid ungefar|ungefar klockan|vid|vid klockan",
            "BETWEEN": "mellan|mellan klockan|mellan kl",
            "FROM": "fran|fran klockan|fran kl|fran och med|fr o m|med start",
            "TO": "till|till och med|t o m|till klockan|till kl",
            "UNTIL": "till|till och med|tills|fram till|t o m",
            "AND": "och",
            "OR": "eller",
            "EXCEPT": "utom|forutom|men inte",
            "NOTIN": "utom|forutom|men inte|inte",
            "WITHIN": "inom|inom de narmaste",
            "OF": "i|av|pa",
            "ON": "pa|i|for|under|pa den",
            "AT": "kl .|kl|klockan|klocka|klockan .",
            "IN": "om",
            "FOR": "i|under",
            "A": "en|ett",
            "THE": "den|det|de",
            "DAYTHE": "den|pa den|till den|fran den",
            "QTR": "kvart",
            "PAST": "over",
            "BACK": "i",
            "ANDAHALF": "och en halv",
            "COUPLE": {2: "par|ett par", 3: "nagra"},
            "TIMES": "ganger|tillfallen",
            "NOW": "nu|just nu|genast|direkt",
            "HENCE": "senare",
            "AGO": "tidigare",
            "START": "borjan av|i borjan av",
            "MID": "mitten av|i mitten av",
            "END": "slutet av|i slutet av",
            "ASIDE": "letar efter|leta efter|soker efter|soka efter",
            "CHOICE": "alternativ|alternativet|forslag|forslaget|tiden",
        }
    ),
    "HALF": {"halv": -30},
    "WDPART": {
        f"{day}{link}{word}": (number, PARTS[part])
        for number, day in enumerate(_DAYS)
        for part, words in _PARTS_OF_DAY.items()
        for word in words.split("|")
        for link in ("", "s")
    },
}  # fmt: skip


SWEDISH = Language(
    code="sv",
    small=SMALL,
    meetings=MEETINGS,
    sessions=SESSIONS,
    courtesy=COURTESY,
    clauses=CLAUSES,
    rooms=ROOMS,
    places=PLACES,
    time=TIME,
    cues=(*EVERYDAY, *CUES, *around(AROUND), *meetings(OF_MEETINGS), *roundabout(ROUNDABOUT)),
    letters=frozenset("åäöé"),
    own_letters=frozenset("å"),
    filler=frozenset("ah oh jo ju nog val bara garna tack snalla hej hejsan tjena da lite sa kanske ocksa alltsa team alla".split()),
    marks=frozenset(
        "jag du han hon oss mig dig min mitt mina ditt dina och eller men inte ingen inget ar har hade kan ska skulle vill behover "
        "med for pa om av fran till hos vid nar var vad vem vilka vilken hur nagon nagot det den detta denna har finns boka avboka flytta "
        "tack snalla hej idag imorgon kl klockan ledig ledigt rum mote tid ja nej gor ta satt blir bor varje nasta hjalp".split()
    ),
    before_person=frozenset("hos med av till for och ar har om boka traffa kan nar bjud till lagg fran".split()),
    before_time=frozenset("pa i nasta den varje fran till fore efter innan runt om kl klockan under".split()),
    before_room=frozenset("rum rummet i lokal ar boka den".split()),
    amenities={
        "projektor": "projector", "kanon": "projector", "videokanon": "projector", "whiteboard": "whiteboard", "tavla": "whiteboard",
        "bladderblock": "whiteboard", "video": "video", "kamera": "video", "telefon": "phone",
        "skarm": "screen", "bildskarm": "screen", "tv": "screen",
    },
    people_words=frozenset("personer person folk deltagare platser kollegor gaster".split()),
    room_words=frozenset("rum rummet lokal konferensrum motesrum moteslokal sal grupprum".split()),
    urgent=frozenset({"bradskande", "akut", "brattom", "sa snart som mojligt", "omgaende"}),
    half_is_before=True,
    families=FAMILIES,
    strangers=STRANGERS,
)  # fmt: skip
