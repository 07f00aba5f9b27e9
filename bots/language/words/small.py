"""The small words of one language: what joins, turns down, points back, is polite; one table a language, with the same fields.

All are folded as `tokens.fold` does. Words are divided by spaces; patterns, of which each tells so, are regular expressions that match
whole words. Small words are understood in messages of any language (`languages.every`, `languages.pattern_of`), as people mix them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallWords:
    """What a language says beside names, times and verbs; only the fields behind the others may be left out."""

    and_: str
    """What stands between two things."""
    or_: str
    """What stands between two choices."""
    with_: str
    """What leads to who or what comes along."""
    for_: str
    """What leads to whom or what something is for."""
    about: str
    """What leads to what something is about."""
    everybody: str
    """Who is asked where it is everybody."""
    poll: str
    """A vote on times."""
    deadline: str
    """What leads to until when people may vote."""
    in_: str
    """What leads to where or when something is."""
    articles: str
    """What stands before a thing."""
    adds: str
    """What adds a skill to those one has, or takes it away."""
    my_skills: str
    """A pattern for the skills that one has, behind what is added to them."""
    same_time: str
    """The same hour as what was shown: a pattern."""
    other_day: str
    """Another day than what was shown: a pattern."""
    somebody_else: str
    """Another person than those shown: a pattern."""
    not_that: str
    """What turns down what was shown: a pattern."""
    day_after: str
    """The day after what was shown: a pattern."""
    day_before: str
    """The day before what was shown: a pattern."""
    anybody: str
    """Anybody who will do: a pattern."""
    instead: str
    """What lets one take the place of another: a pattern."""
    further: str
    """What begins a message that adds to what was shown: a pattern."""
    that: str
    """What stands for what was shown: a pattern."""
    books_that: str
    """What begins a message that books what was shown: a pattern."""
    past: str
    """What tells of sessions that are over: a pattern."""
    all_here: str
    """Everybody in the conversation: a pattern."""
    with_me: str
    """What counts the writer in: a pattern."""
    a_time: str
    """A time that several have: a pattern."""
    speaking: str
    """Words around the name of a language that is asked for."""
    asks_to_speak: str
    """Of those, the ones that ask."""
    then: str
    """What stands between two wishes, beside "and"."""
    too: str
    """What may follow the word between two wishes."""
    back: str
    """What speaks of the first wish, so that the second is a part of it."""
    free: str
    """What is said of somebody sought: in one word, where the language needs no verb."""
    not_: str
    """The word that turns a time down, before it; in Turkish behind it."""
    before_day: str
    """What may stand between "not" and a day."""
    named_to: str
    """What leads to the new name of a meeting."""
    courtesy: str
    """What stands behind a name and is none of it."""
    shown_before: str
    """What asks for what comes before the times shown."""
    everything: str
    """All that somebody has booked."""
    later_by: str
    """What moves something by a length to later."""
    earlier_by: str
    """What moves something by a length to earlier."""
    because: str
    """What leads to a reason: a pattern."""
    excuse: str
    """What is said beside a refusal for courtesy alone: a pattern."""
    i_am: str
    """What begins a reason behind a comma: a pattern."""
    confirms: str
    """What takes a time held long before: a pattern."""
    asks_who: str
    """What asks who somebody is: a pattern."""
    but: str
    """What divides two clauses."""
    reasons: str
    """What begins a reason wherever it stands."""
    earlier: str
    """What says that something is moved to an earlier time."""
    by_: str
    """What says that a length is by how much something is moved."""
    instead_of: str
    """What stands before the time that another replaces; in Turkish behind it."""
    where: str
    """What asks for a place."""
    hence_by: str
    """What says behind a length by how much something is moved, which could as well be counted from now."""
    fitting: str
    """What says that there is enough room."""
    both: str
    """The two that there are."""
    called: str = ""
    """What a new name follows at once: "call it", as a pattern."""
    named_as: str = ""
    """What leads to a new name that stands before its verb, the name between them: "toplantıyı X olarak adlandır"; a pattern whose
    only group is the name."""
    agrees: str = ""
    """What begins a yes that goes on: "ok, tomorrow"; a pattern."""
    invites: str = ""
    """What has those invited whom a card names, and says nothing else: a pattern."""
    day_over: str = ""
    """What says that enough was done, and names nothing: "call it a day"; a pattern."""
    an_hour: str = ""
    """The word for one hour of something, where no article says "one"."""
    spoken_as: str = ""
    """How one says "in German" where the language's name changes for it: the name and the code."""
    periods: str = ""
    """Periods in short that say of which one a thing is where it follows: "Q1 planning"."""
    lookalikes: str = ""
    """What looks like a word of time once it is folded and is none, as it is written: Polish "they have" is no May."""
    again: str = ""
    """What asks for the same session once more: "the same", "again"; a pattern."""
    undoes: str = ""
    """What takes back what was just done, and says nothing else: "undo", "take that back"; a pattern."""
    asks_of_that: str = ""
    """What asks when or where that is which was shown, or how long it takes, and names nothing: "where is it"; a pattern."""
    asks_link: str = ""
    """What asks for the link of that which was shown, and names nothing: "can you send me the link"; a pattern."""
    gives_link: str = ""
    """What stands beside a link that is given to what was shown: "put it on …", "the link is …"."""
    complains: str = ""
    """What says that an answer was none to what was asked: a pattern."""
    only: str = ""
    """What says that nothing but this is meant, as a pattern."""
    if_needed: str = ""
    """What says of a time that it suits only if it must be, as a pattern."""
    leaves_out: str = ""
    """What says before a name that this person, or room, is not meant."""
    leaves_out_as: str = ""
    """The same in two words: "not with"."""
    the_one_with: str = ""
    """What may stand between that and the name: "not the one with Will"."""
    week_after: str = ""
    """The week after what was shown: a pattern."""
    turns_down: str = ""
    """What says of a day or a time beside it that it does not suit: a pattern, which may begin at the message's start."""
    parts_of_days: str = ""
    """The same part of every day: "mornings", "vormittags"; a pattern."""
    bigger: str = ""
    """What asks for a room that holds more than the one that there is, or wants more of it: a pattern."""
    smaller: str = ""
    """What asks for one that holds less: a pattern."""
    other_room: str = ""
    """What asks for any room but the one that there is: a pattern."""
    votes_yes: str = ""
    """What says that a time suits."""
    votes_no: str = ""
    """What says that a time does not suit."""
    votes_none: str = ""
    """None of the times."""
    votes_besides: str = ""
    """What stands beside the times that one can make and says nothing of them."""
    voting: str = ""
    """What speaks of a vote on times, beside the words for one."""
    poll_asks: str = ""
    """What begins a question about a vote on times, or asks to see it: a pattern."""
    poll_nudges: str = ""
    """What has those reminded who have not voted: a pattern."""
    poll_ends: str = ""
    """What ends voting: a pattern."""
    poll_withdraws: str = ""
    """What takes a vote on times back: a pattern."""
    poll_extends: str = ""
    """What leads to until when people may vote from now on: a pattern."""
    poll_books: str = ""
    """What says which of the times it is to be: a pattern."""
    has_one: str = ""
    """What begins a plain statement that one has a session or meeting, as a pattern: "I have a session with …"."""
    joins_list: str = ""
    """What asks to be put on the waitlist, and not to see it: a pattern."""
    him: str = ""
    """What stands for one person who was shown, whatever its case."""
    numbered: str = ""
    """What says of a number behind it that it counts one of a list: "option 3"."""
    drops_note: str = ""
    """What takes away that which was noted of a session: a pattern."""
    weekday_after: str = ""
    """The next weekday of a name behind the day that was shown: a pattern."""
    whole_day: str = ""
    """The whole of the day that was shown, and nothing else: a pattern."""
    skips: str = ""
    """What leaves out that which was shown, and names nothing: "skip it"; a pattern."""
    unsaid: str = ""
    """What answers a question by leaving it open: a pattern."""
    pauses: str = ""
    """Sounds that fill a pause in what is dictated, and say nothing within a message."""
    behind: bool = False
    """Whether what turns down or replaces a time stands behind it."""
