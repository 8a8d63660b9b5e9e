#!/bin/sh
# Runs once, on an empty data volume. Two roles for dondoc: the owner migrates, the application owns nothing.
set -eu

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
  --set owner_password="$DONDOC_OWNER_PASSWORD" \
  --set app_password="$DONDOC_APP_PASSWORD" \
  --set temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
create role dondoc_owner login createdb password :'owner_password';
create role dondoc_app login password :'app_password';
create database dondoc owner dondoc_owner;
create role temporal login password :'temporal_password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
SQL
