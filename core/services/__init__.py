"""One function per thing that can be done, inside the unit of work it is given."""
