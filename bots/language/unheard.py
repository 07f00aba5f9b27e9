"""Words that say where something is moved to and that the reader does not know: "banana" of "move it to banana"."""

from bots.language.grammar.timeline import grammar_for
from bots.language.text.detect import language_of
from bots.language.text.tokens import heard
from bots.language.words.en import ENGLISH
from bots.language.words.languages import every

_LEADS = every("named_to")


def unheard_target(text: str, language: str | None) -> str:
    """What stands at the end behind a word such as "to", where none of it is known; else empty."""
    said = heard(text)
    tokens = [token for token in said.tokens if token.kind != "mark"]
    known = grammar_for(language_of(said.tokens, language)).vocabulary.known | grammar_for(ENGLISH).vocabulary.known
    place = next((n for n in range(len(tokens) - 1, -1, -1) if tokens[n].norm in _LEADS), len(tokens))
    target = tokens[place + 1 :]
    if not target or any(token.kind != "word" or token.norm in known for token in target):
        return ""
    return " ".join(token.text for token in target)
