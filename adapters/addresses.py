"""To which IP addresses people may lead the bot, by a calendar’s or webhook’s address: only to public ones.

So nobody can probe the private network by it.
A name is resolved once, and the connection uses that result, so that a name whose meaning changes between
check and connection leads nowhere else. A numeric address is checked where it is followed.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

_NAT64: Final = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as IPv6 (RFC 6052)."""


class PrivateAddress(OSError):
    """The name does not lead to a public address."""


def is_public(written: str) -> bool:
    """Whether the IP address is public, also if it is embedded in an IPv6 address."""
    found = ip_address(written.partition("%")[0])
    if isinstance(found, IPv6Address):
        found = _unwrapped(found)
    return found.is_global and not found.is_multicast


def _unwrapped(found: IPv6Address) -> IPv4Address | IPv6Address:
    if found in _NAT64:
        return IPv4Address(int(found) & 0xFFFFFFFF)
    return found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else found)


def is_number(host: str) -> bool:
    """Whether the host is a numeric IP address."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


class PublicResolver(AbstractResolver):
    """Resolves names, refusing those that lead to a private network."""

    def __init__(self) -> None:
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The name's addresses. Raises PrivateAddress if any of them is not public."""
        found = await self._resolver.resolve(host, port, family)
        if not all(is_public(each["host"]) for each in found):
            raise PrivateAddress(host)
        return found

    async def close(self) -> None:
        """Close the underlying resolver."""
        await self._resolver.close()
