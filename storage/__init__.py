"""How we remember: SQLite and PostgreSQL through SQLAlchemy Core."""
