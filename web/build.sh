#!/bin/sh
# Bundles the browser code into target/bundle when anything it is made of has changed. Needs Node 20 or newer and npm.
set -eu
cd "$(dirname "$0")"

fingerprint() { find "$@" -type f ! -name '.*' | LC_ALL=C sort | xargs cksum | cksum; }

wanted_packages=$(fingerprint package.json package-lock.json)
wanted_bundle=$(fingerprint src build.sh bundle.mjs tsconfig.json package.json package-lock.json)
have_packages=$(cat node_modules/.tabane-stamp 2>/dev/null || true)
have_bundle=$(cat target/bundle.stamp 2>/dev/null || true)

if [ "$have_bundle" = "$wanted_bundle" ] && [ -d target/bundle ]; then
  exit 0
fi

node_major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/') || node_major=
if [ "${node_major:-0}" -lt 20 ] || ! command -v npm >/dev/null; then
  echo "tabane: the browser code needs Node.js 20 or newer and npm (found Node ${node_major:-none})." >&2
  echo "        Install them, for example with: apt-get install nodejs npm   or from nodejs.org" >&2
  exit 1
fi

if [ "$have_packages" != "$wanted_packages" ]; then
  echo "web: fetching the pinned packages (npm ci)"
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || {
    echo "tabane: npm could not fetch the packages named in web/package-lock.json; is there a network?" >&2
    exit 1
  }
  echo "$wanted_packages" > node_modules/.tabane-stamp
fi

mkdir -p target
rm -f target/bundle.stamp
node_modules/.bin/tsc --noEmit
node bundle.mjs
echo "$wanted_bundle" > target/bundle.stamp
