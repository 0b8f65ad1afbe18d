#!/usr/bin/env bash
# Makes models/newsgraph-reader from the data in ../shared: training/run.sh [folder for the run]
set -euo pipefail
cd "$(dirname "$0")"
run=${1:-$PWD/run}
python3 -m venv "$run/venv"
"$run/venv/bin/pip" install --quiet --requirement requirements.txt
(cd .. && npx tsx training/write-known-names.ts) >"$run/known-names.json"

# glibc gives large blocks back to the system after each step: without this half of the time goes into page faults.
export MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=4294967296

python=$run/venv/bin/python
"$python" train.py --names "$run/known-names.json" --out "$run" | tee "$run/train.log"
"$python" calibrate.py "$run"
"$python" export.py "$run" ../models/newsgraph-reader
