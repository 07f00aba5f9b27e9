"""All that a card tells one reader, gathered from the database."""
