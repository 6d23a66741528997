"""The product's server as a process that can be killed, on a database of its own."""

import http.client
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Failure(Exception):
    """A promise was not kept."""


class Database:
    """An empty database, the settings that choose it, and the server that runs on it."""

    running: "Server | None" = None
    ready_within = 10.0

    def __init__(self, provider: str):
        self.provider = provider
        self.folder = tempfile.mkdtemp(prefix="crm-durability-")
        self.settings = {"Database__Provider": provider}
        if provider == "PostgreSql":
            self.name = f"durability_{secrets.token_hex(8)}"
            self._server = os.environ["CRM_TEST_POSTGRES"]
            self._sql(f"CREATE DATABASE {self.name}")
            owner = re.sub(r"Database=[^;]*", f"Database={self.name}", self._server)
            application = re.sub(r"Username=[^;]*", "Username=crm_app", owner) + ";Password=of-no-use"
            self.settings |= {"Database__ConnectionString": application, "Database__OwnerConnectionString": owner}

    def drop(self) -> None:
        if self.running:
            self.running.kill()
        if self.provider == "PostgreSql":
            self._sql(f"DROP DATABASE {self.name} WITH (FORCE)")
        shutil.rmtree(self.folder, ignore_errors=True)

    def settle(self) -> None:
        """What PostgreSQL does by itself within a minute after many changes."""
        if self.provider == "PostgreSql":
            self._sql("VACUUM ANALYZE", self.name)

    def _sql(self, sql: str, database: str | None = None) -> None:
        parts = dict(part.split("=", 1) for part in self._server.split(";"))
        command = ["psql", "--quiet", "--host", parts["Host"], "--username", parts["Username"], "--command", sql]
        subprocess.run([*command, database or parts["Database"]], check=True, stdout=subprocess.DEVNULL)


class Server:
    """One run of the server, from start to kill."""

    def __init__(self, database: Database):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = Path(database.folder) / "server.log"
        environment = os.environ | database.settings
        environment |= {
            "ASPNETCORE_ENVIRONMENT": "Development",
            "Data__Folder": database.folder,
            "Demo__Enabled": "false",
            "Server__Port": str(self.port),
            "Limits__RequestsPerMinute": "100000000",
        }
        self._output = self.log.open("a", encoding="utf-8")
        self.started = time.monotonic()
        self._database = database
        database.running = self
        program = ["dotnet", built] if (built := os.environ.get("CRM_SERVER")) else [str(ROOT / "crm")]
        self.process = subprocess.Popen(
            # A server never outlives the check, however that ends.
            ["setpriv", "--pdeathsig", "KILL", *program], env=environment, stdout=self._output, stderr=subprocess.STDOUT
        )

    def wait_until_ready(self) -> float:
        """Waits, and says how long it took."""
        while time.monotonic() - self.started < self._database.ready_within:
            if self.process.poll() is not None:
                raise Failure(f"the server ended with {self.process.returncode}:\n{self._end_of_log()}")
            try:
                if self.request(self.connect(), "GET", "/health/ready")[0] == 200:
                    return time.monotonic() - self.started
            except OSError:
                pass
            time.sleep(0.05)
        raise Failure(f"the server was not ready within {self._database.ready_within:.0f} s:\n{self._end_of_log()}")

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def request(self, connection, method: str, path: str, body=None, token: str | None = None):
        """Sends one request on a connection and gives the status and the body."""
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = connection.getresponse()
        content = answer.read()
        return answer.status, json.loads(content) if content else None

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self._ended()

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self._ended()

    def _ended(self) -> None:
        self.process.wait(timeout=60)
        self._output.close()
        self._database.running = None

    def _end_of_log(self) -> str:
        return self.log.read_text(encoding="utf-8")[-3000:]
