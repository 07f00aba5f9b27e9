"""Connected calendars: one source for each way of reading one, one engine that imports their content."""
