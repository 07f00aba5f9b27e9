"""English: words that stand for one another in the cues of several intents, named once."""

SOMEONE = (
    "anyones|anybodys|someones|somebodys|anyone|anybody|someone|somebody|smb|sb|some1|any1|person|people|ppl|folks"
)
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
    "debrief|briefing|demo|checkin|conference|get-together|gathering|offsite|town-hall|check-in|meetup|postmortem|discussion|videocall"
)
FREE = "free|available|availible|avaliable|availabe|avail|around|open|bookable"
TELL = (
    "write|shout|holler|tell|let|ping|notify|alert|message|text|dm|inform|intimate|buzz|poke|msg|warn|email|mail|nudge|update|"
    "signal|whatsapp|slack|hmu|flag|advise"
)
SIGN = "line|shout|message|note|ping|text|heads-up|heads|buzz|nudge|call|bell|poke|holler|alert|signal|notification|word|update"
OPENS = (
    "opens|open|opening|openning|openings|opened|frees|freed|cancels|cancel|cancelled|canceled|cancellation|cancellations|drops|"
    "drop|becomes|become|gets|get|pops|comes|appears|slot|slots|spot|spots|space|vacancy|available|bails|gap"
)
MINE = (
    "session|sessions|booking|bookings|meeting|meetings|appointment|appointments|appt|appts|call|calls|lesson|lessons|class|classes|"
    "slot|reservation|reservations|chat|review|interview|1:1|one|thing|things|event|events|catchup|sync|standup|stuff|retro|visit|"
    "<service>|commitments|commitment|schedule|calendar"
)
PAPERS = "docket|slate|calendar|cal|calender|calander|gcal|agenda|schedule|plate|diary|books|timetable|plan|plans"
MOVE = (
    "move|mv|reschedule|resched|rescheduling|reshedule|reschedul|push|postpone|delay|rearrange|rebook|transfer|bump|reorganise|"
    "reorganize|relocate|shuffle|juggle|slide"
)
AWAY = (
    "away|ooo|pto|vacation|vacay|holiday|holidays|hol|hols|leave|unavailable|sick|abroad|offline|afk|travelling|traveling|unwell|poorly|absent|"
    "gone|closed|oof"
)
ERRAND = (
    "dentist|doctor|doctors|physio|vet|gp|hospital|school|gym|haircut|checkup|therapy|therapist|optician|flight|flying|travel|"
    "nursery|kindergarten|kids|pickup|childcare|errand|errands|wedding|funeral|passport|yoga|surgery|daycare|lunch|birthday|jury|"
    "barber|plumber|commute|train|training|exam|moving|swimming|football|church|pilates|appointment|scan|ultrasound|midwife|orthodontist|electrician|reservist"
)
