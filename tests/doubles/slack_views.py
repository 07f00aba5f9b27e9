"""The double's ``views.*``: triggers for three seconds and once, hashes, a stack of at most three modals, home tabs.

https://docs.slack.dev/surfaces/modals and …/reference/methods/views.open, views.push, views.update, views.publish.
"""

from tests.doubles.slack_blocks import check_view
from tests.doubles.slack_state import Json, Person, Refused, State, View, Workspace

_KEPT_ON_TOP = 2


def _checked(view: Json, kind: str) -> Json:
    if problems := check_view(view, kind):
        raise Refused("invalid_arguments", problems)
    return view


def _named(state: State, content: Json) -> Json:
    return {**content, "blocks": [{"block_id": state.next("b"), **block} for block in content["blocks"]]}


def _redeemed(state: State, trigger_id: str) -> Person:
    trigger = state.triggers.get(trigger_id)
    if trigger is None:
        raise Refused("invalid_trigger_id")
    if trigger.used:
        raise Refused("exchanged_trigger_id")
    if state.now > trigger.until:
        raise Refused("expired_trigger_id")
    trigger.used = True
    return trigger.user


def _stored(state: State, user: Person, content: Json, parent: str | None) -> Json:
    view = View(state.next("V"), state.next("h"), user, _named(state, content), parent)
    state.views[view.view_id] = view
    state.stack(user).append(view.view_id)
    return {"view": view.payload()}


def open_view(state: State, workspace: Workspace, args: Json) -> Json:
    content = _checked(args["view"], "modal")
    user = _redeemed(state, args["trigger_id"])
    state.stack(user).clear()
    return _stored(state, user, content, None)


def push_view(state: State, workspace: Workspace, args: Json) -> Json:
    content = _checked(args["view"], "modal")
    user = _redeemed(state, args["trigger_id"])
    stack = state.stack(user)
    if not stack:
        raise Refused("not_found")
    if len(stack) > _KEPT_ON_TOP:
        raise Refused("push_limit_reached")
    return _stored(state, user, content, stack[-1])


def replace_content(state: State, view: View, content: Json) -> None:
    """Put a checked content into an open view; its hash changes."""
    view.content, view.hash, view.errors = _named(state, content), state.next("h"), {}


def update_view(state: State, workspace: Workspace, args: Json) -> Json:
    view = state.views.get(args.get("view_id", ""))
    if view is None or view.view_id not in state.stack(view.user):
        raise Refused("not_found")
    if args.get("hash") not in (None, view.hash):
        raise Refused("hash_conflict")
    replace_content(state, view, _checked(args["view"], view.content["type"]))
    return {"view": view.payload()}


def publish_view(state: State, workspace: Workspace, args: Json) -> Json:
    user = state.person(workspace, args["user_id"])
    content = _checked(args["view"], "home")
    known = state.homes.get(user.user_id)
    if known is not None and args.get("hash") not in (None, known.hash):
        raise Refused("hash_conflict")
    view_id = known.view_id if known else state.next("V")
    home = state.homes[user.user_id] = View(view_id, state.next("h"), user, _named(state, content))
    return {"view": home.payload()}
