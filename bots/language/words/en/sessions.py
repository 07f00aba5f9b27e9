"""English: what is said around a session: coming, being late, joining, ending, and what is left of it; quiet hours, the day."""

from bots.language.words import cues

_SESSION = (
    "session|sessions|call|calls|meeting|meetings|lesson|lessons|class|classes|appointment|appointments|booking|bookings|chat|"
    "interview|review|<service>"
)
_ONE = "session|call|meeting|lesson|class|appointment|chat|interview|review|<service>"
_THEY = "he|she|they|<who>|mentor|mentee|student|guest|nobody|someone|noone"
_TIGHT = "on|my|way|soon|now|over|there|please|thanks|to|in|$"

SESSIONS = (
    *cues(
        "quiet_hours",
        (9, "quiet|silent hours|hrs"),
        (9, "dont|not|never|without disturb|disturbing|bother|bug|wake|disturbance"),
        (8.4, "dnd"),
        (8.4, "no|silence|mute|stop notifications|messages|pings|alerts|noise between|from|after|at|<time>"),
        (8.4, "^ silence|silent|quiet <time> please|$"),
        (8.4, "mute|silence|hush me|reminders|notifications|everything|yourself between|from|<time>"),
    ),
    *cues(
        "daily_agenda",
        (9.4, "dont|stop|no|not|never|quit * sending|send|mail|mailing * my|the day|agenda|schedule|plan|overview"),
        (9.4, "stop|no|without|end|cancel|remove|turn * morning|daily|<time> agenda|overview|digest|summary|briefing"),
        (9, "daily|morning agenda|overview|digest|summary|briefing"),
        (9, "<time> send|text|mail|email|message|tell|show me * on|planned|sessions|agenda|schedule|day"),
    ),
    *cues(
        "late",
        (8.2, "<length>|<number> late|behind"),
        (8.2, "late|delayed|behind by? <length>|<number>"),
        (7.4, "im|i|am|ill|iwill|we|were|be|being|sorry|gonna * running|be|arriving|arrive|bit|little|slightly late"),
        (7, "running|arriving|bit|little|slightly|few late|behind|delayed"),
        (7, "^ sorry|apologies? im|i am|ill? be? late|delayed"),
        (6.4, "^ late $"),
        (7, "start|begin without me"),
    ),
    *cues(
        "coming",
        (8, f"^ im|i|am|were|we? on my|our way {_TIGHT}"),
        (8, "^ omw"),
        (7.4, "^ ill|iwill|will|im|i|am|almost|nearly|be? be|almost|nearly|right? there in <length>|<number>"),
        (7.4, "^ im|i|am? almost|nearly there $"),
        (7, "^ im|i|am? heading|walking|driving over|there|in|now $"),
        (7.4, "^ coming now|soon|shortly|right|in $"),
    ),
    *cues(
        "join",
        (8, "^ join|jn $"),
        (8, f"^ join|enter my|our|the|this|that|now {_ONE}|now|room|video|it|$"),
        (7.6, "^ let me|us in $"),
        (8, "^ im|ive|i|weve|we am|are|have|just|now? just|now|finally? here|arrived|joined $"),
        (9, f"how|where|when do|can|to|should i|we? join|enter|connect|dial my|our|the|in|this? {_ONE}|in|$"),
        (
            7.4,
            f"where|wheres|whats|what|give|send|show|need|open|get * link|url|address to|for|of|$ * {_ONE}|<who>",
        ),
        (
            7.4,
            f"where|wheres|whats|which|what is|s? the? room to|for|of * {_ONE}|<who>",
        ),
        (7.4, "^ where|wheres|whats|what|give|send|show|need|open|get is|me|the|a? the|video|meeting|call? link|url $"),
        (7.4, "^ session|video|meeting|call|zoom|join|joining link|url $"),
    ),
    *cues(
        "end_session",
        (8.4, f"^ please? end|finish|close|conclude|complete|stop the|this|our|my? {_ONE} now|please|early|$"),
        (8, "^ ok|okay|right? were|weare|we|im|i are|am? all? done|finished|through here|now|for|with|today|early|$"),
        (8, f"^ the|our|this|my? {_ONE} is|s|has|was? over|done|finished|ended|complete|completed now|$"),
        (7.6, "^ wrap|wrapping it? up $"),
        (7.6, "^ thats|that is? it|all|a for|wrap? <time>|now|$"),
    ),
    *cues(
        "extend",
        (
            8.2,
            "^ please|can|could|may|lets|we|you? we|you|i|us? extend|prolong|lengthen it|this|by|for|<length> * <length>?",
        ),
        (8.2, f"extend|prolong|lengthen the|this|our|my? {_ONE} by|for|another <length>|<number>"),
        (
            8.2,
            f"extend|prolong|lengthen the|this|our|my? {_ONE} with <who> by|for? another|an? extra? <length>|<number>",
        ),
        (8.2, "extend|prolong|lengthen <who> by|for? another|an? extra? <length>|<number>"),
        (8, "^ <length> longer|extra please|$"),
        (
            8,
            "^ can|could|may|we|need|lets|i|have|get|want|like|add * another|extra|additional|further <length> please|$",
        ),
        (8, f"go|run|talk|carry|stay|make|keep * <length> longer|over please|$|{_ONE}"),
    ),
    *cues(
        "no_show",
        (8.4, "no-show|noshow|noshowed"),
        (8.4, "^ no show|shows|showed|sho"),
        (8.4, "no show $"),
        (
            8.4,
            f"{_THEY} didnt|havent|hasnt|never|not|dont|doesnt|wont even? come|came|show|showed|turn|turned|join|joined|appear|arrive|arrived up|$|yet|at|to|in|here|today",
        ),
        (8.4, f"^ {_THEY} isnt|arent|not here|there"),
        (8.4, "^ nobody|noone came|showed|turned|joined|here|arrived|is|there up|here|there|$"),
        (8.4, "stood|stand me up $"),
    ),
    *cues(
        "arrived",
        (
            8,
            "^ he|she|they|<who>|mentor|mentee|student|guest is|are|has|have|s|just|did|now? just|now|finally? here|arrived|joined|came|come|there $",
        ),
        (
            8,
            "^ hes|shes|theyre|its just|now? just|now|finally? here|arrived|joined|there $",
        ),
        (7, "^ we|were|everybody|everyone|all|both is|are|of|us|s? us|both|all? here $"),
    ),
    *cues(
        "still_waiting",
        (8, "^ im|i|am|we|were|are? still waiting for|on? him|her|them|my|the|$"),
        (8, "^ not|nobody yet|here|there yet|$"),
    ),
    *cues(
        "pause_waitlist",
        (
            9,
            "pause|suspend|freeze|hold|resume|unpause|continue|reactivate|restart * waitlist|waitlists|waitinglist|wait-list|queue|offers|waiting",
        ),
        (9, "pause|suspend|freeze|hold|resume|unpause|continue * my place|spot|position $"),
        (
            12,
            "^ please|pls|can|could? you? hold|keep|save|reserve my place|spot|position|slot in|on the|your? waiting? line|queue|waitlist|list for? please|pls|thanks|until|till|while|but|now|<time>|$",
        ),
        (
            12,
            "^ please|pls|can|could? you? hold|keep|save|reserve my place|spot|position|slot in|on the|your? waiting? line|queue|waitlist|list for a bit|while|moment|time",
        ),
        (7, "^ resume|unpause|pause waiting? $"),
        (9, "no|stop offers for|at|now|until|today|please"),
        (9, "offer|send me times|offers|time again"),
    ),
    *cues(
        "history",
        (8, "^ my|show|the|see? me|my|the? history|past please|$"),
        (8.4, f"history with|of|for <who>|<skill>|my|our|{_SESSION}"),
        (8.4, "my|our|session|sessions|booking|bookings|meeting history"),
        (8.4, f"past|previous|earlier|old|former|last|finished {_SESSION} * with <who>"),
        (
            10,
            "what|wat|whatd|which|how did|have|had we|i * discuss|discussed|talk|talked|do|cover|covered|agree|agreed|say|said|learn|decide|decided * last|previous|before",
            "last",
        ),
        (
            10,
            "what|wat|whatd did|have|had we|i discuss|cover|agree|decide with|on|at|in|about|$ * <who>|last|session|$",
        ),
        (10, "what was|were * discussed|agreed|said|decided|covered", "last"),
        (8.4, "notes|summary from|of * last|previous|past", "last"),
        (8.4, "what|whats|which was|were|are|did * next steps", "last"),
        (8.4, "^ when|whens did|was|were * last|latest * <who>", "last"),
    ),
    *cues(
        "rate",
        (9, f"rate|rating|stars my|the|our|that|this|last|<who>|{_ONE}|a|for|as|of|<number>|$"),
        (9, "<number> star|stars|points for|to|$|please"),
        (8, "^ rate it|this|that|<number>|<who>"),
        (9, "give * <number> star|stars|of|out|/|points|$"),
        (8.4, "leave|give|write a|my|some|the? feedback|rating for|on|to|about|$"),
    ),
    *cues(
        "note",
        (
            8.4,
            "^ please? add|write|make|take|leave|save|jot|put|keep a|an|the|my|some|another? private|shared|session? note|notes",
        ),
        (8.4, "^ my|show|the|see|edit|our? my|the|our? notes $"),
        (
            10,
            "^ please|can|could|oh? you? remove|delete|clear|drop|erase|change|edit the|my|our|that|this note please|again|$",
        ),
        (8.4, "note|notes down for|about|of|on|to|from my|our|the|that * session|call|meeting|lesson|<who>"),
    ),
    *cues(
        "export",
        (9.4, "export|download|takeout|backup my|all|the|our|everything|it|sessions|data|as|$"),
        (9.4, "copy|archive|dump|file of|with my|all|the * data|information|sessions|bookings"),
        (9.4, "^ my data please|$"),
        (9.4, "send|give|get|email|show me? all|everything|a|the? my data|information"),
        (9.4, "all|everything you? know|have|store|keep about|on|of me"),
        (8.4, "^ export|takeout"),
    ),
)
