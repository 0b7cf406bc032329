#!/bin/sh
set -eu
cd "$(dirname "$0")"
mkdir -p target/bundle
