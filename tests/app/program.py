# SPDX-License-Identifier: Apache-2.0
"""Runs the program that is under test, which is the first argument of the test."""
import json
import subprocess
import sys

PROGRAM = sys.argv[1]


def call(*arguments, **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True,
                          errors='surrogateescape', timeout=600, **options)


def succeed(*arguments, **options):
    done = call(*arguments, **options)
    assert done.returncode == 0, f'{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}'
    return done.stdout


def report(*arguments, **options):
    return json.loads(succeed(*arguments, '--json', **options))


def fail(words, *arguments):
    """The command fails, not by a crash, with one sentence that holds these words."""
    done = call(*arguments)
    sentence = done.stderr.strip()
    assert done.returncode > 0, f'{arguments}: {done.returncode} {done.stdout} {sentence}'
    for word in [words] if isinstance(words, str) else words:
        assert word in sentence, f'{arguments}: "{sentence}" lacks "{word}"'
    assert '\n' not in sentence, f'{arguments}: more than one line: {sentence}'
