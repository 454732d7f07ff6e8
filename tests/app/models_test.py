#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Models are downloaded from a server that breaks connections, lies and sends other files.

The program is killed (SIGKILL) at random moments of a download and resumes it until the file is
identical. Nothing is downloaded unasked.

Usage: models_test.py PROGRAM TINY_MODEL [KILLS [SEED]]
"""
import contextlib
import hashlib
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from program import PROGRAM, call, fail, report, succeed

TINY_MODEL = sys.argv[2]
KILLS = int(sys.argv[3]) if len(sys.argv) > 3 else 3
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else 1
SERVER = pathlib.Path(__file__).parent.parent / 'support' / 'download_server.py'


class Bench:
    """A list of models, a server with their files, and an empty model folder of the user."""

    def __init__(self, folder):
        self.files, self.shared = folder / 'server', folder / 'shared'
        self.models = folder / 'data' / 'maskline' / 'models'
        self.log = folder / 'requests.txt'
        for made in (self.files, self.shared):
            made.mkdir()
        subprocess.run([TINY_MODEL, self.files / 'tiny.pt'], check=True)
        subprocess.run([TINY_MODEL, self.files / 'other.pt', 'other'], check=True)
        for copy in ('plain.pt', 'unsized.pt'):
            shutil.copy(self.files / 'tiny.pt', self.files / copy)
        self.content = (self.files / 'tiny.pt').read_bytes()
        os.environ['MASKLINE_MODELS'] = str(self.shared)
        os.environ['XDG_DATA_HOME'] = str(folder / 'data')
        os.environ.pop('MASKLINE_MODEL_MIRROR', None)

    @contextlib.contextmanager
    def serving(self):
        with subprocess.Popen([sys.executable, SERVER, self.files, self.log],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            self.port = int(server.stdout.readline())
            self.write_registry()
            yield
            server.stdin.close()

    def mirror(self, mode):
        return f'http://127.0.0.1:{self.port}/{mode}'

    def write_registry(self):
        def entry(name, **more):
            return {'file': f'{name}.pt', 'title': 'XMem', 'url': self.mirror(f'good/{name}.pt'),
                    'page': 'example.org', 'code_licence': 'MIT', 'weights_licence': 'MIT',
                    'training_data': 'none', 'good_for': 'long tracks', 'speed': 'fast', **more}
        size = len(self.content)
        models = [entry('tiny', bytes=size, sha256=hashlib.sha256(self.content).hexdigest()),
                  entry('plain', bytes=size), entry('unsized'),
                  entry('other', bytes=(self.files / 'other.pt').stat().st_size)]
        (self.shared / 'registry.json').write_text(
            json.dumps({'models': models, 'recommend': [{'model': 'plain'}]}))

    def left(self):
        return sorted(file.name for file in self.models.iterdir()) if self.models.is_dir() else []

    def requests(self):
        return self.log.read_text().splitlines() if self.log.exists() else []

    def require_installed(self, name):
        assert self.left() == [f'{name}.pt'], self.left()
        assert (self.models / f'{name}.pt').read_bytes() == self.content
        self.clear()

    def clear(self):
        shutil.rmtree(self.models, ignore_errors=True)


def check_list(bench):
    found = report('models', 'available')
    assert [model['name'] for model in found['models']] == ['tiny', 'plain', 'unsized', 'other']
    assert found['recommended'] == 'plain'
    assert all(model['state'] == 'absent' for model in found['models'])
    assert found['machine']['cores'] >= 1
    text = succeed('models', 'available')
    assert 'maskline models get plain' in text and 'not installed' in text
    report('models', '--quick')
    assert bench.requests() == [], 'something was downloaded unasked'


def check_get(bench):
    made = report('models', 'get', 'Tiny')
    assert made['name'] == 'tiny' and made['bytes'] == len(bench.content)
    state = {model['name']: model for model in report('models', 'available')['models']}['tiny']
    assert state['state'] == 'installed' and state['path'] == str(bench.models / 'tiny.pt')
    engines = {engine['name']: engine for engine in report('models', '--quick')}
    assert engines['tiny']['usable'] and engines['tiny']['tracks']
    before = len(bench.requests())
    succeed('models', 'get', 'tiny')
    assert len(bench.requests()) == before, 'an installed model was downloaded again'
    bench.require_installed('tiny')


def check_mirrors(bench):
    succeed('models', 'get', 'plain', '--mirror', bench.mirror('norange'))
    bench.require_installed('plain')
    succeed('models', 'get', 'plain', '--mirror', bench.files)
    bench.require_installed('plain')
    environment = {**os.environ, 'MASKLINE_MODEL_MIRROR': bench.mirror('breaks')}
    succeed('models', 'get', 'unsized', env=environment)
    bench.require_installed('unsized')
    fail('has no file "plain.pt"', 'models', 'get', 'plain', '--mirror', bench.models)
    fail('choose one of these: tiny, plain', 'models', 'get', 'huge')


def check_lies(bench):
    """(mode, model): what the sentence says, what is kept."""
    lies = [('short', 'plain', 'another file'), ('long', 'plain', 'another file'),
            ('longnolength', 'plain', 'more than'), ('png', 'plain', 'another file'),
            ('html', 'tiny', 'another file'), ('png', 'unsized', 'was removed'),
            ('html', 'unsized', 'was removed'), ('shortnolength', 'unsized', 'was removed'),
            ('good', 'other', 'was removed'), ('absent', 'plain', 'has no file'),
            ('error', 'plain', '503'), ('tofile', 'plain', 'not allowed'),
            ('circle', 'plain', 'too often')]
    for mode, name, words in lies:
        fail(words, 'models', 'get', name, '--mirror', bench.mirror(mode))
        assert bench.left() == [], f'{mode}: {bench.left()}'
    wrong = bytearray(bench.content)
    wrong[-1] ^= 1
    (bench.files / 'tiny.pt').write_bytes(wrong)
    fail('checksum differs', 'models', 'get', 'tiny')
    (bench.files / 'tiny.pt').write_bytes(bench.content)
    assert bench.left() == []
    fail('are kept', 'models', 'get', 'plain', '--mirror', bench.mirror('cutoff'))
    assert bench.left() == ['plain.pt.part', 'plain.pt.part.json']
    succeed('models', 'get', 'plain')
    bench.require_installed('plain')


def check_files_in_the_way(bench):
    bench.models.mkdir(parents=True)
    (bench.models / 'plain.pt').write_text('mine')
    fail('is not replaced', 'models', 'get', 'plain')
    (bench.models / 'tiny.pt.part').write_text('mine')
    fail('was not written by this program', 'models', 'get', 'tiny')
    assert bench.left() == ['plain.pt', 'tiny.pt.part']
    assert (bench.models / 'plain.pt').read_text() == 'mine'
    bench.clear()


def check_full_disk(bench):
    """The system refuses to write more than a part of the file."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(bench.content) // 2,) * 2)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    done = call('models', 'get', 'plain', preexec_fn=limit, restore_signals=False)
    assert done.returncode == 1 and 'Cannot write' in done.stderr, done.stderr
    assert 'plain.pt' not in bench.left()
    succeed('models', 'get', 'plain')
    bench.require_installed('plain')


def check_add(bench):
    made = report('models', 'add', bench.files / 'plain.pt')
    assert made['name'] == 'plain'
    fail('already', 'models', 'add', bench.files / 'plain.pt')
    bench.require_installed('plain')
    fail('was not added', 'models', 'add', bench.files / 'other.pt')
    fail('was not added', 'models', 'add', bench.files / 'absent.pt')
    assert bench.left() == []


def start(bench, name):
    return subprocess.Popen([PROGRAM, 'models', 'get', name, '--mirror', bench.mirror('slow')],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def arrived(bench, name):
    part = bench.models / f'{name}.pt.part'
    return part.stat().st_size if part.exists() else 0


def wait_for_part(bench, name, running, had=0):
    """Until more of it has arrived, or it has ended."""
    while arrived(bench, name) <= had and running.poll() is None:
        time.sleep(0.01)


def check_interrupt(bench):
    running = start(bench, 'tiny')
    wait_for_part(bench, 'tiny', running)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130, running.returncode
    assert 'maskline models get tiny' in said, said
    had = arrived(bench, 'tiny')
    assert 0 < had < len(bench.content)
    before = len(bench.requests())
    succeed('models', 'get', 'tiny', '--mirror', bench.mirror('slow'))
    assert bench.requests()[before].endswith(f'bytes={had}-'), bench.requests()[before:]
    bench.require_installed('tiny')


def check_killed(bench):
    """Killed again and again until the download is complete: the file is identical."""
    random.seed(SEED)
    killed = 0
    while killed < KILLS:
        name = random.choice(('tiny', 'plain', 'unsized'))
        for _ in range(50):
            had = arrived(bench, name)
            running = start(bench, name)
            wait_for_part(bench, name, running, had)
            with contextlib.suppress(subprocess.TimeoutExpired):
                running.wait(random.uniform(0, 1))
            running.kill()
            running.communicate()
            if running.returncode == 0:
                break
            killed += 1
            part, target = arrived(bench, name), bench.models / f'{name}.pt'
            assert not target.exists() or target.read_bytes() == bench.content
            assert part <= len(bench.content)
            if part:
                assert (bench.models / f'{name}.pt.part').read_bytes() == bench.content[:part]
        else:
            raise AssertionError('never complete')
        bench.require_installed(name)
    print(f'{killed} kills, {len(bench.requests())} requests')


def main():
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(pathlib.Path(folder))
        with bench.serving():
            for check in (check_list, check_get, check_mirrors, check_lies, check_files_in_the_way,
                          check_full_disk, check_add, check_interrupt, check_killed):
                check(bench)
                print(f'{check.__name__}: passed', flush=True)


if __name__ == '__main__':
    main()
