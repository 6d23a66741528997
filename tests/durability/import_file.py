"""A file of contacts as they come in practice: most rows are good, some are broken in one of twelve ways."""

import csv
import io

HEAD = ["First name", "Last name", "Email", "Phone", "Job title", "Company", "Lifecycle stage", "Last contacted", "Owner", "Tags"]

GIVEN = ("Asha", "Rahul", "Priya", "Jonas", "Mia", "Chidi", "Sofia", "Kenji")
FAMILY = ("Rao", "Sharma", "Weber", "Okafor", "Rossi", "Tanaka", "Silva", "Novak", "Haddad", "Larsen")
TITLES = ("Head of Purchasing", "Engineer", "Plant Manager", "Architect", "Accountant")

# How each kind of broken row differs from a good one: no name at all, texts that are too long, what is no address, number,
# word or date, somebody who is not here, more than a list may hold, and a sign that no database stores.
BREAKS = (
    lambda n: {"First name": "", "Last name": "", "Email": ""},
    lambda n: {"First name": "A" * 101},
    lambda n: {"Last name": "B" * 101},
    lambda n: {"Email": "nobody at example"},
    lambda n: {"Email": f"{'x' * 250}{n}@example.com"},
    lambda n: {"Phone": "call the desk"},
    lambda n: {"Job title": "C" * 151},
    lambda n: {"Lifecycle stage": "wizard"},
    lambda n: {"Last contacted": "31/31/2026"},
    lambda n: {"Owner": "nobody@nowhere.example"},
    lambda n: {"Tags": ";".join(f"tag{i}" for i in range(200))},
    lambda n: {"Last name": "Nul\0"},
)


def is_broken(number: int) -> bool:
    """Two rows of a hundred."""
    return number % 50 == 7


def row(number: int) -> dict[str, str]:
    """A row, by its number from 1 on."""
    values = {
        "First name": GIVEN[number % len(GIVEN)],
        "Last name": f"{FAMILY[number % len(FAMILY)]} {number}",
        "Email": f"person{number}@company{number // 25}.example",
        "Phone": f"+91 98{number:08d}",
        "Job title": TITLES[number % len(TITLES)],
        "Company": f"Company {number // 25}",
        "Lifecycle stage": "customer" if number % 3 else "lead",
        "Last contacted": f"2026-{number % 9 + 1:02d}-{number % 28 + 1:02d}",
        "Owner": "",
        "Tags": "fair" if number % 4 == 0 else "",
    }
    return values | (BREAKS[number // 50 % len(BREAKS)](number) if is_broken(number) else {})


def make(rows: int) -> tuple[bytes, int]:
    """The file, and how many of its rows are good."""
    text = io.StringIO()
    writer = csv.DictWriter(text, HEAD)
    writer.writeheader()
    writer.writerows(row(number) for number in range(1, rows + 1))
    return text.getvalue().encode(), sum(not is_broken(number) for number in range(1, rows + 1))
