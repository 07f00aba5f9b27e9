"""Turkish: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

from bots.language.words.subjects import ClauseWords, CourtesyWords, MeetingWords, PlaceWords, SessionWords

MEETINGS = MeetingWords(
    because="cunku",
    media="telefon",
    said={
        "scope:following": ("ve? sonrakiler|sonrakileri", "ve sonraki|sonrasindaki tum|butun|hepsini", "sonraki tum|butun", "bundan|bu|simdiden|artik sonra|itibaren|sonraki"),
        "scope:all": ("tum|butun seriyi|seri", "seriyi|serinin tamamini|hepsini|tumunu"),
        "scope:this": ("sadece|yalnizca|yalniz bunu|bu|sunu|su", "sadece|yalnizca|yalniz * olani|gunkunu"),
        "priority:urgent": ("acil",),
        "all_day:yes": ("butun gun",),
        "adds:yes": ("ayrica|ekle",),
        "private:yes": ("gizli|ozel",),
        "group:everyone": ("herkes",),
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
    refusing="olmaz gelemem uymuyor olmuyor uymaz gelemiyorum olamaz yetisemiyorum yetisemem",
    possible="olur uygun gelebilirim",
    contrasts="ama",
)

PLACES = PlaceWords(
    time="saatiyle saatine",
)
