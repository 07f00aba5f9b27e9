"""People, rooms, skills and services in a message: the organisation's, and those that it does not have."""
