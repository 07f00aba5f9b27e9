"""Turkish words of every day: families of forms, and the groups that the everyday cues are built of."""

from bots.language.words.everyday import Everyday, everyday
from bots.language.words.families import Families

FAMILIES = Families(
    {
        "iptal": "iptal", "vazgectim": "vazgec",
        "sil": "=sil =silin =siler =silebilir =silelim =silsene kaldir",
        "ertele": "ertele kaydir otele =tasi tasiy tasir tasim =aktar aktara degistir =cek cekel cekeb",
        "al": "=al =alin =alir =alalim =alabilir =alsana =alsak =almak =alayim =alalım =almamiz",
        "ayarla": "ayarla =yaz =yazin =yazar =yazsana planla olustur =koy =koyar =koyun =koyalim =koyabilir ayir ayirt rezerve =yap =yapar =yapalim =kur",
        "randevu": "randevu",
        "rezervasyon": "rezervasyon",
        "toplanti": "toplanti",
        "gorusme": "gorusme",
        "ders": "=ders =dersi =dersim =dersimi =derse =dersten =dersler dersleri =dersimiz =dersimizi =dersini =dersin",
        "seans": "seans",
        "bulusma": "bulusma",
        "bul": "=bul =bulun =bulur =bulabilir =bulalim =bulsana bulabil ariyor arıyor =arar =ara =ariyom",
        "lazim": "lazim gerek ihtiyac",
        "istiyorum": "istiyor isterim isterd istiyo =rica",
        "yardim": "yardim destek =anlat anlata =ogret ogretebil ogretecek danis",
        "bilen": "=bilen =anlayan =bilir =biliyor =anlar uzman =bilgili =hakim",
        "biri": "=biri =birisi =birini =birisini =kim =kimse =birine =kimde =biriyle hoca ogretmen mentor egitmen",
        "konusmak": "konusmak konusa gorusmek calismak sohbet",
        "bosluk": "bosluk boslug =aralik =vakit =zaman =yer =slot",
        "musait": "musait uygun =bos =bosta",
        "mesgul": "mesgul =dolu",
        "goster": "goster listele =bak =bakalim",
        "plan": "=plan =planim =planlarim =planlar =planlari =planlarimi =planimi",
        "program": "program takvim ajanda",
        "sonra": "=sonra =sonraki",
        "gec": "=gec =gece",
        "baska": "=baska =diger =digerleri =farkli",
        "tesekkur": "tesekkur sagol saol eyvallah =tsk =tskler =sagolasin",
        "merhaba": "merhaba meraba selam =slm =mrb =naber gunaydin",
        "onayla": "onayla onayliyor =onay",
        "gelemem": "gelemem gelemiy gelemeye katilama =yetisemem yetisemiy",
        "hasta": "hasta",
    }
)  # fmt: skip

_EVERYDAY = Everyday(
    seek="bul|lazim",
    book="ayarla|al",
    cancel="iptal|vazgectim",
    move="ertele",
    remove="sil",
    show="goster",
    session="randevu|rezervasyon|toplanti|gorusme|ders|seans|bulusma",
    gap="bosluk|saat|saati|yer|<length>",
    someone="biri",
    able="bilen",
    help="yardim",
    talk="konusmak",
    want="istiyorum|lazim",
    all="her|hepsini|tum|butun|hasta|hepsi",
    cant="gelemem|hasta",
    what="ne|neler|hangi|nedir|nasil|var",
    mine="benim|neyim|nelerim|var",
    plans="plan|program|isim|isler|randevularim|toplantilarim",
    free="musait|mesgul",
    when="zaman|kacta|kac",
    yes="evet|tamam|tamamdir|tmm|olur|tabii|tabi|ok|okey|onayla|dogru|harika|peki|elbette|aynen|kesinlikle|super|he|olsun|anlastik|"
    "uyar|guzel|hihi|hee|oldu|evt|oki|mukemmel|tabiki",
    no="hayir|yok|olmaz|istemiyorum|asla|bosver|kalsin|degil|gerek|lazim|istemem|hayr|yo|yoo|hic",
    thanks="tesekkur|cok|ederim|ederiz|sag|ol|olun|super",
    greet="merhaba|iyi|gunler|aksamlar|herkese|sabahlar|geceler|bot|nasilsin|selamlar",
    helps="yardim|komutlar|help|et|eder|misin",
    later="sonra|gec|erken|ileri",
    other="baska|daha|saat|secenek|secenekler|bosluk|var|mi|bir|saatler|zamanlar|fazla",
    ifs="acilirsa|bosalirsa|ederse|olursa|cikarsa|olunca|bosalinca",
    tell="haber|bildir|soyle|yaz|bilgilendir",
    to="ile|icin",
    soften="lutfen|ya|o|de|da|ki|bu|boyle|bence|ederim|ediyorum|et|abi|hadi|gayet|iyi|simdilik",
)  # fmt: skip

CUES = tuple(everyday(_EVERYDAY))
