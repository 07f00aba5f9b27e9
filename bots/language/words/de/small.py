"""German: its small words, each field as `SmallWords` tells."""

from bots.language.words.small import SmallWords

SMALL = SmallWords(
    and_="und",
    or_="oder",
    with_="mit",
    for_="fur",
    about="uber zu zum zur wegen",
    everybody="alle allen team gruppe kanal",
    poll="umfrage terminumfrage terminabstimmung terminfindung",
    deadline="frist",
    in_="in im am um bei an",
    articles="ein eine einen einem einer der die das den dem unser unsere mein meine",
    adds="fuge fug nimm setze streiche",
    my_skills="(?:zu|in|aus) (?:meinen|meine|den) (?:fahigkeiten|skills|kenntnissen)|(?:zu|in) mein(?:em)? profil",
    same_time="(?:selbe|gleiche)[nr]? (?:uhr)?zeit",
    other_day="ander(?:e[nmrs]?)? tage?",
    somebody_else="jemand(?:en|em)? ander(?:s|en?|em|er)",
    not_that="(?:nicht|keine[nrs]?) (?:das|den|die|davon|diese[nrs]?)|(?:das|den|die|diese[nrs]?) nicht",
    day_after="(?:am )?tag (?:danach|darauf|drauf)",
    day_before="(?:am )?tag (?:davor|zuvor|vorher)",
    anybody="jemand(?:en)?|(?:einen|eine) (?:mentor|tutor)(?:in)?",
    instead="statt(?:dessen)?|lieber",
    further="und|auch",
    that="dafur|dazu|ihm|das",
    books_that=r"(?:bitte |ok |und )?(?:buche?|reservier\w*|nimm)(?: mir)? (?:ihn|sie|es|das|den|die|diesen)(?: raum)?",
    past="vergangene?n?|fruhere?n?|letzten|bisherigen?",
    all_here=(
        "wir alle|uns alle[nr]?|(?:fur|von|mit) allen?|alle (?:hier|zusammen|konnen|zeit|frei)|(?:ganze[ns]?|"
        "diese[rnms]?|unser[en]*) (?:kanal|gruppe|team)"
    ),
    with_me="(?:und|mit) (?:ich|mir|mich)|wir|uns",
    a_time="wann|zeit(?:en)?|termin|treffen|frei",
    speaking=(
        "sprich rede antworte schreib schreibe bitte auf mit mir meine sprache ist wechsle zu stell um kannst du ab "
        "jetzt"
    ),
    asks_to_speak="sprich rede antworte schreib schreibe bitte auf sprache wechsle stell",
    then="dann",
    too="dann auch bitte",
    back="es ihn sie das",
    free="frei verfugbar hatte",
    not_="nicht",
    before_day="den der am",
    named_to="in zu auf",
    called=r"(?:nenn|nenne|nennen wir) (?:es|das|sie|ihn|das meeting)|(?:der |neuer )*(?:titel|betreff)(?: ist| soll sein| :)",
    agrees="ja|jo|jep|klar|gut|gerne?|passt|prima|super",
    invites=(
        "(?:ok |okay |ja |gut |bitte |dann |und |jetzt )*(?:lade?|einladen|ladt) (?:sie|ihn|alle|beide|die beiden|die leute)"
        "(?: alle| beide| jetzt| bitte| dann| mal)* ein(?: bitte| danke)*|(?:ok |okay |ja |gut |bitte |dann |und )*"
        "(?:schicke?|sende?|verschicke?|versende?)(?: sie| es| das| die einladung| die einladungen)?(?: jetzt| bitte| mal)*"
        "(?: ab| raus| los| weg)?(?: bitte| danke)*|(?:alle |beide |sie )?einladen(?: bitte)?"
    ),
    courtesy="bitte um",
    joins_list="(?:setz|setze|trag|trage|pack|pack|nimm|schreib) (?:mich|uns)|auf die warteliste",
    leaves_out="nicht ohne ausser",
    leaves_out_as="nicht mit",
    the_one_with="den der die das dem meinen mit bei",
    week_after="(?:(?:in )?de[rn] |die )?woche (?:danach|darauf|drauf|spater)|(?:in )?(?:die|der) darauffolgenden? woche|eine woche spater",
    turns_down="^(?:nicht|kein\\w*)|(?:geht|gehts|passt|klappt)(?: \\w+)? nicht",
    parts_of_days="morgens|vormittags|mittags|nachmittags|abends",
    bigger="(?:grosser|geraumiger)(?:e[nrs]?)? (?:raum|zimmer|saal|besprechungsraum)|(?:was|etwas) (?:grosseres|geraumigeres)|mehr platz(?:e)?",
    smaller="kleiner(?:e[nrs]?)? (?:raum|zimmer|saal|besprechungsraum)|(?:was|etwas) kleineres",
    other_room="ander(?:e[nrs]?) (?:raum|zimmer|saal|besprechungsraum)|nicht (?:diesen|den) raum",
    shown_before="fruher eher",
    everything="alles alle",
    later_by="spater",
    earlier_by="fruher",
    because="weil|wegen",
    excuse="leider|tut mir (?:sehr )?leid|danke",
    i_am="ich|bin|mein|meine|leider|wir",
    confirms=r"bestatig\w*|buch\w*|nimm",
    asks_who="wer",
    but="aber",
    reasons="weil",
    earlier="fruher vorne voren",
    by_="um spater hinten",
    instead_of="statt anstatt anstelle",
    where="wo",
    hence_by="spater fruher",
    fitting="sitzen reinpassen passen reinpasst",
    both="beide beiden",
    only="nur",
    if_needed="zur not|wenn es sein muss|notfalls|vielleicht|eventuell",
    votes_yes="kann konnte passt passen geht gehen gut ok okay frei ja moglich super",
    votes_no="nicht kein keine nein ausser schlecht unmoglich",
    votes_none="keiner keine keines keinen",
    votes_besides="ich wir mir uns bei fur ist sind bin es davon nur bitte eigentlich auch leider",
    voting="abstimmung abstimmen abgestimmt stimme stimmen gestimmt vote",
    poll_asks="(?:wer|wie|was|welche[rs]?|hat|haben|ist|sind|wo)|(?:bitte )?(?:zeige?|offne) ",
    poll_nudges=(
        "(?:erinner|mahn|stups)(?:e|t|en)?(?! mich| uns)|hake? .*nach|"
        "(?:schicke?|sende?) (?:ihnen |allen )?(?:eine |noch eine )?erinnerung"
    ),
    poll_ends="beende|beenden|schliesse?|schliessen|stoppe?|stoppen|mach .*(?:zu|schluss)",
    poll_withdraws="zieh .*zuruck|zuruckziehen|losche?|loschen|storniere?|stornieren|sag .*ab|absagen|brich .*ab|abbrechen",
    poll_extends="frist|verlangere?|verlangern|bis|endet|lauft|schliesst|langer|mehr zeit",
    poll_books="buche?|buchen|nimm|nehmen|nehmt|machen|es wird|entscheide?n?|leg .*fest|wahlen?",
    unsaid=(
        r"(?:bitte )?(?:finde|such\w*|nimm|schlag) (?:mir |uns )?(?:eine[ns]?|eine zeit|die beste|etwas)(?: vor| aus)?|egal|"
        r"irgendwann|weiss nicht|keine?[rsn]?|niemand(?:en)?|nichts"
    ),
    again="noch ?mal|nochmals|(?:das|den) (?:gleiche|selbe)n?(?: termin)?|dasselbe|denselben|wieder",
    undoes=(
        "(?:bitte |kannst du |ups |nein |halt )*(?:(?:mach |nimm )?(?:das|es|die letzte anderung) )?"
        "(?:ruckgangig(?: machen)?|zurucknehmen|wieder zuruck|nimm das zuruck)(?: bitte)?|mach das ruckgangig"
    ),
    asks_of_that=(
        "(?:und )?(?:wo|wann|wie lange|mit wem|um wie ?viel uhr) (?:ist|war|geht|dauert|beginnt|endet|findet) (?:das|es|der|die)"
        "(?: genau| nochmal| noch mal| statt)?|(?:und )?worum geht es(?: da| dabei)?|(?:und |moment )*wo|(?:und |moment )*mit wem|"
        "(?:und |moment )*(?:wer|was|wann|wo|mit wem) (?:ist|war) (?:das|es)(?: denn| da| gleich| nochmal| noch mal| jetzt| wieder)*|"
        "(?:was|wie ?viel) kostet (?:das|es)|kostet (?:das|es)(?: was| etwas)?|(?:hat (?:das|es) geklappt|ist (?:das|es|er) (?:jetzt )?(?:gebucht|fest|bestatigt))|"
        "was hab(?:e)? ich(?: da| jetzt| gerade| grad| eben)* gebucht"
    ),
    asks_link=(
        "(?:(?:und|ok|bitte|hi) )*(?:(?:kannst|konntest|wurdest) du )?(?:mir |uns )?(?:bitte |mal |nochmal |noch mal |kurz )*(?:schicke?|sende?|gib|"
        "zeige?|teile?)?(?: mir| uns)?(?: bitte| mal| nochmal| noch mal| kurz)* ?(?:den|einen) (?:\\w+ )?link(?: nochmal| noch mal| dazu| bitte| "
        "dafur| schicken| senden| geben| zeigen)*|(?:und |was ist |wo ist |wie ist |wie lautet |gibt es )+(?:der|den|einen) (?:\\w+ )?link(?: dazu| "
        "dafur| nochmal)*|wie komm(?:e)? ich (?:da )?rein"
    ),
    gives_link=(
        "bitte ok also und hier ist das der den es leg lege setz setze stell auf unter bei zu per uber link treffen besprechung wir uns "
        "sind ort fur alle jetzt nimm"
    ),
    complains=(
        "(?:(?:nein|ne|nee|hm+|sorry|aber|hey) )*(?:(?:das|danach|so) (?:hab(?:e)?|wollte|meinte) ich (?:gar |doch |so )*nicht(?: gefragt| gemeint| gesagt| "
        "gewollt| wissen)?|das war(?: gar| doch)? nicht (?:meine frage|gefragt|gemeint)|du (?:hast|verstehst) mich (?:falsch|nicht) ?(?:verstanden)?|"
        "das (?:ist|war) falsch|das stimmt nicht)"
    ),
    numbered="option nummer nr auswahl knopf raum fur",
    skips="(?:ok |bitte |dann )*(?:lass|lassen wir|lasst uns) (?:es|das|den|die|ihn|sie)(?: mal| diesmal| bitte)* (?:ausfallen|aus|weg)",
    has_one="^(?:ich habe?|wir haben|es gibt)(?: (?:schon|ja|bereits|da))?(?: [^ ]+){0,5}? (?:einen?|meinen?|unseren?|den) (?:termin|sitzung|treffen|stunde)",
    him="er ihn ihm sie ihr",
    drops_note="(?:bitte |kannst du )*(?:losche?|entferne?|streiche?) (?:die|meine|diese) notiz(?: bitte| wieder)*|(?:die|meine|diese) notiz (?:bitte )?(?:loschen|entfernen|weg)",
    weekday_after="(?:mon|diens|donners|frei|sams|sonn)tag (?:danach|darauf)|mittwoch (?:danach|darauf)",
    whole_day="(?:doch |nein |lieber |eigentlich |mach |daraus |besser )*(?:den |der )?ganzen? tag(?: bitte| frei| lieber)*",
)
