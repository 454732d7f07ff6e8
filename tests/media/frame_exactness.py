#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares every frame with ffmpeg's and prints a table.

usage: frame_exactness.py FRAME_HASHES FOLDER [SEEKS]

FRAME_HASHES is the built test program of that name. A frame agrees if the MD5 of its BGR bytes
is the one ffmpeg prints; frames read after a random seek must equal those read in sequence. ffmpeg decodes with one thread
here: with several it conceals the errors of damaged files differently from run to run.
"""
import json
import pathlib
import subprocess
import sys


def reference(path):
    command = ["ffmpeg", "-nostdin", "-v", "error", "-threads", "1", "-i", str(path), "-map",
               "0:v:0", "-fps_mode", "passthrough", "-pix_fmt", "bgr24", "-f", "framehash",
               "-hash", "md5", "-"]
    out = subprocess.run(command, capture_output=True, text=True).stdout
    return [line.split(",")[-1].strip() for line in out.splitlines() if not line.startswith("#")]


def measured(tool, path, seeks):
    try:
        out = subprocess.run([tool, str(seeks), str(path)], capture_output=True, text=True,
                             timeout=600)
    except subprocess.TimeoutExpired:
        return {"opened": False, "hashes": [], "message": "HANGS", "failed": True}
    if out.returncode != 0:
        return {"opened": False, "hashes": [], "message": "CRASHES", "failed": True}
    return json.loads(out.stdout)


def main():
    tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    seeks = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    print("| file | opens | frames | ffmpeg | differ in sequence | differ after seeks | message |")
    print("|---|---|---|---|---|---|---|")
    bad = 0
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        ours, theirs = measured(tool, path, seeks), reference(path)
        hashes = ours["hashes"]
        differ = sum(a != b for a, b in zip(hashes, theirs)) + abs(len(hashes) - len(theirs))
        wrong = ours.get("seek_mismatches", 0)
        bad += bool(ours.get("failed")) or differ > 0 or wrong > 0
        print(f"| {path.relative_to(folder)} | {'yes' if ours['opened'] else 'no'} | "
              f"{len(hashes)} | {len(theirs)} | {differ} | {wrong} of {ours.get('seeks', 0)} | "
              f"{ours['message']} |", flush=True)
    print(f"\n{bad} files differ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
