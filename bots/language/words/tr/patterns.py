"""Turkish: patterns of what is wished, each table as `words/patterns.py` tells, and where a name must stand."""

from bots.language.words.patterns import Patterns, Rows, has_and_wants

AROUND: Patterns = {
    "reminders": (
        "hatirlatma|hatirlatici yapma|istemiyorum|gonderme|olmasin",
        "hatirlatmalari|hatirlatmayi|hatirlaticilari kapat|durdur",
    ),
    "quiet_hours": (
        "sessiz <time>|saat|saatler|saatleri|saatlerim",
        "rahatsiz etme|etmeyin|edilmek|olmak",
        "uyandirma",
    ),
    "daily_agenda": (
        "gunluk program|programi|ozet|ajanda * gonderme|kapat|durdur|istemiyorum",
        "programimi|ajandami gonderme",
    ),
    "coming": (
        "^ yoldayim|yoldayiz * $",
        "^ hemen|birazdan geliyorum $",
        "^ yola ciktim $",
        "^ az kaldi $",
    ),
    "late": (
        "gec kalacagim|kaliyorum|kalacagiz|kalabilirim|kaldim",
        "<length>|<number> gec|gecikme|gecikecegim",
        "gecikiyorum|gecikecegim|gecikecek",
    ),
    "join": (
        "^ geldim|buradayim $",
        "^ oturuma|gorusmeye|toplantiya|derse|aramaya|seansa katil|katilmak|baglan|gir * $",
        "^ katil|baglan $",
        "nasil|nereden katilirim|katilabilirim|girerim|baglanirim|katilacagim",
        "gorusme|toplanti|oturum|gorusmenin|toplantinin|oturumun linki|baglantisi",
    ),
    "end_session": (
        "^ oturumu|gorusmeyi|toplantiyi|dersi|seansi bitir|sonlandir|kapat|tamamla * $",
        "^ bitirdik|bitti|tamamladik $",
        "^ oturum|gorusme|toplanti|ders|seans bitti|tamamlandi|sona * $",
    ),
    "extend": (
        "^ <length> daha * $",
        "<length> uzat|uzatalim|uzatabilir * $",
        "^ bir? <length> daha * $",
    ),
    "no_show": (
        "<who>|kimse|o|mentor|hic|biri gelmedi|katilmadi|gorunmedi",
        "^ gelmedi|gelmediler $",
    ),
    "arrived": ("^ <who>|o|simdi? geldi|burada|katildi $",),
    "pause_waitlist": (
        "bekleme|siradaki|sira * duraklat|durdur|beklet|devam|surdur",
        "listesini|listesine|listemi duraklat|devam|surdur",
    ),
    "history": (
        "^ gecmis|gecmisim|gecmisi|gecmisimi * $",
        "gecmis|onceki|eski gorusmeler|gorusmelerim|oturumlar|toplantilar|dersler|seanslar|gorusme|oturum",
    ),
    "history:last": (
        "gecen|onceki|son sefer|gorusmede|toplantida|oturumda|kez * ne|neler|neyi konustuk|yaptik|kararlastirdik * $",
    ),
    "rate": (
        "puanla|puan|degerlendir * <number>",
        "<number> yildiz|puan",
        "degerlendir",
    ),
    "export": (
        "verilerimi|bilgilerimi|gorusmelerimi disa|indir|aktar * aktar|$",
        "verilerimi|bilgilerimi indir|disa",
    ),
}

OF_MEETINGS: Patterns = {
    "rename": (
        "adini|ismini|basligini * yap|degistir|koy|olsun",
        "olarak|diye adlandir|yeniden|isimlendir",
        "yeniden adlandir",
    ),
    "polls": (
        "kim|kimler oy * verdi|kullandi",
        "kim oyladi",
    ),
    "poll": (
        "^ anket",
        "^ <who> * <time> <number>? veya <time> sor",
    ),
    "meet": (
        "<people> * ne zaman * bulusabiliriz|gorusebiliriz|toplanabiliriz|bulusabilir|toplanabilir",
        "<people> ile toplanti|gorusme|atolye",
    ),
    "find_room": (
        "<room> * bos|dolu|musait mu|mi",
        "hangi odalar|salonlar * bos|musait",
        "<room> bosalt|birak",
    ),
    "meetings": ("cevaplamadigim davetler|toplantilar",),
    "attendees": (
        "<who> * toplantiya|davete ekle|cagir",
        "^ <who> da|de|bir|lutfen? ekle|cagir|davet et? $",
        "^ <who> cikar|sil $",
        "^ kim|kimler geliyor|gelecek|katiliyor $",
        "^ <who> opsiyonel olarak? ekle|cagir",
        "^ <who> opsiyonel $",
    ),
}

ROUNDABOUT: Patterns = {
    "agenda": ("neyim|nelerim|programim|planim * var|ne * hatirlat|hatirlatir|hatirlatsana",),
    "respond:decline": (
        "^ bensiz",
        "bensiz $",
    ),
    "reschedule": (
        *has_and_wants(
            "var|vardi|randevum|randevumuz|bulusacaktik|gorusecektik", "alsak|al|olur|yapsak|cekelim|kaydirsak|ertele"
        ),
        "<time> * <who> vardi|var <time> * alsak|al|yapsak|cekelim|kaydirsak",
    ),
    "free_busy": (
        "<who> * programi|takvimi|ajandasi * nasil|ne|goster|$",
        "^ <who> * <time> * olur|uyar|musait * <number>|ona|onlara",
        "^ <who> * <length> var",
    ),
    "pick": ("^ yok|hayir|yo * <nth> olsun|al|alayim|lutfen|$",),
    "cancel": ("<time>|<who> * randevu|ders|gorusme|toplanti|<service> * lazim|gerek kalmadi|yok|degil",),
    "meet": (
        "<people> * ben|biz * bulusalim|goruselim|toplanalim|konusalim",
        "<people> * gorusme|toplanti|arama|call|bulusma * ayarla|kur|planla",
    ),
    "find_room": ("nerede|nereye * oturabiliriz|toplanabiliriz|calisabiliriz|oturalim",),
    "time_off": ("takvimimi|ajandami|programimi kapat|bloke|blokla|engelle|kapatin",),
}

STRANGERS: Rows = (
    ("person", "<new> ile|ileyle|la|le * randevu|gorusme|toplanti|seans|ayarla|al|planla"),
    ("person", "<new> <time>? musait|bos"),
    ("skill", "<new> mentoru|egitmeni|ogretmeni"),
)
