"""Time polls: putting times to people, voting, and what the host does about it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.forms.filled import moment_in, number_in, people_in, said
from bots.inbound import Place
from bots.intake.room_choice import room_said
from bots.language.reader import read_list
from bots.requests import (
    BookChoice,
    CastVote,
    CastVotes,
    ExtendPoll,
    FinishVoting,
    ListPolls,
    RemindVoters,
    ShowPoll,
    StartPoll,
    WithdrawPoll,
)
from bots.scenes.bookings import poll_scene, room_name
from bots.skills.offering import mended
from bots.views.offering import invalid_words
from bots.views.people import Known
from bots.views.poll import FORM_TIMES, USUAL_LENGTH, extend_form, poll_card, polls_card, reminded_note, start_form
from core.errors import Invalid, NotFound
from core.model.poll import FEWEST_CHOICES, Group, Poll, Vote, numbered
from core.services import polls


def start_poll(turn: Turn, request: StartPoll) -> Answer:
    """Put the times to the people once all is said; before that ask for the rest, in private where no form opens."""
    turn.speak.need_zone()
    request = _in_group(turn, request)
    try:
        if turn.values is not None:
            request = _filled(turn, request, turn.values)
            if request.unread:
                return _asked(turn, request)
        elif len(request.starts) == 1 and not request.unread:
            return mended(turn, Invalid("times", "too_few", FEWEST_CHOICES), replace(request, starts=()))
        elif not _is_whole(request):
            return _asked(turn, request)
        poll = polls.start(turn.unit, turn.member, _draft(request))
        if request.instead is not None:
            polls.withdraw(turn.unit, turn.member, request.instead)
            return replace(_answer(turn, poll), anew=True)
    except Invalid as invalid:
        return _mended(turn, invalid, request)
    except NotFound as missing:
        return mended(turn, Invalid("room" if missing.what == "room" else "required", "unknown"), request)
    return _answer(turn, poll)


def _in_group(turn: Turn, request: StartPoll) -> StartPoll:
    """The poll that is begun in a group stands there."""
    where = turn.where
    if request.group is not None or where.place is not Place.GROUP:
        return request
    return replace(request, group=Group(where.platform, where.tenant, where.chat_id, where.thread))


def _is_whole(request: StartPoll) -> bool:
    people = request.required or request.optional or request.group is not None
    return bool(request.title and people and len(request.starts) >= FEWEST_CHOICES and not request.unread)


def _asked(turn: Turn, request: StartPoll) -> Answer:
    known = known_people(turn, (*request.required, *request.optional))
    room = room_name(turn.unit, request.room_id) if turn.directory.rooms else None
    return Answer(start_form(turn.speak, request, known, room, together=turn.where.forms))


def known_people(turn: Turn, people: Collection[int]) -> Known:
    """How these people are told in a form of the platform where the turn is."""
    found = turn.unit.people.many(set(people))
    users = {}
    if turn.where.tenant:
        for person in found:
            for identity in turn.unit.people.identities(person):
                if (identity.platform, identity.tenant) == (turn.where.platform, turn.where.tenant):
                    users[person] = identity.user_id
    return Known({number: person.name for number, person in found.items()}, users)


def _filled(turn: Turn, request: StartPoll, values: Mapping[str, str]) -> StartPoll:
    """The request with what was filled in; raises Invalid, named by the field."""
    if not turn.where.forms:
        return _with_room(turn, _with_times(turn, _named(request, values), values), values)
    starts = [moment_in(values, f"time_{number}") for number in range(1, FORM_TIMES + 1)]
    return replace(
        request,
        title=said(values, "title"),
        required=people_in(values, "required"),
        starts=tuple(start for start in starts if start is not None),
        optional=people_in(values, "optional"),
        length=number_in(values, "length") if said(values, "length") else USUAL_LENGTH,
        deadline=moment_in(values, "deadline"),
        place=said(values, "place"),
        private=said(values, "private") == "yes",
        room_id=number_in(values, "room") if said(values, "room") else None,
        room=None if said(values, "room") else request.room,
        unread=(),
    )


def _named(request: StartPoll, values: Mapping[str, str]) -> StartPoll:
    """With what it is about and who must be there, where these were asked."""
    return replace(
        request,
        title=said(values, "title") if "title" in values else request.title,
        required=people_in(values, "required") if "required" in values else request.required,
    )


def _with_times(turn: Turn, request: StartPoll, values: Mapping[str, str]) -> StartPoll:
    """With the times that were listed beside those that are known; raises Invalid where none of them can be read."""
    if "times" not in values:
        return request
    speak = turn.speak
    listed = read_list(said(values, "times"), now=turn.now, zone=speak.zone, language=turn.person.tongue)
    if said(values, "times") and not listed.starts:
        raise Invalid("times", "no_time")
    return replace(request, starts=tuple(dict.fromkeys((*request.starts, *listed.starts))), unread=listed.unread)


def _with_room(turn: Turn, request: StartPoll, values: Mapping[str, str]) -> StartPoll:
    """With the room that was named, or what it must have; raises Invalid for words that are neither."""
    text = said(values, "room")
    if not text:
        return request
    room_id, needs = room_said(turn, text)
    return replace(request, room_id=room_id, room=needs)


def _mended(turn: Turn, invalid: Invalid, request: StartPoll) -> Answer:
    """What is wrong with the times stands at the first of their fields, where each has one."""
    if invalid.name == "times" and turn.values is not None and turn.where.forms:
        return Answer(errors=(("time_1", invalid_words(turn.speak, invalid)),))
    return mended(turn, invalid, request)


def _draft(request: StartPoll) -> polls.Draft:
    return polls.Draft(
        title=request.title,
        starts=request.starts,
        length=request.length or USUAL_LENGTH,
        required=request.required,
        optional=request.optional,
        deadline=request.deadline,
        place=request.place,
        description=request.description,
        private=request.private,
        group=request.group,
        room=request.room,
        room_id=request.room_id,
    )


def list_polls(turn: Turn, request: ListPolls) -> Answer:
    """The polls in which nothing is decided yet; the one that there is where it is asked who has voted."""
    turn.speak.need_zone()
    found = polls.listed(turn.unit, turn.member)
    if request.votes and len(found) == 1:
        return _answer(turn, found[0])
    hosts = turn.unit.people.many({poll.host_id for poll in found})
    names = {number: person.name for number, person in hosts.items()}
    return Answer(polls_card(turn.speak, found, turn.person.id, names, skip=request.skip))


def show_poll(turn: Turn, request: ShowPoll) -> Answer:
    """A poll as it stands."""
    turn.speak.need_zone()
    return _answer(turn, polls.shown(turn.unit, turn.member, request.poll_id))


def cast_vote(turn: Turn, request: CastVote) -> Answer:
    """Say something to one of the times: a short word in a group, whose card changes by itself; else the card."""
    if turn.where.place is not Place.GROUP:
        turn.speak.need_zone()
    poll = polls.vote(turn.unit, turn.member, request.poll_id, request.choice_id, request.vote)
    if turn.where.place is not Place.GROUP:
        return _answer(turn, poll)
    voter = poll.voter(turn.person.id)
    now = voter.ballot[request.choice_id] if voter is not None else Vote.YES
    return Answer(toast=_toast(turn, poll, request.choice_id, now))


def _toast(turn: Turn, poll: Poll, choice_id: int, vote: Vote) -> str:
    number = next(number for number, choice in numbered(poll) if choice.id == choice_id)
    return turn.speak.words(f"poll.toast.{vote.value}", n=number)


def cast_votes(turn: Turn, request: CastVotes) -> Answer:
    """Say something to several times; those that are over by now are left as they are."""
    if turn.where.place is not Place.GROUP:
        turn.speak.need_zone()
    poll = polls.shown(turn.unit, turn.member, request.poll_id)
    ahead = {choice.id for choice in poll.choices if choice.span.start > turn.now}
    votes = [(choice_id, vote) for choice_id, vote in request.votes if choice_id in ahead]
    for choice_id, vote in votes or request.votes:
        poll = polls.vote(turn.unit, turn.member, request.poll_id, choice_id, vote)
    if turn.where.place is not Place.GROUP:
        return _answer(turn, poll)
    return Answer(toast=" ".join(_toast(turn, poll, choice_id, vote) for choice_id, vote in votes))


def finish_voting(turn: Turn, request: FinishVoting) -> Answer:
    """The answer is whole."""
    if turn.where.place is not Place.GROUP:
        turn.speak.need_zone()
    poll = polls.finish(turn.unit, turn.member, request.poll_id, none=request.none)
    if turn.where.place is not Place.GROUP:
        return _answer(turn, poll)
    return Answer(toast=turn.speak.words("poll.toast.none" if request.none else "poll.toast.done"))


def book_choice(turn: Turn, request: BookChoice) -> Answer:
    """Book one of the times."""
    turn.speak.need_zone()
    return _answer(turn, polls.choose(turn.unit, turn.member, request.poll_id, request.choice_id))


def extend_poll(turn: Turn, request: ExtendPoll) -> Answer:
    """Let people vote for longer."""
    turn.speak.need_zone()
    deadline = request.deadline
    try:
        if turn.values is not None:
            deadline = moment_in(turn.values, "deadline")
        if deadline is None:
            return Answer(extend_form(turn.speak, request, polls.shown(turn.unit, turn.member, request.poll_id)))
        return _answer(turn, polls.extend(turn.unit, turn.member, request.poll_id, deadline))
    except Invalid as invalid:
        return mended(turn, invalid, replace(request, deadline=None))


def remind_voters(turn: Turn, request: RemindVoters) -> Answer:
    """Remind those who have not voted; the card says who that was, or why it was nobody."""
    turn.speak.need_zone()
    poll, reminded = polls.nudge(turn.unit, turn.member, request.poll_id)
    answer = _answer(turn, poll)
    assert answer.card is not None, "a poll has a card"
    note = reminded_note(turn.speak, poll_scene(turn.unit, turn.person.id, poll), reminded)
    return replace(answer, card=replace(answer.card, note=note))


def withdraw_poll(turn: Turn, request: WithdrawPoll) -> Answer:
    """Take it back."""
    turn.speak.need_zone()
    return _answer(turn, polls.withdraw(turn.unit, turn.member, request.poll_id))


def _answer(turn: Turn, poll: Poll) -> Answer:
    return Answer(poll_card(turn.speak, poll_scene(turn.unit, turn.person.id, poll)), subject=f"poll:{poll.id}")


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    StartPoll: start_poll,
    ListPolls: list_polls,
    ShowPoll: show_poll,
    CastVote: cast_vote,
    CastVotes: cast_votes,
    FinishVoting: finish_voting,
    BookChoice: book_choice,
    ExtendPoll: extend_poll,
    RemindVoters: remind_voters,
    WithdrawPoll: withdraw_poll,
}
