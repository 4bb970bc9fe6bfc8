#!/usr/bin/env bash
# Installs the Debian packages that reading documents and the tests need. Quiet when all of them are there.
set -euo pipefail

packages=(
  poppler-utils      # pdftotext, pdfinfo, pdftoppm, pdftohtml, pdfimages
  tesseract-ocr      # character recognition of scans and pictures
  tesseract-ocr-fra  # its French
  tesseract-ocr-osd  # finds which way up a page stands
  libreoffice-writer-nogui  # makes PDF/A from the Word form of an act
  postgresql         # its binaries alone: tests start a server of their own, and need no cluster of the system
  python3-aiosmtpd   # a real mail server for the tests of delivery
  chromium           # shows the pages of the bulletin to the tests
)

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "setup: this is not a Debian system; install what corresponds to: ${missing[*]}" >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "setup: missing packages: ${missing[*]}" >&2
  echo "setup: run as root: apt-get install -y ${missing[*]}" >&2
  exit 1
fi

echo "setup: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
# Installing PostgreSQL must not make and start a cluster that nobody uses.
if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
  mkdir -p /etc/postgresql-common
  echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "setup: could not install ${missing[*]} (see above); documents of some formats will not be read, and the stores not be tested on PostgreSQL." >&2
  exit 1
fi
