#!/bin/sh
# Writes docker/.env with a password of its own for each part; an existing file is left alone.
set -eu
cd "$(dirname "$0")"
if [ -e .env ]; then
  echo "docker/.env is there already; nothing written" >&2
  exit 0
fi
umask 077
random() { head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
cat > .env <<END
POSTGRES_PASSWORD=$(random)
DONDOC_OWNER_PASSWORD=$(random)
DONDOC_APP_PASSWORD=$(random)
TEMPORAL_DB_PASSWORD=$(random)
DONDOC_SECRET=$(random)
# To be filled in: the name people reach, the office's mail server and who mails come from.
DONDOC_HOST=
SMTP_URL=
MAIL_FROM=
END
echo "docker/.env written; fill in DONDOC_HOST, SMTP_URL and MAIL_FROM" >&2
