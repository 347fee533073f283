"""One request to one checked address: the connection goes there and nowhere else, under a meter.

HTTP itself is httpcore's and h11's, which hold to RFC 9112 strictly: two lengths, bad chunks and headers
with stray characters are errors. Neither knows proxies, cookies, passwords or redirects unless told.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any

import httpcore2 as httpcore

from reportedly import settings
from reportedly.intake.fetch.addresses import Target
from reportedly.intake.fetch.faults import Fault
from reportedly.intake.fetch.meter import Meter
from reportedly.intake.fetch.policy import IP

Headers = Sequence[tuple[str, str]]
_READ_BYTES = 16 * 1024  # at once: small, so that no limit is overshot by much


class Metered(httpcore.NetworkStream):
    """A stream whose every byte and second is counted."""

    def __init__(self, inner: httpcore.NetworkStream, meter: Meter) -> None:
        self._inner, self._meter = inner, meter
        self.answered = False  # until then only so many bytes may come as an answer's head may have
        self.begun = 0  # bytes of the answer so far
        self._opening = bytearray()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if not self.answered and self.begun > settings.FETCH_HEAD_BYTES:
            raise Fault("header flood", "was not fetched: its headers do not end.")
        data = self._inner.read(min(max_bytes, _READ_BYTES), self._meter.seconds())
        self.begun += len(data)
        if not self.answered:
            self._opening += data
        self._meter.take(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._meter.seconds())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        seconds = self._meter.seconds(settings.FETCH_CONNECT_SECONDS)
        self._inner = self._inner.start_tls(ssl_context, server_hostname, seconds)
        return self

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)

    def head_bytes(self) -> int | None:
        """How long the answer's head was; None where it cannot be told from what came before it."""
        end = self._opening.find(b"\r\n\r\n")
        return None if end < 0 or self._opening[9:10] == b"1" else end + 4


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to the first of ``addresses`` that answers, whatever host it is asked for."""

    def __init__(self, addresses: Sequence[IP], meter: Meter) -> None:
        self._addresses, self._meter = addresses, meter
        self.stream: Metered | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        last: Exception | None = None
        for ip in self._addresses:
            seconds = self._meter.seconds(settings.FETCH_CONNECT_SECONDS)
            try:
                stream = httpcore.SyncBackend().connect_tcp(str(ip), port, seconds)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
                continue
            if ip_address(stream.get_extra_info("server_addr")[0]) != ip:
                stream.close()
                raise Fault("refused address", "was not fetched: the connection led to another address.")
            self.stream = Metered(stream, self._meter)
            return self.stream
        raise last or httpcore.ConnectError("no address")


class Answer:
    """Status and headers of an answer, and its body as it comes. ``surplus`` is known after the body."""

    def __init__(self, response: httpcore.Response, stream: Metered) -> None:
        self.status = response.status
        self.headers: Headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers]
        self._response, self._stream = response, stream

    def header(self, name: str) -> str | None:
        """The first header of this name, without white space around it."""
        return next((value.strip() for found, value in self.headers if found.lower() == name), None)

    def body(self) -> Iterator[bytes]:
        """Raises Fault."""
        with _told(self._stream._meter):
            yield from self._response.iter_stream()

    def surplus(self) -> int:
        """How many bytes came beyond the length that the head declares."""
        length, head = self.header("content-length"), self._stream.head_bytes()
        if length is None or head is None or not length.isdecimal() or self.header("transfer-encoding"):
            return 0
        return self._stream.begun - head - int(length)


@contextmanager
def asked(
    target: Target, addresses: Sequence[IP], headers: Headers, meter: Meter, tls: ssl.SSLContext
) -> Iterator[Answer]:
    """GET ``target`` from one of ``addresses``. Raises Fault."""
    backend = CheckedBackend(addresses, meter)
    origin = httpcore.Origin(target.scheme.encode(), target.host.encode(), target.port)
    url = httpcore.URL(scheme=origin.scheme, host=origin.host, port=origin.port, target=target.path.encode())
    lines = [("Host", target.authority), *headers, ("Connection", "close")]
    request = httpcore.Request("GET", url, headers=[(name.encode(), value.encode()) for name, value in lines])
    connection = httpcore.HTTPConnection(origin, ssl_context=tls, network_backend=backend)
    try:
        with _told(meter):
            response = connection.handle_request(request)
        assert backend.stream is not None
        backend.stream.answered = True
        if len(response.headers) > settings.FETCH_HEADERS:
            raise Fault("header flood", f"was not fetched: it answers with {len(response.headers):,} headers.")
        yield Answer(response, backend.stream)
    finally:
        connection.close()
        if backend.stream is not None:
            backend.stream.close()


@contextmanager
def _told(meter: Meter) -> Iterator[None]:
    """What httpcore raises, as a Fault."""
    try:
        yield
    except httpcore.TimeoutException:
        meter.seconds()  # the deadline of all of it, or only that of connecting
        raise Fault("timeout", "was not fetched: the server did not answer in time.", temporary=True) from None
    except httpcore.ConnectError as error:
        raise _unconnected(error) from None
    except httpcore.NetworkError:
        raise Fault("cut short", "was not fetched: the connection broke off.", temporary=True) from None
    except httpcore.ProtocolError as error:
        raise _unspoken(str(error)) from None


def _unconnected(error: Exception) -> Fault:
    cause = error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        said = cause.verify_message.rstrip(".")
        return Fault("tls", f"was not fetched: its certificate cannot be trusted ({said}).")
    if isinstance(cause, ssl.SSLError):
        return Fault("tls", "was not fetched: it does not speak TLS as it should.")
    return Fault("no connection", "was not fetched: the server cannot be reached.", temporary=True)


def _unspoken(said: str) -> Fault:
    """A body that ends too early is worth another try; an answer that is no HTTP is not."""
    if "without sending" in said or "disconnected" in said:
        return Fault("cut short", "was not fetched: the connection ended before the page did.", temporary=True)
    if "too long" in said.lower() or "max_incomplete" in said:
        return Fault("header flood", "was not fetched: its headers do not end.")
    return Fault("bad answer", "was not fetched: the server's answer is not proper HTTP.")
