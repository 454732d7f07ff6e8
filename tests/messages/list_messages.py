#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a header with the list of all texts: list_messages.py ROOT OUT HEADER..."""
import pathlib
import re
import sys

TEXT = re.compile(r'^inline constexpr (?:Error)?Text<\d> (\w+)\{', re.M)
NAMESPACE = re.compile(r'^namespace (maskline::messages::\w+) \{', re.M)


def main():
    root, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    includes, names = [], []
    for header in sorted(map(pathlib.Path, sys.argv[3:])):
        text = header.read_text()
        found = TEXT.findall(text)
        # One that is written otherwise must not be forgotten.
        if not found or len(found) != text.count('QT_TRANSLATE_NOOP('):
            sys.exit(f'{header}: every text is written "inline constexpr ErrorText<N> name{{…}};"')
        namespace = NAMESPACE.search(text).group(1)
        includes.append(f'#include "{header.relative_to(root).as_posix()}"')
        names += [f'    &{namespace}::{name},' for name in found]
    out.write_text('#pragma once\n' + '\n'.join(includes) +
                   '\n\ninline const maskline::MessageText* const allMessages[] = {\n' +
                   '\n'.join(names) + '\n};\n')


if __name__ == '__main__':
    main()
