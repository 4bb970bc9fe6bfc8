#!/usr/bin/env bash
# Sets the machine up, builds with warnings as errors, runs every test project, and ends with one line: "N passed, N failed, N skipped".
# With CI=true a skipped test is a failure.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# A build server that outlives the script would keep files open and memory used.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

step() { printf '\n== %s\n' "$1"; }

if [[ -f eng/setup.sh ]]; then
  step "setup"
  bash eng/setup.sh
fi

step "node packages for the schema checks"
npm ci --prefix eng/node --no-audit --no-fund --loglevel=error

step "restore"
dotnet restore AdControl.sln --verbosity quiet -warnaserror

step "build"
dotnet build AdControl.sln --configuration Release --no-restore --verbosity quiet -warnaserror

step "format"
dotnet format AdControl.sln --verify-no-changes --no-restore

status=0
for project in tests/*.Tests/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  step "$name"
  dotnet test "$project" --configuration Release --no-build --no-restore --verbosity quiet \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" --results-directory "$results" || status=1
  # A crash of the test host leaves no report: nothing counted must never pass for nothing failed.
  [[ -f "$results/$name.trx" ]] || { echo "$name left no report" >&2; status=1; }
done

# xunit reports a skipped test as one that was counted and not executed.
counter() { { grep -ho "<Counters [^>]*>" "$results"/*.trx || true; } | { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(counter passed)
failed=$(counter failed)
skipped=$(($(counter total) - $(counter executed)))

if (( passed == 0 )); then status=1; fi
if (( failed > 0 )); then status=1; fi
if [[ "${CI:-}" == "true" ]] && (( skipped > 0 )); then
  echo "CI=true: a skipped test is a failure" >&2
  status=1
fi

echo
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
