#!/bin/sh
set -eu
cd "$(dirname "$0")"
mkdir -p target/bundle/static
cp src/look.css src/icon.svg src/shell/shell.js target/bundle/static/
