#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills the program at random moments of a propagation and checks that nothing finished is lost.

Usage: kill_test.py PROGRAM [ROUNDS]
"""
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

PROGRAM = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 4


def succeed(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True,
                          check=True, timeout=600).stdout


def propagate_and_kill(project, frames):
    """Kills the program soon after it has reported so many frames as finished. Returns those it
    reported before it died."""
    running = subprocess.Popen([PROGRAM, 'propagate', project, '--no-shots', '--report-frames'],
                               stdout=subprocess.PIPE, text=True)
    lines = []
    for line in running.stdout:
        lines.append(line)
        if len(lines) == frames:
            time.sleep(random.uniform(0, 0.2))
            running.kill()
    running.wait()
    return {int(line.split()[2]) for line in lines
            if line.startswith('finished ball ') and line.endswith('\n')}


def check(project, finished):
    with sqlite3.connect(project) as database:
        assert database.execute('PRAGMA integrity_check').fetchone()[0] == 'ok'
        assert database.execute('PRAGMA foreign_key_check').fetchone() is None
    masks = json.loads(succeed('info', project, '--object', 'ball', '--json'))
    lost = finished - {mask['frame'] for mask in masks}
    assert not lost, f'reported finished but not in the file: {sorted(lost)}'
    return len(masks)


def main():
    random.seed(1)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        clip = folder / 'demo.mp4'
        succeed('demo', '--out', clip, '--truth', folder / 'truth')
        mask = folder / 'truth' / 'Annotations' / '480p' / 'demo' / '00000.png'
        project = folder / 'demo.maskline'
        succeed('new', project, '--video', clip)
        succeed('segment', project, '--frame', 0, '--object', 'ball', '--mask', mask,
                '--label', 1)
        killed_midway = 0
        for round_number in range(ROUNDS):
            copy = folder / f'round{round_number}.maskline'
            shutil.copy(project, copy)
            finished = propagate_and_kill(str(copy), random.randint(1, 90))
            stored = check(copy, finished)
            killed_midway += 1 < stored < 100
            print(f'round {round_number + 1}: {len(finished)} reported, {stored} in the file')
        print(f'{ROUNDS} rounds, {killed_midway} of them killed in mid-run, nothing lost')


main()
