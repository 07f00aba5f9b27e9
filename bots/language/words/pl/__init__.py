"""Polish."""

from bots.language.words import Language, table
from bots.language.words.patterns import around, meetings, roundabout
from bots.language.words.pl.cues import CUES
from bots.language.words.pl.everyday import CUES as EVERYDAY
from bots.language.words.pl.everyday import FAMILIES
from bots.language.words.pl.patterns import AROUND, OF_MEETINGS, ROUNDABOUT, STRANGERS
from bots.language.words.pl.small import SMALL
from bots.language.words.pl.subjects import CLAUSES, COURTESY, DIRECTIONS, ENDINGS, MEETINGS, PLACES, ROOMS, SESSIONS

TIME = table(
    {
        "NUM": {
            1: "jeden|jedna|jedno|jednej|jednego", 2: "dwa|dwie|dwoch|dwom|dwoma|dwiema", 3: "trzy|trzech|trzem|trzema", 4: "cztery|czterech|czterem|czterema",
            5: "piec{,iu,ioma}", 6: "szesc{,iu,ioma}", 7: "siedem|siedmiu|siedmioma", 8: "osiem|osmiu|osmioma", 9: "dziewiec{,iu,ioma}", 10: "dziesiec{,iu,ioma}",
            11: "jedenascie|jedenastu", 12: "dwanascie|dwunastu", 13: "trzynascie|trzynastu", 14: "czternascie|czternastu", 15: "pietnascie|pietnastu",
            16: "szesnascie|szesnastu", 17: "siedemnascie|siedemnastu", 18: "osiemnascie|osiemnastu", 19: "dziewietnascie|dziewietnastu",
            20: "dwadziescia|dwudziestu", 25: "dwadziescia piec", 30: "trzydziesci|trzydziestu", 35: "trzydziesci piec", 40: "czterdziesci",
            45: "czterdziesci piec", 50: "piecdziesiat", 60: "szescdziesiat", 90: "dziewiecdziesiat",
        },
        "ORD": {1: "pierwsz{y,a,e,ej,ego,ym}", 2: "drug{i,a,ie,iej,iego,im}", 3: "trzeci{,a,e,ej,ego,m}", 4: "czwart{y,a,e,ej,ego,ym}", 5: "piat{y,a,e,ej,ego,ym}", 6: "szost{y,a,e,ej,ego,ym}", 7: "siodm{y,a,e,ej,ego,ym}", 8: "osm{y,a,e,ej,ego,ym}", 9: "dziewiat{y,a,e,ej,ego,ym}", 10: "dziesiat{y,a,e,ej,ego,ym}", 11: "jedenast{y,a,e,ej,ego,ym}", 12: "dwunast{y,a,e,ej,ego,ym}", 13: "trzynast{y,a,e,ej,ego,ym}", 14: "czternast{y,a,e,ej,ego,ym}", 15: "pietnast{y,a,e,ej,ego,ym}", 16: "szesnast{y,a,e,ej,ego,ym}", 17: "siedemnast{y,a,e,ej,ego,ym}", 18: "osiemnast{y,a,e,ej,ego,ym}", 19: "dziewietnast{y,a,e,ej,ego,ym}", 20: "dwudziest{y,a,e,ej,ego,ym}", 21: "dwudziest{y,ego} pierwsz{y,ego}", 22: "dwudziest{y,ego} drug{i,iego}", 23: "dwudziest{y,ego} trzeci{,ego}", 24: "dwudziest{y,ego} czwart{y,ego}", 25: "dwudziest{y,ego} piat{y,ego}", 26: "dwudziest{y,ego} szost{y,ego}", 27: "dwudziest{y,ego} siodm{y,ego}", 28: "dwudziest{y,ego} osm{y,ego}", 29: "dwudziest{y,ego} dziewiat{y,ego}", 30: "trzydziest{y,ego}", 31: "trzydziest{y,ego} pierwsz{y,ego}"},
        "WD": {
            0: "poniedzialkow{y,a,e,ego,ej}|poniedzial{ek,ku,kiem,kowi,ki,kow,kami}|pon|pn|poniedz", 1: "wtorkow{y,a,e,ego,ej}|wtor{ek,ku,kiem,kowi,ki,kow}|wt|wto", 2: "srodow{y,a,e,ego,ej}|srod{a,e,y,zie,om}|sr|srodzie|srode|w srody|we srody",
            3: "czwartkow{y,a,e,ego,ej}|czwart{ek,ku,kiem,kowi,ki,kow}|czw|czwar", 4: "piatkow{y,a,e,ego,ej}|piat{ek,ku,kiem,kowi,ki,kow}|pt|piateczek|piat", 5: "sobotni{,a,e,ego,ej}|sobot{a,e,y,om}|sobocie|sob|w soboty",
            6: "niedzieln{y,a,e,ego,ej}|niedziel{a,e,i,om}|ndz|nd|niedz",
        },
        "PLURAL": "poniedzialki|wtorki|w srody|we srody|czwartki|piatki|w soboty",
        "MON": {
            1: "styczn{ia,iu,iowi}|styczen|sty|stycz", 2: "lut{ego,y,ym}|lut", 3: "mar{ca,cu,zec}|mar", 4: "kwiet{nia,niu,zen}|kwiecien|kwi|kwiecien",
            5: "maj{a,u,}", 6: "czerw{ca,cu,iec}|cze|czerw", 7: "lip{ca,cu,iec}|lip", 8: "sierpn{ia,iu}|sierpien|sier", 9: "wrzesn{ia,iu}|wrzesien|wrz",
            10: "pazdziernik{a,u,}|paz|pazdz", 11: "listopad{a,zie,}|lis", 12: "grud{nia,niu,zien}|gru",
        },
        "REL": {
            0: "dzis|dzisiaj|dzisiejsz{e,y,ego,a,ej,ym,ych}", 1: "jutro|jutra|jutrzejsz{y,e,a,ego,ej,ym,ych}", 2: "pojutrze|pojutrzejsz{y,e,a,ego,ej}",
            -1: "wczoraj",
        },
        "TONIGHT": {"evening": "dzis wieczorem|dzisiaj wieczorem|dzis wieczor", "afternoon": "dzis po poludniu|dzisiaj po poludniu", "morning": "dzis rano|dzisiaj rano"},
        "PART": {
            "morning": "od rana|nad ranem|poran{ny,na,ne,nego,nej}|przedpoludniem|z samego rana|rano|przed poludniem|poranek|rankiem|ranka|rana|poranki|z rana",
            "lunch": "w porze lunchu|w porze obiadu|w przerwie obiadowej",
            "afternoon": "popoludniow{y,a,e,ego,ej}|po obiedzie|popoludniem|po pol|po poludniu|popoludniu|popoludnie|popoludniami|popoludnia",
            "evening": "wieczorkiem|pod wieczor|wieczorow{y,a,e,ego,ej}|wieczorn{y,a,e,ego,ej}|wieczorem|wieczor|wieczora|wieczorami|wieczory",
            "night": "w nocy|nocy|noca|w nocy|noca",
            "early morning": "wczesnie rano|wczesnym rano|z samego rana|bardzo wczesnie|wczesnym rankiem",
            "late afternoon": "poznym popoludniem|pozne popoludnie",
            "end of day": "pod koniec dnia|na koniec dnia|koniec dnia",
            "after work": "po pracy",
            "work hours": "w godzinach pracy|godziny pracy",
        },
        "PARTS": "wieczorami|popoludniami|poranki",
        "NOON": "poludnie|w poludnie",
        "MIDNIGHT": "polnoc|o polnocy|polnocy",
        "OHR": {20: "dwudziest{a,ej}", 19: "dziewietnast{a,ej}", 18: "osiemnast{a,ej}", 17: "siedemnast{a,ej}", 16: "szesnast{a,ej}", 15: "pietnast{a,ej}", 14: "czternast{a,ej}", 13: "trzynast{a,ej}", 12: "dwunast{a,ej}", 11: "jedenast{a,ej}", 10: "dziesiat{a,ej}", 9: "dziewiat{a,ej}", 8: "osm{a,ej}", 7: "siodm{a,ej}", 6: "szost{a,ej}", 5: "piat{a,ej}", 4: "czwart{a,ej}", 3: "trzeci{a,ej}", 2: "drug{a,iej}", 1: "pierwsz{a,ej}", 21: "dwudziest{a,ej} pierwsz{a,ej}", 22: "dwudziest{a,ej} drug{a,iej}", 23: "dwudziest{a,ej} trzeci{a,ej}"},
        "HALFTO": "o wpol do|o pol do|na wpol do|wpol do|w pol do|pol do",
        "ONEHALF": "poltora|poltorej",
        "WORDLEN": {45: "trzy kwadranse|trzech kwadransow", 60: "godzinke|godzinka", 15: "kwadrans|kwadransik", 90: "poltorej godzinki|godzine i pol|godzinke i pol|1 5 godziny", 30: "pol godzinke|polgodzinki|polgodziny|pol h|pół h|pol godziny|pol godzinki|pol godz"},
        "HOURW": "godzine|godzinke",
        "INWEEK": "za tydzien",
        "INEIGHT": "za tydzien",
        "UNIT": {
            "minute": "minut|minuty|minuta|minute|min|~min", "hour": "godzinek|godzinna|godzinny|godzinke|godzinka|godzinki|godzina|godzine|godziny|godzin|godz|~h|~godz|h", "day": "dzien|dni|dnia", "week": "tydz|tyg|tydzien|tygodnie|tygodniu|tygodnia|tygodni",
            "month": "miesiac|miesiace|miesiacu|miesiaca|miesiecy", "year": "rok|roku|lata|lat",
        },
        "OCLOCK": {6: "~h"},
        "HOLIDAY": {
            "new year": "nowy rok", "valentine": "walentynki", "good friday": "wielki piatek",
            "easter": "wielkanoc|wielkanocy|niedziela wielkanocna",
            "easter monday": "poniedzialek wielkanocny|lany poniedzialek", "all saints": "wszystkich swietych",
            "christmas eve": "wigilia|wigilie|wigilii", "christmas": "boze narodzenie|bozego narodzenia",
            "new years eve": "sylwester|sylwestra",
        },
        "WEEKEND": "weekend|weekendy|weekendzie|weekendu",
        "ALLDAY": "caly dzien|przez caly dzien",
        "WORKDAYS": "dni robocze|w dni robocze|w tygodniu roboczym|dniach roboczych|dni powszednie",
        "DAILY": "codziennie|kazdego dnia|co dzien",
        "ADVERB": {"weekly": "cotygodniowo|co tydzien", "fortnightly": "co dwa tygodnie|co 2 tygodnie", "monthly": "miesiecznie|co miesiac"},
        "EVERY": "kazdy|kazda|kazde|co|w kazdy|w kazda",
        "OTHER": "drugi|druga",
        "NEXT": "przyszlej|przyszlych|nastepnych|kolejn{a,e,ym,ej,ego}|przyszły|nastepny|nastepna|nastepne|nastepnym|nastepnej|przyszly|przyszlym|przyszla|przyszle|kolejny|przyszlego|nastepnego",
        "COMING": "najblizsze|najblizszym|najblizszej|najblizszego|nadchodzaca|nadchodzacym|najblizszy|najblizsza|nadchodzacy",
        "THIS": "tego|tych|biezac{ym,ego,a}|w tym|te|ten|ta|to|tym|tej|biezacy",
        "LAST": "ostatni|ostatnia|zeszly|zeszlym|poprzedni",
        "AFTER": "po|po godzinie|nie wczesniej niz|pozniej niz",
        "BEFORE": "przed|nie pozniej niz|wczesniej niz",
        "BY": "najpozniej|najpozniej do",
        "AROUND": "tak o|tak na|cos kolo|cos o|okolicach|w okolicach|kolo|okolo|gdzies kolo|gdzies o|tak kolo|okolo|kolo|mniej wiecej o|ok",
        "BETWEEN": "miedzy|pomiedzy",
        "FROM": "od|z|ze|od godziny",
        "TO": "do|na|do godziny",
        "UNTIL": "do",
        "AND": "i|oraz|a",
        "OR": "lub|albo|czy",
        "EXCEPT": "oprocz|poza|z wyjatkiem|procz",
        "NOTIN": "oprocz|poza|procz|ale nie|nie",
        "WITHIN": "w ciagu|w ciagu najblizszych",
        "OF": "w|we",
        "ON": "w|we|na|dnia",
        "AT": "o|o godzinie|o godz|godz|godzinie",
        "IN": "za",
        "FOR": "na|przez",
        "THE": "ten",
        "HALF": "pol",
        "QTR": "kwadrans",
        "PAST": "po",
        "BACK": "do|za",
        "COUPLE": {3: "kilka|pare"},
        "TIMES": "razy|raz|sesji",
        "NOW": "teraz|natychmiast|zaraz|od razu",
        "HENCE": "pozniej",
        "AGO": "wczesniej",
        "START": "poczatek|na poczatku",
        "MID": "polowa|w polowie",
        "END": "koniec|konca|pod koniec|na koniec",
        "SAMETIME": "te sama godzine|na te sama godzine|o tej samej godzinie|o tej samej porze|ta sama godzina|te sama pore|na te sama pore",
        "CHOICE": "opcja|opcje",
    }
)  # fmt: skip


POLISH = Language(
    code="pl",
    small=SMALL,
    own_letters=frozenset("łąęśżźń"),
    endings=ENDINGS,
    directions=DIRECTIONS,
    meetings=MEETINGS,
    sessions=SESSIONS,
    courtesy=COURTESY,
    clauses=CLAUSES,
    rooms=ROOMS,
    places=PLACES,
    time=TIME,
    cues=(*CUES, *EVERYDAY, *around(AROUND), *meetings(OF_MEETINGS), *roundabout(ROUNDABOUT)),
    families=FAMILIES,
    filler=frozenset("prosze dzieki dziekuje czesc hej no to tylko po prostu jeszcze moze ok tez pls".split()),
    marks=frozenset(
        "jakby gdyby pewnie spoko jasne dobra ja ty on ona my wy oni mnie mi mi ciebie sie w we na z ze do od po za dla przed o i oraz lub albo ale nie tak czy co kto jak kiedy "
        "gdzie jest sa bede bedzie mam masz ma moge mozna chce prosze dzieki jutro dzis dzisiaj moje moja moj spotkanie wizyte umow zarezerwuj "
        "przesun odwolaj anuluj szukam godzinie godz sala sale osob wolny wolna jestem kogos ktos".split()
    ),
    before_person=frozenset("wrzuc wpisz przesun odwolaj mi panem pania pani pana zarezerwuj zapisz umow ze z ze u i od dla czy kiedy zapros umow do jest ma".split()),
    before_time=frozenset("w we na nastepny kazdy do po od przed".split()),
    before_room=frozenset("sala sale w sali zarezerwuj".split()),
    amenities={
        "projektor": "projector", "projektorem": "projector", "rzutnik": "projector", "rzutnikiem": "projector", "tablica": "whiteboard",
        "tablice": "whiteboard", "flipchart": "whiteboard", "wideo": "video", "wideokonferencja": "video", "kamera": "video", "kamere": "video",
        "telefon": "phone", "telefonem": "phone", "ekran": "screen", "ekranem": "screen", "monitor": "screen", "monitorem": "screen", "telewizor": "screen",
        "telewizorem": "screen", "wideokonferencje": "video",
    },
    people_words=frozenset("osob osoby osoba ludzi uczestnikow miejsc".split()),
    room_words=frozenset("sala sale sali pokoj salka salke salki sal".split()),
    urgent=frozenset({"na cito", "cito", "pali sie", "bardzo pilne", "asap", "pilne", "pilnie", "jak najszybciej", "natychmiast", "na juz"}),
    strangers=STRANGERS,
)  # fmt: skip
