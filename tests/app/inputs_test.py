#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Feeds the program what was handled wrongly once: sources in the way of exports, masks of other
tools, prompts beside the picture, clips that were changed, a project of somebody else."""
import json
import os
import pathlib
import struct
import tempfile
import zlib

from program import fail, report, succeed

WIDTH, HEIGHT = 64, 48


def chunk(kind, data):
    return (struct.pack('>I', len(data)) + kind + data +
            struct.pack('>I', zlib.crc32(kind + data)))


def png(path, value, colour_type=2, depth=8):
    """`value(x, y)` gives the bytes of a pixel; colour types as in the PNG specification."""
    rows = b''.join(b'\0' + b''.join(value(x, y) for x in range(WIDTH)) for y in range(HEIGHT))
    palette = chunk(b'PLTE', bytes(range(3)) * 4) if colour_type == 3 else b''
    path.write_bytes(b'\x89PNG\r\n\x1a\n' +
                     chunk(b'IHDR', struct.pack('>IIBBBBB', WIDTH, HEIGHT, depth, colour_type,
                                                0, 0, 0)) +
                     palette + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))


def inside(x, y):
    return 10 <= x < 22 and 8 <= y < 20


def frames(folder, names):
    folder.mkdir(parents=True)
    for number, name in enumerate(names):
        png(folder / name, lambda x, y, n=number: bytes((200, 20 * n, 0)) if inside(x, y)
            else bytes((n, 100, 100)))
    return folder


def project(folder, clip):
    file = folder / 'p.maskline'
    succeed('new', file, '--frames', clip)
    return file


def segment(file, *more):
    return report('segment', file, '--frame', 0, '--object', 'o', '--model', 'fake', *more)


def sources_are_never_replaced(folder):
    clip = frames(folder / 'ds' / 'images', [f'{n:04}.png' for n in range(4)])
    before = {path: path.read_bytes() for path in clip.iterdir()}
    file = project(folder, clip)
    segment(file, '--click', '15,15')
    fail(['ds', 'exists already'], 'export', file, '--out', folder / 'ds')
    fail(['ds', 'not written by this program'], 'export', file, '--out', folder / 'ds',
         '--overwrite')
    film = folder / 'film.mp4'
    film.write_bytes(b'film')
    fail(['film.mp4'], 'export', file, '--format', 'overlay', '--out', film, '--overwrite')
    fail(['film.mp4'], 'demo', '--out', film)
    fail(['film.mp4'], 'train', 'pack', folder, film)
    fail(['ds'], 'demo', '--out', folder / 'demo.mp4', '--truth', folder / 'ds')
    assert film.read_bytes() == b'film'
    assert {path: path.read_bytes() for path in clip.iterdir()} == before
    succeed('export', file, '--out', folder / 'coco')
    succeed('export', file, '--out', folder / 'coco', '--overwrite', '--no-images')
    images = json.loads((folder / 'coco' / 'annotations.json').read_text())['images']
    assert images[2]['file_name'] == '0002.png', images
    assert not (folder / 'coco' / 'images').exists()


def masks_say_what_they_are(folder):
    file = project(folder, frames(folder / 'clip', ['0.png']))
    wanted = 12 * 12
    kinds = {'grey': (0, b'\xff', b'\0'), 'colour': (2, b'\0\xff\0', b'\0\0\0'),
             'palette1': (3, b'\1', b'\0'), 'palette2': (3, b'\2', b'\0'),
             'grey-alpha': (4, b'\xff\xff', b'\0\xff'),
             'alpha': (6, b'\xff\xff\xff\xff', b'\0\0\0\xff'), 'deep': (0, b'\0\1', b'\0\0')}
    for name, (kind, on, off) in kinds.items():
        png(folder / 'mask.png', lambda x, y: on if inside(x, y) else off, kind,
            16 if name == 'deep' else 8)
        mask = segment(file, '--mask', folder / 'mask.png')
        assert (mask['area'], mask['bbox']) == (wanted, [10, 8, 12, 12]), (name, mask)
    png(folder / 'mask.png', lambda x, y: bytes([3 if inside(x, y) else 7 if x > 60 else 0]), 0)
    fail(['3 (144 pixels)', '7', '--label'], 'segment', file, '--frame', 0, '--object', 'new',
         '--mask', folder / 'mask.png')
    assert segment(file, '--mask', folder / 'mask.png', '--label', 3)['area'] == wanted
    assert [o['name'] for o in report('objects', file)] == ['o']


def the_upper_object_has_the_pixel(folder):
    file = project(folder, frames(folder / 'clip', ['0.png']))
    png(folder / 'big.png', lambda x, y: b'\xff' if 5 <= x < 40 and 5 <= y < 40 else b'\0', 0)
    png(folder / 'small.png', lambda x, y: b'\xff' if inside(x, y) else b'\0', 0)
    for name, mask in (('table', 'big.png'), ('cup', 'small.png')):
        succeed('segment', file, '--frame', 0, '--object', name, '--mask', folder / mask)
    out = succeed('export', file, '--format', 'davis', '--out', folder / 'davis')
    assert '"table" that lie under "cup"' in out and '144 (frames: 1)' in out, out
    label = folder / 'davis' / 'Annotations' / '480p' / 'clip' / '00000.png'
    assert segment(file, '--mask', label, '--label', 2)['area'] == 144
    succeed('objects', file, '--order', 'cup,table,o')
    assert [o['name'] for o in report('objects', file)] == ['cup', 'table', 'o']
    out = succeed('export', file, '--format', 'davis', '--out', folder / 'davis', '--overwrite',
                  '--object', 'cup', '--object', 'table')
    assert '"cup" that lie under "table"' in out, out


def prompts_lie_on_the_picture(folder):
    file = project(folder, frames(folder / 'clip', ['0.png']))
    for prompt in (('--click', '1000,1000'), ('--click', '1e30,1e30'), ('--click', 'nan,nan'),
                   ('--box', '400,300,500,400'), ('--box', 'nan,1,20,20')):
        fail(['64 × 48'], 'segment', file, '--frame', 0, '--object', 'o', *prompt)
    fail(['nonsense'], 'segment', file, '--frame', 0, '--object', 'o', '--category', 'c',
         '--click', '9,9', '--model', 'nonsense')
    assert report('objects', file) == []


def changed_clips_are_found_out(folder):
    clip = frames(folder / 'clip', [f'{n:04}.png' for n in range(4)])
    file = project(folder, clip)
    segment(file, '--click', '15,15')
    (clip / '0000.png').rename(clip / '9999.png')
    fail(['frame 0', '0001.png', '--accept-changed'], 'info', file)
    fail(['frame 0'], 'info', file, '--clip', clip)
    fail(['frame 0'], 'export', file, '--out', folder / 'coco')
    succeed('info', file, '--clip', clip, '--accept-changed')
    succeed('info', file)
    (clip / '9999.png').unlink()
    fail(['number of frames'], 'info', file, '--clip', clip, '--accept-changed')


def images_are_whole(folder):
    clip = frames(folder / 'clip', ['0.png', '1.png', '5.png'])
    assert any('3' in note for note in report('new', folder / 'gap.maskline', '--frames',
                                              clip)['warnings'])
    whole = (clip / '1.png').read_bytes()
    for bytes_left in (0, len(whole) // 2):
        (clip / '1.png').write_bytes(whole[:bytes_left])
        fail(['1.png'], 'new', folder / 'x.maskline', '--frames', clip)
        assert not (folder / 'x.maskline').exists()


def names_may_be_anything(folder):
    clip = frames(pathlib.Path(os.fsdecode(os.fsencode(folder) + b'/cl\xffip.v2')), ['a.0.png'])
    file = project(folder, clip)
    assert report('info', file)['frames'] == 1
    segment(file, '--click', '15,15')
    succeed('export', file, '--out', folder / 'coco')
    succeed('export', file, '--format', 'davis', '--out', folder / 'davis')
    assert len(list((folder / 'davis').rglob('00000.png'))) == 1
    succeed('objects', file, '--add', 'other')
    fail(['other'], 'objects', file, '--edit', 'o', '--name', 'other')
    fail(['other'], 'objects', file, '--add', 'other')


def failures_are_translated(folder):
    file = folder / 'none.maskline'
    said = {'de': f'Es gibt kein Projekt „{file.name}“; prüfen Sie Namen und Ordner.',
            'zh_CN': f'没有项目“{file.name}”；请检查其名称和文件夹。',
            'en': f'There is no project "{file.name}"; check its name and folder.'}
    for language, sentence in said.items():
        fail([sentence], '--lang', language, 'info', file)
    fail([said['en']], 'info', file)


def others_may_look(folder):
    """A project of another user, in a folder that all may write."""
    if os.geteuid() != 0:
        print('skipped: only root can become somebody else')
        return
    file = project(folder, frames(folder / 'clip', ['0.png', '1.png']))
    for name in ('a', 'b', 'c'):
        succeed('objects', file, '--add', name, '--category', f'kind {name}')
    for path in [folder, *folder.rglob('*')]:
        path.chmod(0o777 if path.is_dir() else 0o644)
    folder.parent.chmod(0o755)
    expected, objects = succeed('info', file), succeed('objects', file)
    stranger = {'user': 65534, 'group': 65534, 'extra_groups': []}
    assert succeed('info', file, **stranger) == expected
    assert succeed('objects', file, **stranger) == objects
    # What a reader leaves behind does not shut out the owner.
    for path in folder.glob('p.maskline-*'):
        path.unlink()
    owner = {'user': 65533, 'group': 65533, 'extra_groups': []}
    for path in (folder, file):
        os.chown(path, 65533, 65533)
    succeed('info', file, **stranger)
    assert '\nd ' in succeed('objects', file, '--add', 'd', **owner)


def main():
    for check in (sources_are_never_replaced, masks_say_what_they_are,
                  the_upper_object_has_the_pixel, prompts_lie_on_the_picture,
                  changed_clips_are_found_out, images_are_whole, names_may_be_anything,
                  failures_are_translated, others_may_look):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name) / 'work'
            folder.mkdir()
            check(folder)
    print('all inputs are handled')


main()
