#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What goes wrong around the program: a full disk, a folder that cannot be written, no more file
handles, another film in place of the clip, two processes on one project, a clock that was set back,
a project of a newer version, a damaged one. Each ends in one clear sentence, and nothing is lost.

Usage: faults_test.py PROGRAM CLOCK_BACK
"""
import json
import os
import pathlib
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile

from program import PROGRAM, call, report, succeed
from project_file import query, require_whole

CLOCK_BACK = sys.argv[2]


def one_sentence(done, words):
    sentence = done.stderr.strip()
    assert done.returncode == 1, f'{done.args}: {done.returncode} {done.stdout} {sentence}'
    assert sentence.endswith(('.', '?')) and '\n' not in sentence, f'{done.args}: {sentence}'
    for word in words:
        assert word in sentence, f'{done.args}: "{sentence}" lacks "{word}"'


def fail(words, *arguments, **options):
    one_sentence(call(*arguments, **options), words)


def objects(file):
    require_whole(file)
    return [name for name, in query(file, 'SELECT name FROM object ORDER BY id')]


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.clip = folder / 'demo.mp4'
        succeed('demo', '--out', self.clip, '--truth', folder / 'truth')
        self.mask = folder / 'truth' / 'Annotations' / '480p' / 'demo' / '00000.png'
        self.project = folder / 'demo.maskline'
        succeed('new', self.project, '--video', self.clip)
        self.segment = ['--frame', 0, '--object', 'ball', '--mask', self.mask, '--label', 1]
        succeed('segment', self.project, *self.segment)
        succeed('propagate', self.project, '--no-shots', '--to', 20)

    def copy_to(self, folder):
        """The project in another folder, with its clip where it is."""
        file = folder / 'demo.maskline'
        shutil.copy(self.project, file)
        with sqlite3.connect(file) as database:
            path = os.path.relpath(self.clip, folder)
            database.execute('UPDATE clip SET path = ?', (path,))
        database.close()  # or what is in its log comes into the file later
        return file


def a_full_disk(bench, folder):
    disk = folder / 'disk'
    disk.mkdir()
    mounted = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk],
                             capture_output=True).returncode == 0
    if not mounted:
        return print('skipped: no tmpfs can be mounted here')
    try:
        file = bench.copy_to(disk)
        before = objects(file)
        filler = disk / 'filler'
        with open(filler, 'wb', buffering=0) as out:
            try:
                while True:
                    out.write(b'x' * 4096)
            except OSError:
                pass
        for arguments in (('objects', file, '--add', 'late'), ('segment', file, *bench.segment),
                          ('propagate', file, '--no-shots', '--to', 60),
                          ('new', disk / 'new.maskline', '--video', bench.clip),
                          ('export', file, '--out', disk / 'coco'), ('backup', file),
                          ('repair', file, '--out', disk / 'repaired.maskline')):
            fail([], *arguments)
            assert objects(file) == before
            assert {p.name for p in disk.iterdir()} <= {
                'demo.maskline', 'demo.maskline-wal', 'demo.maskline-shm', 'filler'}, arguments
        filler.unlink()
        succeed('objects', file, '--add', 'late')
        assert objects(file) == before + ['late']
        assert report('check', file)['sound']
    finally:
        subprocess.run(['umount', '--lazy', disk], check=True)


def a_folder_that_cannot_be_written(bench, folder):
    file = bench.copy_to(folder)
    files = sorted(folder.iterdir())
    before = file.read_bytes()
    options = {}
    if os.geteuid() == 0:  # whom no permission stops
        options = {'user': 65534, 'group': 65534, 'extra_groups': []}
        for parent in [folder, *folder.parents]:
            if os.stat(parent).st_uid == 0 and parent != pathlib.Path('/'):
                parent.chmod(parent.stat().st_mode | 0o055)
    file.chmod(0o444)
    folder.chmod(0o555)
    try:
        fail(['cannot be written'], 'objects', file, '--add', 'late', **options)
        fail(['demo'], 'backup', file, **options)
        fail(['new'], 'repair', file, '--out', folder / 'new.maskline', **options)
        assert report('check', file, **options)['sound']
        assert report('info', file, **options)['objects'][0]['name'] == 'ball'
        assert sorted(folder.iterdir()) == files
    finally:
        folder.chmod(0o755)
    assert file.read_bytes() == before


def no_more_file_handles(bench, folder):
    file = bench.copy_to(folder)
    names, refused = objects(file), 0
    for handles in range(4, 40, 2):
        def limit():
            resource.setrlimit(resource.RLIMIT_NOFILE, (handles, handles))
        done = call('objects', file, '--add', f'with {handles}', preexec_fn=limit)
        assert done.returncode >= 0, f'{handles} handles: killed by {done.returncode}'
        if done.returncode == 0:
            names.append(f'with {handles}')
        elif 'shared libraries' not in done.stderr:
            refused += 1
            one_sentence(done, [])
        assert objects(file) == names
    assert refused > 0 and names[-1] == 'with 38'


def another_film_in_its_place(bench, folder):
    clip = folder / 'demo.mp4'
    shutil.copy(bench.clip, clip)
    file = folder / 'demo.maskline'
    shutil.copy(bench.project, file)
    other = folder / 'coco'
    succeed('export', file, '--format', 'overlay', '--out', folder / 'overlay.mp4')
    film = (folder / 'overlay.mp4').read_bytes()
    whole = clip.read_bytes()
    for content in (film, whole[:len(whole) // 2], b'no film'):
        clip.write_bytes(content)
        fail(['demo.mp4'], 'propagate', file, '--no-shots', '--to', 30)
        fail(['demo.mp4'], 'export', file, '--out', other)
        checked = call('check', file, '--json')
        findings = json.loads(checked.stdout)['findings']
        assert checked.returncode == 1 and [f['what'] for f in findings] == ['clip-other'], findings
    clip.unlink()
    fail(['demo.mp4'], 'propagate', file)
    assert [f['what'] for f in json.loads(call('check', file, '--json').stdout)['findings']] == [
        'clip-missing']
    clip.write_bytes(whole)
    assert report('check', file)['sound']
    assert query(file, 'SELECT count(*) FROM mask') == query(bench.project,
                                                             'SELECT count(*) FROM mask')


def two_processes_on_one_project(bench, folder):
    file = bench.copy_to(folder)
    first = subprocess.Popen([PROGRAM, 'propagate', file, '--no-shots', '--report-frames'],
                             stdout=subprocess.PIPE, text=True)
    finished = [first.stdout.readline()]
    os.kill(first.pid, signal.SIGSTOP)  # it holds the project for as long as this takes
    try:
        fail(['open for writing'], 'objects', file, '--add', 'late')
        fail(['open for writing'], 'propagate', file)
        fail(['open for writing'], 'repair', file, '--out', folder / 'new.maskline')
        assert report('info', file)['objects'][0]['masks'] >= 21
        assert report('check', file)['sound']
        assert report('backup', file)['made']
    finally:
        os.kill(first.pid, signal.SIGCONT)
    finished += first.stdout.readlines()
    assert first.wait(600) == 0
    succeed('objects', file, '--add', 'late')
    frames = {int(line.split()[2]) for line in finished if line.startswith('finished ball ')}
    stored = {m['frame'] for m in report('info', file, '--object', 'ball')}
    assert frames and frames <= stored


def a_clock_set_back(bench, folder):
    file = bench.copy_to(folder)
    back = dict(os.environ, LD_PRELOAD=CLOCK_BACK)
    first = report('backup', file)['made']
    succeed('objects', file, '--add', 'later', env=back)
    second = report('backup', file, env=back)['made']
    assert second.split('(backup 2, ')[1] < first.split('(backup 1, ')[1], (first, second)
    succeed('propagate', file, '--no-shots', '--to', 24, env=back)
    third = report('backup', file, '--keep', 1, env=back)
    assert third['made'] and sorted(third['removed']) == sorted([first, second])
    assert [b['number'] for b in report('backups', file)] == [3]
    restored = folder / 'restored.maskline'
    succeed('backups', file, '--restore', 3, '--out', restored)
    assert objects(restored) == objects(file)
    assert report('check', restored)['sound']
    fail(['exists already'], 'backups', file, '--restore', 3, '--out', file)
    fail(['no backup 9'], 'backups', file, '--restore', 9, '--out', folder / 'x.maskline')


def a_project_of_a_newer_version(bench, folder):
    file = bench.copy_to(folder)
    with sqlite3.connect(file) as database:
        database.execute('CREATE TABLE of_the_future (a)')
        database.execute('PRAGMA user_version = 99')
    database.close()
    before = file.read_bytes()
    for arguments in (('info', file), ('objects', file, '--add', 'late'), ('check', file),
                      ('propagate', file), ('backup', file),
                      ('export', file, '--out', folder / 'coco'),
                      ('repair', file, '--out', folder / 'new.maskline')):
        fail(['newer version'], *arguments)
    assert file.read_bytes() == before
    assert not (folder / 'new.maskline').exists()


def a_damaged_project(bench, folder):
    file = bench.copy_to(folder)
    content = bytearray(file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle:middle + 4096] = b'\xa5' * 4096
    file.write_bytes(content)
    checked = call('check', file, '--json')
    assert checked.returncode == 1 and json.loads(checked.stdout)['findings'], checked
    assert checked.stderr == ''
    fail(['damaged'], 'backup', file)
    repaired = report('repair', file, '--out', folder / 'new.maskline')
    saved = repaired['saved']
    rows = {table: query(bench.project, f'SELECT count(*) FROM {table}')[0][0] for table in saved}
    assert repaired['lost'] or saved == rows, repaired  # the page may hold an index alone
    assert all('what' in line and 'sentence' in line for line in repaired['lost'])
    assert file.read_bytes() == content
    assert report('check', folder / 'new.maskline')['sound']
    succeed('propagate', folder / 'new.maskline', '--no-shots', '--to', 22)
    fail(['exists already'], 'repair', file, '--out', folder / 'new.maskline')
    (folder / 'cut.maskline').write_bytes(content[:3000])
    fail(['cut'], 'repair', folder / 'cut.maskline', '--out', folder / 'other.maskline')


def main():
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name).resolve()
        (root / 'bench').mkdir()
        bench = Bench(root / 'bench')
        for situation in (a_full_disk, a_folder_that_cannot_be_written, no_more_file_handles,
                          another_film_in_its_place, two_processes_on_one_project,
                          a_clock_set_back, a_project_of_a_newer_version, a_damaged_project):
            folder = root / situation.__name__
            folder.mkdir()
            situation(bench, folder)
            print(f'passed: {situation.__name__}', flush=True)


main()
