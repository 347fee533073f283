"""What hostile pages do, one function each; texts are ours."""

from __future__ import annotations

import gzip
import socket
import struct
import time
import zlib
from functools import cache

from evaluation.hostile.server import Asked, Page

TEXT = (
    "The harbour master told reporters on Tuesday that thirty lorries had left by the northern gate before dawn,"
    " and that nobody had stopped them at the bridge. According to the ministry, the commander is still in the city."
)
ARTICLE = (
    "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Lorries left before dawn</title></head><body>"
    f"<article><h1>Lorries left before dawn</h1><p>{TEXT}</p><p>{TEXT.replace('thirty', 'forty')}</p></article>"
    "</body></html>"
).encode()
_DRIP_SECONDS = 0.2  # between two bytes: each read succeeds, and the whole takes for ever
_MEBIBYTE = b"\0" * (1 << 20)


def head(status: str = "200 OK", *headers: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode("latin-1")


def page(body: bytes = ARTICLE, *headers: str, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> Page:
    """A proper answer."""
    return raw(head(status, f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers) + body)


def raw(*pieces: bytes) -> Page:
    """These bytes and no more."""

    def send(connection: socket.socket, asked: Asked) -> None:
        for piece in pieces:
            connection.sendall(piece)

    return send


def redirect(location: str, status: str = "302 Found") -> Page:
    return raw(head(status, f"Location: {location}", "Content-Length: 0"))


def endless(opening: bytes, piece: bytes) -> Page:
    """``piece`` after ``piece``, as fast as they are taken."""

    def send(connection: socket.socket, asked: Asked) -> None:
        connection.sendall(opening)
        while True:
            connection.sendall(piece)

    return send


def drip(opening: bytes) -> Page:
    """One byte now and then."""

    def send(connection: socket.socket, asked: Asked) -> None:
        connection.sendall(opening)
        while True:
            connection.sendall(b"a")
            time.sleep(_DRIP_SECONDS)

    return send


def silent(connection: socket.socket, asked: Asked) -> None:
    """Takes the connection and says nothing."""
    while connection.recv(4096):
        pass


def reset(connection: socket.socket, asked: Asked) -> None:
    """Breaks off in the middle, rudely."""
    connection.sendall(head("200 OK", "Content-Type: text/html", "Content-Length: 100000") + ARTICLE[:200])
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def later(path: str) -> Page:
    """Each answer leads one further, for ever: /n1, /n2, ..."""

    def send(connection: socket.socket, asked: Asked) -> None:
        number = int("".join(c for c in asked.path if c.isdigit()) or 0) + 1
        connection.sendall(head("302 Found", f"Location: {path}{number}", "Content-Length: 0"))

    return send


@cache
def gzip_bomb(mebibytes: int = 80) -> bytes:
    """Unpacks to a thousand times its size."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    return b"".join([*(packer.compress(_MEBIBYTE) for _ in range(mebibytes)), packer.flush()])


def packed(body: bytes, coding: str = "gzip") -> Page:
    return page(body, f"Content-Encoding: {coding}")


CHUNKED = head("200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked")
HTML = head("200 OK", "Content-Type: text/html")


def attacks() -> dict[str, Page]:
    """By path, what needs no name server: the body, the head, the coding, the protocol."""
    zipped = gzip.compress(ARTICLE)
    return {
        "/ok": page(),
        "/gzip": packed(zipped),
        "/deflate": packed(zlib.compress(ARTICLE), "deflate"),
        "/deflate-raw": packed(zlib.compress(ARTICLE, wbits=-15), "deflate"),
        "/endless-body": endless(HTML, b"<p>and so on</p>" * 4096),
        "/endless-chunks": endless(CHUNKED, b"10000\r\n" + b"x" * 65536 + b"\r\n"),
        "/tiny-chunks": endless(CHUNKED, b"1;" + b"e" * 1000 + b"\r\nx\r\n"),
        "/slow-body": drip(HTML),
        "/slow-head": drip(b"HTTP/1.1 200 OK\r\nX-Slow: "),
        "/silent": silent,
        "/gzip-bomb": packed(gzip_bomb()),
        "/gzip-in-gzip": packed(gzip.compress(gzip_bomb()), "gzip, gzip"),
        "/gzip-cut": raw(head("200 OK", "Content-Encoding: gzip", "Connection: close") + zipped[: len(zipped) // 2]),
        "/gzip-damaged": packed(zipped[:20] + b"\xff" * 40 + zipped[60:]),
        "/brotli": packed(b"\x0b\x02\x80hello\x03", "br"),
        "/too-short": raw(head("200 OK", "Content-Type: text/html", "Content-Length: 99999") + ARTICLE),
        "/too-long": raw(head("200 OK", "Content-Type: text/html", f"Content-Length: {len(ARTICLE) - 100}") + ARTICLE),
        "/two-lengths": raw(head("200 OK", "Content-Length: 5", f"Content-Length: {len(ARTICLE)}") + ARTICLE),
        "/huge-length": raw(head("200 OK", f"Content-Length: {'9' * 30}") + ARTICLE),
        "/minus-length": raw(head("200 OK", "Content-Length: -1") + ARTICLE),
        "/header-line": endless(b"HTTP/1.1 200 OK\r\nX-Long: ", b"a" * 65536),
        "/header-lines": endless(b"HTTP/1.1 200 OK\r\n", b"X-More: a\r\n" * 4096),
        "/header-count": raw(
            head("200 OK", *(f"X-{n}: a" for n in range(500)), f"Content-Length: {len(ARTICLE)}"), ARTICLE
        ),
        "/many-100s": endless(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 100),
        "/header-nonsense": raw(b"HTTP/1.1 200 OK\r\nBad Header: a\r\n: b\r\n\0\r\n\r\n" + ARTICLE),
        "/chunk-words": raw(CHUNKED + b"ten\r\nabc\r\n0\r\n\r\n"),
        "/chunk-minus": raw(CHUNKED + b"-5\r\nabcde\r\n0\r\n\r\n"),
        "/chunk-huge": raw(CHUNKED + b"F" * 40 + b"\r\nabc"),
        "/chunk-cut": raw(CHUNKED + b"ffff\r\nabc"),
        "/endless-trailers": endless(CHUNKED + b"1\r\nx\r\n0\r\n", b"X-Trailer: a\r\n" * 1000),
        "/not-http": raw(b"SSH-2.0-OpenSSH_9.9\r\n\r\n"),
        "/nothing": raw(b""),
        "/reset": reset,
        "/loop": redirect("/loop"),
        "/on1": later("/on"),
        "*": later("/on"),
        "/to-file": redirect("file:///etc/passwd"),
        "/to-password": redirect("http://user:word@news.test/ok"),
        "/to-nowhere": raw(head("302 Found", "Content-Length: 0")),
        "/to-nonsense": redirect("http://[::1/"),
        "/cookie": page(ARTICLE, "Set-Cookie: session=1; Path=/"),
        "/304": raw(head("304 Not Modified")),
        "/404": page(b"none", status="404 Not Found"),
        "/410": page(b"none", status="410 Gone"),
        "/403": page(b"none", status="403 Forbidden"),
        "/500": page(b"none", status="500 Internal Server Error"),
        "/429": page(b"none", "Retry-After: 100000", status="429 Too Many Requests"),
        "/206": page(status="206 Partial Content"),
        "/robots.txt": page(b"none", status="404 Not Found"),
    }
