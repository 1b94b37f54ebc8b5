"""Stores items through the journal, forgets them, reads them back and prints what is there."""

import asyncio
import json
import os
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from emulator_journal import Journal, streams  # noqa: E402
from emulator_workers import end_idle_functions  # noqa: E402
from ministack.core import lambda_runtime  # noqa: E402
from ministack.services import dynamodb, lambda_svc  # noqa: E402

key = {"AttributeName": "pk", "KeyType": "HASH"}
table = {
    "TableName": "table",
    "KeySchema": [key],
    "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
    "BillingMode": "PAY_PER_REQUEST",
    "StreamSpecification": {"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"},
}


def call(action: str, **data) -> dict:
    request = dynamodb.handle_request("POST", "/", {"x-amz-target": f"D.{action}"}, json.dumps(data).encode(), {})
    status, _, body = asyncio.run(request)
    assert status == 200, body
    return json.loads(body)


def put(pk: str) -> dict:
    return {"Put": {"TableName": "table", "Item": {"pk": {"S": pk}, "n": {"N": "1"}}}}


def forget() -> None:
    dynamodb._tables.get("table")["items"].clear()
    dynamodb._items_replaced(dynamodb._tables.get("table"))
    dynamodb._stream_records._data.clear()
    dynamodb._stream_trimmed._data.clear()


def items() -> dict:
    return {item["pk"]["S"]: item["n"]["N"] for item in call("Scan", TableName="table")["Items"]}


def records() -> list:
    return [one["dynamodb"].get("NewImage", {}).get("n") for one in dynamodb._live_stream_records("table")]


call("CreateTable", **table)
journal = Journal(sys.argv[2])
journal.begin()
journal.keep()
call("TransactWriteItems", TransactItems=[put("a"), put("b"), put("c")])
add = {"UpdateExpression": "ADD n :one", "ExpressionAttributeValues": {":one": {"N": "1"}}}
call("UpdateItem", TableName="table", Key={"pk": {"S": "a"}}, **add)
call("DeleteItem", TableName="table", Key={"pk": {"S": "b"}})
before = [items(), records()]
with open(f"{sys.argv[2]}/1.jsonl", "ab") as file:
    file.write(b'{"w":[["torn')
forget()
journal.replay()
once = [items(), records()]
# Over a newer snapshot, as when the process was killed between writing it and dropping the journal.
journal.replay()
twice = [items(), records()]
number = journal.begin()
journal.write_streams(number, streams())
journal.drop_before(number)
forget()
journal.replay()
rotated = [items(), dynamodb.stream_end_position("table")]

# One mapping has taken all records but the last two.
for pk in ("d", "e", "f"):
    call("UpdateItem", TableName="table", Key={"pk": {"S": pk}}, **add)
lambda_svc._esms["mapping"] = {"EventSourceArn": dynamodb._tables.get("table")["LatestStreamArn"]}
lambda_svc._dynamodb_stream_positions["mapping"] = 6
number = journal.begin()
begun = os.path.getsize(f"{sys.argv[2]}/{number}.jsonl")
journal.write_streams(number, streams())
journal.drop_before(number)
forget()
journal.replay()
waiting = [begun, records(), dynamodb.stream_start_position("table")]


class Worker:
    in_use = False
    last_used = time.time() - 1000


busy = Worker()
busy.in_use = True
lambda_runtime.kill_workers = lambda workers: None
lambda_runtime._workers.update({"idle": [Worker()], "busy": [busy]})
end_idle_functions()
left = list(lambda_runtime._workers)
print(json.dumps({"before": before, "once": once, "twice": twice, "rotated": rotated, "waiting": waiting, "left": left}))
