"""People at work: writers whose acknowledged changes are remembered, and readers."""

import http.client
import random
import threading
import time

from server import Failure, Server

EMAIL = "admin@durability.example"
PASSWORD = "correct horse battery 42"


def register(server: Server) -> str:
    body = {"organizationName": "Durability", "displayName": "Admin", "email": EMAIL, "password": PASSWORD}
    return _token(server, "/api/v1/auth/register", body)


def sign_in(server: Server) -> str:
    return _token(server, "/api/v1/auth/login", {"email": EMAIL, "password": PASSWORD})


def _token(server: Server, path: str, body: dict) -> str:
    status, answer = server.request(server.connect(), "POST", path, body)
    if status not in (200, 201):
        raise Failure(f"{path} answered {status}: {answer}")
    return answer["accessToken"]


class Load:
    """Writers and readers that work until they are told to stop or the server is gone."""

    def __init__(self, server: Server, token: str, acknowledged: dict[str, str], writers: int, readers: int):
        self._server, self._token, self._acknowledged = server, token, acknowledged
        self._stop = threading.Event()
        self.refusals: list[str] = []
        self.writes = self.reads = 0
        self._threads = [threading.Thread(target=self._write, args=(n,), daemon=True) for n in range(writers)]
        self._threads += [threading.Thread(target=self._read, daemon=True) for _ in range(readers)]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(timeout=90)

    def _ask(self, connection, method: str, path: str, body=None):
        """Gives the answer's body, or None when the server went away before it came."""
        try:
            status, answer = self._server.request(connection, method, path, body, self._token)
        except (OSError, http.client.HTTPException, ValueError):
            if not self._stop.is_set() and self._server.process.poll() is None:
                time.sleep(0.2)
                if self._server.process.poll() is None:
                    self.refusals.append(f"{method} {path}: no answer from a running server")
            self._stop.set()
            return None
        if status >= 300:
            self.refusals.append(f"{method} {path} answered {status}: {answer}")
        return answer if status < 300 else {}

    def _write(self, number: int) -> None:
        connection, last = self._server.connect(), None
        while not self._stop.is_set():
            name = f"w{number}-{random.getrandbits(64):x}"
            if last and random.random() < 0.3:
                # A change may arrive although its answer does not, so the record has one of two names then.
                self._acknowledged[last] = f"{self._acknowledged[last]}|{name}"
                answer = self._ask(connection, "PATCH", f"/api/v1/contacts/{last}", {"lastName": name})
            else:
                answer = self._ask(connection, "POST", "/api/v1/contacts", {"lastName": name})
            if answer:
                last = answer["id"]
                self._acknowledged[last] = name
                self.writes += 1

    def _read(self) -> None:
        connection = self._server.connect()
        paths = ("/api/v1/contacts?pageSize=25", "/api/v1/contacts?q=w1&pageSize=10", "/api/v1/contacts?sort=lastName")
        while not self._stop.is_set():
            if self._ask(connection, "GET", random.choice(paths)) is not None:
                self.reads += 1


def verify(server: Server, token: str, acknowledged: dict[str, str]) -> None:
    """Every acknowledged change is there, and whole: in the list's count, in search, with its first timeline entry."""
    lost: list[str] = []
    rows = list(acknowledged.items())
    samples = set(random.sample(range(len(rows)), min(25, len(rows))))

    def check(part: int, parts: int) -> None:
        connection = server.connect()
        for index in range(part, len(rows), parts):
            identity, names = rows[index]
            status, contact = server.request(connection, "GET", f"/api/v1/contacts/{identity}", token=token)
            if status != 200 or contact["lastName"] not in names.split("|"):
                lost.append(f"{identity} should be {names}: {status} {contact}")
            elif index in samples:
                query = f"/api/v1/contacts?q={contact['lastName']}"
                status, found = server.request(connection, "GET", query, token=token)
                if status != 200 or [item["id"] for item in found["items"]] != [identity]:
                    lost.append(f"{identity} is not found by its name: {status} {found}")

    threads = [threading.Thread(target=check, args=(part, 8)) for part in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if lost:
        raise Failure(f"{len(lost)} of {len(rows)} acknowledged changes are lost or half, such as {lost[0]}")
    _count(server, token, len(rows))


def _count(server: Server, token: str, acknowledged: int) -> None:
    """The kept total is what a walk over all pages finds; unacknowledged rows may have arrived too."""
    connection = server.connect()
    status, page = server.request(connection, "GET", "/api/v1/contacts?pageSize=100", token=token)
    if status != 200:
        raise Failure(f"the list answered {status}: {page}")
    total, seen = page["totalCount"], len(page["items"])
    while page["nextCursor"]:
        path = f"/api/v1/contacts?pageSize=100&cursor={page['nextCursor']}"
        status, page = server.request(connection, "GET", path, token=token)
        if status != 200:
            raise Failure(f"the next page answered {status}: {page}")
        seen += len(page["items"])
    if total != seen or seen < acknowledged:
        raise Failure(f"the list counts {total} contacts and holds {seen}, of which {acknowledged} were acknowledged")
