"""English: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

from bots.language.words.subjects import ClauseWords, CourtesyWords, MeetingWords, PlaceWords, RoomWords, SessionWords

MEETINGS = MeetingWords(
    kinds=(
        "planning review retro retrospective demo kickoff standup sync workshop offsite debrief briefing "
        "brainstorm postmortem presentation training townhall huddle refinement grooming roadmap strategy "
        "onboarding hackathon seminar lecture webinar rehearsal handover handoff"
    ),
    topics="budget hiring recruiting pricing payroll marketing sales fundraising finance finances migration compliance",
    series="series session sessions meeting meetings times dates date",
    no_series=(
        "it its this that them these those they the our my we you can could lets a an i one ones of with weekly daily monthly "
        "biweekly recurring repeating regular still there are is do have to for"
    ),
    pointing="it this that them these those they",
    no_title=(
        "set setup schedule book plan arrange organise organize create make hold host start have do get put "
        "move push shift change cancel delete remove drop skip stop end accept decline join add take rename "
        "mark propose suggest call invite find need want quick short long brief urgent private confidential "
        "important new next last whole big small little video recurring regular priority low high minute "
        "minutes hour hours day full half weekly monthly daily yearly another first second good best lets let "
        "only just one this time also optional no not yes to room poll vote who whos coming whats is as"
    ),
    titled="called titled named about re regarding topic",
    called="called titled named",
    before_doing="to can could will we i you please",
    behind_doing="it this me my our the",
    before_parts="with and for in on at from w",
    team_articles="the",
    of_team="of from in",
    mentors="mentors tutors coaches teachers experts instructors",
    any_of="any whichever whatever",
    out_of_team="out members persons",
    teams="team squad crew department pool desk chapter guild group channel",
    channel="channel",
    of_teams="meeting meetings call lunch dinner day event party room",
    no_name_of_team=(
        "the our my your their whole entire full this that same other a an of from in on with for poll ask "
        "let to everyone anybody anyone somebody someone whoever who whos is free any members member and next "
        "best"
    ),
    optional="optional optionally maybe perhaps possibly",
    may_be_missing=(
        "^ is|are? optional",
        "^ if hes|shes|theyre",
        "^ if he|she|they|possible can|could|has|have|is|are|wants|likes|$",
        "^ is|are? welcome but not",
        "^ is|are? not required|needed|necessary",
        "^ neednt|doesnt have|come|be|join",
    ),
    are="are",
    because="because since cause bc",
    media="zoom teams meet skype webex jitsi hangouts hangout facetime whatsapp phone telephone discord video",
    by="on via over by per using through",
    at_place="at",
    said={
        "scope:following": (
            "and|all the? following|subsequent|remaining|later|further",
            "the following|subsequent|remaining ones|sessions|meetings|dates|occurrences",
            "everything|all|those|ones after|from it|this|that|then|now|here",
            "from now|then|here|this on|onwards|onward|one",
            "this and following|onwards|onward|later|after|future",
            "from * onwards|onward|forward",
            "cancel|delete|drop|stop|end * series * from",
            "series|sessions|meetings * from * on",
        ),
        "scope:all": (
            "whole|entire|complete|full series|lot|thing",
            "the|this|that|my|our series",
            "recurring|repeating",
            "all|every * of|in the|this|that|my|our series",
            "all|every occurrences|occurrence|instances|instance",
            "all of them|the",
            "all my|our monday|mondays|tuesday|tuesdays|wednesday|wednesdays|thursday|thursdays|friday|fridays|weekly sessions|meetings|calls",
        ),
        "scope:this": (
            "only|just this|that|the|today|tomorrow one|meeting|session|occurrence|date|$",
            "only|just this|that|it",
            "only|just cancel|move|skip|delete|reschedule|push|drop",
            "keep|leave the? rest|others",
            "this|that one only",
            "this|that occurrence|instance|date",
        ),
        "priority:low": (
            "low|lowest|lower|minor the? priority|prio",
            "priority|prio * low|lowest|down",
            "drop|reduce|decrease|lower * priority|prio",
            "not important",
            "unimportant",
        ),
        "priority:normal": (
            "normal|usual|regular|default the? priority|prio",
            "priority|prio * normal",
            "not|isnt|longer|less that|so? urgent",
        ),
        "priority:high": (
            "high|higher|highest|top|raise the? priority|prio",
            "priority|prio * high|highest|up",
        ),
        "priority:urgent": ("urgent|urgently|critical|emergency",),
        "all_day:yes": ("all|whole|full|entire day",),
        "adds:yes": (
            "add|also|additionally|extra|too|plus",
            "open up",
            "as well",
        ),
        "no_room:yes": (
            "no|without a|any? room",
            "dont|not need a|any room",
        ),
        "private:no": (
            "public|visible",
            "not|isnt|no|longer private|confidential|secret",
        ),
        "private:yes": ("private|privately|confidential|confidentially|secret",),
        "group:everyone": (
            "everyone|everybody",
            "all of us",
            "us all",
        ),
        "attending:optional": (
            "optional|optionally",
            "can|could|may be? missing|absent|missed|skip|skipped",
            "neednt|doesnt|dont|not have|need? to? come|attend|join|be",
            "not required|needed|obliged",
        ),
        "attending:list": (
            "who|whos|whom|whove",
            "how many",
            "^ has|have|did",
        ),
        "attending:remove": (
            "remove|uninvite|disinvite|drop|kick|exclude|without",
            "doesnt|dont|not * longer",
            "take|leave|cut * off|out",
            "^ skip",
        ),
        "attending:add": ("add|invite|include|bring|put",),
        "which:unanswered": (
            "unanswered",
            "havent|havnt|didnt|not|never yet? answered|answer|replied|reply|responded|respond",
            "have not yet? answered|replied|responded",
            "still|must|need|have to? answer|reply|respond|confirm",
            "open|pending invitations|invites|invitation|invite",
            "invitations|invites * open|pending|waiting",
            "waiting for|on me|my",
        ),
        "which:declined": (
            "declined|decline|refused|refuse|rejected|reject",
            "turned|turn * down",
            "said|say no",
        ),
        "which:invited": (
            "invited",
            "my|all|the|any|which|what|show|list invitations|invites",
            "^ invitations|invites",
        ),
        "which:hosted": (
            "host|hosted|hosting|organise|organize|organised|organized|organising|organizing",
            "i|ive called|created|scheduled|own|set|made",
            "by me",
        ),
        "held_room:check_in": (
            "im|am|are in|inside the|our room",
            "check|checking|checked me|us? in|into",
            "checkin|check-in",
        ),
        "held_room:wait": (
            "wait|waitlist|notify|alert|ping",
            "tell|let|remind * when|once|if",
            "when|once|if * tell|let|remind",
        ),
        "held_room:release": (
            "free|available|empty again",
            "release|vacate|unbook",
            "give|hand * back",
            "free|freeing|give * up",
            "dont|not|no|longer need|want|longer * any|anymore|more|longer|after",
            "done|finished|leaving|left|through in|with|out|the",
        ),
        "room:": ("free|available|empty|vacant|open|now",),
        "room:list": (
            "list|all|every|show * rooms",
            "rooms * all|list",
        ),
        "room:add": ("add|create|new|register",),
        "room:edit": ("edit|change|update|rename",),
        "polls:votes": (
            "who|whos|whose|which|anyone|anybody|everyone|everybody|has|have|did|how voted|vote|votes|voting",
            "who|whos|anyone|everyone|has|have|hasnt|havent|how * voted",
            "who|whos|anyone|everyone * vote|votes|voting|poll",
        ),
        "polls:close": ("close|end|stop|finish|withdraw|cancel|delete poll|vote|voting|it|the|my|this",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more=(
        "no not never none stop stopped off dont without disable cancel mute end quit remove delete "
        "unsubscribe cease drop"
    ),
    as_usual="usual default defaults standard normal normally back like",
    resuming="resume unpause continue reactivate restart again",
    made_longer="extend extending prolong lengthen",
    leaving_alone="disturb disturbing bother bug wake dnd notifications messages pings alerts",
    sick="sick ill unwell",
    times={"once": 1, "twice": 2, "thrice": 3},
    note="notes?|memo",
    steps="(?:next|further) steps?|action items?|to-?dos?",
    noting="please|pls|add|write|make|take|leave|save|put|set|jot down|keep",
    asking_to_note=r"(?:please|pls|kindly)\s+notes?",
    note_articles="an?|the|my|our|some|another|private|shared|session|of|to|also",
)

COURTESY = CourtesyWords(
    greetings=(
        "hi|hello|hey|hiya|heya|howdy|gday|g'day|good morning|good afternoon|good evening|good day|happy new year|merry christmas|"
        "merry xmas|happy xmas|happy christmas|happy easter|happy holidays|happy monday|happy tuesday|happy wednesday|happy thursday|"
        "happy friday|happy saturday|happy sunday|happy weekend"
    ),
    greeted="all everyone everybody team folks there bot slotbot guys mate mates",
    parts="morning mornin mornings afternoon evening",
    behind_parts=(
        "can could would will please pls plz kindly is are do does has have whats what wots who whos whens hows how any anyone "
        "anybody im id ive wanted wondering quick i need book put let tell show just quick could cld cn"
    ),
    asked="you u i we anyone anybody someone somebody there",
    thanks="thanks thank thx thanx ty tysm cheers",
    beside_thanks="you very much so a lot many in advance again kindly",
    before_thanks="many kindly",
    closing="regards wishes best sincerely yours love greetings",
)

CLAUSES = ClauseWords(
    refusing=(
        "cant cannot dont doesnt wont isnt couldnt not unable busy clash clashes conflict early late never "
        "sorry full bad awkward tricky impossible rammed packed slammed swamped brutal "
        "hectic chaos manic nightmare hopeless useless jammed chocka"
    ),
    possible=("works work is could can would suits suit fine ok okay good better possible instead though then free"),
    refusing_before={
        "no": "good use way chance go can -",
        "not": (
            "do make good possible free available able ideal great really monday tuesday wednesday thursday "
            "friday saturday sunday mon tue wed thu fri sat sun today tomorrow then"
        ),
    },
    refusing_alone="no",
    out="out off",
    behind_out="for the sorry",
    gives_way="but",
    any_but="any every all each anytime always",
    reasons_of_mine="as since cos",
    reasons_unmarked="cos",
    opening=(
        "anything get grab ping notify lmk shout message reschedule schedule shift push "
        "can could would please pls plz kindly who book find need want any anyone lets set move cancel how what when do does is are "
        "i im ill id we tell let put remind so back whos whats whens wheres hows ive shall should will waitlist anybody"
    ),
    opening_before={"have": "you u we they", "has": "he she anyone anybody someone somebody", "got": "any anything"},
    owners="my our his her",
    told_of_own="is are has have was were needs wants goes comes leaves starts arrives gets",
    going_on={"any": "time"},
    behind_colon="book find cancel move need please can could is who anyone set put get reschedule schedule",
    may="can could cld",
    asked="someone anyone somebody anybody some1 any1 sb",
    before_asked="there know",
    asking="we i you u",
    telling="due deadline expires expiring",
    telling_of_all=(
        "back returning born launched present presenting presentation exam exams finals wedding "
        "flight flying keynote viva defense thesis test tests quiz midterm midterms resit"
    ),
    mine="i im ive ill my our we were weare weve there theres he hes she shes they its it",
    past="was were went loved enjoyed missed had",
    refused_behind={"a": "push stretch squeeze", "is": "pushing"},
    contrasts="but",
    since="since",
    spoken_to="you u",
    no_taking_back="good use way chance go longer more problem problems worries rush need matter idea one thanks",
    better="better easier preferable nicer",
    seeking_another="me us find get book need want with there see have for",
    giving_way=(
        r"(?:(?:is|was|has been|s|seems|looks) (?:\w+ )?(?:off|out|sick|ill|poorly|unwell|away|full|busy|booked|gone|swamped|slammed)|"
        r"cant|cannot|said|told|says|suggested|recommended|recommends|reckons|mentioned|thinks)"
    ),
    talked="talked spoke spoken chatted talking",
    nothing="nothing",
    nothing_asked="there you u got really",
    retracting=(
        "no wait|wait no|i mean|i meant|scratch that|make that|no sorry|oh wait|hang on|hold on|sorry , no|no , sorry|"
        "or actually|or rather|correction|nah|jk|kidding|just kidding|no make it|oops|whoops|no , wait|wait , no|no actually|"
        "strike that|actually no|actually make it|better make it|my bad|rather make it|"
        "oh no|ah no|no not|no , not"
    ),
    retracting_anew="make it|make that|lets say|lets do|so say",
    retracting_beside="with for a an the like um uh er hmm oh ah i mean meant wait",
    turning="actually no sorry nah nope",
    days_named="monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight",
    shortened="thurs approx",
    unshortened="it me you him her them this that now here there us too today works back again done",
    behind_particle="pls please",
    common=(
        "a an the i im i'm my me we you is it to of in on at and or for with do be can could u ur us our this "
        "that not no"
    ),
    before_part="in during",
    returning="(?:(?<!my )back|returning|return)(?: (?:in|at|to|on|online|again|only|work|office|the|my|desk|deck|around|from (?:(?:mat|maternity|paternity|parental|annual|sick) )?(?:leave|holiday|vacation)))*",
    long_weekend="long",
    named_break="break holiday holidays hols shutdown leave closure vacation recess trip",
    busy=(
        r"(?:i|we) (?:have|work|teach|got)|ive|weve|got (?:a|an|my|the)|dentist|doctors?|gp|physio|school run|train|flight|lecture|"
        r"teaching|picking|dropping|on the phone|yoga|gym|band practice|in (?:a|an|the|another) (?:\w+ )?(?:meeting|call|lecture|"
        r"class|session)|at (?:work|uni|school)"
    ),
    concluding="so",
    of_one_day=(
        "fine ok okay good great best better perfect ideal grand bad out off no not too free busy full fully booked packed rammed hopeless "
        "looking gonna tricky tight easier easiest possible impossible doable when my the a also still probably really pretty"
    ),
    any_="any every all each anytime whenever",
    keeping="keep keeping leave",
    is_now="its is",
    at_present="currently originally presently",
    that_day_and_next="(?:that|the same) day and the (?:next|following|day after|one after)(?: day| one)?",
    that_day="(?:that|the same) day",
    concluding_before={
        "so": (
            "i ill im id we can could please pls plz cancel move book find shift drop lets let is who anyone any on tomorrow today "
            "ping tell notify lmk put add waitlist give if do does what whats how have got anything would should "
            "block mark hold keep count close lock make push swap stick pop nothing nobody noone "
            "block mark hold keep count close lock nothing nobody noone get pop stick push reserve schedule reschedule make "
            "tonight monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
        ),
    },
    purpose="that",
    purpose_behind="can could has dont doesnt",
    before_it="before (?:that|then|it|i (?:go|leave))",
    writer="i im ive ill id my me mine myself we were weve our us",
    leaving="(?:leaving|heading|logging|signing|clocking|knocking|finishing|finish|going home|gone|off|out)(?: (?:off|out|home|early|work|today|for the day|up))*(?: at)?",
)

ROOMS = RoomWords(
    holding="capacity hold seats seat seating fits holds least",
    capacity="capacity",
    of="of",
    not_describing="and or to with for of other more in at on w from my our the",
    of_times="to oclock",
    spaces="space spot place corner nook area somewhere anywhere booth pod",
    like_a_room="quiet private small big large calm little nice decent empty comfy cosy cozy",
    groups="team party group crew class gang bunch table",
    roomy="enough big large space seating seats corner nook booth pod",
    me="me myself i",
    joined="and plus n with",
    others="others other more colleagues people friends",
    dozen="dozen",
    a_dozen="a the",
    half_a_dozen="half a",
    floors="floor storey story",
    we_are={"are": "we", "r": "we", "be": "wewill wewould will would gonna therell"},
    we="we wewill wewould",
    counting="weare",
    called_room="room",
    having="with w having has",
    a_thing="a an some",
    joining="and plus",
    behind_kept="now please thanks any more anymore longer",
    ending="for on at in by from to please pls thanks if that which where tomorrow today tonight now asap",
    met_with=(
        "meeting meet call chat interview client clients customer customers guest guests candidate candidates "
        "colleague colleagues team friend group boss"
    ),
)

PLACES = PlaceWords(
    before="in to on at from is zone timezone tz of moved visiting near using use my",
    articles="the",
    behind_clock="am pm noon midnight",
    time="time tz",
    whence="from",
    no_places="a an the my time zone timezone may march on in at to of is me meeting call bed bath nice reading reunion",
    before_zone="in to at tz timezone",
    saint="st",
    silent="time please pls thanks thx",
    theirs="his her their hers theirs",
    clock="time timezone clock zone tz",
    on_clock="in",
    before_skill=(
        "know knows knowing in with on for of teach teaches teaching learn learning about speak speaks any "
        "find add adds need some good my advanced beginner basic skills skill at using does do mentor remove "
        "waitlist take drop delete put list off"
    ),
    before_service=(
        "a an the my our your for book reserve another one this next mock need want like love some of get on do"
    ),
)
