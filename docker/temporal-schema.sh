#!/bin/sh
# Brings Temporal's two databases to the schema of this release; run again, it changes nothing.
set -eu

for part in temporal:temporal temporal_visibility:visibility; do
  database=${part%%:*}
  schema=/etc/temporal/schema/postgresql/v12/${part##*:}/versioned
  tool="temporal-sql-tool --plugin postgres12 --ep postgres --port 5432 --user temporal --db $database"
  $tool setup-schema --version 0.0 || true # refused once the version table is there
  $tool update-schema --schema-dir "$schema"
done
