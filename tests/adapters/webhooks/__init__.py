"""Tests of webhooks over HTTP."""
