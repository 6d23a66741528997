"""Imports of contacts through the API: sent, started, watched, and compared with their file."""

import json
import time
import uuid
from collections.abc import Callable

import import_file
from server import Failure, Server

PATH = "/api/v1/imports"
PLAN = {
    "mapping": {
        "First name": "firstName",
        "Last name": "lastName",
        "Email": "email",
        "Phone": "phone",
        "Job title": "title",
        "Company": "company",
        "Lifecycle stage": "lifecycleStage",
        "Last contacted": "lastContactedAt",
        "Owner": "owner",
        "Tags": "tags",
    },
    "createMissing": ["company"],
}


def start(server: Server, token: str, content: bytes) -> str:
    """Sends the file and starts its import; gives its id."""
    boundary = uuid.uuid4().hex
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="entity"\r\n\r\ncontact\r\n'
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="people.csv"\r\n'
        "Content-Type: text/csv\r\n\r\n"
    ).encode()
    connection = server.connect()
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}", "Authorization": f"Bearer {token}"}
    connection.request("POST", PATH, body + content + f"\r\n--{boundary}--\r\n".encode(), headers)
    answer = connection.getresponse()
    text = answer.read()
    if answer.status != 201:
        raise Failure(f"the upload answered {answer.status}: {text[:500]!r}")
    identity = json.loads(text)["id"]
    status, started = server.request(connection, "POST", f"{PATH}/{identity}/start", PLAN, token)
    if status != 202:
        raise Failure(f"the start answered {status}: {started}")
    return identity


def show(server: Server, token: str, identity: str) -> dict:
    status, answer = server.request(server.connect(), "GET", f"{PATH}/{identity}", token=token)
    if status != 200:
        raise Failure(f"the import answered {status}: {answer}")
    return answer


def wait(
    server: Server, token: str, identity: str, until: Callable[[dict], bool], pause: float = 0.05, within: float = 3600
) -> dict:
    """The import as soon as this holds."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        if until(found := show(server, token, identity)):
            return found
        time.sleep(pause)
    raise Failure(f"the import does not get there within {within:.0f} s: {found['status']}, {found['processed']} rows")


def is_over(found: dict) -> bool:
    return found["status"] != "running"


def require_rows(server: Server, token: str, identity: str, rows: int) -> None:
    """Every good row of the file is one contact and every broken one is refused; there is nothing else."""
    good = {f"person{n}@company{n // 25}.example" for n in range(1, rows + 1) if not import_file.is_broken(n)}
    found = show(server, token, identity)
    counts = {name: found[name] for name in ("status", "processed", "created", "updated", "skipped", "failed")}
    wanted = {
        "status": "completed",
        "processed": rows,
        "created": len(good),
        "updated": 0,
        "skipped": 0,
        "failed": rows - len(good),
    }
    if counts != wanted:
        raise Failure(f"the import tells {counts}, not {wanted}")
    written = [contact["email"] for contact in _all(server, token, "contacts")]
    if sorted(written) != sorted(good):
        twice, lost = len(written) - len(set(written)), len(good - set(written))
        raise Failure(f"{len(written)} contacts of {len(good)} good rows: {twice} twice, {lost} lost")
    names = [company["name"] for company in _all(server, token, "companies")]
    if len(names) != len(set(names)) or set(names) != {f"Company {n // 25}" for n in range(1, rows + 1)}:
        raise Failure(f"{len(names)} companies, of which {len(names) - len(set(names))} twice")
    for number in range(1, rows + 1, max(1, rows // 20)):
        if not import_file.is_broken(number):
            _require_found(server, token, f"person{number}@company{number // 25}.example")


def _all(server: Server, token: str, resource: str) -> list[dict]:
    connection, items, cursor = server.connect(), [], ""
    while cursor is not None:
        status, page = server.request(
            connection, "GET", f"/api/v1/{resource}?pageSize=100{cursor and f'&cursor={cursor}'}", token=token
        )
        if status != 200:
            raise Failure(f"{resource} answered {status}: {page}")
        items += page["items"]
        cursor = page["nextCursor"]
        if page["totalCount"] is not None and cursor is None and page["totalCount"] != len(items):
            raise Failure(f"the list counts {page['totalCount']} {resource} and holds {len(items)}")
    return items


def _require_found(server: Server, token: str, email: str) -> None:
    """It is in search, and its timeline and audit tell of one creation."""
    status, page = server.request(server.connect(), "GET", f"/api/v1/contacts?q={email}", token=token)
    if status != 200 or [item["email"] for item in page["items"]] != [email]:
        raise Failure(f"{email} is not found by its address: {status} {page}")
    identity = page["items"][0]["id"]
    status, audit = server.request(
        server.connect(), "GET", f"/api/v1/audit?entityType=contact&entityId={identity}", token=token
    )
    if status != 200 or [entry["action"] for entry in audit["items"]] != ["created"]:
        raise Failure(f"the audit of {email} tells {status} {audit}")
