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
train() { # name of the folder, options
  mkdir -p "$run/$1"
  "$python" train.py --names "$run/known-names.json" --out "$run/$1" "${@:2}" | tee "$run/$1/train.log"
}
alone=(--epochs 6 --share 1 --relations 0)
train teacher-1 "${alone[@]}" --base bge-small-en-v1.5 --seed 2
train teacher-2 "${alone[@]}" --base bge-small-en-v1.5 --seed 3
train teacher-3 "${alone[@]}"
train first --teachers "$run"/teacher-{1,2,3}
train on --start "$run/first" --teachers "$run/first" --taught 0.8 --rate 1e-4 --head-rate 5e-4 --share 0.25 --rare 400 --seed 5 --keep 3
"$python" average.py "$run/reader" "$run/first" 0.3 "$run/on/epoch-3" 0.35 "$run/on" 0.35
"$python" calibrate.py "$run/reader"
"$python" export.py "$run/reader" ../models/newsgraph-reader
(cd .. && npx tsx training/fit-thresholds.ts models/newsgraph-reader)
(cd .. && npx biome format --write models)
