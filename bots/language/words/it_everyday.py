"""Italian words of every day: families of forms, and the groups that the everyday cues are built of."""

from bots.language.words.everyday import Everyday, everyday
from bots.language.words.families import Families

FAMILIES = Families(
    {
        "annulla": "annull cancell disdi disdett disdic elimin",
        "togli": "togli =toglie =togliere =tolga rimuov leva",
        "sposta": "spost =sposto rimand posticip anticip rinvi riprogramm cambi ripianific slitt",
        "prenota": "prenot =prenoto riserv fissa fissi fisso segna segni",
        "prenotazione": "prenotazion",
        "appuntamento": "appuntament",
        "lezione": "lezion",
        "sessione": "session",
        "riunione": "riunion",
        "incontro": "=incontro =incontri",
        "colloquio": "colloqui",
        "chiamata": "chiamata chiamate videochiamat =call",
        "cerca": "cerco cerca cercan cerchi trova trovi",
        "serve": "=serve =servirebbe =servono bisogn =necessito",
        "aiuto": "aiut =mano spieg consigli",
        "esperto": "espert =bravo =brava =pratico =capisce =mastica =sappia =conosce =conosca =intende =ferrato",
        "qualcuno": "=qualcuno =qualcuna =chi =qlcn =qualcun =qualche mentor mentore =mentori tutor insegnant",
        "parlare": "parlar chiacchier confront discut ripass",
        "vorrei": "=vorrei =voglio =vorremmo =desidero =desidererei =gradirei =volevo =avrei =avreste =avresti",
        "posso": "=posso =puoi =possiamo",
        "buco": "=buco =buchi =buchino =posto =posticino =slot =spazio",
        "libero": "liber =liberi disponibil",
        "impegnato": "impegnat occupat =pieno =piena strapien",
        "mostra": "mostra =fammi =elenca =vedere =vediamo",
        "impegni": "=impegni =impegno =programma =programmi",
        "agenda": "=agenda calendari",
        "altri": "=altri =altro =altra =altre",
        "grazie": "graz ringrazi",
        "ciao": "ciao =salve buongiorn buonaser buond =ehi =hey =ehila saluti",
        "confermo": "conferm",
        "riesco": "=riesco =riusciro =potro =vengo =venire =verro =faccio",
        "malato": "malat influenz",
    }
)  # fmt: skip

_EVERYDAY = Everyday(
    seek="cerca|serve",
    book="prenota",
    cancel="annulla",
    move="sposta",
    remove="togli",
    show="mostra",
    session="prenotazione|appuntamento|lezione|sessione|riunione|incontro|colloquio|chiamata",
    gap="buco|orario|momento|tempo|ora|oretta|mezzora|libero",
    someone="qualcuno",
    able="esperto",
    help="aiuto",
    talk="parlare",
    want="vorrei|posso|potrei|potremmo|potresti",
    all="tutto|tutti|tutte|malato",
    cant="riesco|malato",
    what="cosa|che|quali|cose|come",
    mine="mio|mia|miei|mie|ho|mi",
    plans="impegni|agenda",
    free="libero|impegnato",
    when="quando|ora",
    yes="si|sii|sisi|certo|ok|okay|okok|va|perfetto|daccordo|giusto|esatto|confermo|benissimo|sicuro|bene|certamente|volentieri|ottimo|dai|"
    "procedi|assolutamente|bello|bella|prenota|vabbe|andata|fatto|affare|super|eccome",
    no="no|nono|mai|niente|nah|lascia|stare|perdere|meglio|nulla|negativo|macche",
    thanks="grazie|mille|molte|tante|infinite|gentilissimo|gentilissima|gentile",
    greet="ciao|giorno|sera|pomeriggio|tutti|buon|buona|giornata|ragazzi|bot|buonanotte",
    helps="aiuto|comandi|istruzioni|guida|help",
    later="tardi|presto|dopo|prima|avanti",
    other="altri|ancora|orario|orari|opzioni|opzione|buco|date|disponibilita|qualcosa|piu|di|niente|hai|ce|ci|sono",
    ifs="se|quando|appena|qualora",
    tell="avvisami|avvisa|avvisatemi|dimmi|sapere|notificami|informami|avvertimi|avvertitemi",
    to="con|da|per",
    soften="pure|grazie|per|favore|cosi|di|a|me|tutto|e|dai|allora|molto|li|ti|il|mi|non|fa|davvero",
)  # fmt: skip

CUES = tuple(everyday(_EVERYDAY))
