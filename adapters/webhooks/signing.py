"""Signatures of the Standard Webhooks specification: HMAC-SHA256 over id, time and body, by each secret that signs now.

Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import base64
import hashlib
import hmac
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

PREFIX: Final = "whsec_"


def headers(key: str, sent_at: datetime, body: bytes, secrets: Iterable[str]) -> Mapping[str, str]:
    """The three headers of a message: its id, the moment of this attempt, and a signature by each secret."""
    timestamp = str(int(sent_at.timestamp()))
    signed = f"{key}.{timestamp}.".encode() + body
    return {
        "webhook-id": key,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(_signature(signed, secret) for secret in secrets),
    }


def _signature(signed: bytes, secret: str) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return f"v1,{base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()}"
