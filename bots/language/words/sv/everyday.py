"""Swedish words of every day: families of forms, and the groups that the everyday cues are built of."""

from bots.language.words.everyday import Everyday, everyday
from bots.language.words.families import Families

FAMILIES = Families(
    {
        "boka": "=boka =bokar =bokade =bokat =bokas reservera ordna",
        "avboka": "avboka annullera =stryk =stryka",
        "omboka": "omboka flytta senarelagg tidigarelagg =byt =byta =byter",
        "bokning": "bokning",
        "mote": "=mote =motet =moten =motena =sammantrade =avstamning",
        "lektion": "lektion",
        "session": "session =pass =passet",
        "samtal": "samtal",
        "soka": "=sok =soka =soker =leta =letar =hitta =hittar =finns",
        "hjalpa": "hjalp",
        "lara": "=lar =lara =undervisa =undervisar =forklara =forklarar",
        "kunnig": "=kunnig =duktig =expert =experter =bra =kanner =larare =handledare",
        "nagon": "=nagon =nan =vem =mentor =mentorer =mentorn",
        "prata": "=prata =pratar =diskutera =snacka",
        "vilja": "=behover =vill =ville =skulle =onskar =far =fa",
        "lucka": "luck =ledigt =ledigs =lediga =tid =tider =slot =plats =stund",
        "visa": "=visa =visar =lista =skicka",
        "schema": "schema kalender =agenda =dagordning =planer =inbokat =inplanerat =program =uppdrag",
        "ledig": "=ledig =upptagen =upptagna",
        "tillganglig": "=tillganglig =nabar =tillgangliga",
        "minbokning": "=bokningar =bokningarna",
        "meddela": "=sag =meddela =hor =hojta =avisera =skriv",
        "sjuk": "=sjuk =forkyld",
        "paminna": "paminn",
    }
)  # fmt: skip

_EVERYDAY = Everyday(
    seek="soka",
    book="boka",
    cancel="avboka",
    move="omboka",
    remove="radera|avlagsna",
    show="visa",
    session="mote|lektion|session|samtal|bokning|minbokning",
    gap="lucka|halvtimme|timme",
    someone="nagon",
    able="kunnig|lara",
    help="hjalpa",
    talk="prata",
    want="vilja",
    all="allt|allting",
    cant="sjuk",
    what="vad|vilka|vilken|hur",
    mine="min|mitt|mina|jag|har",
    plans="schema|minbokning",
    free="ledig|tillganglig",
    when="nar",
    yes="ja|japp|jada|ok|okej|visst|javisst|absolut|garna|perfekt|bra|stammer|precis|sjalvklart|toppen|okay|jo|jajamen|gor|kor|jajamensan",
    no="nej|na|nix|aldrig|nope",
    thanks="tack|tackar|tusen",
    greet="hej|hejsan|tjena|tja|halla|god|morgon|kvall|dag|alla|eftermiddag",
    helps="hjalpa|kommandon|instruktioner|help",
    later="senare|tidigare",
    other="andra|fler|nagot|annat|lucka|soka|alternativ|mer|har|du|det|flera",
    ifs="om|nar|ifall",
    can="kan|hinner",
    fits="passar|funkar|blir|gar",
    tell="meddela",
    to="hos|med|till",
    soften="sa|mycket|bra|det|tack|for|hjalpen|snalla|garna|da|den|vi|gor|som|allt|pa|blir|glom|behovs|inte",
)  # fmt: skip

CUES = tuple(everyday(_EVERYDAY))
