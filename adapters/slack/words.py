"""The few words that only Slack needs, where no answer of the assistant has arrived yet."""

LOADING_TITLE = "One moment"
LOADING = "Loading…"
CHECKING_TITLE = "Checking…"
CHECKING = "Checking what you entered…"
DONE_TITLE = "Done"
DONE = "Done. The answer is in our conversation."
CANCEL = "Cancel"
CLOSE = "Close"
OPEN = "Open"
FORM_READY = "That took a moment. Open “{title}” when you are ready."
NOT_SAVED = "That was not saved: {errors}"
SORRY = "Something went wrong on my side, and nothing was changed. Please try again in a minute."
NO_FILES = (
    "This workspace has not allowed me to send files yet: an admin installs the app anew, with the scope files:write."
)
MOVED_TO_DM = "I cannot write in the channel where this began, so here is the answer. Invite me there with /invite."
