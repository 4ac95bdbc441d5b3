#!/bin/bash
# Starts MongoDB as a member of the replica set "ocop". The key of the set comes from the environment; mongod reads it
# from a file that nobody else may read.
set -euo pipefail
umask 077
printf '%s' "$OCOP_MONGO_REPLICA_KEY" >/tmp/replica-key
unset OCOP_MONGO_REPLICA_KEY
chown mongodb:mongodb /tmp/replica-key
chmod 400 /tmp/replica-key
exec docker-entrypoint.sh mongod --replSet ocop --keyFile /tmp/replica-key --bind_ip_all
