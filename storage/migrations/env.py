"""Alembic's environment: runs in the connection and transaction that ``storage.migrate`` has opened."""

from alembic import context

from storage.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
