"""Turkish. Endings are cut off by listing the usual forms; an apostrophe before an ending is dropped with it."""

from bots.language.words import Cue, Language, cues, table
from bots.language.words.around import around
from bots.language.words.meetings import meetings
from bots.language.words.roundabout import roundabout
from bots.language.words.strangers import STRANGERS
from bots.language.words.tr_everyday import CUES as EVERYDAY
from bots.language.words.tr_everyday import FAMILIES
from bots.language.words.tr_small import SMALL

TIME = table(
    {
        "NUM": {1: "bir{,e,de,den,deki,i}", 2: "iki{,ye,de,den,deki,yi}", 3: "uc{,e,te,ten,teki,u}", 4: "dort{,te,ten,teki}|dord{e,u,un}", 5: "bes{,e,te,ten,teki,i}", 6: "alti{,ya,da,dan,daki,yi}", 7: "yedi{,ye,de,den,deki,yi}", 8: "sekiz{,e,de,den,deki,i}", 9: "dokuz{,a,da,dan,daki,u}", 10: "on{,a,da,dan,daki,u}", 11: "on bir{,e,de,den,deki,i}|onbir{,e,de,den,deki,i}", 12: "on iki{,ye,de,den,deki,yi}|oniki{,ye,de,den,deki,yi}", 13: "on uc{,e,te,ten,teki}", 14: "on dort{,te,ten,teki}|on dorde", 15: "on bes{,e,te,ten,teki}|onbes", 16: "on alti{,ya,da,dan,daki}", 17: "on yedi{,ye,de,den,deki}", 18: "on sekiz{,e,de,den,deki}", 19: "on dokuz{,a,da,dan,daki}", 20: "yirmi{,ye,de,den}", 21: "yirmi bir", 22: "yirmi iki", 23: "yirmi uc", 25: "yirmi bes", 30: "otuz", 35: "otuz bes", 40: "kirk", 45: "kirk bes", 50: "elli", 60: "altmis", 90: "doksan"},
        "ORD": {1: "birinci|ilk|birincisi|birinciyi", 2: "ikinci|ikincisi|ikinciyi", 3: "ucuncu|ucuncusu|ucuncuyu", 4: "dorduncu", 5: "besinci"},
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
        "PART": {"late afternoon": "aksamustu",
            "morning": "sabahki|sabahin|sabahtan|sabaha|sabah|sabahi|sabahlari|sabahleyin|ogleden once|sabaha",
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
        "UNIT": {
            "minute": "dakika|dakikalik|dk|~dk|dakikada|dakikaligina", "hour": "saatte|saatligine|saatligine|saatlik|saat|saatlik|saatligine|~saat|sa", "day": "gun|gunluk|gunlugune", "week": "haftaki|haftadan|haftanin|haftasi|haftaya|hafta|haftalik|haftaya|haftada",
            "month": "ay|aylik|aya", "year": "yil|yila|sene",
        },
        "WEEKEND": "hafta sonunda|hafta sonundaki|hafta sonunu|haftasonunda|haftasonuna|hafta sonu|haftasonu|hafta sonlari|haftasonlari|hafta sonuna",
        "WORKDAYS": "hafta ici|haftaici|hafta icleri|is gunleri|hafta ici gunler",
        "DAILY": "her gun|hergun|gunluk olarak",
        "ADVERB": {"weekly": "haftalik olarak|haftada bir", "fortnightly": "iki haftada bir", "monthly": "ayda bir|aylik olarak"},
        "EVERY": "her",
        "OTHER": "diger",
        "NEXT": "gelecekteki|onumuzdeki|oteki|gelecek|onumuzdeki|sonraki|haftaya",
        "THIS": "bu",
        "LAST": "sonuncu|sonuncuyu|sonuncusu|gecen|son",
        "BETWEEN": "arasi",
        "AND": "ve|ile",
        "OR": "veya|ya da",
        "EXCEPT": "haric|disinda",
        "AT": "saatler|saat|saati|saatinde",
        "WITHIN": "icinde",
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

_MINE = "randevu|randevumu|randevularim|rezervasyon|rezervasyonu|rezervasyonumu|rezervasyonlarimi|toplanti|toplantiyi|toplantimi|ders|dersi|dersimi|gorusme|gorusmemi|gorusmeyi|seans|seansi|seansimi|randevularimi|toplantilarimi|<service>"
CUES: tuple[Cue, ...] = (
    *cues(
        "find", (8.4, "musait|bos * <service> * var"), (8.4, "<service> * musait|bos|yer * var"), (6.9, "yarim|saatlik|dakikalik|<length> * bosluk|zaman|vakit|aralik * bul|bulabilir|bulur"), (6.9, "<who> * bosluk|zaman|aralik|vakit * bul|bulabilir|bulur"), (6.8, "<skill> * biri|birisi|kimse|bilen|yardim * var|varmi|ariyorum|edecek|lazim"), (4.9, "<who> * zaman|saat|bosluk|yer|vakit|aralik * bulabilir|bul|ayarla"),
        (4, "<skill> * ariyorum|bul|bulur|lazim|istiyorum|ogretmeni|mentoru|bilen|mentor|hocasi|yardim|uzmani|ogretecek|konusunda|icin|ogrenmek"),
        (4, "ariyorum|bul|biri|birini|kim|mentor|ogretmen|uzman * <skill>"),
        (3.8, "ariyorum|bulur|arıyorum|bul|ara"),
        (4.8, "<who> * zaman|saat|bosluk|yer|vakit * bul|bulur|lazim|ariyorum"),
    ),
    *cues(
        "book", (8.6, "^ <time> <who> <skill> $"), (8.6, "^ <time> <who> uyar|olur mi|mu $"), (4.6, "<who>|<service> * ayarla|ayarlar|yaz|ayarlayin|al"), (4.4, "<time> * <who> ayarla|yaz|al|rezerve"),
        (4.6, "<who> * randevu|rezervasyon|ayarla|al|ayirt|ders|rezerve|rezervasyonu|ayir|seans"),
        (4.2, "randevu|rezervasyon * al|ayarla|istiyorum|yap|olustur|lazim|ayarlar|ver"),
        (3.8, "rezerve|ayirt|randevu"),
        (4, "<service> * ayarla|al|rezerve|ayirt|istiyorum|randevusu"),
        (2.6, "<who> <time> $"),
    ),
    *cues(
        "meet",
        (5.6, "<people> * toplanti|gorusme|bulusma|arama|toplantisi"),
        (5, "<who> * toplanti|toplantisi|gorusme|bulusma * ayarla|yap|planla|kur|organize|olustur"),
        (5.4, "toplanti|toplantisi|gorusme * ayarla|planla|kur|organize|olustur|duzenle"),
        (5, "<who> * davet"),
    ),
    *cues("cancel", (7, "iptal|vazgectim|iptali"), (6.2, f"{_MINE}|<time> * sil|kaldir")),
    *cues("reschedule", (8.8, f"{_MINE}|<time>|<service>|<who> * <length> ileri|geri|sonraya|one|erkene|gec * al|alir|alalim|alabilir|cek|at|kaydir"), (8.4, f"{_MINE}|<service>|<who> * ileri|geri|sonraya|one|erkene al|alir|alalim|alabilir|cek|at|kaydir"), (8.6, "<time> yerine <time> * yapalim|yap|al|alalim|olsun|$"), (8.4, "<time> * randevu|toplanti|ders|gorusme|seans|<who>|<service> * ayni saat|saate|saatte * al|ertele|yap|koy"), (8.4, "<time> * <who>|<service>|gorusme|ders|toplanti|randevu|seans * <time> al|cek|yap|kaydir"), (8.4, "<time> * <who>|<service>|gorusme|ders|toplanti|randevu|seans * <time> alabilir|alalim|cekelim|yapalim"), (6.4, "almamiz|alalim|kaydiralim|aktar|cek|erteleyebilir|ertelemek"), (6.0, "gorusmemi|gorusmeyi|randevumu|toplantimi|dersimi|gorusmesini * <time> * al|alabilir"), (6.4, "ertele|tasi|kaydir|degistir|ertelemek|tasimak|erteleyebilir|tasir|oteleme|otele|kaydirabilir|tasiyabilir|degistirebilir"), ),
    *cues(
        "agenda", (7.8, "<service>|ders|toplanti|gorusme|randevu kacta|zaman"), (8.2, "<time> * seyim|isim|dersim|randevum|toplantim var"), (7.8, "<who> * kacta|zaman gorusuyoruz|bulusuyoruz|gorusecegiz|gorusecegim|gorusuyorum|bulusuyorum"), (6.4, "<time> ne yapiyorum|yapacagim|isim $|var"),
        (5.8, "ne|neler|hangi|nelerim|neyim|randevum|toplantim|programim|takvimim|dersim|planim * var|ne|neler|nasil|nedir"),
        (5.8, "randevularim|toplantilarim|takvimim|programim|rezervasyonlarim|derslerim|ajandam|takvimimi|randevularimi|programimi|seanslarim"),
        (6.5, "bos|musait|mesgul muyum"),
        (5.8, "sonraki|siradaki * ne|zaman|randevum|toplantim|dersim|seansim"),
        (5.4, "var mi * <time>?"),
    ),
    *cues(
        "free_busy", (8.4, "<who> * <time> olur|gelebilir|uyar|gelir mu|mi $"), (7.2, "<who> * boslugu|vakti|zamani|yeri * var"), (6.6, "<who> * vakti|zamani|musaitligi|musait|yeri|bosluk * var|nasil|mi|$"), (6.6, "<who> musaitligi|takvimi|programi"),
        (6.4, "<who> * musait|bos|uygun|mesgul|vakti|zamani|dolu"),
        (6.4, "<who> * ne zaman"),
        (6.2, "ne zaman * <who>"),
        (6, "<who> musaitligi|takvimi|programi"),
    ),
    *cues("find_room", (5.8, "oda|odasi|salon|odayi|odasini|salonu|odalar|odaya|odamiz"), (6.2, "<room> * bos|musait|dolu|rezerve|ayirt|odasi|uygun|ayir")),
    *cues(
        "waitlist", (7.4, "<who>|<time> * acilirsa|bosalirsa|iptal * haber|bildir|soyle|yaz"),
        (7.2, "bekleme|listesi|listesine|sira|bekleme listesi|listesine|sirasina|listesindeki?"),
        (6.8, "haber|bildir|bilgilendir|bana * ver|et|yaz|bildir"),
        (6.6, "acilirsa|bosalirsa|iptal|yer|olursa * haber|bildir|soyle"),
    ),
    *cues("leave_waitlist", (11, "bekleme listesinden|sirasindan"), (11, "listeden * cikar|cik|sil|cikmak")),
    *cues(
        "hours",
        (7.5, "calisma|musaitlik|uygunluk|saatlerim|saatlerimi|musaitligim|musaitligimi saatlerim|saatlerimi|saatleri|durumum|guncelle|degistir|ayarla|<time>"),
        (5.8, "<time> * musaitim|uygunum|calisiyorum|bosum|muyum|acigim"),
        (5.6, "musaitim|uygunum|bosum|calisiyorum"),
    ),
    *cues(
        "time_off", (7.4, "<time> * yokum|disindayim|izinliyim|calismiyorum"), (7.2, "sehir disindayim"), (7.2, "hafta sonu * yokum"),
        (6.4, "izinliyim|izin|tatil|tatildeyim|hastayim|yokum|izinde|raporluyum|hasta|doktor|disci|doktorum|disciye|doktora|seyahat|seyahatteyim|tatile|izindeyim|ofiste"),
        (6.6, "musait|uygun degilim"),
        (6.2, "bloke|blokla|kapat|engelle"),
        (5.8, "calismiyorum|olmayacagim|gelmeyecegim"),
    ),
    *cues(
        "respond",
        (6.4, "kabul|kabulum|onayliyorum|katiliyorum", "accept"),
        (6.6, "gelirim|katilirim|geliyorum|katilacagim|gelecegim|oradayim|varim|katiliyorum", "accept"),
        (6.8, "reddet|reddediyorum|ret|reddet", "decline"),
        (7, "gelemem|katilamam|gelemeyecegim|katilamayacagim|gelemiyorum|katilamiyorum|yokum|yapamam|yapamayacagim|gelmiyorum", "decline"),
        (7, "belki|muhtemelen|emin|olabilir|kesin * degilim|gelirim|katilirim|$|degil", "tentative"),
    ),
    *cues(
        "propose", (6.6, "gelemem|olmaz|uymuyor|uygun|musait * <time> * uyar|olur|uygun|dersin|nasil"), (6.2, "<time> * ne dersin|dersiniz"), (6.0, "<time> uyar|olur mi"),
        (5.6, "yerine|onerim|oneriyorum|tercih|daha * <time>?"),
        (5.6, "<time> * olsa|yapsak|olur|daha|yapabilir|alsak|uyar|bulussak * mi|mu|iyi|olur|nasil|miyiz"),
        (6.2, "oneriyorum|onerim|oneri|oneririm"),
        (6.2, "olmaz|uygun|uymuyor|olmuyor|uymaz * <time> * olur|nasil|olsa|yapsak|daha"),
    ),
    *cues(
        "more",
        (5.4, "^ ya|peki * <time>"),
        (5.4, "<time> nasil|olur|peki"),
        (5.4, "^ daha|baska|sonra|sonraki|diger|digerleri * gec|gecte|erken|saat|saatler|secenek|secenekler|zaman|var|$|sonra|zamanlar|fazla|mi"),
        (5.8, "baska|diger|daha * saat|saatler|secenek|secenekler|zaman|goster|var|gec|erken|zamanlar|fazla"),
    ),
    *cues("reminders", (8.5, "hatirlat|hatirlatma|hatirlatici|hatirlatir|hatirlatmalari|hatirlatmalarimi")),
    *cues("timezone", (7.6, "^ su|simdi|artik? an? <place>"), (7.0, "<place> * im|dayim|deyim|tayim|teyim|simdi|artik|$"), (9.5, "saat dilimi|dilimim|dilimimi|dilimini"), (6.8, "<place> * yasiyorum|tasindim|bulunuyorum|oturuyorum|deyim|dayim|teyim|tayim|im|simdi"), (6.8, "ben|su|simdi|artik|an * <place>")),
    *cues("profile", (6.6, "<skill>|<service> * ogretiyorum|ogretebilirim|biliyorum|veriyorum|sunuyorum|yardimci|anlatabilirim|verebilirim"), (7.2, "yeteneklerim|profilim|becerilerim|yeteneklerime|profilime|becerilerime|profilimi|yeteneklerimi"), (7.4, "<skill> * ekle|cikar|sil")),
    *cues("pick", (6.4, "sonuncuyu|sonuncusunu|sonuncu * alayim|al|olsun|lutfen|istiyorum|$"), (6.2, "secenek|numara <number>"), (6.2, "<number> numara|secenek|numarali"), (6.4, "^ <nth> * olsun|lutfen|$|secenek|al|istiyorum|alayim"), (5.6, "^ sonuncu|sonuncusu|son|sonuncuyu|en * $|sonuncu|olan")),
    *cues("yes", (5.4, "^ tmm|tamamdir|olur|he|hee|okey $"), (5.4, "^ tmm|tamam|ok olur|tamam|anlastik $"), (5.4, "^ evet|tamam|olur|tabii|tabi|ok|onayla|dogru|harika|peki|elbette|aynen|kesinlikle|onayliyorum|super|he|olsun $"),
          (5.2, "^ evet|tamam|olur|tabii|tabi|aynen * lutfen|olur|tamam|onayla|dogru|yap|rezerve|et|ayarla|evet|oyle|onayliyorum|ki|devam")),
    *cues("no", (7.8, "^ olmasin|hayir|yok|yo bosver|kalsin|gerek|$"), (9.4, "^ hayir|yok|yo * vazgectim $"), (5.4, "^ hayir|yok|olmaz|istemiyorum|asla|bosver|vazgec $"), (5.2, "^ hayir|yok * tesekkurler|istemiyorum|sagol|gerek|kalsin|sagolun|boyle|olmaz|degil"), (5.2, "^ bosver|kalsin|gerek|simdi * $|yok|degil|kalsin")),
    *cues("help", (7.4, "anlamadim|anlamiyorum|bilmiyorum|anlayamadim * yardim|nasil|$"), (7.2, "nasil|neler * kullaniliyor|kullanilir|kullanicam|kullanacagim|kullanabilirim|kullaniyorum|kullanirim"), (6.2, "^ yardim|komutlar|nasil|yardimci * $|et|kullanilir|calisiyor|calisir"), (6, "ne|neler|nasil|kimsin|nesin * yapabilirsin|yapiyorsun|calisiyor|komutlar|kullanilir|kimsin|randevu|alabilirim|calisir|yapabiliyorsun")),
    *cues("greet", (5.4, "^ selammm|selamm|merhabaa|merhabalar|slm|gunaydinn|naber $"), (5.4, "^ merhaba|selam|gunaydin|slm|mrb|iyi|selamlar|naber|meraba * $"), (5.2, "^ merhaba|selam|iyi|gunaydin * aksamlar|gunler|herkese|bot|sabahlar|<part>|nasilsin|geceler|ekip")),
    *cues("thanks", (5.8, "^ tesekkurler|tesekkur|sagol|eyvallah|tsk|sag|cok|sagolun|tesekkurederim * $"), (5.8, "^ tamam|harika|super|guzel|mukemmel|ok * tesekkurler|sagol|tesekkur|sagolun")),
)  # fmt: skip

TURKISH = Language(
    code="tr",
    small=SMALL,
    cased_numbers=True,
    time=TIME,
    cues=(*CUES, *EVERYDAY, *around("tr"), *meetings("tr"), *roundabout("tr")),
    families=FAMILIES,
    filler=frozenset("eve lutfen tesekkurler merhaba selam ya yani hadi acaba bir biraz de da mi mu misin musun".split()),
    marks=frozenset(
        "cok sagol ya yardim ben sen biz siz bana beni sana bir bu ve ile icin ama degil var yok mi mu misin musun ne zaman kim nasil hangi evet hayir lutfen tesekkurler "
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
    urgent=frozenset({"acil", "acilen", "hemen", "en kisa zamanda", "cok acil"}),
    strangers=STRANGERS["tr"],
)  # fmt: skip
