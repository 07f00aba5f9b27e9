"""Turkish. Endings are cut off by listing the usual forms; an apostrophe before an ending is dropped with it."""

from bots.language.calendar.stretches import Grain
from bots.language.words import Language, table
from bots.language.words.patterns import around, meetings, roundabout
from bots.language.words.tr.cues import CUES
from bots.language.words.tr.everyday import CUES as EVERYDAY
from bots.language.words.tr.everyday import FAMILIES
from bots.language.words.tr.patterns import AROUND, OF_MEETINGS, ROUNDABOUT, STRANGERS
from bots.language.words.tr.small import SMALL
from bots.language.words.tr.subjects import CLAUSES, COURTESY, DIRECTIONS, ENDINGS, MEETINGS, PLACES, SESSIONS

TIME = table(
    {
        "NUM": {1: "bir{,e,de,den,deki,i}", 2: "iki{,ye,de,den,deki,yi}", 3: "uc{,e,te,ten,teki,u}", 4: "dort{,te,ten,teki}|dord{e,u,un}", 5: "bes{,e,te,ten,teki,i}", 6: "alti{,ya,da,dan,daki,yi}", 7: "yedi{,ye,de,den,deki,yi}", 8: "sekiz{,e,de,den,deki,i}", 9: "dokuz{,a,da,dan,daki,u}", 10: "on{,a,da,dan,daki,u}", 11: "on bir{,e,de,den,deki,i}|onbir{,e,de,den,deki,i}", 12: "on iki{,ye,de,den,deki,yi}|oniki{,ye,de,den,deki,yi}", 13: "on uc{,e,te,ten,teki}", 14: "on dort{,te,ten,teki}|on dorde", 15: "on bes{,e,te,ten,teki}|onbes", 16: "on alti{,ya,da,dan,daki}", 17: "on yedi{,ye,de,den,deki}", 18: "on sekiz{,e,de,den,deki}", 19: "on dokuz{,a,da,dan,daki}", 20: "yirmi{,ye,de,den}", 21: "yirmi bir", 22: "yirmi iki", 23: "yirmi uc", 25: "yirmi bes", 30: "otuz", 35: "otuz bes", 40: "kirk", 45: "kirk bes", 50: "elli", 60: "altmis", 90: "doksan"},
        "ORD": {1: "birinci|ilk{,i,ini}|birinci{si,yi,sini}", 2: "ikinci{,si,yi,sini}", 3: "ucuncu{,su,yu,sunu}", 4: "dorduncu{,su,yu,sunu}", 5: "besinci{,si,yi,sini}"},
        "WD": {
            0: "pazartesi{,ye,yi,den,de,deki,nin,ki,leri,ne,nden,yle}|pzt{,ye,de,den,deki}|pts", 1: "sali{,ya,yi,dan,da,daki,nin,ki,lari,yla}|sal{,a,da,dan}",
            2: "carsamba{,ya,yi,dan,da,daki,nin,ki,lari,yla}|car|crs|cars{,a}", 3: "persembe{,ye,yi,den,de,deki,nin,ki,leri,yle}|per|prs|pers{,e,te,ten}",
            4: "cuma{,ya,yi,dan,da,daki,nin,ki,lari,yla}|cum", 5: "cumartesi{,ye,yi,den,de,deki,nin,ki,leri,ne,yle}|cmt{,ye,de,den,deki}|cts{,ye,de,den}",
            6: "pazar{,a,i,dan,da,daki,in,ki,lari,la}|paz{,a,da,dan}",
        },
        "PLURAL": "pazartesileri|salilari|carsambalari|persembeleri|cumalari|cumartesileri|pazarlari",
        "MON": {
            1: "ocak{,ta,tan,taki}|ocag{a,in}", 2: "subat{,ta,tan,taki,a,in}", 3: "mart{,ta,tan,taki,a,in}", 4: "nisan{,da,dan,daki,a,in}",
            5: "mayis{,ta,tan,taki,a,in}", 6: "haziran{,da,dan,daki,a,in}", 7: "temmuz{,da,dan,daki,a,un}", 8: "agustos{,ta,tan,taki,a,un}",
            9: "eylul{,de,den,deki,e,un}", 10: "ekim{,de,den,deki,e,in}", 11: "kasim{,da,dan,daki,a,in}", 12: "aralik{,ta,tan,taki}|aralig{a,in}",
        },
        "REL": {
            0: "bugun{,ku,e,den,lerde}|bu gun", 1: "yarin{,ki,dan,a,kini,kine}|yarn",
            2: "obur gun{,e,u,ku,den}|oburgun{,e,ku}|oburku gun|ertesi gun{,e}|yarindan sonra{,ki gun,ya}|yarin degil obur gun", -1: "dun",
        },
        "TONIGHT": {"evening": "bu aksam|bu gece", "afternoon": "ogleden sonrasi|ogleden sonrayi|ogleden sonrasina|ogledensonra|oglenden sonra|bu ogleden sonra|bugun ogleden sonra", "morning": "bu sabah"},
        "PART": {"late afternoon": "aksamustu|aksama dogru",
            "morning": "oglene kadar|ogleye kadar|sabahki|sabahin|sabahtan|sabaha|sabah|sabahi|sabahlari|sabahleyin|ogleden once|sabaha",
            "lunch": "ogle|ogle arasi|oglen|ogle yemegi|ogle arasinda",
            "afternoon": "ogleden sonraya|ogleden sonraki|ogleden sonraya|ogleden sonra|ogleden sonraya|ogleden sonralari|ikindi",
            "evening": "aksamki|aksam ustune|aksamdan|aksam|aksami|aksamlari|aksamleyin|aksama",
            "night": "gece|geceleri",
            "early morning": "sabahin erken saatlerinde|sabah erkenden|sabah erken|erken saatlerde|sabahin erken saatleri",
            "end of day": "gun sonu|gun sonunda|mesai bitimi|gun sonuna",
            "after work": "isten sonra|is cikisi|mesaiden sonra",
            "work hours": "mesai saatleri|calisma saatleri|mesai saatlerinde|mesai",
        },
        "PARTS": "sabahlari|aksamlari|geceleri|ogleden sonralari",
        "NOON": "ogle vakti|oglen on ikide",
        "MIDNIGHT": "gece yarisi",
        "BEFOREHR": "kala|var|kalaya|kaladaki",
        "AFTERHR": "gece|geciyor|gecerken",
        "AMID": "arasi|arasinda|arasindaki",
        "OFMONTH": "ayin|bu ayin",
        "ABL": "pztden|cmtden|carsdan|pazartesiden|salidan|carsambadan|persembeden|cumadan|cumartesiden|pazardan|bugunden|yarindan",
        "HRCASE": {
            1: "birde|birden|birdeki", 2: "ikide|ikiden|ikideki|ikiye", 3: "ucte|ucten|ucteki|uce", 4: "dortte|dortten|dortteki|dorde",
            5: "beste|besten|besteki|bese", 6: "altida|altidan|altidaki|altiya", 7: "yedide|yediden|yedideki|yediye",
            8: "sekizde|sekizden|sekizdeki|sekize", 9: "dokuzda|dokuzdan|dokuzdaki|dokuza", 10: "onda|ondan|ondaki",
            11: "on bire|on birde|on birden|on birdeki|onbirde|onbire", 12: "on ikiye|on ikide|on ikiden|on ikideki|onikide|onikiye",
        },
        "NEXTWEEK": "haftaya",
        "END": "sonu|sonuna|sonunda",
        "ENDOF": {Grain.MONTH: "ay sonu|ay sonuna|ay sonunda|ayin sonu|ayin sonuna|ayin sonunda|bu ayin sonuna", Grain.YEAR: "yil sonu|yil sonuna|yil sonunda|yilin sonuna"},
        "UNIT": {
            "minute": "dakika|dakikalik|dk|~dk|dakikada|dakikaligina", "hour": "saatte|saatligine|saatligine|saatlik|saat|saatlik|saatligine|~saat|sa", "day": "gun|gunluk|gunlugune", "week": "haftaki|haftadan|haftanin|haftasi|haftaya|hafta|haftalik|haftaya|haftada",
            "month": "ay|aylik|aya", "year": "yil|yila|sene",
        },
        "HOLIDAY": {
            "new year": "yilbasi|yilbasinda|yilbasina",
        },
        "WEEKEND": "hafta sonunda|hafta sonundaki|hafta sonunu|haftasonunda|haftasonuna|hafta sonu|haftasonu|hafta sonlari|haftasonlari|hafta sonuna",
        "ALLDAY": "butun gun|tum gun",
        "WORKDAYS": "hafta ici|haftaici|hafta icleri|is gunleri|hafta ici gunler",
        "DAILY": "her gun|hergun|gunluk olarak",
        "ADVERB": {"weekly": "haftalik olarak|haftada bir", "fortnightly": "iki haftada bir", "monthly": "ayda bir|aylik olarak"},
        "EVERY": "her",
        "OTHER": "diger",
        "NEXT": "gelecekteki|onumuzdeki|oteki|gelecek|onumuzdeki|sonraki|haftaya",
        "THIS": "bu",
        "LAST": "sonuncu{,yu,su,sunu}|sondaki{,ni}|gecen|son",
        "BETWEEN": "arasi",
        "AND": "ve|ile",
        "OR": "veya|ya da",
        "EXCEPT": "haric|disinda",
        "AT": "saatler|saat|saati|saatinde",
        "INSIDE": "icinde",
        "WORDLEN": {30: "yarim saati|yarim saatini|yarim saatlik|yarim saatligine", 90: "bir bucuk saatlik|1 bucuk saatlik|bir bucuk saatligine", 60: "bir saati|bir saatini|bir saatlik|bir saatligine|bi saat|bi saatlik"},
        "HALF": "yarim",
        "QTR": "ceyrek|ceyrege",
        "COUPLE": {3: "birkac"},
        "TIMES": "kez|defa|kere",
        "NOW": "simdi|hemen|su an|derhal",
        "HENCE": "sonra",
        "AROUND": "civarina|civarindaki|sulari|civari|civarinda|gibi|sularinda|dogru",
        "CASE": "da|de|ta|te|a|e|ya|ye|den|dan|ten|tan|i|u",
        "TILL": "kadar|dek",
        "LATER": "sonra|itibaren|sonrasi|sonrasina|sonraki",
        "EARLIER": "once|oncesi|evvel",
        "HALFPAST": "bucuktaki|bucuktan|bucuk|bucukta|bucuga",
        "SAMETIME": "ayni saat|ayni saate|ayni saatte|ayni saatlere",
        "CHOICE": "secenek",
    }
)  # fmt: skip


TURKISH = Language(
    code="tr",
    small=SMALL,
    own_letters=frozenset("ığş"),
    endings=ENDINGS,
    directions=DIRECTIONS,
    meetings=MEETINGS,
    sessions=SESSIONS,
    courtesy=COURTESY,
    clauses=CLAUSES,
    places=PLACES,
    cased_numbers=True,
    time=TIME,
    cues=(*CUES, *EVERYDAY, *around(AROUND), *meetings(OF_MEETINGS), *roundabout(ROUNDABOUT)),
    families=FAMILIES,
    filler=frozenset("eve one lutfen tesekkurler merhaba selam ya yani hadi acaba bir biraz de da mi mu misin musun".split()),
    marks=frozenset(
        "su an cok sagol ya yardim ben sen biz siz bana beni sana bir bu ve ile icin ama degil var yok mi mu misin musun ne zaman kim nasil hangi evet hayir lutfen tesekkurler "
        "merhaba selam et yarin bugun sabah aksam saat randevu toplanti musait bos iptal ertele oda kisilik kisi ayarla istiyorum ariyorum benim daha "
        "baska hafta gelecek sonra once kadar iyi gunler tesekkur".split()
    ),
    before_person=frozenset("yarin randevu su onumuzdeki ve ile icin benimle".split()),
    before_time=frozenset("bu gelecek her onumuzdeki saat".split()),
    before_room=frozenset("oda odasi salon".split()),
    amenities={
        "projektor": "projector", "projeksiyon": "projector", "projektorlu": "projector", "projeksiyonlu": "projector", "tahta": "whiteboard", "beyaz tahta": "whiteboard",
        "tahtali": "whiteboard", "video": "video", "kamera": "video", "kamerali": "video", "videokonferans": "video", "telefon": "phone", "telefonlu": "phone",
        "ekran": "screen", "ekranli": "screen", "televizyon": "screen", "monitor": "screen",
    },
    people_words=frozenset("kisiyiz kisinin kisiyi kisiyle kisi kisilik insan katilimci kisiye".split()),
    room_words=frozenset("oda odasi salon odayi odasini salonu odalar".split()),
    urgent=frozenset({"en kisa surede", "bir an once", "bi an once", "acil", "acilen", "hemen", "en kisa zamanda", "cok acil"}),
    strangers=STRANGERS,
)  # fmt: skip
