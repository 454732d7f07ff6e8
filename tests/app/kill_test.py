#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills the program (SIGKILL) at random moments of all that it does with a project.

After each kill: no edit that it reported is lost, no file is damaged, what an undo left is a state
that was there before, and no output is half there. See tests/README.md.

Usage: kill_test.py PROGRAM SCRIBBLER [RUNS [SEED]]
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

from project_file import query, require_whole

PROGRAM, SCRIBBLER = sys.argv[1:3]
RUNS = int(sys.argv[3]) if len(sys.argv) > 3 else 10
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else 1
STEPS = 120  # of the scribbler
LONGEST = 600


def succeed(*command):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=LONGEST)
    assert done.returncode == 0, f'{command}: {done.returncode}\n{done.stdout}\n{done.stderr}'
    return done.stdout


def content(file):
    """All rows but for times, and where the clip lies."""
    tables = [name for name, in query(file, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                      "AND name NOT LIKE 'sqlite_%'")]
    return {table: query(file, f'SELECT * FROM {table} ORDER BY 1, 2')
            for table in sorted(tables) if table not in ('clip', 'backup_mark')}


def kill_after_lines(command, lines, extra):
    """Kills it a little after so many lines. Returns the whole lines that it printed."""
    running = subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE, text=True)
    printed = []
    for line in running.stdout:
        printed.append(line)
        if len(printed) == lines:
            time.sleep(random.uniform(0, extra))
            running.kill()
    running.wait(LONGEST)
    return [line for line in printed if line.endswith('\n')], running.returncode < 0


def kill_after_time(command, usual):
    """Kills it at a random moment of the time that it usually takes."""
    running = subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    try:
        running.wait(random.uniform(0, 1.1 * usual))
    except subprocess.TimeoutExpired:
        running.kill()
    running.communicate()
    return running.returncode < 0


def timed(*command):
    start = time.monotonic()
    out = succeed(*command)
    return time.monotonic() - start, out


class Bench:
    """A small project of the demo clip, and how long each command usually takes on it."""

    def __init__(self, folder):
        self.folder = folder
        clip = folder / 'demo.mp4'
        succeed(PROGRAM, 'demo', '--out', clip, '--truth', folder / 'truth')
        self.mask = folder / 'truth' / 'Annotations' / '480p' / 'demo' / '00000.png'
        self.project = folder / 'demo.maskline'
        succeed(PROGRAM, 'new', self.project, '--video', clip)
        self.segment(self.project)
        self.tracked = folder / 'tracked.maskline'
        shutil.copy(self.project, self.tracked)
        succeed(PROGRAM, 'propagate', self.tracked, '--no-shots', '--to', 60)
        self.scribbled = folder / 'scribbled.maskline'
        succeed(SCRIBBLER, 'scribble', self.scribbled, 1, 60)
        self.many = folder / 'many.maskline'
        shutil.copy(self.tracked, self.many)
        self.multiply()
        self.times = {}

    def segment(self, project):
        succeed(PROGRAM, 'segment', project, '--frame', 0, '--object', 'ball', '--mask', self.mask,
                '--label', 1)

    def multiply(self):
        """The object two hundred times: enough for work that takes its time."""
        with sqlite3.connect(self.many) as database:
            for table in ('object', 'mask', 'pixels'):
                rows = database.execute(f'SELECT * FROM {table}').fetchall()
                marks = ', '.join('?' * len(rows[0]))
                for number in range(2, 202):
                    copies = [(number, f'ball {number}' if table == 'object' else row[1], *row[2:])
                              for row in rows]
                    database.executemany(f'INSERT INTO {table} VALUES ({marks})', copies)

    def usual(self, name, *command):
        """The time of a run that nobody kills, measured once."""
        if name not in self.times:
            self.times[name] = timed(*command)[0]
        return self.times[name]

    def copy(self, original, name):
        file = self.folder / f'{name}.maskline'
        shutil.copy(original, file)
        return file


def propagating(bench, name):
    project = bench.copy(bench.project, name)
    lines, killed = kill_after_lines(
        [PROGRAM, 'propagate', project, '--no-shots', '--report-frames'], random.randint(1, 90),
        0.2)
    finished = {int(line.split()[2]) for line in lines if line.startswith('finished ball ')}
    require_whole(project)
    masks = json.loads(succeed(PROGRAM, 'info', project, '--object', 'ball', '--json'))
    lost = finished - {mask['frame'] for mask in masks}
    assert not lost, f'reported finished but not in the file: {sorted(lost)}'
    return killed


def editing(bench, name):
    """Edits, steps of undo and redo, each of which the program reports once it is done."""
    seed = random.randrange(10**6)
    reference = bench.copy(bench.scribbled, name + '-reference')
    project = bench.copy(bench.scribbled, name)
    states = [succeed(SCRIBBLER, 'hash', project).strip()]
    states += [line.split()[1] for line in
               succeed(SCRIBBLER, 'scribble', reference, seed, STEPS).splitlines()]
    lines, killed = kill_after_lines([SCRIBBLER, 'scribble', project, seed, STEPS],
                                     random.randint(1, STEPS), 0.02)
    require_whole(project)
    found = succeed(SCRIBBLER, 'hash', project).strip()
    assert [line.split()[1] for line in lines] == states[1:len(lines) + 1], 'not the same steps'
    assert found in states[len(lines):len(lines) + 2], f'after {len(lines)} steps: no such state'
    return killed


def exporting(bench, name):
    out = bench.folder / f'{name}-export'
    command = [PROGRAM, 'export', bench.tracked, '--format', random.choice(('coco', 'davis')),
               '--out']
    before = content(bench.tracked)
    whole = bench.folder / f'whole-{command[4]}'
    usual = bench.usual(f'export {command[4]}', *command, whole)
    killed = kill_after_time([*command, out], usual)
    require_whole(bench.tracked)
    assert content(bench.tracked) == before

    def files(folder):
        return {file.relative_to(folder): file.stat().st_size
                for file in folder.rglob('*') if file.is_file() and file.name != '.maskline-made'}
    assert not out.exists() or files(out) == files(whole), 'half an export'
    succeed(*command, out, '--overwrite')
    assert files(out) == files(whole)
    return killed


def importing(bench, name):
    """A mask from a file: all of it and of its object, or nothing."""
    project = bench.copy(bench.project, name)
    whole = bench.folder / 'imported.maskline'
    command = ['segment', '--frame', 5, '--object', 'other', '--mask', bench.mask, '--label', 1]

    def on(file):
        return [PROGRAM, command[0], file, *command[1:]]
    if not whole.exists():
        shutil.copy(bench.project, whole)
        bench.usual('import', *on(whole))
    killed = kill_after_time(on(project), bench.times['import'])
    require_whole(project)
    pixels = query(project, 'SELECT * FROM pixels')
    assert pixels in (query(bench.project, 'SELECT * FROM pixels'),
                      query(whole, 'SELECT * FROM pixels')), 'half a mask'
    bench.segment(project)
    return killed


def migrating(bench, name):
    project = bench.copy(bench.many, name)
    before = query(project, 'SELECT object, frame, area FROM mask ORDER BY 1, 2')
    pixels = query(project, 'SELECT count(*), total(length(runs)) FROM pixels')
    other = bench.folder / 'migrated.maskline'
    if not other.exists():
        shutil.copy(bench.many, other)
        bench.usual('migrate', SCRIBBLER, 'migrate', other)
    killed = kill_after_time([SCRIBBLER, 'migrate', project], bench.times['migrate'])
    for _ in range(2):
        require_whole(project)
        version = query(project, 'PRAGMA user_version')[0][0]
        assert query(project, 'SELECT object, frame, area FROM mask ORDER BY 1, 2') == before
        assert query(project, 'SELECT count(*), total(length(runs)) FROM pixels') == pixels
        columns = [row[1] for row in query(project, 'PRAGMA table_info(mask)')]
        if version < 1000:
            assert 'twice' not in columns, 'half a migration'
        else:
            assert version == 1002
            assert query(project, 'SELECT count(*) FROM mask WHERE twice != 2 * area + 1 '
                         'OR twice IS NULL') == [(0,)], 'half a migration'
        succeed(SCRIBBLER, 'migrate', project)
    return killed


def only_whole_files(folder, before, checked):
    """New projects in the folder are whole, and the next run takes away what was left of others."""
    for file in set(folder.glob('*.maskline')) - before:
        require_whole(file)
        assert content(file) == checked, file


def backing_up(bench, name):
    folder = bench.folder / name
    folder.mkdir()
    project = folder / 'many.maskline'
    shutil.copy(bench.many, project)
    before = content(project)
    usual = bench.usual('backup', PROGRAM, 'backup', bench.many)
    killed = kill_after_time([PROGRAM, 'backup', project], usual)
    require_whole(project)
    assert content(project) == before
    only_whole_files(folder, {project}, before)
    succeed(PROGRAM, 'backup', project)
    only_whole_files(folder, {project}, before)
    assert not [p for p in folder.iterdir() if p.name.startswith('.maskline-new')], 'leftovers'
    shutil.rmtree(folder)
    return killed


def repairing(bench, name):
    folder = bench.folder / name
    folder.mkdir()
    project = bench.many
    before = project.read_bytes()
    whole = bench.folder / 'repaired.maskline'
    usual = bench.usual('repair', PROGRAM, 'repair', project, '--out', whole)
    killed = kill_after_time([PROGRAM, 'repair', project, '--out', folder / 'new.maskline'], usual)
    assert project.read_bytes() == before, 'the original was changed'
    only_whole_files(folder, set(), content(whole))
    succeed(PROGRAM, 'repair', project, '--out', folder / 'again.maskline')
    only_whole_files(folder, set(), content(whole))
    shutil.rmtree(folder)
    return killed


OPERATIONS = [editing, propagating, exporting, importing, migrating, backing_up, repairing]


def main():
    random.seed(SEED)
    passed = failed = midway = 0
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(pathlib.Path(name))
        for run in range(RUNS):
            operation = OPERATIONS[run % len(OPERATIONS)]
            label = f'{operation.__name__} {run + 1}'
            try:
                midway += operation(bench, f'run{run}')
                passed += 1
            except (AssertionError, subprocess.SubprocessError, sqlite3.Error) as problem:
                failed += 1
                print(f'FAILED {label} (seed {SEED}): {problem}', flush=True)
            for file in bench.folder.glob(f'run{run}*'):
                shutil.rmtree(file) if file.is_dir() else file.unlink()
        print(f'killed before they were done: {midway} of {RUNS}')
    print(f'{passed} passed, {failed} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
