"""A mail server that keeps what it is sent and answers as the recipient's address asks.

Every accepted message becomes NNNNNN.eml with its envelope beside it in NNNNNN.json. The envelope is there before the
message, and each appears whole, so a reader that sees an .eml may read both. Prints HOST:PORT when it accepts connections.

The local part of a recipient scripts the reply; what follows the first dot is free, so tests do not meet:

    fail-550.x@…    RCPT answers 550 (any code)         grey-2.x@…   the first two RCPTs answer 451, then 250
    slow-1.x@…      RCPT answers after one second       drop.x@…     the connection is cut at RCPT
    data-554.x@…    the message itself is answered 554  any other    250
"""

import argparse
import asyncio
import collections
import json
import pathlib
import signal
import ssl

from aiosmtpd.smtp import SMTP, AuthResult


def script_of(address):
    """Splits `fail-550.anna@example.org` into `("fail", 550)`; an address without a script gives `("", 0)`."""
    word, _, number = address.partition("@")[0].partition(".")[0].partition("-")
    if word in ("fail", "grey", "slow", "data") and number.isdigit():
        return word, int(number)
    return ("drop", 0) if word == "drop" else ("", 0)


class Mailbox:
    """Keeps messages as files; numbers grow in the order of acceptance."""

    def __init__(self, folder):
        self.folder = folder
        self.count = len(list(folder.glob("*.eml")))

    def put(self, message, envelope):
        self.count += 1
        name = f"{self.count:06}"
        self._write(f"{name}.json", json.dumps(envelope, indent=1).encode())
        self._write(f"{name}.eml", message)

    def _write(self, name, content):
        partial = self.folder / f".{name}"
        partial.write_bytes(content)
        partial.rename(self.folder / name)


class Handler:
    """Answers RCPT and DATA by the script in the recipients."""

    def __init__(self, mailbox):
        self.mailbox = mailbox
        self.refused = collections.Counter()

    async def handle_RCPT(self, server, session, envelope, address, options):
        word, number = script_of(address)
        if word == "fail":
            return f"{number} scripted refusal"
        if word == "grey" and self.refused[address] < number:
            self.refused[address] += 1
            return "451 4.7.1 come back later"
        if word == "slow":
            await asyncio.sleep(number)
        if word == "drop":
            server.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        for address in envelope.rcpt_tos:
            word, number = script_of(address)
            if word == "data":
                return f"{number} scripted refusal of the message"
        self.mailbox.put(
            envelope.content,
            {
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "tls": session.ssl is not None or bool(server.transport.get_extra_info("ssl_object")),
                "user": session.auth_data if isinstance(session.auth_data, str) else None,
            },
        )
        return "250 2.0.0 kept"


def authenticator(expected):
    """Makes the check of a user and password given as `NAME:PASSWORD`."""
    name, _, password = expected.partition(":")

    def check(server, session, envelope, mechanism, given):
        good = (given.login, given.password) == (name.encode(), password.encode())
        return AuthResult(success=good, handled=False, auth_data=name if good else None)

    return check


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--tls", choices=["none", "starttls", "implicit"], default="none")
    parser.add_argument("--cert", help="certificate and key in one PEM file, needed with --tls")
    parser.add_argument("--auth", help="NAME:PASSWORD that every sender must give")
    return parser.parse_args()


async def main():
    chosen = options()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    context = None
    if chosen.tls != "none":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(chosen.cert)
    handler = Handler(Mailbox(chosen.folder))
    starttls = chosen.tls == "starttls"

    def protocol():
        return SMTP(
            handler,
            hostname="sink.test",
            enable_SMTPUTF8=True,
            tls_context=context if starttls else None,
            require_starttls=starttls,
            authenticator=authenticator(chosen.auth) if chosen.auth else None,
            auth_required=chosen.auth is not None,
            auth_require_tls=starttls,
        )

    loop = asyncio.get_running_loop()
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    implicit = context if chosen.tls == "implicit" else None
    server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=implicit)
    host, port = server.sockets[0].getsockname()[:2]
    print(f"{host}:{port}", flush=True)
    await stopped.wait()
    server.close()


asyncio.run(main())
