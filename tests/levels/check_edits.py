#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that window and commands change a project only through core/session.

`ui` and `app` may hold a project as `const Project&`. Fails on any other use of the type there, on
includes of what lies behind core/project/project.h, and on a function of core/session that hands
out a project that can be written.
"""
import pathlib
import re
import sys

FRONT_ENDS = ('ui', 'app')
READABLE = ('core/project/project.h', 'core/project/change.h', 'core/project/messages.h')
# Measures reading and writing of project files themselves, on one that it makes.
EXEMPT = ('app/commands/benchmark/bench_files.cpp',)

WRITABLE = re.compile(r'(?<!const )\bProject\s*[&*>;]|\bProject::\w+')
HANDED_OUT = re.compile(r'(?<!const )\bProject\s*[&*]\s*\w+\(')
COMMENT_OR_STRING = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.S)


def blank(match):
    return re.sub(r'[^\n]', ' ', match.group())


def code_of(file):
    """The text of a file with comments and strings blanked, line by line as it was."""
    return COMMENT_OR_STRING.sub(blank, file.read_text())


def places(name, text, pattern, what):
    for match in pattern.finditer(text):
        line = text.count('\n', 0, match.start()) + 1
        yield f'{name}:{line}: {what}: {match.group().strip()}'


def problems_in_front_end(name, file):
    code = code_of(file)
    yield from places(name, code, WRITABLE, 'uses a project for more than reading')
    for target in re.findall(r'^\s*#\s*include\s*"([^"]+)', file.read_text(), re.M):
        behind = target.startswith('core/store/') or (
            target.startswith('core/project/') and target not in READABLE)
        if behind:
            yield f'{name}: includes "{target}", which only core may use'


def sources(folder):
    return [f for f in sorted(folder.rglob('*')) if f.suffix in ('.h', '.cpp')]


def main():
    root = pathlib.Path(sys.argv[1])
    found, count = [], 0
    for top in FRONT_ENDS:
        for file in sources(root / top):
            name = file.relative_to(root).as_posix()
            count += 1
            if name not in EXEMPT:
                found += problems_in_front_end(name, file)
    for file in sources(root / 'core' / 'session'):
        name = file.relative_to(root).as_posix()
        count += 1
        found += places(name, code_of(file), HANDED_OUT, 'hands out a project that can be written')
    if count == 0:
        found.append('no sources were found')
    print('\n'.join(found) if found else f'{count} files change projects only through core/session')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
