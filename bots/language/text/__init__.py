"""The words of a message: cut, folded, known in which language, divided into clauses and wishes."""
