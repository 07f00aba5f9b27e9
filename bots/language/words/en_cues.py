"""English: what words speak for which intent, and how strongly. Words that stand for one another are named once, above."""

from bots.language.words import Cue, cues
from bots.language.words.en_talk import (
    GREET,
    HELP,
    MORE,
    NO,
    OTHERS,
    PICK,
    PROFILE,
    PROPOSE,
    REMINDERS,
    RESPOND,
    THANKS,
    TIMEZONE,
    UNKNOWN,
    YES,
)

SOMEONE = "anyone|anybody|someone|somebody|smb|sb|some1|any1|person|people|ppl|folks"
MENTOR = (
    "mentor|mentors|teacher|teachers|tutor|tutors|coach|coaches|expert|experts|dev|devs|developer|developers|instructor|"
    "instructors|trainer|guru|specialist|specialists|engineer|engineers|programmer|pro|pros|person|people|ppl|folks|buddy|wizard|"
    "consultant|advisor|analyst|designer|speaker|mentoring|tutoring|coaching|player"
)
HELP_NOUN = (
    "help|hand|advice|assistance|guidance|support|lesson|lessons|question|questions|feedback|tips|pointers|classes|class|session|"
    "sessions|homework|practice|problem|problems|tutoring|joins|queries|code|project|review"
)
SLOT = (
    "slot|slots|spot|spots|opening|openings|openning|space|place|appointment|appointments|time|times|gap|gaps|seat|vacancy|minute|"
    "min|hour|availability|<length>"
)
MEETING = (
    "meeting|meetings|mtg|call|sync|standup|stand-up|retro|retrospective|kickoff|workshop|huddle|catchup|brainstorm|planning|"
    "debrief|briefing|demo|checkin|conference|get-together|gathering|offsite|town-hall|meetup|postmortem|discussion|videocall"
)
FREE = "free|available|availible|avaliable|availabe|avail|around|open|bookable"
TELL = "shout|holler|tell|let|ping|notify|alert|message|text|dm|inform|buzz|poke|msg|warn|email|mail"
OPENS = (
    "opens|open|opening|openning|openings|opened|frees|freed|cancels|cancel|cancelled|canceled|cancellation|cancellations|drops|"
    "drop|becomes|become|gets|get|pops|comes|appears|slot|slots|spot|spots|space|vacancy|available|bails|gap"
)
MINE = (
    "session|sessions|booking|bookings|meeting|meetings|appointment|appointments|appt|appts|call|calls|lesson|lessons|class|classes|"
    "slot|reservation|reservations|chat|review|interview|1:1|one|thing|things|event|events|catchup|sync|standup|stuff|retro|visit|"
    "<service>|commitments|commitment|schedule|calendar"
)
PAPERS = "calendar|agenda|schedule|plate|diary|books|timetable|plan|plans"
MOVE = (
    "move|mv|reschedule|resched|rescheduling|reshedule|reschedul|shift|push|postpone|delay|rearrange|rebook|transfer|bump|reorganise|"
    "reorganize|relocate"
)
AWAY = (
    "away|ooo|pto|vacation|vacay|holiday|holidays|leave|unavailable|sick|abroad|offline|afk|travelling|traveling|unwell|poorly|absent|"
    "gone|closed|oof"
)
ERRAND = (
    "dentist|doctor|doctors|physio|vet|gp|hospital|school|gym|haircut|checkup|therapy|therapist|optician|flight|flying|travel|"
    "nursery|kindergarten|kids|pickup|childcare|errand|errands|wedding|funeral|passport|yoga|surgery|daycare|lunch|birthday|jury|"
    "barber|plumber|commute|train|training|exam|moving|swimming|football|church|pilates|appointment"
)

FIND = cues(
    "find",
    (5.6, "who|whos can|could|does|will do|review|help|look|explain|fix * <skill>"),
    (5.6, f"do|does|have|got|is we|you|u|there have|got? {SOMEONE} * <skill>"),
    (7.2, f"{SOMEONE} free|available|able|around|up|there? to help|teach|explain|pair|chat|talk|look"),
    (5.4, "find|get|give me? <length> with <who>"),
    (5.2, "^ who|whos is|are|s|else? free|available|around|open|online"),
    (4.4, f"talk|speak|chat|meet|session|connect to|with a|an|some|another {MENTOR}"),
    (3.5, "find|fnd|search|seeking|hunting|recommend"),
    (4, "looking|lookin|look|searching|search|hunting for"),
    (4.2, f"{SOMEONE} * <skill>"),
    (3.6, f"{SOMEONE} who|that|to|whos|with|good|knows|know|free|available|around|can|could|able|willing"),
    (4.2, "who|whos * <skill>"),
    (4, f"<skill> {MENTOR}"),
    (3.8, f"{MENTOR} * <skill>"),
    (3.8, f"{HELP_NOUN} * <skill>"),
    (3.8, f"<skill> {HELP_NOUN}"),
    (3.8, "stuck|struggling|trouble|issue|issues|stumped|confused|struggle|lost * <skill>"),
    (3.5, "learn|teach|improve|practise|practice|understand|explain|review|study|pair|learning|master * <skill>"),
    (3.3, "need|want|require|wanna|get * <skill>"),
    (4.6, f"find|get|give|show|need|want|grab|see|any|some|free * {SLOT} with|for|from|of <who>"),
    (3.6, f"{SLOT} <time>? with|for|from <who>"),
    (5, f"what|which * {SLOT} * with|for <who>"),
    (7, "when|where can|could|might|may i|we * <who>"),
    (3, "mentor|mentors|tutor|tutors|teacher|teachers|coach|coaches|expert|experts"),
    (2, "who|anyone|someone can|could help|teach|explain"),
    (1.5, "<skill>"),
)

BOOK = cues(
    "book",
    (4.4, "book|bok|reserve|schedule|grab|lock|secure|pencil|squeeze|slot|fit|pop|snag <who>"),
    (4.4, "book|get|fit|squeeze|slot|put|sign|pencil|pop|schedule|reserve me|us"),
    (4.6, "book|reserve|schedule|arrange|get|grab|make|have|do|sign|put|set|setup|take * <service>"),
    (4, "need|want|like|love * <service> with <who>"),
    (5, "grab|snag|nab|secure|lock me|us? * <who>|<service>"),
    (
        4.4,
        "book|reserve|schedule|make|arrange|fix|set|setup|grab|get a|an|another|my|one|up|some * appointment|booking|reservation|session|lesson|1:1|slot|spot|chat|review",
    ),
    (4, "book|bok|reserve in|with|a|an|for|some|another|time|the|<time>|<length>"),
    (3.4, "book|bok|reserve|booking for"),
    (2.6, "schedule|arrange"),
    (5, "sign|put|get|squeeze|fit|slot|pencil|book me|us in|up|down|on|for * with|for"),
    (3.4, "i|id|we|can|could|may|want|wanna|like|love|need|possible * see|meet|talk|speak|chat|catch|get|have * <who>"),
    (5.4, "can|could|may i|we get|have|see|grab|take|meet * <who> * <time>"),
    (3.2, "see|meet|visit <who> <time>"),
    (3, "session|lesson|1:1|class|appointment|hour|<service>|<length> with <who>"),
    (2.6, "<who> <time> $"),
    (2.6, "<who> <length> $"),
    (2, "with <who> <time>"),
)

_ARRANGE = "set|setup|arrange|organise|organize|plan|schedule|create|make|put|hold|host|start|have|do|get|sched"
MEET = cues(
    "meet",
    (5.5, f"{_ARRANGE} up|together? a|an|the|another|our|my|some? * {MEETING}"),
    (5.2, f"book|reserve|need|want|like * {MEETING} * with|between|for <people>"),
    (4.6, f"{MEETING} * with|w|between|for <people>"),
    (4.1, f"{MEETING} with|w|between <who>"),
    (5.5, "get|bring|pull|gather|have|put|need|want|like <people> * together|call|meeting|meet|room"),
    (5.5, "line|round|wrangle up? <who>"),
    (5.5, "everyone|everybody|team|all|us * together|meeting|meet"),
    (5.2, "invite|inviting|add|include <who> to|for|on|at"),
    (5, "set|setup|arrange|organise|organize|schedule up? something|smth|sth|stuff|time with|for|between * <who>"),
    (5.2, "<who> and me|i|myself"),
    (5.2, "me|i|us and|with <people>"),
    (4.8, "<people> * meet|together|talk|sync|catch|sit|discuss|need|should"),
    (4.6, "meet|talk|catch|sit|sync|speak|chat|huddle|meeting up|down? with|to? <people>"),
    (5, "find|get|need * time|slot|hour|<length> * <people>"),
    (2.7, f"team|group|weekly|daily|monthly|project|quick|all-hands {MEETING}"),
    (2.5, "with <people> <time>"),
)

CANCEL = cues(
    "cancel",
    (7.2, "cncl|cnacel|canel|cancl|cansel|cncel"),
    (7.6, "take|pull it|that|this out $"),
    (7, "cancel|cancell|cancle|cancelling|canceling|cxl|unbook|cancal|cancel"),
    (
        6.2,
        f"scrap|delete|scratch|ditch|axe|bin|abort|revoke|nix|kill|drop|remove|clear|wipe|release|lose|withdraw my|our|the|all|that|this|everything|every|<time>|<service> * {MINE}|<time>|<who>|$",
    ),
    (6.2, "scrap|drop|delete|ditch|kill|clear|remove everything|<time>|it|all"),
    (7, "call off"),
    (6.5, "call it|that|this|my|the|our|<who>|<time> * off"),
    (6.2, "get|getting rid of"),
    (6, f"dont|doesnt|no need|want|needed my|our|the|that|this|<time> * {MINE}|<time>|anymore"),
    (6, "cancellation"),
    (6, "back|pull|bow out of my|our|the"),
)

RESCHEDULE = cues(
    "reschedule",
    (7, "postpone|reschedule|resched|rescheduling"),
    (7.6, "postpone|reschedule|push|move|delay|shift|resched * until|till|til|to|by <time>"),
    (9.5, "dont|not cancel * move|reschedule|shift|postpone|push"),
    (7.4, "put my|our|the <time> with|session|call|meeting * on|to|at <time>"),
    (6.2, MOVE),
    (6.2, "be|get|been moved|rescheduled|postponed|pushed|changed|shifted|swapped|delayed"),
    (6.4, "swap|switch|change|trade|exchange my|our|the|<time>|that|this|it|<service>|<who> * to|for|from|with|<time>"),
    (5.5, f"change|switch|swap|modify|amend|edit|adjust|update|alter my|our|the|<time> * {MINE}|<time>"),
    (6.4, "bring|pull|put|push|move my|our|the|<time>|it|this|that * forward|back|off|earlier|later|up"),
    (6.4, "put|push|bring|pull|moving back|forward|off|out|up|over"),
    (7.4, "can|could|may my|our * be|happen|go on|at|<time> * instead|please|$"),
    (5.5, f"another|different|new|later|earlier time|day|date|slot for my|our|the * {MINE}"),
    (5, "can|could|shall we|i do|make|have my|our * instead of"),
    (4.8, "rather than|instead of my|our|the"),
)

AGENDA = cues(
    "agenda",
    (9.6, "remind me what|whats|when|where|who"),
    (5.6, "who|whos|anyone|anybody has|have? booked|books me|my|with"),
    (
        5.6,
        "what|wat|wht|which|who|whom|where|whens|when * do|have|am|did|will|are|shall i|we * have|got|on|planned|doing|meeting|seeing|meet|see|booked|scheduled|next|with|<who>|<time>",
    ),
    (
        5.6,
        f"what|whats|wat|anything|something|show|see|check|is|are|list|open|wheres|view|display|print|pull|how|hows|give * my|the|our|full? {PAPERS}",
    ),
    (
        5.2,
        "my * calendar|agenda|schedule|bookings|sessions|appointments|diary|appts|lessons|timetable|reservations|meetings|day|calls|week",
    ),
    (5.6, "show|list|see|view|display|get|give|check|pull|read|open|print me? up? my|all|our"),
    (7, "am i|we free|busy|booked|available|double-booked|doing|seeing|meeting|around|clear|on"),
    (5.8, f"when|whens|where|wheres|what|whats|who|which|how * my|our|the * next|first|last|upcoming|following {MINE}"),
    (5.8, f"when|whens|where|wheres is|are|does|do|will|s? my|our|the * {MINE}"),
    (5.6, "what time|day|date|room is|are|does|do|s? my|our|the"),
    (5.8, "when|where|what|who do|am|will|did|should i|we see|meet|have|seeing|meeting|next"),
    (5.6, "do|did|have i|we * have|got|any|anything|something|<service>|booked|planned"),
    (5, "i have|got anything|something|any"),
    (5.2, "whats|what * next|coming|upcoming|planned|happening|scheduled for|on|today|me|up|<time>|$"),
    (4.6, "^ whats|what <time> $"),
    (5.2, "whats|what is|are? up|on|in? for|next|store|coming|my"),
    (5.2, "how|hows * my|i * week|day|calendar|schedule|busy|look|looking|looks|booked|full|<time>"),
    (5.6, "what|whats|how|hows does|do|is|s? my <time>"),
    (5.6, "list|show|see|tell|give me? everything|all|whats|what * booked|have|scheduled|on|planned"),
    (5.2, "upcoming|next|todays|pending sessions|bookings|meetings|appointments|lessons|events|schedule|agenda"),
    (
        4.8,
        "^ <time>|the|my|our|full? agenda|schedule|calendar|bookings|sessions|diary|appointments|plans|meetings for|on? <time>? $",
    ),
    (5, "anything|something|nothing * on|planned|scheduled|booked|lined|happening|up for|me|today|<time>"),
    (5, "anything|something|nothing * for|with me|us"),
)

FREE_BUSY = cues(
    "free_busy",
    (8, "dont|not book|booking anything|something yet|now"),
    (6.6, "when could|can|might i catch|reach|get <who>"),
    (
        6.2,
        f"is|are|r|will|would|was|if|whether|iz both|all|the? <who> * {FREE}|busy|booked|out|in|off|there|taken|tied|engaged",
    ),
    (
        6.2,
        "is|are|will|does|do|has|have|did <who> * time|gap|gaps|slot|slots|availability|opening|openings|space|capacity|free|hour|moment|anything|something|<length>",
    ),
    (
        6.4,
        f"when|whens|what|which|wen|whats|how|hows * <who> * {FREE}|busy|have|has|got|time|times|work|works|booked|availability|availabilty|schedule|calendar|week|day|look|looking|like|hours|diary|gaps",
    ),
    (5.6, "when|whens|wen|whenever is|are|does|do|will|s|can|could|would? <who>"),
    (
        5.8,
        "<who> <time>? free|open|available|next|weekly|current? availability|availabilty|availabilities|availablity|calendar|schedule|diary|agenda|hours|times|gaps|slots|openings",
    ),
    (5.8, "availability|availabilty|schedule|calendar|diary|times|hours|gaps of|for|from <who>"),
    (5.4, f"<who> <time>? {FREE}|busy"),
    (5.6, "could|can|would|might|will <who> do|make|manage|meet|join|attend|come <time>|<number>"),
    (5.8, f"check|see|know|tell|wonder|wondering|find * if|when|whether|out|how * <who> * {FREE}|busy|time|has|have"),
    (5, "<who> * time|gaps|slot|slots|free|space|hour <time>"),
    (5.4, "how busy|booked|full is|are|does|s <who>"),
)

WAITLIST = cues(
    "waitlist",
    (7.6, "notify|tell|ping|let|message|alert|text|email|buzz me|us the moment|minute|second|instant"),
    (7.6, "hit me|us up if|when|once|whenever"),
    (7.2, "queue me|us up?"),
    (7.2, "waitlist|waitinglist|waitlisted|wait-list|waitlst|wailist|waitlists|waitlisting"),
    (7.2, "wait|waiting|standby|stand-by list|queue|line|lists"),
    (6.2, "^ please|to? wait for <who>|<skill>|<service>|anyone|anybody|someone|somebody|time|a"),
    (6.9, f"{TELL} me|us|back? * if|when|whenever|once|as|should|about|of|wen|for * {OPENS}"),
    (6.9, "me|us as soon as"),
    (6, "let|lemme me|us? know if|when|whenever|once|wen|should|as"),
    (6.6, f"lmk|lemme * {OPENS}"),
    (
        6.9,
        f"if|when|whenever|once|should|in|wen|anyone|someone|somebody * {OPENS} * {TELL}|lmk|lemme|interested|grab|take",
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

_NO_MORE = "off|from|leave|remove|drop|quit|exit|delete|unsubscribe|out|cancel|clear|without|stop|scratch|forget|withdraw|end|leaving|ditch"
LEAVE_WAITLIST = cues(
    "leave_waitlist",
    (9.6, "no longer|more waiting|interested"),
    (9.6, "take|remove|cross|strike|scratch my name off|from"),
    (11, f"{_NO_MORE} * waitlist|waitinglist|queue|wait-list|waitlists"),
    (11, f"{_NO_MORE} * wait|waiting list"),
    (11, "dont|no|not|longer|never need|longer|want|interested|care|on|be|waiting * waitlist|queue|waitinglist"),
    (11, "dont|no|not|longer|never need|longer|want|interested|care|on|be|waiting * wait|waiting list"),
    (
        9.5,
        "stop|dont|quit|cease|no notifying|pinging|telling|watching|alerting|messaging|looking|letting|notify|ping|tell|waiting|bugging|monitoring|more|checking|queueing|alerts",
    ),
    (
        9.5,
        "no|not longer|more|anymore need|want|waiting|interested|looking * opening|openings|slot|slots|spot|list|alerts",
    ),
    (9.5, "waitlist * anymore|no|remove|leave|longer|forget|off"),
    (9.5, "no need to? notify|tell|ping|alert|watch|keep|message"),
    (9.5, "remove|take|get|drop|strike me|us from|off * list"),
)

HOURS = cues(
    "hours",
    (13, "cancel|delete|remove|undo|drop my|the holiday|holidays|vacation|leave|pto|off"),
    (13, "cancel|delete|remove|undo|drop my|the day|days|time off"),
    (8, "unblock|reopen"),
    (7.6, "open|available|bookable to|for bookings|booking * <time>"),
    (6.4, "^ usually|normally|generally|typically|mostly|always free|available|open|around <time>"),
    (6.4, "^ hours|availability|hrs <time>"),
    (9, "remove|delete|clear|drop|cancel|reset my|all|the * hours|availability"),
    (8, "extra|additional hours|hrs|time|slots|openings|sessions|availability"),
    (7.2, "open|add me? up? extra|additional"),
    (7.2, "i|im|ill|iwill am|be? also|exceptionally? open|bookable also? on|for? <time>"),
    (
        7.5,
        "my|our|regular|weekly|usual|general|normal|standard|mentoring|teaching * hours|hrs|availability|availabilty|availabilities",
    ),
    (8, "set|change|update|edit|adjust|replace|make|modify|add * hours|hrs|availability|availabilty|schedule"),
    (7.5, f"make|mark|set|put|list|open|keep|show|have me|myself * {FREE}"),
    (
        5.5,
        f"im|i|am|be|ill generally|usually|normally|typically|always|regularly|mostly|often|only|also|now? {FREE} * <time>",
    ),
    (5.5, f"im|i|am|be generally|usually|normally|typically|always|regularly|mostly|often|only|also|now {FREE}"),
    (5.2, "i only|usually|normally|always|generally|can|also|do|work|mentor|teach|coach|tutor|take|see * <time>"),
    (4.8, "<time> work|works|suit|suits|is|are fine|ok|good|for|me|best|well"),
    (5, "<time> im|i|am {FREE}".replace("{FREE}", FREE)),
    (5.5, "book|reach|see|find me <time>"),
    (5.5, f"{FREE} for bookings|booking|sessions|mentoring|lessons|calls|mentees|students"),
    (4.5, f"^ {FREE} * <time>"),
    (4.8, "availability|availabilty|available|schedule|hours is|are|as|now? <time>"),
    (4.5, "hours|hrs"),
    (4, "every week"),
)

TIME_OFF = cues(
    "time_off",
    (7.6, "sick|ill|unwell|poorly * not|wont|cant coming|be|make|come|work"),
    (6.9, "wont|not|cant be? available|reachable|around|contactable $"),
    (6.4, "at a|the|an|my? conference|offsite|summit|wedding|funeral|retreat|fair * <time>"),
    (6.2, "blck|blk|blocck"),
    (6.2, "block|blocked|blocking|blok"),
    (6, "mark|reserve|keep|hold|close|clear|show me|my|the|<time> * off|out|busy|away|unavailable|blocked|free|closed"),
    (
        5.8,
        f"im|i|am|iwill|be|will|being|going|weare|we|were|on|out|taking|need|having|is|are|feeling|feel|sick|for * {AWAY}",
    ),
    (5.6, f"^ {AWAY}|out|off|ill|busy|dentist|doctor|pto|travel"),
    (5.6, "out of|on office|town|country|action|leave|holiday|vacation"),
    (5.4, "annual|parental|maternity|paternity|sick|bank|unpaid|compassionate leave|holiday|day|days"),
    (6.2, f"not|cant|cannot|isnt|no|arent|never|wont|dont be? {FREE}|working|work|in|there|here|online <time>"),
    (5.8, f"not|no|wont|cant be? {FREE}|working <time>"),
    (4.8, "^ not <time> $"),
    (5.4, "day|days|time|week|weeks|morning|afternoon|<time>|<length> off"),
    (
        5.4,
        "taking|take|took|have|having|need|want|get|got|booked|book * <time>|<length>|day|days|few|week|time|the off",
    ),
    (
        5.8,
        "i|im|iwill|ill|am|be|is|will|have|were|weare be? off|out|ill|busy|gone|closed|tied|occupied|booked <time>|<length>|all|the|for|until|from|with",
    ),
    (5.2, f"{ERRAND} * <time>"),
    (4.8, f"<time> * {ERRAND}|off|{AWAY}"),
    (5.4, "calling|called|feeling|felt|feel|im|am in|off|so|really|too|very? sick|ill|unwell|poorly|awful|rough"),
    (5, "busy|tied|unavailable|engaged|occupied|ill up? <time>"),
    (
        5.6,
        "no|any|dont|do|not|without|nothing sessions|bookings|meetings|calls|mentoring|appointments|lessons|work|book|schedule|put|plan|me|anything * <time>",
    ),
    (6.4, "dont|do|not|never book|schedule|put|plan|give|offer me|anything|anyone|sessions|meetings|my|us"),
    (
        4.8,
        "<time> i|im|am|iwill|we|be|will|have? be|am|a|to|have? away|off|out|busy|gone|ooo|flight|wedding|appointment|exam",
    ),
    (5.4, f"i|we|ive|got have|got|ve|a? a|an|my|to|jury|another? {ERRAND}|flight|duty|conference|deadline|trip"),
    (5, "jury duty"),
    (5.2, "dr|drs appointment|appt|visit"),
    (5, f"{ERRAND} run|appointment|visit|duty|trip"),
)

FIND_ROOM = cues(
    "find_room",
    (5.6, "rm|rms|mtgroom"),
    (5.6, "room|rooms|meetingroom|boardroom|roomm"),
    (1.5, "meeting|conference|quiet|big|small|large|free|empty|any|need|a room|rooms"),
    (
        6.2,
        "book|reserve|get|grab|need|want|hold|use|check|is|are|find|have|take|any|will|when|whens|room|rooms|if|can|block the|a|room? <room>",
    ),
    (6.2, f"<room> * {FREE}|empty|taken|booked|busy|occupied|vacant|used"),
    (3.6, "<room> <time>"),
    (5.8, "somewhere|place|space|spot w|with * screen|projector|whiteboard|tv|video|phone|monitor|beamer"),
    (6, "where can|could|do <number> * meet|sit|fit"),
    (5.5, "space|somewhere|place|area|venue for|to|that|with|<number>? * <number>|meet|sit|fits"),
    (3.6, "seats|fits|capacity|holds|accommodate|seating|fit <number>|for|of"),
    (3.6, "<number> with|w|and * projector|whiteboard|screen|video|tv|phone"),
)

CUES: tuple[Cue, ...] = (
    *FIND,
    *BOOK,
    *MEET,
    *CANCEL,
    *RESCHEDULE,
    *AGENDA,
    *FREE_BUSY,
    *WAITLIST,
    *LEAVE_WAITLIST,
    *HOURS,
    *TIME_OFF,
    *FIND_ROOM,
    *RESPOND,
    *PROPOSE,
    *MORE,
    *REMINDERS,
    *TIMEZONE,
    *PROFILE,
    *PICK,
    *YES,
    *NO,
    *HELP,
    *GREET,
    *THANKS,
    *OTHERS,
    *UNKNOWN,
)
