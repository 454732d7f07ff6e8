#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the includes of the sources against the level table of core/README.md.

Fails on an include of a higher level, of a neighbour on the same level, of Torch, SQLite, FFmpeg,
curl or Qt outside the module that owns it, and on processEvents anywhere.
"""
import pathlib
import re
import sys

OWNERS = [  # (pattern of an include, what may hold it)
    (r'(torch|ATen|c10)/', ('core/engine', 'core/training', 'tests/engine', 'tests/training')),
    (r'(sqlite3\.h|SQLiteCpp/)', ('core/store',)),
    (r'curl/', ('core/download',)),
    (r'lib(av|sw)\w+/', ('core/media',)),
    (r'(Q[A-Z]\w*|Qt\w+/.*)$', ('ui', 'app', 'tests')),
]


def read_levels(readme):
    rows = re.findall(r'^\|\s*(\d+)\s*\|\s*`([\w/]+)`', readme.read_text(), re.M)
    levels = {module: int(level) for level, module in rows}
    if len(levels) < 10:
        sys.exit('core/README.md: the level table was not found')
    return levels


def module_of(path, levels):
    parts = path.split('/')
    for depth in (2, 1):
        name = '/'.join(parts[:depth])
        if name in levels:
            return name
    return None


def problems_in(root, file, levels):
    name = file.relative_to(root).as_posix()
    own = module_of(name, levels)
    text = file.read_text()
    if 'processEvents' in text:
        yield f'{name}: calls processEvents'
    for quote, target in re.findall(r'^\s*#\s*include\s*([<"])([^>"]+)', text, re.M):
        for pattern, owners in OWNERS:
            if quote == '<' and re.match(pattern, target):
                if not name.startswith(tuple(o + '/' for o in owners)):
                    yield f'{name}: includes <{target}>, which belongs to {owners[0]}'
        other = module_of(target, levels) if quote == '"' else None
        if own and other and other != own and levels[other] >= levels[own]:
            yield f'{name}: level {levels[own]} includes "{target}" of level {levels[other]}'


def main():
    root = pathlib.Path(sys.argv[1])
    levels = read_levels(root / 'core' / 'README.md')
    files = [f for top in ('core', 'ui', 'app', 'tests') for f in sorted((root / top).rglob('*'))
             if f.suffix in ('.h', '.cpp') and 'wrong_tree' not in f.relative_to(root).parts]
    found = [p for f in files for p in problems_in(root, f, levels)]
    folders = {f.relative_to(root).parent.as_posix() for f in files}
    for folder in sorted(folders):
        if folder.startswith('core/') and module_of(folder, levels) is None:
            found.append(f'{folder}: is not in the level table')
    print('\n'.join(found) if found else f'{len(files)} files keep to their levels')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
