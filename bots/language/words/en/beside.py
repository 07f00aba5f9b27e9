"""English: what it says beside names and times, and what tells its wishes apart, each field as `words/beside.py` tells."""

from bots.language.words.beside import NameWords, WhenWords, WishWords

NAMES = NameWords(
    ordinary_skills="go r c d excel spark swift dart express word access next sales hiring node rust react",
    short_skills="go r c next",
    not_before_skill="to the through ahead for with",
    behind_skill=(
        "mentor mentors dev devs developer developers teacher tutor coach expert experts help lesson lessons "
        "programmer engineer class session sessions skills guru questions question waitlist people ppl specialist to "
        "person folks folk pro pros wizard wizards buddy engineers trainer instructor workshop homework coaching tutoring tutors "
        "coaches teachers experts code"
    ),
    hardly_behind_skill="to",
    before_skill_or_person="with for",
    before_verb="to",
    learning="learn learning me us how teach her him them someone anyone",
    doing="cant cannot wont isnt hasnt doesnt didnt has is says said wants told asked needs agreed cancelled canceled",
    beginning="so and but because cause cos since hey hi",
    having="have want need grab",
    had_for="for on at tomorrow today next",
    done_to="do cancel move push shift change swap reschedule bump postpone skip",
    done_when="on at from to tomorrow today and",
    is_="is",
    free="free available around busy in there open booked",
    plainly_free="free available",
    asked_with="with w meet and book see squeeze invite ask",
    gathering="between get gather bring pull for among of round",
    whether="chance whether hoping",
    modals="will may",
    auxiliaries="can could would should might must shall",
    asking="when where who what how time times which",
    asked_of="is are does will",
    asked_of_things="the my a it",
    before_hour="with w book",
    seldom_before="for from to and or by",
    waiting_for="for",
    lists="list waitlist queue",
    mark="mark",
    marked="me as it my this that them him her us",
    met="with w see meet",
    me="me i",
    no_initials="a i w n r u o e y x",
    behind_initial="for on at from tomorrow today next free available",
    no_service="help",
    not_behind_service="call meeting chat project event off",
    generic="session meeting appointment the a of and for with on to in mentoring",
    before_room="in at",
    in_room="in",
    room_said_again="in book reserve",
)

WHEN = WhenWords(
    away="out off away",
    i_am="im am weare are",
    preferring="lovely best ideal ideally perfect preferable preferably wonderful great suits suit brilliant",
    rather_than="rather than",
    up_to="before until till",
    own="my our the his her their",
    target="for",
    at_hand="it that this one",
    starting="start begin starting",
    becoming="be was were start begin happen go later earlier",
    rescheduling="reschedule resched rebook rearrange rescheduling",
    to_start="start begin",
    standing="standing recurring repeating",
    suiting="works suits work suit would instead",
    not_suiting="of",
    offering="do make try about",
    offer_asked="could can shall may might how what lets",
    same_time="same time",
    units_of_own={"day": "day", "week": "week", "month": "month"},
    my="my",
    hour_suits="works suits",
    is_="is",
    fine="fine ok okay good great perfect ideal best",
    before_hour="do make try say about at for be it",
    behind_hour="does any",
    behind_target="instead rather please pls then that",
    instead_of={"of": "instead", "than": "rather"},
    an="an",
    hour_of_own="my our the",
    before_minutes="for x",
    uncounted="if can could",
    retaken="make it that",
    never_misspelt=(
        "eastern western northern southern "
        "match marsh water launch later layer night right might light fight sight month mouth other mother another "
        "there where these those think thing thirst worst first hours house horse mouse money honey honda sandy sunny "
        "monty moaning warning earning learning evening every very ever never even event seven eleven even after "
        "alter otter order older folder before between weekly daily early nearly yearly clearly dearly half hall time "
        "times timer until unto united week weak peek seek meet meat meeting today toad tonight weekend weekends "
        "months mind mine mins fourth forth forty form from firth fifth filth sixth quarter quarters charter noon "
        "none moon soon hour four flour sour tour your our hours minute minutes second seconds"
    ),
)

WISHES = WishWords(
    room_alone="free available empty room rooms who whos taken busy",
    booking="book bok booked booking reserve schedule slot pencil squeeze fit grab sign put",
    someone="someone somebody anyone anybody who whos",
    have="got have ive gotta",
    all_of_us="team everyone everybody all us me group together others",
    happened="was were had went got ate saw came been felt took lost won",
    yesterday="yesterday",
    last="last",
    gone="night week weekend month year",
    told="was were said says fell rose never came went had begins began order buy pizza table taxi uber ticket dinner",
    of_oneself="i im ive my me ill",
    reminding="remind reminder reminders nudge notify ping alert notification warning notice",
    each_day="mornings afternoons evenings weekends nights",
    nothing="nothing nobody none no",
    own_session="my our session meeting call lesson appointment",
    hours="hours hrs availability availabilty",
    instead="instead",
    sent="send mail email text message dm",
    daily="daily",
    longer="more extra longer another additional further",
    next_steps="next steps",
    extra="extra additional additionally exceptionally",
    opens="open opening bookable",
    once="this next coming",
    skills_dropped="remove drop delete stop stopped longer anymore dont not off without",
    all_skills="skills are|skills :|skills is|skills =|skills to",
    nothing_there="on board|the phone|my phone",
    choosing="take go pick choose have book prefer grab like so then",
    going="go going opt plump settle",
    going_for="for",
    of_several="of one",
    first="earliest earlier early former top whatever whichever",
    last_shown="latest later late latter bottom",
    final="last final",
    other_one="with at on",
    one="one",
    unwanted="no not dont without remove drop cancel skip stop",
    wanted_after="but just only",
    rather="instead rather",
    hours_short="h hr hrs",
    half="a half",
    things="book push shift",
    before_things="the a our this that your her their late early night day double",
    hyphenated="wait-list check-in stand-up counter-offer time-zone town-hall get-together heads-up double-booked stand-by",
    texted={
        "whn": "when", "chk": "check", "cld": "could", "wld": "would", "shld": "should", "bk": "book", "fre": "free",
        "mtng": "meeting", "sesh": "session", "shw": "show", "snd": "send", "thnk": "think", "ned": "need", "nid": "need",
        "hv": "have", "hav": "have", "wth": "with", "smone": "someone", "ne1": "anyone", "wrk": "work", "wrks": "works",
        "tlk": "talk", "avl": "available", "rooom": "room", "roomn": "room", "ther": "there",
        "wots": "whats", "wotve": "whatve", "summat": "something", "nowt": "nothing", "owt": "anything",
    },
    apostrophes={
        "i'll": "iwill", "we'll": "wewill", "we're": "weare", "we'd": "wewould", "he'll": "hewill", "she'll": "shewill",
    },
    behind_and="also then maybe possibly even",
    before_and="oh um uh too",
    joins_people="plus n",
    spelled_out="not shall will would should may might",
    contracted={
        "do not": "dont", "does not": "doesnt", "did not": "didnt", "will not": "wont", "shall not": "wont",
        "would not": "wouldnt", "could not": "couldnt", "can not": "cant", "is not": "isnt", "are not": "arent",
        "i will": "iwill", "i shall": "iwill", "i would": "id", "i should": "id", "we shall": "wewill", "we will": "wewill",
        "shall i": "can i", "may i": "can i", "might i": "can i", "may we": "can we", "might we": "can we",
    },
    mistyped=(
        "reschedule rescheduled schedule scheduled cancel cancelled cancellation appointment appointments available availability "
        "unavailable session sessions meeting meetings mentor calendar booking bookings booked reserve reservation remind reminder "
        "reminders waitlist waiting anyone anybody someone somebody everyone everybody explain practice interested confirm accept "
        "accepted decline declined postpone postponed notify conflict earlier another something anything nothing instead whiteboard "
        "projector timezone profile vacation holiday lesson lessons interview interviews agenda invite invitation tentative propose "
        "suggest prefer receive arrange organise organize request looking tutoring teacher expert upcoming tomorrow"
    ),
    never_mistyped="cancer canter lesion lesions melting serviced received looming looping cooking rewind",
    mistyped_endings="s d r n y es ed er ly",
    always="always",
)  # fmt: skip
