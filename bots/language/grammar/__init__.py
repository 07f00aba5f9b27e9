"""The grammar of time: an engine, tables of rules, and the builders that make values of what the rules find."""
