"""Which addresses of machines a calendar may be read from: those of the internet, so that nobody reaches what is private here.

The name is looked up once, and the machine that was found is the one that is connected to: a name whose meaning changes between
a check and a connection leads nowhere else. An address that is written as a number is checked where it is followed.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult

_NAT64: Final = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as IPv6 (RFC 6052)."""


class PrivateAddress(OSError):
    """The name leads to no machine of the internet."""


def is_public(written: str) -> bool:
    """Whether the IP address is one of the internet's, whatever it is wrapped in."""
    found = ip_address(written.partition("%")[0])
    if isinstance(found, IPv6Address):
        found = _unwrapped(found)
    return found.is_global and not found.is_multicast


def _unwrapped(found: IPv6Address) -> IPv4Address | IPv6Address:
    if found in _NAT64:
        return IPv4Address(int(found) & 0xFFFFFFFF)
    return found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else found)


def is_number(host: str) -> bool:
    """Whether the host is written as an IP address."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


class PublicResolver(AbstractResolver):
    """Looks names up; those that lead to a private network are refused."""

    def __init__(self) -> None:
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Where the name leads. Raises PrivateAddress where one of the machines is not of the internet."""
        found = await self._resolver.resolve(host, port, family)
        if not all(is_public(each["host"]) for each in found):
            raise PrivateAddress(host)
        return found

    async def close(self) -> None:
        """Nothing is open."""
        await self._resolver.close()
