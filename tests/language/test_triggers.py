"""What the table of triggers passes over: where no word of a reader is said, that reader finds nothing."""

from pathlib import Path

from bots.language import triggers
from bots.language.grammar.timeline import grammar_for
from bots.language.intent.capacity import capacity
from bots.language.intent.commands import command_of
from bots.language.naming.floors import floor_in
from bots.language.text.clauses import clause_numbers, quoted, sentence_ends, telling_marks, turning_marks
from bots.language.text.detect import language_of
from bots.language.text.tokens import Said, heard
from bots.language.zones.whereabouts import places_in
from tests.language.scoring import messages_in

_ROOT = Path(__file__).parents[1]
_YARDSTICKS = sorted((_ROOT / "language" / "yardstick").glob("*.jsonl"))
_SOME = 19
"""Every so many of the yardsticks' messages are looked at: some hundreds, of every language."""
_READERS = {
    "/find python": triggers.COMMAND,
    'call it "Budget"': triggers.QUOTES,
    "3pm London": triggers.PLACES,
    "a room for 6 people": triggers.CAPACITY,
    "on the 3rd floor": triggers.FLOORS,
    "on Friday. Monday too": triggers.DOTS | triggers.DIVIDING,
    "not Monday, Tuesday works": triggers.TURNED | triggers.DIVIDING,
    "à 14h pour une revue": triggers.LOOKALIKES,
    "hoy, mañana tengo examen": triggers.TELLING | triggers.DIVIDING,
}


def test_words_tell_the_readers_that_they_concern() -> None:
    assert {text: bits & triggers.readers_for(heard(text).words) for text, bits in _READERS.items()} == _READERS
    assert triggers.readers_for(heard("tomorrow at 3pm").words) == 0


def test_a_reader_that_no_word_concerns_finds_nothing() -> None:
    messages = [said.text for file in _YARDSTICKS for said in messages_in(file)][::_SOME]
    assert [(text, found) for text in messages if (found := _passed_over(heard(text)))] == []


def _passed_over(said: Said) -> list[str]:
    """What the readers find that nothing in the message concerns."""
    tokens, words = said.tokens, said.words
    vocabulary = grammar_for(language_of(tokens)).vocabulary
    found = {
        triggers.COMMAND: command_of(tokens),
        triggers.QUOTES: quoted(tokens, vocabulary.timely),
        triggers.PLACES: places_in(tokens, ()),
        triggers.CAPACITY: capacity(tokens, words, (), vocabulary, None),
        triggers.FLOORS: floor_in(tokens, words, vocabulary),
        triggers.DOTS: sentence_ends(tokens),
        triggers.REFUSING | triggers.TURNING: turning_marks(tokens),
        triggers.POSSIBLE: turning_marks(tokens),
        triggers.TELLING: telling_marks(tokens),
        triggers.LOOKALIKES: vocabulary.untimely(tokens, words),
        triggers.DIVIDING: any(clause_numbers(tokens, words, said.text.replace("\n", " "))),
    }
    told = triggers.readers_for(words)
    return [str(what) for reader, what in found.items() if told & reader != reader and what]
