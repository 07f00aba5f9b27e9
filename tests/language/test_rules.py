"""Each rule of the time grammar reads its own example: the tables hold nothing that is never reached."""

from bots.language.grammar.engine import Rule
from bots.language.grammar.time_rules import STAGES
from bots.language.grammar.timeline import grammar_for
from bots.language.text.tokens import tokenize
from bots.language.words.languages import LANGUAGES


def test_each_rule_reads_its_example_in_some_language() -> None:
    unread = [rule for number, stage in enumerate(STAGES, start=1) for rule in stage if not _reads(rule, number)]

    assert unread == []


def _reads(rule: Rule, stage: int) -> bool:
    tokens = tokenize(rule.example)
    taken = [item for language in LANGUAGES for item in grammar_for(language).read(tokens, upto=stage)]
    return (rule.makes, rule.pattern) in [(category, item.rule) for item in taken for category in item.meanings]
