"""English: what words speak for which intent, and how strongly."""

from bots.language.words import Cue, cues

_MENTOR = (
    "mentor|mentors|teacher|teachers|tutor|tutors|coach|coaches|expert|experts|dev|devs|developer|developers|instructor|"
    "instructors|trainer|guru|specialist|specialists|engineer|engineers|programmer|pro|pros|person|ppl|people|folks|buddy|wizard|"
    "consultant|advisor|analyst|designer|speaker|mentorship|mentoring|tutoring|coaching"
)
_SOMEONE = "anyone|anybody|someone|somebody|smb|sb|some1|any1|people|ppl|person|folks"
_MEETING = (
    "meeting|meetings|mtg|call|sync|standup|stand-up|retro|retrospective|kickoff|workshop|huddle|catchup|brainstorm|"
    "planning|debrief|briefing|demo|checkin|1-1|conference|discussion|session|get-together|gathering|offsite|town-hall|meetup|postmortem"
)
_FREE = "free|available|around|avail|availible|open|bookable|avaliable|availabe"
_HELP = "help|hand|advice|assistance|guidance|support|lesson|lessons|question|questions|feedback|tips|pointers|tutoring|classes"
_TELL = "tell|let|ping|notify|alert|message|text|dm|inform|buzz|holler|shout|poke|msg|warn"
_SLOT = (
    "slot|slots|spot|spots|opening|openings|space|spaces|place|places|appointment|appointments|time|times|gap|gaps|opennings|"
    "openning|seat|availability|vacancy"
)
_MOVE = "move|mv|reschedule|resched|rescheduling|shift|push|postpone|delay|rearrange|rebook|relocate|reshedule|re-schedule|bump|transfer"
_CANCEL = (
    "cancel|cancell|cancle|scrap|delete|scratch|axe|cxl|ditch|bin|canceling|cancelling|abort|nix|revoke|unbook|kill"
)
_MINE = (
    "session|sessions|booking|bookings|meeting|meetings|appointment|appointments|appt|call|lesson|class|slot|reservation|"
    "chat|review|interview|1:1|one|thing|event|events|catchup|sync|standup|stuff"
)

FIND = cues(
    "find",
    (3.5, "find|fnd|search|seeking|hunting"),
    (4, "look|looking|lookin|search|searching|hunting|hoping for"),
    (
        4,
        f"{_SOMEONE} who|that|whos|to|for|with|good|knows|know|free|available|around|here|on|teaching|skilled|experienced",
    ),
    (4.5, f"{_SOMEONE} * <skill>"),
    (4, "who knows|teaches|speaks|does|can|has|is|are|r|could * <skill>"),
    (4, "who * free|available|around|help|teach"),
    (4, f"<skill> {_MENTOR}"),
    (3.5, f"{_MENTOR} for|in|who|with|on|about * <skill>"),
    (3.5, f"{_HELP} with|on|in|about|for|understanding * <skill>"),
    (3.5, f"<skill> {_HELP}"),
    (3, "<skill> class|session|sessions|practice|pairing|review"),
    (
        3.5,
        "stuck|struggling|trouble|problem|problems|issue|issues|stumped|confused on|with|in|by|about|understanding * <skill>",
    ),
    (3.5, "learn|teach|improve|practise|practice|understand|explain * <skill>"),
    (3, "need|want|require|wanna|after * <skill>"),
    (3, "help|assist me?|us? * with|on|in <skill>"),
    (3.5, "a|any|some|need|want|get mentor|teacher|tutor|coach|expert|instructor"),
    (
        4,
        f"find|get|give|show|need|want|any|have|grab|looking me?|us? a|an|any|some|the? free|open|good|next|first? {_SLOT} with|for|from|to <who>",
    ),
    (2.5, f"{_SLOT} with|to <who>"),
    (3, "when can|could|might i|we meet|see|talk|speak|chat|catch|sit|meetup with|to? <who>"),
    (3, "mentors|teachers|tutors|coaches"),
    (1.5, "<skill>"),
    (1, "pair|pairing with|on"),
)

BOOK = cues(
    "book",
    (4, "book|bok|booking a|an|my|the|in|with|for|time|some|another|<who>|<service>|<time>|<length>"),
    (3.5, "book|reserve|schedule|pencil|pop|slot|squeeze|fit me|us in|down|with|for|a|an|<who>|<service>"),
    (4, "book|reserve|schedule|grab|get|lock <who>"),
    (4, "book|reserve|schedule|grab|arrange|organise|organize|secure a|an|the|my|one? * <service>"),
    (3.5, f"book|reserve|schedule|grab|arrange|fix|make a|an|another|my * {_SLOT}|session|lesson|1:1 with|for|on|at"),
    (3, "book|bok|reserve"),
    (2.5, "schedule|arrange"),
    (3.5, "make|fix an|a|my * appointment|booking|reservation"),
    (3.5, "get|sign|put me|us in|up|down|on|a with|for <who>|<service>"),
    (
        3.5,
        "can|could|may|id|would|i'd|want|wanna|like i|like|to|love|u|you? to? have|get|see|meet|take|grab with? <who>",
    ),
    (2.5, "want|like|love|wanna|need to? see|meet|talk|speak|chat|catch with|to|up? <who>"),
    (3, "see|meet|talk|speak|chat|<service> with? <who> <time>"),
    (2.5, "<service> with <who>"),
    (2, "session|lesson|1:1|class|appointment with <who>"),
    (3, "set|setup up? a|an|my? <service>|session|lesson|1:1 with <who>"),
    (3, "sign me up"),
    (4, "book it|that|them|him|her"),
    (2, "<who> <time> $"),
    (1.5, "take <who>"),
)

MEET = cues(
    "meet",
    (
        5.5,
        f"set|setup|arrange|organise|organize|plan|schedule|create|make|put|throw|hold|have|call|start|host|fix up|together? a|an|the|our|my|another? * {_MEETING} with|w|for|between|<who>|<time>|on|at",
    ),
    (4.5, f"{_MEETING} with|w|for|between * <people>"),
    (4, f"<service>|{_MEETING} with|w|for|between <who> and me"),
    (3.5, "meeting|mtg|meetin|sync|standup|retro|kickoff|huddle|catchup with|w <who>"),
    (5.5, "get|bring|pull|gather|have|put|collect <who> * together|in|on|into|round"),
    (5, "line|round up <who>"),
    (5, "need|want|get|put|have <people> * on|in|for|to a|the|join"),
    (5, "schedule|arrange|organise|organize|plan|set|setup <people>"),
    (4, "invite|invites|add <who> to|for|at"),
    (4.5, "set|setup up? something|smth|sth|some? time? with|for|between <people>"),
    (5, "<people> and me|i|myself"),
    (5, "me|i and <people>"),
    (4, "when|where can|could|should * <people> * meet|all|get"),
    (4.5, "meet|meeting|talk|sit|catch with|up? <people>"),
    (4, "find|need|get a? time|slot|hour * <people>"),
    (3.5, "everyone|everybody|all of|team|group|whole meet|meeting|together|call"),
    (3, f"set|setup|organise|organize|plan up? a|an|the|another * {_MEETING}"),
    (2.5, "group|team|project|weekly|daily|monthly meeting|call|sync|retro|standup|session"),
    (5, "<people> need|needs|should|must|have|want|wanna to meet|talk|sync|catch|sit|discuss"),
    (3.5, "book|reserve <people> * <time>"),
)

CANCEL = cues(
    "cancel",
    (6.5, f"{_CANCEL}"),
    (5.5, f"drop|remove|lose|kill|clear|wipe|release my|the|our|that|this|all|<time>|<service> * {_MINE}|<time>"),
    (5.5, "call off"),
    (5.5, f"call my|the|our * {_MINE} off"),
    (5.5, "get|getting rid of * my|the|<time>|it"),
    (6, f"dont|no need|want|longer my|the|our|that * {_MINE}|<time> * anymore|any|after"),
    (5, "need|have|want to pull|back out of|from my|the"),
    (4, "not coming|going|attending to? my|the <time>|session|booking|appointment|lesson"),
    (6, "cancellation of|for|please"),
    (4.5, "give|free up? my|the * slot|spot|time back|up?"),
)

RESCHEDULE = cues(
    "reschedule",
    (6, f"{_MOVE}"),
    (
        5.5,
        f"change|switch|swap|modify|amend|adjust|edit|alter|update my|the|our|<time>|tomorrows * {_MINE}|<service>|<time> * to|from|time|for",
    ),
    (5, f"change|switch|swap|modify|update my|the|our|<time> {_MINE}|<service>"),
    (6, "bring|move|pull|push|put forward|back|up|off|out|earlier|later"),
    (6, "bring|move|pull|push|put my|the|our|<time> * forward|back|up|off|earlier|later|to|till|until"),
    (5.5, "put off"),
    (5, "make|have|do my|the|our * <time>|session|meeting|call|appointment|1:1|booking * instead of"),
    (5, "change|switch|swap it|that|this|them|<who> to|for|from"),
    (5, "different|another|new time|day|slot for my|our|the|tomorrows|<time>"),
    (4.5, "can|could we|i do|have my|our * <time> instead of"),
)

AGENDA = cues(
    "agenda",
    (
        5,
        "what|whats|wat|wots|which|wht|anything|something|much * do|have|did i|we * have|got * on|planned|booked|scheduled|coming|up|lined|for|<time>",
    ),
    (5.5, "what|whats|wat|wots|which do|have i|we have|got"),
    (
        5.5,
        "what|whats|wat|wots|anything|something|whatd on|in|for|is my|the|our * calendar|agenda|schedule|plate|diary|books|list|timetable|day",
    ),
    (
        5,
        "my calendar|agenda|schedule|bookings|sessions|meetings|appointments|diary|appts|lessons|timetable|reservations|calls|week|day",
    ),
    (
        5.5,
        "show|list|see|view|check|display|open|get|give|read|pull me? my|up|all|the|our? * calendar|agenda|schedule|bookings|sessions|meetings|appointments|diary|day|week|<time>",
    ),
    (4.5, "am i|we free|busy|booked|available|around|double-booked|doing"),
    (
        5.5,
        "when|what|where|whens|whats|who is|are|do|does? my|i|the|our? * next|first|upcoming|have|last|coming * session|meeting|appointment|call|booking|lesson|1:1|one|with",
    ),
    (
        5,
        "do|have|did|got i|we * have|got|any|anything|something|<service> * <time>|booked|planned|scheduled|on|meetings|sessions|calls|lined|today|coming|up|bookings",
    ),
    (5, "whats|what next|coming|up|is * for|on|next|up|happening|today|me"),
    (4.5, "whats|what happening|up|planned|on|scheduled|is|does|look|like|do|my|looks * <time>"),
    (5, "how|hows does|is|busy|full|my|am * my|day|week|calendar|schedule|i * look|looking|like|<time>"),
    (5, "upcoming sessions|bookings|meetings|appointments|lessons|events"),
    (5, "who|whom am|do|will i|we meeting|seeing|have|meet|see|talking"),
    (4, "^ agenda|schedule|calendar|today|bookings|sessions $"),
    (4, "^ agenda|schedule|calendar|bookings|sessions|meetings|plans for?|on? <time> $"),
)

FREE_BUSY = cues(
    "free_busy",
    (6, f"is|are|r|will|would|iz|was|s both|all|only? <who> * {_FREE}|busy|booked|out|in|off|there|taken|free?"),
    (
        6,
        f"is|are|will|does|do <who> be|have|got * {_FREE}|time|gap|gaps|slot|slots|availability|anything|something|open|opening|openings|space|any|room|capacity|busy|left",
    ),
    (
        6,
        f"when|whens|whenever|what|which|wen|how * is|are|s|can|will|does|do|could|would * <who> * {_FREE}|busy|have|got|open|do|make|booked|time|available|work|meet|looking|look",
    ),
    (6, f"when|whens|wen <who> * {_FREE}|busy|open"),
    (
        5.5,
        "<who> availability|availabilty|availabilities|availablity|avail|calendar|schedule|diary|agenda|hours|times|free|gaps|slots|openings|availibility",
    ),
    (5.5, "availability|availabilty|availablity|schedule|calendar|hours|slots|times|openings for|of|with|from <who>"),
    (5, f"<who> {_FREE}|busy"),
    (5, "has|have|hasnt <who> got|any|time|space|a|something|free"),
    (5, "could|can|would|might <who> do|make|manage|fit <time>"),
    (
        5,
        "check|see|know|tell|wonder|find|check if|when|whether|out|me * <who> * free|available|busy|around|open|has|have|is|are",
    ),
    (5, "<who> * any|some|have|has|got time|availability|gaps|slots|openings|free|space * <time>"),
    (4.5, "what|which times|time|slots|days|hours|day does|do|is|are|can|work|works|suit|has * <who>"),
)

WAITLIST = cues(
    "waitlist",
    (7, "waitlist|waitinglist|waitlisted|wait-list|waitlst|wailist"),
    (7, "wait|waiting|standby|stand-by|reserve|backup list|queue"),
    (
        6.5,
        f"{_TELL} me|us|know * if|when|whenever|once|as|should|about|the|for|in * {_SLOT}|free|frees|freed|opens|open|cancels|cancel|available|becomes|gets|pops|comes|up|drops|something|anything|cancellation|cancellations|has",
    ),
    (6.5, "lmk|lemme if|when|whenever|once|as|know|should"),
    (
        6.5,
        f"if|when|whenever|once|should|in|as * cancels|cancel|canceled|cancelled|frees|free|opens|open|opening|available|drops|becomes|appears|gets|pops|comes|cancellation * {_TELL}|lmk|want|interested|me|grab|book|ill",
    ),
    (
        6,
        "watch|watching|keep|monitor|look|eye|eyes|wait|waiting * for|out|on|open|of * openings|opening|slots|slot|spot|spots|cancellations|something|time|gap|cancellation|gaps|availability",
    ),
    (
        6,
        f"{_TELL} me|us|know * if|when|once|whenever|as * <who> * has|have|is|gets|becomes|frees|free|available|opens|cancels",
    ),
    (6, f"{_TELL} me|us|know * {_SLOT} * <who>|<skill>|<service>"),
    (5, "in line|queue for|with"),
    (5, "put|add|stick|get|sign me|us on|to|up * list|queue"),
)

LEAVE_WAITLIST = cues(
    "leave_waitlist",
    (
        11,
        "off|from|leave|remove|drop|quit|exit|delete|unsubscribe|out|cancel|clear|without|stop|scratch * waitlist|waitinglist|queue|wait-list",
    ),
    (11, "off|from|leave|remove|drop|quit|exit|delete|out|cancel|clear|stop|scratch * wait|waiting list"),
    (
        11,
        "dont|no|not|longer|never|needless need|longer|want|anymore|care|on|be|waiting|interested * waitlist|queue|waitinglist|openings|slots",
    ),
    (11, "dont|no|not|longer need|longer|want|anymore|be * wait|waiting list"),
    (
        9,
        "stop|dont|quit|no|cease notifying|pinging|telling|watching|alerting|messaging|looking|letting|notify|ping|tell|waiting|bugging|more|monitoring|checking me? * openings|opening|slots|slot|<who>|<skill>|<service>|free|about|notifications|alerts|for",
    ),
    (9, "no longer|more need|want|waiting|interested|looking * opening|openings|slot|slots|spot|alerts|for"),
    (9, "waitlist * anymore|no|remove|leave|longer|forget|cancel|off"),
    (9, "unwatch|unqueue|unwaitlist"),
)

HOURS = cues(
    "hours",
    (
        7,
        "my|usual|regular|weekly|working|work|normal|available|office|standard|mentoring|opening|teaching|general hours|hrs|availability|times|availabilities",
    ),
    (
        8,
        "set|change|update|edit|adjust|replace|make|modify|add|put my|to|the|these|some? * hours|availability|schedule|hrs|times",
    ),
    (8, "make|mark|set|put|have|list|show|open|keep me|myself * bookable|available|open|free <time>"),
    (7, "make|mark|set|put|list|have|open me|myself * bookable|available|open"),
    (4.5, "hours|hrs"),
    (
        5,
        "im|i|am|ill generally|usually|normally|typically|always|regularly|mostly|often|only * free|available|work|do|mentor|teach|around|can|open",
    ),
    (4.5, "every week|<time>|weekday|day"),
    (5, "i only|usually|normally|always|generally|typically|can|work|mentor|teach|coach|do * <time>"),
    (4, "im|i|am am|be|always|also|now? free|available|bookable|open|around|working * <time>"),
    (3.5, "^ free|available|open|bookable * <time>"),
    (4, "<time> work|works|suits|suit|fine|ok|good|best for|me|best|well"),
    (5, "open|bookable|available for bookings|booking|sessions|mentoring|lessons|calls|mentees|students"),
    (4, "people|mentees|students|they|anyone can|may|could * book me"),
    (4, "availability|availabilty|available|schedule is|are|as|now"),
    (4, "^ availability|availabilty|hours|available|schedule <time>"),
    (4.5, "my schedule is|are|as|now"),
    (4, "i work|mentor|teach|coach|take * <time>"),
)

TIME_OFF = cues(
    "time_off",
    (6, "block|blocked|blocking|blok"),
    (6, "block|blocked|mark|reserve|keep|hold|close * off|out|busy|away|unavailable|free|calendar"),
    (
        5.5,
        "im|i|am|ill|be|will|being|going|we|were|are|is|on|out|take|taking|booked|need|have|having * away|ooo|pto|vacation|holiday|holidays|leave|unavailable|sick|abroad|offline|vacay|vac|annual-leave|afk",
    ),
    (
        5,
        "^ away|ooo|out|off|pto|vacation|holiday|holidays|sick|unavailable|leave|ill|unwell|offline|abroad|afk|travelling|traveling|busy|gone|closed|sickday",
    ),
    (5, "out of|on office|town|country|action|action|leave|holiday|vacation"),
    (
        5,
        "on|for holiday|holidays|vacation|leave|pto|annual|parental|maternity|paternity|sick|business|honeymoon|jury|sabbatical|vacay|vac",
    ),
    (
        5.5,
        "not|cant|cannot|isnt|no|arent|never|wont be? available|working|work|around|free|in|there|here|bookable|online|availabe|avail <time>",
    ),
    (5, "not|no available|around|working|bookable|free|in <time>"),
    (4.5, "day|days|time|week|morning|afternoon|hours|<time>|<length> off"),
    (5, "taking|take|took|have|having|need|want|get|got * <time>|<length>|day|days|few|week|time|the off"),
    (
        5,
        "i|im|ill|am be|am|is|will|have? off|out|sick|ill|unwell|away|travelling|traveling|offline|busy|gone|closed|unavailable <time>",
    ),
    (
        5,
        "dentist|doctor|doctors|dr|physio|vet|gp|hospital|school|gym|haircut|appointment|checkup|therapy|therapist|optician|flight|flying|travel|travelling|traveling|commute|nursery|kindergarten|kid|kids|pickup|childcare|errand|errands|moving|wedding|funeral|mot|passport|yoga|run|lunch|training|conference|exam|surgery|daycare <time>",
    ),
    (
        4,
        "<time> dentist|doctor|doctors|physio|vet|gp|hospital|gym|haircut|checkup|therapy|optician|flight|nursery|childcare|errands|off|ooo|away|pto|holiday|vacation|sick",
    ),
    (5, "sick|ill|unwell|poorly|flu|fever|migraine <time>"),
    (5, "calling|called|feeling|felt|feel|im|am in|off|so|really|too? sick|ill|unwell|poorly|awful|rough"),
    (4.5, "busy|tied|unavailable|booked|engaged|occupied up? <time>"),
    (4.5, "no sessions|bookings|meetings|calls|mentoring|appointments|lessons|work on|<time>|this|next|for|please"),
    (4.5, "close|clear|shut my calendar|diary|schedule|bookings"),
    (4, "<time> im|i am|will|be? away|off|out|busy|gone|unavailable|ooo|travelling|traveling|offline|sick"),
    (5, "dont|do|not book|schedule|put|give me|anything|anyone <time>|on|for|anything"),
)

FIND_ROOM = cues(
    "find_room",
    (5.5, "room|rooms|meetingroom|boardroom|roomm|rm"),
    (2, "meeting|conference|quiet|big|small|large|free|empty|any|need|a|boardroom room|rooms"),
    (
        6,
        "book|reserve|get|grab|need|want|hold|use|check|is|are|find|have|take|any|will|when|whens the|room|rooms|if|a|in? <room>",
    ),
    (6, "<room> * free|available|empty|taken|booked|open|busy|occupied|vacant"),
    (3.5, "<room> <time>"),
    (4, "space|somewhere|place|area for|to|that|with * <number>|people|ppl|meet|sit|fits|capacity|seats"),
    (3.5, "seats|fits|capacity|holds|accommodate|seating <number>|for|of"),
    (3.5, "<number> people|ppl|persons|seats|pax|of with|w|and * projector|whiteboard|screen|video|tv|phone"),
)

RESPOND = cues(
    "respond",
    (6, "accept|accepted|accepting|acept", "accept"),
    (6, "decline|declined|declining|declne|reject|rejected|refuse", "decline"),
    (6, "tentative|tentatively|tentativ", "tentative"),
    (6, "turn|turning down|it|that|the|<who> * down?", "decline"),
    (
        5.5,
        "count|put|mark me in|down|as|yes|going|for|attending|there * in|yes|going|coming|attending|accepted|accept|in",
        "accept",
    ),
    (7, "count me in", "accept"),
    (7, "count me out", "decline"),
    (7, "put|mark|count|list|sign me down? as? a? maybe|tentative|unsure|possible|perhaps", "tentative"),
    (7, "put|mark|count|list me down? as? a? no|not|declined|decline|out|unable|absent", "decline"),
    (6, "ill|i|will|shall|be|we|can|were|well be there", "accept"),
    (5.5, "see|cu|c you|u|ya|yall there|then|all", "accept"),
    (5.5, "im|i|am|we|ill|were in $", "accept"),
    (
        5.5,
        "im|i|am|ill|will|i'll|can|gonna|shall be? coming|attend|join|joining|attending|going|come|make|there to|it|the|this|that|$|too|for",
        "accept",
    ),
    (
        6.5,
        "yes|yep|yeah|sure|ok|okay|happily|definitely|absolutely|gladly ill|i|im|well|happy|count|see be|can|will|am|attend|join|coming|come|to|there|me|in|you",
        "accept",
    ),
    (6, "rsvp yes|ok|in|attending|coming|going|positive", "accept"),
    (7, "rsvp no|not|out|negative|cant|decline|nope", "decline"),
    (7, "rsvp maybe|tentative|unsure|possibly|perhaps", "tentative"),
    (
        6,
        "cant|cannot|cnt|can|wont|couldnt|unable|not|wouldnt|didnt|never not|be|able|gonna|going|to? * make|attend|join|come|be|go|participate it|this|that|the|to|there|$|tomorrow|sorry|unfortunately|after|<time>|my",
        "decline",
    ),
    (6, "wont|not|unable|cannot|cant be? able? to? attend|make|join|come|be|participate", "decline"),
    (6, "im|i|am|ill|not|wont not|be? coming|going|attending|joining|attend|there|join|come", "decline"),
    (5.5, "im|i|am|were|we are? out $", "decline"),
    (5.5, "have|gotta|need|going to|i? pass|skip|bail|bow|miss|sit", "decline"),
    (5.5, "ill|i|will|gonna have|to|need? pass|skip|bail|miss|sit this|on|the|that|it|out|one|$", "decline"),
    (
        6.5,
        "might|may|could|perhaps|maybe|possibly|probably|not * able|join|attend|make|come|be|sure|there * to|it|if|$|there|join|maybe|late|for|the",
        "tentative",
    ),
    (6, "maybe|perhaps|possibly|might|not ill|i|sure|can|be|yet|make|come|if|to|attend|join", "tentative"),
    (6, "^ maybe|perhaps|possibly|tentative|unsure|dunno|mb $", "tentative"),
    (5.5, "not|im sure|unsure|undecided if|yet|whether|i|about|$", "tentative"),
    (5, "sorry|regrets|apologies i|im|but * cant|cannot|wont|busy|clash|conflict", "decline"),
    (5, "will|let|ill|to|gotta confirm|check|know|see later|soon|tomorrow|back|first|if|you|tonight", "tentative"),
    (5, "confirm|confirmed|confirming my|attendance|the|for|that|invite|invitation|<who>|im|$", "accept"),
    (4.5, "works|fine|good|great|suits|perfect|ok|sounds for|with|by|good|great|fine|perfect me|to|us|$", "accept"),
    (5, "looking forward", "accept"),
    (5, "happy|glad|delighted|pleased|love to attend|join|come|be|accept", "accept"),
    (5.5, "invite|invitation|invites|rsvp * yes|ok", "accept"),
    (5.5, "yes|ok to|for * invite|invitation|meeting|retro|standup", "accept"),
    (5.5, "no to|for * invite|invitation|meeting|retro|standup", "decline"),
    (5, "double booked|booking", "decline"),
)

PROPOSE = cues(
    "propose",
    (4.5, "instead"),
    (6, "counter|counteroffer|counterproposal|counter-offer|counterpropose"),
    (5.5, "propose|proposing|suggest|suggesting|suggestion|proposal"),
    (5.5, "id|i|we|would|rather|prefer rather|prefer|sooner|better|much|do|meet|have * <time>"),
    (5, "rather|preferably|better|preferable <time>"),
    (5, "<time> * rather|better|preferable|preferred|instead"),
    (
        5.5,
        "can|could|shall|cn|may|would|might we|you|u|i|<time> do|make|meet|try|go|say|have|maybe|it * <time> * instead|rather",
    ),
    (2.5, "can|could|shall|cn we|you|u|i do|make|try|go|say|meet for|at|with|it|on? <time>"),
    (
        5.5,
        "doesnt|dont|wont|cant|isnt|not|cannot|never|bad|too|busy|clash|clashes|conflict|tight|unable * work|do|make|good|possible|suit|early|late|ok|at|busy|me|conflict|on|great|ideal|<time> * how|what|would|could|can|maybe|is|does|perhaps|any|but|shall|try|about * <time>",
    ),
    (5, "<time> doesnt|dont|wont|isnt|is|not|cant|aint not? work|good|great|possible|suit|bad|ideal * <time>"),
    (5, "i|we|can cant|cannot|not|cn|couldnt|dont do|make|have|at|on|manage|<time> * <time> * <time>"),
    (4, "would|does|is|will|could|might <time> work|suit|be|fit|do|ok|okay|possible|good|fine|better"),
    (5, "works|work|suits better for|on|at|<time>"),
    (4.5, "better|rather|prefer|different|other|another|alternative on|at|time|day|<time>"),
    (4.5, "make it|that|this <time> instead|please|then|rather"),
)

MORE = cues(
    "more",
    (4, "what|how|wat|hw|whatabout|howabout|wbt|hbu about|abt|bout|of <time>"),
    (3.5, "what|how about|abt|bout"),
    (4, "and|or|maybe on|the|for|at|in? <time> $"),
    (5, "^ later|earlier|sooner|more|other|others|another|next|different|else|further|after|before|again $"),
    (
        5,
        "^ something|anything|sth|smth|any|maybe|bit|little|much|a|sometime? later|earlier|sooner|else|more|other|different|after|before",
    ),
    (
        5,
        "show|see|give|list|any|got|have|want|need|load|get|next|display|are|more|some me|us|there|you|u|the|a? more|other|another|different|else|further|additional|next|alternative|alternatives|rest|few|later|earlier|others",
    ),
    (
        5,
        "more|other|different|later|earlier|another|additional|alternative|further|next times|time|slots|slot|options|option|results|dates|date|days|day|people|mentors|ones|one|openings|choices|suggestions|appointments|page|set|rooms|week",
    ),
    (5, "anything|something|any|sth|smth|nothing|times|slots * later|earlier|sooner|else|other|after|before"),
    (4.5, "later|earlier|sooner than|in|on|that|that?|please|if|the|<time>|ones"),
    (4, "next page|results|ones|few|set|batch"),
    (4, "not|none|neither that|those|these|this|of|any one|ones|them|these|those|work|works|suit|fit|good"),
    (4, "none of|work|works|fit|suit"),
    (4, "^ <time> $"),
    (4.5, "too early|late|soon|far"),
    (4, "keep|carry|go looking|going|on|searching"),
    (4.5, "what|whats|anything|is|are else|there|other"),
    (4.5, "with|for <who> instead"),
    (4, "make it|that <length>"),
    (4, "try|check|and <time>|the|another|next|again"),
    (3.5, "same|again * but|only|on|for <time>|<who>|<length>"),
)

REMINDERS = cues(
    "reminders",
    (8, "remind|reminder|reminders|remnd|remiders|remider|reminding|remindme|rmnd"),
    (
        7,
        "notify|notification|notifications|alert|alerts|ping|nudge|tell|warn|message|text|heads|heads-up|buzz * <length> before|ahead|prior|earlier|beforehand|in|advance",
    ),
    (
        7,
        "<length> before|ahead|prior|beforehand|earlier|warning|notice|heads each|every|my|the|all|of|any|sessions|meetings|session|up|a|$",
    ),
)

TIMEZONE = cues(
    "timezone",
    (9, "timezone|tz|timezones|timezon|time-zone"),
    (9, "time zone|zones"),
    (
        6.5,
        "im|i|am|we|ill|were|be|been|currently|now|live|living|moved|moving|relocated|based|working|staying|stay|located|travelling|traveling|flying|here|landed|arrived|work|move|from|located am|be|in|to|at|from|out|of|over|now|currently|living|based|working|located|staying|back|currently|here|down|up|going|am|are|will|moved|just|been|for|temporarily|visiting|a? * <place>",
    ),
    (6.5, "on|in|to|use|using|switch|set|follow <place> time"),
    (6, "<place> time"),
    (5, "visiting|in <place>"),
    (6, "^ <place> $"),
    (6, "my|me|set|change|switch|use clock|time|local|zone|city|location|us * <place>"),
)

PROFILE = cues(
    "profile",
    (
        6.5,
        "i|we|ill can|could|also|also|will|do|now|mainly|love|am|would|like|happy|want|able|to? also|to|love|mainly|only|now? teach|mentor|coach|tutor|offer|speak|teaching|mentoring|help|train|offering|provide|run|give|do|know",
    ),
    (
        6,
        "i|im|we|ive teach|mentor|coach|tutor|offer|speak|know|do|learned|learnt|teaching|offering|provide|run|use|good|fluent|experienced|skilled|expert|certified|have|master|mastered|specialise|specialize|understand|familiar * <skill>|<service>",
    ),
    (6.5, "i offer|provide|teach|mentor|run|do"),
    (7, "my skill|skills|profile|bio|expertise|about|headline|skillset|offer|offers"),
    (7, "skill|skills|expertise|skillset are|is|add|remove|include|<skill>"),
    (
        7,
        "add|remove|drop|put|include|delete|take|list|append|update <skill> * to|from|off|on|in * my|skills|profile|list",
    ),
    (7, "add|remove|drop|delete|put|list my|a|the|new|this|these? skill|skills"),
    (6.5, "add|put|list * profile|skills|skillset|bio"),
    (6, "no longer|more teach|offer|mentor|do|teaching|offering * <skill>|<service>"),
    (6, "stop|stopped|stopping|dont teaching|offering|mentoring|teach|offer|do * <skill>|<service>|anymore"),
    (
        5.5,
        "im|i am|an|a|very|quite|really|pretty|also|fairly? good|great|fluent|experienced|expert|strong|proficient|skilled|qualified|comfortable|decent|certified|versed at|in|with",
    ),
    (
        5.5,
        "happy|able|glad|willing|available|keen|like|love|free to teach|mentor|coach|tutor|help with|people|others|in|on|<skill> * <skill>?",
    ),
    (5.5, "list|register|mark|show me as|for|under * <skill>|mentor"),
    (5, "people|mentees|students|anyone can ask me"),
)

PICK = cues(
    "pick",
    (6, "option|number|no|slot|choice|nr|num|opt|nbr|#|variant|answer|item <number>|<nth>|<letter>"),
    (
        6,
        "^ the|ill|i|take|pick|choose|lets|go|want|book|give|me|id|like|that|with|for|one|number|prefer|let|have|get|us|do|can|could|u|you|we|to? * <nth>|last|final|middle one|option|slot|choice|time|of|please|works|then|suits|would|looks|is|$",
    ),
    (6, "<nth>|last|final one|option|choice|slot|suggestion|of"),
    (5.5, "^ the? <nth> $"),
    (5.5, "^ the? last $"),
    (5, "^ # <number> $"),
    (5, "^ <number> $"),
    (5, "take|pick|choose|want|with|like|select|prefer|book|lets|go|have|gimme|do the? <number>|<nth>|last"),
    (4.5, "^ <number> please|thanks|works|is|looks|it|for|would|then"),
    (5, "the last|<nth> $"),
    (5, "<nth> works|please|is|looks|suits|would"),
)

YES = cues(
    "yes",
    (
        5,
        "^ yes|y|yep|yeah|yup|ya|yea|yas|sure|ok|okay|k|kk|yess|yesss|aye|definitely|absolutely|affirmative|correct|right|indeed|certainly|confirm|confirmed|agreed|deal|perfect|great|fine|done|good|exactly|👍|👌|✅|okie|okey|yessir|ye|alright|cool|lgtm|okidoki|yh|course|ofc $",
    ),
    (
        4.5,
        "^ yes|y|yep|yeah|yup|ya|yea|sure|ok|okay|k|kk|aye|absolutely|definitely|right|cool|great|perfect|fine|alright * go|do|book|confirm|please|that|works|it|good|sounds|fine|ahead|thing|thats|is|correct|exactly|right|lets|perfect|great|why|of|course|then|i|works|sure|for",
    ),
    (5, "go ahead|for"),
    (
        5,
        "^ do|book|confirm|take|lets|make|grab|send|hold|keep|submit|approve it|that|this|please|do|go|happen|ahead|them|booking",
    ),
    (5, "^ please do|go"),
    (5, "sounds|looks|works|seems good|great|fine|perfect|right|ok|lovely|excellent $"),
    (5, "^ thats|that|its|it is? right|correct|fine|perfect|good|great|ok|works|it|works|will|the"),
    (5, "^ of course"),
    (5, "^ by all means"),
    (5, "^ why not"),
    (5, "^ that|this|it works"),
)

NO = cues(
    "no",
    (
        5,
        "^ no|n|nope|nah|nop|noo|nooo|never|negative|nay|nein|👎|❌|🙅|naw|nty|neither|incorrect|wrong|stop|abort|nevermind|nvm|forget $",
    ),
    (
        5,
        "^ no|nope|nah|n|naw thanks|thank|ty|thx|leave|dont|not|its|im|keep|way|need|sorry|please|that|thats|i|cancel|wait|never|forget|stop|lets|worries|longer|problem|just",
    ),
    (5, "^ not now|yet|really|today|this|that|right|interested|at|anymore"),
    (5, "^ never|dont|leave|forget|keep mind|do|it|that|book|as|about|bother|worry|want|confirm|the|move"),
    (5, "^ rather|please not|dont"),
    (4.5, "^ thats|that|its|it is? wrong|incorrect|not"),
    (4.5, "^ i|id|ive changed|rather|dont|do my|not|want"),
)

HELP = cues(
    "help",
    (6, "^ help|hlp|halp|commands|menu|info|usage|manual|instructions|tutorial|faq|guide|h|options|about|support $"),
    (6, "^ help me? $"),
    (
        6,
        "what|wat|whats can|do|are|could|else you|u|this|your|it|slotbot|the|i|bot do|commands|features|able|understand|bot|capable|for|options|thing",
    ),
    (6, "what|which|list|show|see|all * commands|features|command"),
    (
        6,
        "how do|does|to|can|is|would|should|should i|you|this|it|u|the|one|we|everything|use * work|works|use|thing|bot|book|find|cancel|start|begin|slotbot|set|function|it|ask|talk|do",
    ),
    (6, "how|what this|it|that works|work|do|does|is|bot|slotbot|thing"),
    (5.5, "what|who|whats is|are|r this|you|u|slotbot|that|it|the bot?|for|$|thing|do"),
    (5, "i need|want|could|some|can help|hlp|assistance|instructions $"),
    (5, "help please|me|out|$"),
    (5, "how it|this|everything works"),
    (5, "im|i|am lost|dont|confused|stuck understand|$|get|know * what|how|$"),
    (5, "what|where can|do|should|am i|we do|start|ask|say|type|supposed|begin|write"),
    (5, "explain|describe|introduce yourself|this|how|what|it"),
    (5, "give|show me|us examples|example|help|instructions|a|the|commands"),
)

GREET = cues(
    "greet",
    (
        5,
        "^ hi|hello|hey|heya|hiya|yo|howdy|sup|hullo|helo|greetings|morning|evening|ahoy|hej|heyy|heyyy|hii|hiii|ello|gm|oi|wassup|whatsup|👋|hallo|aloha|welcome|hiyaa|hellooo|helloo|yoo|salutations $",
    ),
    (
        4,
        "^ hi|hello|hey|heya|hiya|yo|howdy|hullo|morning|greetings|sup there|all|team|everyone|bot|slotbot|folks|friend|again|you|man|guys|mate|buddy|👋 $",
    ),
    (5, "^ hi|hello|hey|yo? good|gud|happy <time>|morning|day|afternoon|evening|to|monday|friday $"),
    (
        5,
        "^ hi|hello|hey|yo? good|gud|happy <time>|morning|day|afternoon|evening|to all|everyone|team|bot|slotbot|there|folks|you|and",
    ),
    (
        5,
        "^ hi|hello|hey|yo? how|hows|whats are|r|is|it|up|things|ya|going|doing|do you|u|ya|it|going|things|doing|everything|up|$",
    ),
    (5, "^ <time> $"),
    (4.5, "nice|pleased|good|great to|morning|see|day meet|see|you"),
    (5, "^ hi|hello|hey <who>? $"),
)

THANKS = cues(
    "thanks",
    (
        5.5,
        "^ thanks|thank|thx|ty|tysm|tyvm|cheers|thnx|tx|ta|thanx|tnx|thks|thankyou|thankss|appreciated|appreciate|grateful|kudos|bless|🙏|thanku $",
    ),
    (
        4.5,
        "^ thanks|thank|thx|ty|cheers|thnx|tnx|thanx|much|many|appreciate|tysm|really so|you|u|a|again|for|very|lots|heaps|that|mate|bot|appreciated|it|loads|ya|thanks|all|the|everything|tons|million|man|buddy|slotbot|friend|kindly|appreciate",
    ),
    (
        5,
        "^ great|perfect|awesome|cool|nice|ok|okay|super|brilliant|excellent|wonderful|lovely|amazing|good|fantastic|sweet|got|fab|superb|legend|alright|k|much|that|so|oh|wow|noted|sorted|done * thanks|thank|thx|ty|cheers|appreciated|tysm|thnx|tnx",
    ),
    (5, "much|really|greatly|very|so appreciated|appreciate|obliged|grateful|kind|helpful"),
    (5, "youre|you|ur|u are|the|a|r? best|star|legend|lifesaver|awesome|amazing|great|hero|rock|kind|helpful"),
    (4.5, "thank you|u|so|very"),
    (4, "^ great|awesome|nice|perfect|good|cool job|work|one|bot|stuff|help"),
)

SETTINGS = (
    *cues(
        "settings",
        (5, "^ settings|preferences|config|configuration|setup $"),
        (5, "my|change|open|show settings|preferences"),
    ),
    *cues(
        "services",
        (5, "^ services $"),
        (5, "my|list|show|what services"),
        (5, "add|create|edit|change|new a|my|the? service"),
    ),
    *cues("link", (5, "link|connect|join|merge my|the|this telegram|slack|account|accounts|identity")),
    *cues(
        "calendars",
        (
            6,
            "connect|sync|link|disconnect|reconnect|unlink my|a|the|google|outlook|apple|microsoft * calendar|calendars|outlook",
        ),
    ),
    *cues("org", (5, "switch|change|which|my|other organisation|organization|org|workspace")),
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
    *SETTINGS,
)
