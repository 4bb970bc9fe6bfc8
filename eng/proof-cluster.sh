#!/usr/bin/env bash
# The full proofs of the stores, which take some minutes: nodes killed, stopped and woken on PostgreSQL, its server restarted; one node killed and restarted on SQLite.
# The short forms are among the tests. PROOF_INSTANCES, PROOF_KILLS, PROOF_RESTARTS and PROOF_RESTART_INSTANCES change the sizes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export PROOF_INSTANCES="${PROOF_INSTANCES:-2000}" PROOF_KILLS="${PROOF_KILLS:-40}"
export PROOF_RESTARTS="${PROOF_RESTARTS:-50}" PROOF_RESTART_INSTANCES="${PROOF_RESTART_INSTANCES:-500}"
export CI=true

dotnet build tests/AdControl.Storage.Tests --configuration Release --verbosity quiet
exec dotnet test tests/AdControl.Storage.Tests --configuration Release --no-build --filter "FullyQualifiedName~AdControl.Storage.Tests.Proofs" --logger "console;verbosity=detailed"
