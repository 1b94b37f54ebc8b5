"""Saves the emulator's state without holding up requests.

A forked child writes, as Redis does: it sees the state of one instant and the parent goes on. Services that did not
change are not written, and DynamoDB's items only when its journal is long. Where there is no fork, this process writes,
service by service.
"""

import asyncio
import copy
import gc
import json
import os
import shutil
import signal
import sys
import time

from ministack.core import persistence
from ministack.services import dynamodb

from emulator_journal import streams

journal_limit = 32 * 1024 * 1024
child_deadline = 120
can_fork = sys.platform == "linux"


def _table_settings() -> str:
    """All that DynamoDB keeps beside its items, which the journal does not have."""
    unsettled = ("items", dynamodb._INDEX_MEMBERS, "ItemCount", "TableSizeBytes")
    tables = [(key, {k: v for k, v in table.items() if k not in unsettled}) for key, table in dynamodb._tables.all_items()]
    stores = (dynamodb._tags, dynamodb._ttl_settings, dynamodb._pitr_settings, dynamodb._resource_policies)
    return repr((tables, [store._data for store in stores]))


def _write_whole(services: dict, goes_on=lambda: True, write_streams=lambda: None) -> None:
    """Writes all or nothing: aside first, then moved into place. Lambda is last: while its stream positions are old, what
    other services lack is read again from the streams."""
    state = persistence.STATE_DIR
    aside = f"{state}.new"
    shutil.rmtree(aside, ignore_errors=True)
    os.makedirs(aside)
    write_streams()
    changed = []
    for name in sorted(services, key=lambda name: name == "lambda"):
        payload = services[name]()
        if payload is None:
            continue
        whole = {"__ministack_format__": persistence._state_format_version(name), "payload": payload}
        text = json.dumps(whole, default=persistence._json_default).encode()
        if text == _read(os.path.join(state, f"{name}.json")):
            continue
        with open(os.path.join(aside, f"{name}.json"), "wb") as file:
            file.write(text)
        changed.append(f"{name}.json")
    os.makedirs(state, exist_ok=True)
    for file in changed:
        if not goes_on():
            raise InterruptedError("the emulator ended meanwhile")
        os.replace(os.path.join(aside, file), os.path.join(state, file))


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _in_child(services: dict, parent: int, write_streams) -> None:
    """Never returns. The child owns its copy of the state, so it copies nothing again."""
    status = 1
    try:
        gc.disable()
        os.nice(10)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        # The ports must be free once the parent has ended.
        os.closerange(3, 65536)
        copy.deepcopy = lambda value, *_: value
        _write_whole(services, lambda: os.getppid() == parent, write_streams)
        status = 0
    except BaseException as error:
        os.write(2, f"Not saved: {error!r}\n".encode())
    finally:
        os._exit(status)


def _await_child(pid: int) -> bool:
    end = time.monotonic() + child_deadline
    while True:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return status == 0
        if time.monotonic() > end:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return False
        time.sleep(0.02)


class Saves:
    def __init__(self, journal):
        self._journal = journal
        self._one_at_a_time = asyncio.Lock()
        self._settings = None
        # Two saves after each change: a worker may go on after its last request.
        self._due = 2

    def changed(self) -> None:
        self._due = 2

    def loaded(self) -> None:
        self._settings = _table_settings()

    def _chosen(self, services: dict, at_end: bool) -> tuple[dict, int | None, str]:
        """What to save, and the number of the journal that begins with it if DynamoDB is among it."""
        settings = _table_settings()
        has_snapshot = os.path.exists(os.path.join(persistence.STATE_DIR, "dynamodb.json"))
        needed = at_end or not has_snapshot or settings != self._settings or self._journal.size > journal_limit
        chosen = {name: get_state for name, get_state in services.items() if needed or name != "dynamodb"}
        return chosen, self._journal.begin() if needed else None, settings

    def _done(self, number: int | None, settings: str) -> None:
        if number is not None:
            self._settings = settings
            self._journal.drop_before(number)

    async def save(self, services: dict) -> dict | None:
        """Resolves with the id of the process that wrote, or none if nothing changed; None if it failed."""
        async with self._one_at_a_time:
            if self._due == 0:
                return {"writer": None}
            self._due -= 1
            chosen, number, settings = self._chosen(services, at_end=False)
            writer = self._fork(chosen, number) if can_fork else os.getpid()
            saved = await (asyncio.to_thread(_await_child, writer) if can_fork else self._here(chosen, number))
            if not saved:
                self.changed()
                return None
            self._done(number, settings)
            return {"writer": writer}

    def save_at_end(self, services: dict) -> bool:
        chosen, number, settings = self._chosen(services, at_end=True)
        if can_fork:
            saved = _await_child(self._fork(chosen, number))
        else:
            _write_whole(chosen, write_streams=lambda: self._write_streams(number))
            saved = True
        if saved:
            self._done(number, settings)
        return saved

    def _write_streams(self, number: int | None, lines: list[dict] | None = None) -> None:
        if number is not None:
            self._journal.write_streams(number, streams() if lines is None else lines)

    def _fork(self, services: dict, number: int | None) -> int:
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            _in_child(services, parent, lambda: self._write_streams(number))
        return pid

    async def _here(self, services: dict, number: int | None) -> bool:
        """All states are of one instant; only the writing is in a thread."""
        states = {name: get_state() for name, get_state in services.items()}
        lines = streams() if number is not None else []
        chosen = {name: lambda state=state: state for name, state in states.items()}
        await asyncio.to_thread(_write_whole, chosen, write_streams=lambda: self._write_streams(number, lines))
        return True
