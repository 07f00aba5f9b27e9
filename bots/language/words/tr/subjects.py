"""Turkish: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

from bots.language.words.subjects import (
    ClauseWords,
    CourtesyWords,
    DirectionWords,
    MeetingWords,
    NameEndings,
    PlaceWords,
    SessionWords,
)

MEETINGS = MeetingWords(
    because="cunku",
    media="telefon",
    said={
        "scope:following": (
            "ve? sonrakiler|sonrakileri",
            "ve sonraki|sonrasindaki tum|butun|hepsini",
            "sonraki tum|butun",
            "bundan|bu|simdiden|artik sonra|itibaren|sonraki",
        ),
        "scope:all": (
            "tum|butun seriyi|seri",
            "seriyi|serinin tamamini|hepsini|tumunu",
        ),
        "scope:this": (
            "sadece|yalnizca|yalniz bunu|bu|sunu|su",
            "sadece|yalnizca|yalniz * olani|gunkunu",
        ),
        "priority:urgent": ("acil",),
        "all_day:yes": ("butun gun",),
        "adds:yes": ("ayrica|ekle",),
        "private:yes": ("gizli|ozel",),
        "group:everyone": ("herkes",),
        "attending:optional": ("opsiyonel",),
        "attending:list": ("kim|kimler",),
        "attending:remove": ("cikar|sil",),
        "polls:votes": ("kim|kimler * verdi|oyladi|kullandi",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="hayir durdur kapat kapali yapma gonderme istemiyorum olmasin",
    as_usual="her zamanki varsayilan",
    resuming="devam surdur",
    made_longer="uzat uzatalim",
    leaving_alone="rahatsiz",
    note="not ekle|not al",
    steps="sonraki adımlar",
    noting="ekle|yaz",
)

COURTESY = CourtesyWords(
    greetings="merhaba|selam|gunaydin|iyi gunler|iyi aksamlar|iyi sabahlar",
    greeted="herkese",
    thanks="tesekkurler tesekkur sagol",
    beside_thanks="simdiden cok ederim",
    before_thanks="cok",
)

CLAUSES = ClauseWords(
    refusing="zor olmaz gelemem uymuyor olmuyor uymaz gelemiyorum olamaz yetisemiyorum yetisemem",
    possible="olur uygun gelebilirim",
    contrasts="ama",
    returning="donuyorum|donerim|donecegim",
    busy=r"\w+m var|\w+deyim|\w+dayim|calisiyorum|mesgulum|doluyum",
    concluding="yuzden",
    before_it="ondan once",
    writer="ben bana benim beni biz bize bizim",
)

PLACES = PlaceWords(
    time="saatiyle saatine",
)

ENDINGS = NameEndings(
    cases=tuple(
        "da de ta te dan den tan ten a e ya ye i u yi yu la le yla yle in un nin nun daki deki taki teki "
        "dayim deyim si su sini sina sine sinda sinde sindan nu ni lar ler lari leri larini lerini "
        "larina lerine dan den lardan lerden dersini dersine".split()
    ),
    plain=("", "si", "su", "i", "u"),
    hardened={"g": "k", "b": "p", "d": "t"},
)

DIRECTIONS = DirectionWords(
    towards=(
        "pazara sabaha aksama gune sonraya sonuna geceye ogleye oglene aya yila haftaya bire uce dorde bese sekize dokuza ona bucuga "
        "ceyrege pztye cmtye cumaya saliya carsambaya persembeye yarina bugune ikiye altiya yediye kalaya geceye"
    ),
    month_towards=(
        "(?:ocag|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralig)[ae]|(?:pazar|cumar)tesiye"
    ),
    ending_towards="y?[ae]",
    ending_from=("ki", "dan", "den", "tan", "ten"),
    word_from=("ki", "dan", "den", "tan", "ten", "ku"),
)
