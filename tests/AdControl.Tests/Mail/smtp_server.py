"""A real SMTP server on a free port of the loopback. Prints the port, then one line of JSON for each mail it took or broke off.

The recipient says how it behaves: later.N@ refuses N times with 451, never@ always with 550, die.N@ drops the line N times in the middle of DATA,
die-after.N@ takes the mail and drops the line before saying so, slow@ never answers to RCPT.
"""
import argparse
import asyncio
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, Envelope

parser = argparse.ArgumentParser()
parser.add_argument("--certificate")
parser.add_argument("--key")
parser.add_argument("--account")
options = parser.parse_args()
seen = {}


def say(**what):
    print(json.dumps(what), flush=True)


def times(address, word):
    """Whether the recipient asks for this behaviour once more."""
    local = address.split("@")[0]
    if not local.startswith(word + "."):
        return False
    seen[address] = seen.get(address, 0) + 1
    return seen[address] <= int(local.split(".")[1])


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("never@"):
            return "550 5.1.1 No such person here"
        if address.startswith("slow@"):
            await asyncio.sleep(60)
        if times(address, "later"):
            return "451 4.7.1 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope: Envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = [part for part in mail.walk() if not part.is_multipart()]
        body = mail.get_body(("plain",))
        html = mail.get_body(("html",))
        say(
            event="mail", to=envelope.rcpt_tos, id=str(mail["Message-ID"]), subject=str(mail["Subject"]), sender=str(mail["From"]), date=str(mail["Date"]),
            text=body.get_content() if body else None, html=html.get_content() if html else None,
            files={part.get_filename(): part.get_payload(decode=True).decode("latin-1") for part in parts if part.get_filename()},
            encrypted=session.ssl is not None, authenticated=bool(session.authenticated), size=len(envelope.content))
        if any(times(address, "die-after") for address in envelope.rcpt_tos):
            server.transport.abort()
        return "250 OK"


class Dying(SMTP):
    async def smtp_AUTH(self, arg):
        # Mechanisms are written in any case by clients (the framework's says "login"); this server alone insists on capitals.
        mechanism, _, rest = (arg or "").partition(" ")
        await super().smtp_AUTH(f"{mechanism.upper()} {rest}".strip())

    async def smtp_DATA(self, arg):
        if any(times(address, "die") for address in self.envelope.rcpt_tos):
            await self.push("354 Go on")
            await self._reader.readline()
            say(event="died")
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


def authenticate(server, session, envelope, mechanism, data):
    user, _, password = options.account.partition(":")
    return AuthResult(success=data.login == user.encode() and data.password == password.encode(), handled=False)


async def main():
    more = {}
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)
        more.update(tls_context=context, require_starttls=True)
    if options.account:
        more.update(auth_required=True, authenticator=authenticate)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Dying(Handler(), enable_SMTPUTF8=True, loop=loop, **more), "127.0.0.1", 0)
    say(port=server.sockets[0].getsockname()[1])
    # The tests close the input when they are done, whatever became of them.
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
