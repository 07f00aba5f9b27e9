"""English: what speaks for waiting until time frees up, and for waiting no more."""

from bots.language.words import cues
from bots.language.words.en.groups import (
    FREE,
    MENTOR,
    OPENS,
    SIGN,
    SOMEONE,
    TELL,
)

WAITLIST = cues(
    "waitlist",
    (8.4, "call|ring|phone|grab me|us first|<nth>? if|when|once|as|should <who>|anything|something|a|an|any"),
    (9, f"{TELL}|lmk|lemme me|us? know? when|if|once <who> has|gets|have something|anything|sth|smth"),
    (8.4, f"^ please? watch|look out? for a|an|any|the? {FREE} * with"),
    (8.6, "^ so|and|ok? what|who|whom|whose am|are i|we still? waiting for $"),
    (
        8.4,
        f"{TELL} me|us? if|when|once|should <who>|anyone|anybody|someone|somebody will|would|should have|get|be|become * {FREE}|place|slot|spot|time|opening|gap",
    ),
    (
        8,
        f"{TELL}|lmk|lemme me|us? know? when|whenever|once a|an|any|some|the|another|one? of? the? <skill>|<service>|{MENTOR}|{SOMEONE} * {FREE}|gets|has|have|opens|frees|something|anything|time",
    ),
    (
        8,
        "any|a|first|next slot|spot|opening|time|gap|cancellation * that|which|to opens|comes|frees|becomes|open|come|free",
    ),
    (
        8,
        "if|when|whenever|once|should * opens|frees|becomes|comes|pops|cancels|drops * i|id|iwill|ill|we want|love|like|take|grab|have",
    ),
    (
        8,
        "should|if|when|once|whenever a|an|any|some|another|one|something|anything|anyone|slots|places|time|space|<skill>|<service>|<who> * come|comes|become|becomes|fall|falls|go|goes|turn|turns free|available|vacant|open|up",
    ),
    (
        8,
        "put|add|sign|keep|list me|us down? for|on any|first|next|the * opening|openings|cancellation|cancellations|gap|vacancy",
    ),
    (
        8,
        "take|like|want|love|have|need * should one|something|anything|a|an|it|<who> * open|opens|free|frees|come|comes|pop|pops up|free|$",
    ),
    (7.8, "sing|yell|scream|whistle|pipe|speak|call|shout out|up|loud? if|when|once|as|should"),
    (
        8,
        "if|case|when|should one|something|anything|it|any|someone|somebody|anyone * comes|opens|frees|becomes|drops|pops|turns|bails up|out|free|available|through|along",
    ),
    (7.6, "put|add|stick my name"),
    (9, "if|when|should|once|case * fall|falls|pull|pulls|back|backs|bow|bows|drop|drops through|apart|out"),
    (9, "if|when|should|once|case * noshow|noshows|dropout|dropouts"),
    (9, "if|when|should|once|case * no show|shows"),
    (
        8.4,
        "love|like|want|good|great|nice to? know if|when|once|whenever <who>|something|anything|a * gets|frees|opens|becomes|comes|has",
    ),
    (8, f"{TELL}|lmk me|us? should anything|something|anyone|someone|somebody|<who>|a|any|one|slots"),
    (8.4, "in on any|the|all? cancellation|cancellations|openings|opening|gaps"),
    (8, f"{TELL}|lmk|lemme me|us? know? if|when|once|should that|this|it|anything|things changes|change"),
    (7.2, "get|be|go|hop|jump|join|stay on|onto? <who> list|queue"),
    (8, "get|be|stand|go|put|add|me in|on|into line|queue for"),
    (
        8.6,
        "let|tell|ping|text|give|message|notify|alert me|us know? the <nth>|second|minute|moment|instant|day|sec <who>|anyone|anybody|someone|somebody|something|anything|a|any|theres|it",
    ),
    (7.6, "first dibs|refusal|pick if|when|on|for"),
    (8, f"{TELL} me when|if|once theres|there|something|anything"),
    (8.4, f"if|when|whenever|once|should that|it|this happens|happened|happen|does * {TELL}|lmk|want|take|have"),
    (
        8.4,
        "if|when|whenever|should theres|there|<who> * free|gap|slot|opening|spot|cancellation * id|ill|iwill|i take|love|grab|have|jump|want|snap",
    ),
    (
        7.6,
        "keep an|your|ur eye|eyes|lookout out|open|on|peeled? on|for? <who>|his|her|their|the * calendar|diary|schedule|slot|slots|gap|opening|cancellations",
    ),
    (7, "^ please|to? wait|waiting for <service>|anyone|anybody|someone|somebody"),
    (6.2, "^ please|to? wait for <who>|<skill>|<service>|anyone|anybody|someone|somebody|time|a"),
    (7.4, "want|count|im|id|be|me in if"),
    (7.4, "watch|monitor|check|watching <who> calendar|diary|schedule|agenda|slots for|until|till"),
    (
        9.8,
        "remind me|us when|if|once a|an|any|some|the? <who>|<service>|<skill>|theres|there|something|anything * free|has|opens|gets|available|slot|opening",
    ),
    (
        8.6,
        "opening|openings|cancellation|cancellations|gap|gaps|slot|slots|spot|spots|space|free * let|lmk|ping|tell|notify|shout know|me|us",
    ),
    (7.4, "place|spot|position in line|the|queue"),
    (8, "where am|im|do i * line|queue|list|waitlist"),
    (8, "^ what|whats|which is? my place|position $"),
    (6.8, "on|onto|join|to|in the|your|that|a list|queue|waitlist for|please|$"),
    (8, f"{TELL}|lmk|lemme * as soon as <who>|theres|there|something|anything|<skill>|<service>"),
    (8.4, f"drop|give|send|shoot|fire me|us a|an|some|the? {SIGN} * if|when|whenever|once|should|as|in|about|for|the"),
    (
        9,
        f"{TELL}|lmk|lemme|line|shout|heads|heads-up|nudge|word * if|when|of|about|on|any * cancellation|cancellations|cancels|drops|bails",
    ),
    (
        9,
        "if|when|should|in|once|whenever anyone|anybody|someone|somebody|<who>|they|case * cancels|cancel|drops|bails|cancellation * let|tell|ping|lmk|notify|me|im|id|ill|i",
    ),
    (9, "any cancellations|cancellation * let|tell|ping|lmk|notify|me|im|id|ill|i"),
    (8, "keep me posted|updated|informed|in"),
    (8.2, f"keep|have an|your|ur? eye|eyes|lookout out|open|peeled|on? for|on * {TELL}|holler|yell|shout"),
    (8, f"{TELL}|lmk|lemme me|us? when|whenever|once|soon|should <who> * {FREE}|gets|has|opens|frees"),
    (
        8,
        f"{TELL}|lmk|lemme me|us? know? when|whenever|once|should <service>|anyone|anybody|someone|somebody * {FREE}|gets|has|opens",
    ),
    (8, f"{TELL}|lmk|lemme me|us? if <who> gets|ever|becomes|opens|frees|comes"),
    (7.4, "first|next in|on line|list|deck"),
    (9.4, "<nth>|first|next in line|queue if|when|whenever|once|for"),
    (
        7.6,
        "notify|tell|ping|let|lemme|lmk|message|alert|text|email|buzz|shout me|us|know? know? the moment|minute|second|sec|instant",
    ),
    (7.6, "hit me|us up if|when|once|whenever"),
    (7.2, "queue me|us up?"),
    (7.2, "waitlist|waitinglist|waitlisted|wait-list|waitlst|wailist|waitlists|waitlisting"),
    (7.2, "wait|waiting|standby|stand-by list|queue|line|lists"),
    (9, "on|onto standby|stand-by|reserve for|list|with|please|if|in|$"),
    (6.9, f"{TELL} me|us|back? * if|when|whenever|once|as|should|about|of|wen|for * {OPENS}"),
    (6.9, "me|us as soon as"),
    (6, "let|lemme me|us? know if|when|whenever|once|wen|should|as"),
    (6.6, f"lmk|lemme * {OPENS}"),
    (7.8, f"{TELL}|lmk me|us? please|pls? in case"),
    (7.8, f"soon as * {FREE}|{OPENS}|place|time * {TELL}|lmk"),
    (
        7,
        f"if|when|whenever|once|should|case there|theres is|are|be? a|an|any|some? {FREE}|{OPENS}|place|time * {TELL}|lmk",
    ),
    (
        6.9,
        f"if|when|whenever|once|should|case|wen|anyone|someone|somebody * {OPENS} * {TELL}|lmk|lemme|interested|grab|take",
    ),
    (
        6.6,
        f"watch|watching|keep|monitor|eye|eyes|lookout|wait|waiting|hope|hoping * for|out|on|open|until|till * {OPENS}",
    ),
    (6.6, "be|get|want|like notified|alerted|told|informed|pinged"),
    (6.6, "iwill|ill|i|can|happy to? wait for|until|till|on|in"),
    (6.2, "put|add|stick|get|sign|queue me|us on|to|up|in|for * list|queue|line|up"),
    (5, "fully|all booked|full"),
)

_NO_MORE = "off|from|leave|remove|drop|quit|exit|delete|unsubscribe|out|cancel|clear|without|stop|scratch|forget|withdraw|end|leaving|ditch|nvm|nevermind|mind"
LEAVE_WAITLIST = cues(
    "leave_waitlist",
    (8.6, "on <who> list|waitlist|queue * dont|no|not need|want|longer|bothered|fussed"),
    (9.6, "no longer|more need|want|wish to? wait|watch|queue"),
    (9.8, "dont|not|never|longer need|want|wish to? be|stay|remain on <who>|the|that|your|any? list|queue|waitlist"),
    (9.6, "no|not|dont longer|more|want|anymore|wanna to? wait|waiting|want"),
    (9.6, "not waiting"),
    (9.6, "no need to? wait|waiting|watch|notify|tell|keep"),
    (
        10.4,
        (
            "dont|neednt|no|not|neither need|have|must? to? notify|ping|tell|alert|message|text|email|write|alerts|notifications|pings "
            "me|us|about|when * openings|opening|open|opens|slot|slots|gap|gaps|free|spots|list"
        ),
    ),
    (10.4, "stop letting|let me know"),
    (9.8, "dont|no|not need|have|want|wish to? wait|queue|stand|hold|hang for|around|on|any|anymore|in|$"),
    (9.6, "come|get|drop|go|be off the|your|that|this list|queue|waitlist"),
    (9.6, "unwaitlist|dewaitlist|unqueue|unwait"),
    (7.4, "cross|scratch|strike|take|knock me|us off|out please|thanks|now|$"),
    (9.6, "no longer|more waiting|interested"),
    (9.6, "take|remove|cross|strike|scratch my name off|from"),
    (11, f"{_NO_MORE} * waitlist|waitinglist|queue|wait-list|waitlists|waitlisting|waitlisted"),
    (
        10,
        "dont|no|not|longer need|want|require the|your|any|those|these|more? * alert|alerts|notification|notifications|pings for|about|on|from|when|anymore|$",
    ),
    (11, f"{_NO_MORE} * wait|waiting list|lists"),
    (11, "dont|no|not|longer|never need|longer|want|interested|care|on|be|waiting|bother * waitlist|queue|waitinglist"),
    (11, "dont|no|not|longer|never need|longer|want|interested|care|on|be|waiting|bother * wait|waiting list"),
    (
        9.5,
        "stop|dont|quit|cease|no notifying|pinging|telling|watching|alerting|messaging|texting|emailing|buzzing|looking|letting|notify|ping|buzz|waiting|bugging|monitoring|checking|queueing|alerts",
    ),
    (9.9, "everything|anything|all|whatever i|im am? waiting|queueing|queued|waitlisted for|on|$"),
    (
        9.5,
        "stop|dont|quit|cease|no more waitlist|waiting|list? alerts|notifications|pings|messages|emails|mails|texts|updates|of|about|on|from|for|please|thanks|now|$",
    ),
    (
        9.5,
        "no|not longer|more|anymore need|want|waiting|interested|looking|after|chasing * opening|openings|slot|slots|spot|list|alerts",
    ),
    (
        9.8,
        "stop|quit|end|halt|no more? the|your|those|these|all|sending|any? emails|mails|texts|messages|alerts|pings|notifications about|on|for|when * <who>|<skill>|<service>|slot|slots|openings",
    ),
    (9.5, "stop|dont|quit|cease|no tell|message|text|email me|us|about|when|if|anymore"),
    (9.5, "waitlist * anymore|no|remove|leave|longer|forget|off"),
    (9.5, "no need to? notify|tell|ping|alert|watch|keep|message"),
    (9.5, "remove|take|get|drop|strike|bump|knock|pull|boot|kick|scratch|cross me|us from|off * list"),
)
