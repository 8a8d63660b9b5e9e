#!/bin/sh
# The SDK starts the time-skipping server itself; a killed test run would leave it behind. This ends it with its parent.
parent=$PPID
server=$$
(
  while kill -0 "$parent" 2>/dev/null && kill -0 "$server" 2>/dev/null; do sleep 1; done
  kill -KILL "$server" 2>/dev/null
) </dev/null >/dev/null 2>&1 &
exec "$TEMPORAL_TEST_SERVER_PROGRAM" "$@"
