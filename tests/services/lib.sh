# Shared by the scripts in this folder: where things are and small helpers. Sourced, never run.

set -euo pipefail

services=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$services/../.." && pwd)
# What is downloaded stays here, so that `cargo clean` removes it and a second run is quick.
cache=${PLANIFY_SERVICES_DIR:-${CARGO_TARGET_DIR:-$root/target}/services}
venv=$cache/venv
stripe_mock_bin=$cache/bin/stripe-mock
# What stripe-mock was made from: Stripe's published interface, in the version that the client pins.
stripe_schema=$cache/stripe-openapi.json
# initdb refuses root, so root hands the cluster to this system user.
cluster_user=planify-test

say() { printf '%s\n' "$*" >&2; }
fail() { say "error: $*"; exit 1; }
is_root() { [ "$(id -u)" = 0 ]; }

# The newest PostgreSQL on this machine: its folder of programs, or nothing.
postgres_bin() {
    local found
    found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    if [ -n "$found" ]; then echo "$found"; elif command -v initdb >/dev/null; then dirname "$(command -v initdb)"; fi
}

chromium_bin() { command -v chromium || command -v chromium-browser || true; }

# A TCP port that was free a moment ago; who uses it must try again when it is taken meanwhile.
free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
