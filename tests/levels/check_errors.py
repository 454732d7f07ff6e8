#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that errors are codes with arguments, and are caught at boundaries only.

Fails on
- a text for people that is defined outside the messages.h of its module, whose code is not
  "module.name-of-the-constant", or whose code exists twice, or that nothing says;
- a catch of Error outside core/base/failure.cpp, and a file that catches by its helpers and is not
  in the list below;
- a comparison of the sentence of an error or message: codes are compared.
"""
import pathlib
import re
import sys

# Who may catch; core/base/error.h says why.
BOUNDARIES = (
    'app/commands/project/info_command.cpp',
    'app/commands/annotation/segment_command.cpp',
    'app/main.cpp',
    'core/base/failure.cpp',
    'core/base/failure.h',
    'core/auto_annotation/model_list.cpp',
    'core/dataset/io/coco_masks.cpp',
    'core/dataset/probe.cpp',
    'core/engine/model_identity.cpp',
    'core/engine/sam2/loading.cpp',
    'core/engine/xmem/xmem_tracker.cpp',
    'core/media/display_decoder.cpp',
    'core/media/frame_check.cpp',
    'core/download/http_get.cpp',
    'core/recovery/backups.cpp',
    'core/recovery/check.cpp',
    'core/recovery/decoded.h',
    'core/session/auto/auto_annotator.cpp',
    'core/session/jobs/background.h',
    'core/session/jobs/sliced_edit.cpp',
    'core/session/click/click_session.cpp',
    'core/session/engine_worker.cpp',
    'core/session/events.h',
    'core/session/project_maintenance.cpp',
    'core/session/model_fetcher.cpp',
    'core/session/opener.cpp',
    'core/session/propagation/propagation_run.cpp',
    'core/session/propagation/propagation_sink.cpp',
    'core/session/review/reason_scan.cpp',
    'core/session/superpixel_finder.cpp',
    'core/session/track_versions.cpp',
    'core/store/backup_file.cpp',
    'core/tracking/propagation.cpp',
    'core/tracking/read_ahead.cpp',
    'ui/canvas/canvas_impl.cpp',
    'ui/canvas/canvas_view.cpp',
    'ui/canvas/tools/click_tool.cpp',
    'ui/dialogs/import_dialog.cpp',
    'ui/dialogs/model_card_dialog.cpp',
    'ui/dialogs/models_dialog.cpp',
)
CATCHER = 'core/base/failure.cpp'
# Where the types themselves are, and the one text that is not for translators.
TYPES = ('core/base/message.h', 'core/base/message.cpp', 'core/base/error.h')

CATCH = re.compile(r'catch \((?:const )?(?:maskline::)?Error\b')
HELPER = re.compile(r'\b(?:currentFailure|failureIn)\(')
# Anything but a reference to one: "const Text<0>& text" takes a text, it defines none.
DEFINITION = re.compile(r'\b(?:Error)?Text<\d+>\s+(\w+)\s*\{\s*"([^"]*)"')
COMPARISON = re.compile(
    r'(?:what\(\)|\benglish\([^;{}]*?\)|\bcoreText\([^;{}]*?\))\s*[=!]='
    r'|[=!]=\s*(?:\w+(?:\.|->))*(?:what\(\)|english\(|coreText\()'
    r'|\bwhat\(\)\)?\.(?:find|starts_with|ends_with|contains)\(|\bstrstr\(')
# Literals come first: what looks like a comment within one is none.
COMMENT = re.compile(r'''"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|//[^\n]*|/\*.*?\*/''', re.S)


def sources(root):
    return [file for top in ('core', 'ui', 'app') for file in sorted((root / top).rglob('*'))
            if file.suffix in ('.h', '.cpp')]


def code_of(file):
    return COMMENT.sub(lambda m: m.group() if m.group()[0] in '"\'' else
                       re.sub(r'[^\n]', ' ', m.group()), file.read_text())


def places(name, code, pattern, what):
    for match in pattern.finditer(code):
        line = code.count('\n', 0, match.start()) + 1
        yield f'{name}:{line}: {what}: {" ".join(match.group().split())}'


def code_for(name, constant):
    folder = pathlib.PurePath(name).parts
    module = folder[1] if folder[0] == 'core' else folder[0]
    return module + '.' + re.sub(r'[A-Z]', lambda m: '-' + m.group().lower(), constant)


def problems_in_texts(name, code, codes):
    for constant, text in DEFINITION.findall(code):
        if not name.endswith('/messages.h'):
            yield f'{name}: the text {constant} belongs into the messages.h of its module'
        elif text != code_for(name, constant):
            yield f'{name}: the code of {constant} is "{text}", not "{code_for(name, constant)}"'
        if text in codes:
            yield f'{name}: the code "{text}" is that of {codes[text]}, too'
        codes[text] = f'{name} {constant}'


def unused(root, codes):
    said = '\n'.join(code_of(file) for file in sources(root) if file.name != 'messages.h')
    for text, place in codes.items():
        module, constant = text.split('.')[0], place.split()[1]
        if place.split()[0].endswith('messages.h') and \
                not re.search(rf'messages::{module}::{constant}\b', said):
            yield f'{place}: nothing says this'


def main():
    root = pathlib.Path(sys.argv[1])
    found, codes, count = [], {}, 0
    for file in sources(root):
        name = file.relative_to(root).as_posix()
        code = code_of(file)
        count += 1
        if name != CATCHER:
            found += places(name, code, CATCH, 'catches Error')
        if name not in BOUNDARIES:
            found += places(name, code, HELPER, 'is no boundary and catches')
        if name not in TYPES:
            found += problems_in_texts(name, code, codes)
            found += places(name, code, COMPARISON, 'compares a sentence')
    found += unused(root, codes)
    if count == 0:
        found.append('no sources were found')
    print('\n'.join(found) if found else f'{len(codes)} texts in {count} files')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
