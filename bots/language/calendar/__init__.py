"""Pieces of time put on the calendar: days, moments, repetitions, and which of them the request means."""
