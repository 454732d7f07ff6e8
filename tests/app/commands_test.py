#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the headless commands as a person would, on the demo clip, and checks what they report."""
import csv
import hashlib
import json
import os
import pathlib
import pty
import select
import shutil
import signal
import sqlite3
import struct
import subprocess
import tempfile
import time
import zlib

from program import PROGRAM, call, fail, report, succeed

LAST = 12  # propagated so far
COMMANDS = ['new', 'info', 'objects', 'categories', 'scene', 'paint', 'tracks', 'masks', 'attributes', 'comments', 'stages', 'checks',
            'segment', 'everything', 'find',
            'propagate', 'auto', 'versions', 'interpolate', 'shots', 'events', 'review', 'stats', 'formats',
            'export', 'import', 'convert', 'eval', 'models', 'parity', 'demo', 'frames', 'bench',
            'benchmark', 'about']


def every_command_explains_itself():
    for command in COMMANDS:
        assert 'Usage' in succeed(command, '--help'), command
    assert 'maskline' in succeed('--version')
    assert any(engine['usable'] for engine in report('models'))
    engines = {engine['name']: engine for engine in report('models', '--quick')}
    assert engines['builtin']['licence'] and engines['builtin']['training_data'], engines
    card = succeed('models', '--card', 'builtin')
    assert card == pathlib.Path(engines['builtin']['card']).read_text(), card
    listed = succeed('models', '--quick')
    assert f"  training data: {engines['builtin']['training_data']}\n" in listed, listed
    assert f"  model card: {engines['builtin']['card']} " in listed, listed
    fail('nothing in it was trained', 'models', '--card', 'classic')
    fail('no engine "nothing"', 'models', '--card', 'nothing')
    fail('manifest.json', 'parity', '/nonexistent')


def every_library_is_named():
    about = report('about', '--licenses')
    assert about['name'] == 'Maskline' and about['licence'] == 'Apache-2.0', about
    assert about['version'] in succeed('--version'), about
    libraries = {part['name']: part for part in about['components']}
    for name in ['FFmpeg', 'LibTorch', 'OpenCV', 'SQLite', 'Qt (Core, Gui, Widgets, Svg)']:
        assert name in libraries, libraries
    for part in about['components']:
        assert part['version'][0].isdigit() and part['licence'], part
        assert not part['text'] or pathlib.Path(part['text']).is_file(), part
        assert part['name'] in succeed('about', '--licences'), part
    assert 'components' not in report('about')


def from_click_to_score(folder):
    clip, project = folder / 'demo.mp4', folder / 'demo.maskline'
    truth = folder / 'truth'
    succeed('demo', '--out', clip, '--truth', truth, '--sequence', 'demo')
    assert report('new', project, '--video', clip)['frames'] == 150
    clicks = json.loads((truth / 'clicks.json').read_text())
    assert clicks[0]['object'] == 'ball'
    for click in clicks:
        mask = report('segment', project, '--frame', 0, '--object', click['object'],
                      '--category', 'toy', '--click', f'{click["x"]},{click["y"]}')
        assert mask['area'] > 100 and 0 < mask['confidence'] <= 1, mask

    finished = succeed('propagate', project, '--to', LAST, '--report-frames')
    frames = {int(line.split()[2]) for line in finished.splitlines()
              if line.startswith('finished ball ')}
    assert frames >= set(range(1, LAST + 1)), sorted(frames)
    ball = report('info', project)['objects'][0]
    assert (ball['masks'], ball['category']) == (LAST + 1, 'toy'), ball

    assert report('review', project, '--accept', 0, 1, '--worst', 3)['accepted'] == 6
    reviewed = folder / 'reviewed.maskline'
    shutil.copy(project, reviewed)
    stretches_are_reviewed(reviewed)
    assert report('shots', project, '--detect')['cuts'] == [{'frame': 100, 'fade': False}]
    a_correction_is_propagated_again(folder)
    cuts_are_edited(project)
    events_are_kept(folder, project)
    export_and_score(folder, project, truth)
    scenes_are_compared(folder, project)


def stretches_are_reviewed(project):
    queue = report('review', project, '--threshold', 1, '--worst', 1000, '--suggest')
    stretches = queue['stretches']
    assert stretches and queue['remaining']['stretches'] == len(stretches), queue
    gains = [stretch['gain'] for stretch in stretches]
    assert gains == sorted(gains, reverse=True) and gains[-1] > 0, gains
    assert all(stretch['reasons'] for stretch in stretches), stretches
    assert queue['remaining']['clicks'] > 0 and queue['remaining']['seconds'] > 0, queue
    assert not queue['remaining']['from_history'], queue
    first = stretches[0]
    assert queue['suggestion']['object'] in {stretch['object'] for stretch in stretches}, queue
    for choice in (('--object', first['object']), ('--source', first['source']),
                   ('--state', 'unreviewed'), ('--only-reason', first['reasons'][0]),
                   ('--category', 'toy')):
        assert first in report('review', project, '--worst', 1000, *choice)['stretches'], choice
    assert not report('review', project, '--state', 'rejected')['stretches']
    fail('nothing', 'review', project, '--category', 'nothing')

    rejected = report('review', project, '--object', first['object'], '--reject', first['worst'],
                      '--reason', 'wrong toy', '--only-reason', 'rejected')
    assert rejected['rejected'] == 1 and len(rejected['stretches']) == 1, rejected
    comment = report('comments', project, 'list')['comments'][-1]
    assert (comment['text'], comment['object'], comment['frame']) == (
        'wrong toy', first['object'], first['worst']), comment
    accepted = report('review', project, '--object', first['object'], '--accept-stretch',
                      first['worst'])
    assert accepted['accepted_stretches'] == 1, accepted
    assert not any(stretch['from'] <= first['worst'] <= stretch['to']
                   for stretch in accepted['stretches']), accepted
    fail('stretch', 'review', project, '--object', first['object'], '--accept-stretch',
         first['worst'])
    fail('--reject', 'review', project, '--reason', 'why')
    report('review', project, '--threshold', 0.75)


def a_correction_is_propagated_again(folder):
    """Around frame 6 of the ball; what it replaced comes back."""
    project = folder / 'again.maskline'
    shutil.copy(folder / 'demo.maskline', project)

    def pixels(frames):
        with sqlite3.connect(project) as database:
            return database.execute('SELECT frame, runs FROM pixels WHERE object = 1 '
                                    f'AND frame IN ({",".join(map(str, frames))})').fetchall()

    fail('no keyframe', 'propagate', project, '--around', 6, '--object', 'ball', '--no-shots')
    fail('frame 6', 'propagate', project, '--around', 6, '--no-shots')
    assert report('versions', project, 'list') == []
    before = pixels(range(LAST + 1))
    report('segment', project, '--frame', 6, '--object', 'ball', '--box', '100,40,220,160')
    outside = [0, 1, 6, *range(LAST + 1, 150)]
    kept, corrected = pixels(outside), pixels(range(LAST + 1))
    again = report('propagate', project, '--around', 6, '--no-shots')
    ball = again['objects'][0]
    assert (ball['name'], ball['from'], ball['to']) == ('ball', 2, LAST), again
    assert len(again['objects']) == 1 and pixels(outside) == kept
    assert pixels(range(LAST + 1)) != corrected

    version, = report('versions', project, 'list')
    assert (version['object'], version['reason']) == ('ball', 'propagation-again'), version
    assert (version['from'], version['to'], version['masks']) == (2, LAST, LAST - 2), version
    compared = report('versions', project, 'compare', version['version'])['frames']
    assert [frame['frame'] for frame in compared] == [2, 3, 4, 5, *range(7, LAST + 1)], compared
    assert min(frame['iou'] for frame in compared) < 1, compared
    number = version['version']
    assert report('versions', project, 'restore', number, '--to', 5)['restored'] == 4
    assert pixels([2, 3, 4, 5]) == before[2:6]
    assert report('versions', project, 'restore', number)['restored'] == LAST - 2
    assert pixels(range(LAST + 1)) == corrected

    # The frame of --from keeps its masks, also one that is no keyframe and that a run would change.
    report('paint', project, '--object', 'ball', '--frame', 4, '--stroke', '4,4 40,4')
    report('masks', project, 'keyframe', 'off', '--object', 'ball', '--frame', 4)
    start = pixels([4])
    assert start != corrected[4:5], start
    report('propagate', project, '--from', 4, '--to', LAST, '--no-shots')
    assert pixels([4]) == start
    report('propagate', project, '--source', 4, '--to', LAST, '--direction', 'both', '--no-shots')
    assert pixels([4]) == start
    fail('outside the range', 'propagate', project, '--source', 3, '--from', 4, '--to', LAST)
    report('propagate', project, '--from', 3, '--to', LAST, '--no-shots')
    assert pixels([4]) != start
    assert 'ball' in succeed('versions', project, 'list', '--object', 'ball')
    succeed('versions', project, 'delete', number)
    assert number not in [left['version'] for left in report('versions', project, 'list')]
    fail('no version', 'versions', project, 'compare', number)


def cuts_are_edited(project):
    cuts = report('shots', project, '--add', 40, '--fade')['cuts']
    assert cuts == [{'frame': 40, 'fade': True}, {'frame': 100, 'fade': False}], cuts
    cuts = report('shots', project, '--move', 40, 42, '--remove', 100)['cuts']
    assert cuts == [{'frame': 42, 'fade': True}], cuts
    fail('requires --add', 'shots', project, '--fade')
    fail('There is no cut on frame 7', 'shots', project, '--remove', 7)
    assert report('shots', project, '--remove', 42, '--add', 100)['cuts'] == [
        {'frame': 100, 'fade': False}]


def events_are_kept(folder, project):
    event = report('events', project, 'add', '--label', 'roll', '--from', 3, '--to', 9, '--object',
                   'ball', '--category', 'action', '--attribute', 'speed=fast')['id']
    tag = report('events', project, 'add', '--label', 'indoors')['id']
    listed = {e['id']: e for e in report('events', project, 'list')}
    assert listed[event] == {'id': event, 'label': 'roll', 'category': 'action', 'object': 'ball',
                             'attributes': {'speed': 'fast'}, 'first_frame': 3,
                             'last_frame': 9}, listed
    assert 'first_frame' not in listed[tag], listed
    out = folder / 'events.json'
    assert report('events', project, 'export', '--out', out)['events'] == 2
    clip = json.loads(out.read_text())['database']['demo']
    assert [a['label'] for a in clip['annotations']] == ['roll'], clip
    succeed('events', project, 'export', '--out', folder / 'events.csv')
    rows = list(csv.DictReader((folder / 'events.csv').open(newline='')))
    assert [row['label'] for row in rows] == ['indoors', 'roll'], rows
    changed = report('events', project, 'edit', event, '--label', 'spin', '--to', 8)
    one = next(other for other in changed if other['id'] == event)
    assert (one['label'], one['first_frame'], one['last_frame']) == ('spin', 3, 8), one
    assert one['attributes'] and one['object'] == 'ball', one
    succeed('events', project, 'edit', event, '--label', 'roll', '--to', 9)
    fail('use the form NAME=VALUE', 'events', project, 'add', '--label', 'x', '--attribute', 'speed')
    assert [e['id'] for e in report('events', project, 'remove', tag)] == [event]


def export_and_score(folder, project, truth):
    davis = folder / 'davis'
    succeed('export', project, '--format', 'davis', '--out', davis, '--to', LAST,
            '--sequence', 'demo')
    for png in truth.rglob('*.png'):
        if int(png.stem) > LAST:
            png.unlink()
    scores = report('eval', '--truth', truth, '--pred', davis)
    assert scores['mean']['jf'] > 0.5, scores
    same = report('eval', '--truth', truth, '--pred', truth)
    assert same['mean']['jf'] == 1, same
    coco = folder / 'coco'
    succeed('export', project, '--format', 'coco', '--out', coco, '--to', LAST)
    dataset = json.loads(next(coco.rglob('*.json')).read_text())
    assert len(dataset['images']) == LAST + 1
    assert len(dataset['annotations']) == 3 * (LAST + 1)
    succeed('export', project, '--format', 'overlay', '--out', folder / 'overlay.mp4', '--to', LAST)
    fail('exists already', 'export', project, '--format', 'coco', '--out', coco, '--to', LAST)
    formats_are_listed()
    masks_go_round(folder, coco)
    interrupted_work_leaves_nothing(folder)


def scenes_are_compared(folder, project):
    """The project with its own exports: whole, with another order of ids, and without objects."""
    whole, semantic = folder / 'panoptic', folder / 'semantic'
    for form, out in (('panoptic-video', whole), ('semantic', semantic)):
        succeed('export', project, '--format', form, '--out', out, '--to', LAST, '--no-images')
    same = report('eval', '--truth', whole, '--pred', project, '--panoptic', '--window', 1, 3)
    assert same['frames'] == LAST + 1 and same['windows'] == [1, 3], same
    for key in ('iou', 'pq', 'sq', 'rq', 'vpq', 'aq', 'stq'):
        assert same['all'][key] == 1, same
    toy = same['categories'][0]
    assert (toy['name'], toy['stuff'], toy['fp'], toy['fn']) == ('toy', False, 0, 0), toy
    assert toy['vpq_windows'] == {'1': 1, '3': 1}, toy
    longer = report('eval', '--truth', project, '--pred', whole, '--panoptic')
    assert longer['frames'] >= LAST + 1 and longer['all']['sq'] == 1, longer
    classes = report('eval', '--truth', semantic, '--pred', project, '--panoptic')
    assert classes['all']['iou'] == 1 and classes['all']['pq'] is None, classes
    text = succeed('eval', '--truth', whole, '--pred', project, '--panoptic')
    assert 'toy       thing' in text and 'window  VPQ' in text, text
    fail('requires --panoptic', 'eval', '--truth', whole, '--pred', project, '--window', 2)
    fail('No known format', 'eval', '--truth', whole, '--pred', folder / 'demo.mp4', '--panoptic')


def formats_are_listed():
    formats = {one['name']: one for one in report('formats')['formats']}
    assert formats['coco']['import'] and formats['coco']['holds']['overlaps'], formats['coco']
    assert formats['davis']['export'] and not formats['davis']['holds']['overlaps']
    assert not formats['overlay']['import']
    assert formats['overlay']['rendering'] and 'holds' not in formats['overlay']
    text = succeed('formats')
    assert 'coco holds: ' in text and '; at most 255 objects' in text and 'overlay holds' not in text


def interrupted_work_leaves_nothing(folder):
    """On a terminal there is a line of progress with the time left; Ctrl-C stops in good order."""
    project, out = folder / 'other.maskline', folder / 'stopped'
    out.mkdir()
    film = out / 'film'
    lines = interrupt(out, 'export', project, '--format', 'prores', '--out', film)
    assert ' of ' in lines and ' s left' in lines, lines
    assert 'Interrupted.' in lines, lines
    assert list(out.iterdir()) == [], list(out.iterdir())
    succeed('export', project, '--format', 'coco', '--png', '--out', folder / 'long')
    lines = interrupt(out, 'convert', folder / 'long', '--to', 'prores', '--out', film)
    assert ' of ' in lines and 'Interrupted.' in lines, lines
    assert list(out.iterdir()) == [], list(out.iterdir())


def interrupt(out, *arguments):
    """Starts a command on a terminal, and presses Ctrl-C when something has appeared in `out`."""
    terminal, inside = pty.openpty()
    running = subprocess.Popen([PROGRAM, *map(str, arguments)], stderr=inside,
                               stdout=subprocess.DEVNULL)
    os.close(inside)
    lines = b''
    end = time.monotonic() + 300
    while running.poll() is None and time.monotonic() < end:
        if select.select([terminal], [], [], 0.02)[0]:
            lines += os.read(terminal, 4096)
        if b's left' in lines and any(out.iterdir()):
            running.send_signal(signal.SIGINT)
            break
    while True:
        try:
            more = os.read(terminal, 4096)
        except OSError:  # the other end is closed
            break
        if not more:
            break
        lines += more
    os.close(terminal)
    assert running.wait(300) == 130, (arguments, running.returncode, lines)
    return lines.decode()


def sha256(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def masks_go_round(folder, coco):
    """Into another project, out again, and from format to format."""
    manifest = json.loads((coco / '.maskline' / 'coco demo.manifest').read_text())
    files = {one['name']: one for one in manifest['files']}
    picture = coco / 'images/demo/000000.jpg'
    assert files['images/demo/000000.jpg']['sha256'] == sha256(picture), files
    shared = json.loads((coco / '.maskline' / 'shared.manifest').read_text())['files']
    assert [one['sha256'] for one in shared] == [sha256(coco / 'annotations.json')], shared
    assert len(manifest['masks']) == 3 * (LAST + 1), len(manifest['masks'])
    other = folder / 'other.maskline'
    succeed('new', other, '--video', folder / 'demo.mp4')
    seen = report('import', other, '--from', coco, '--check')
    assert (seen['format'], seen['masks'], seen['conflicts']) == ('coco', 3 * (LAST + 1), 0), seen
    assert report('info', other)['objects'] == []
    assert report('import', other, '--from', coco)['imported'] == 3 * (LAST + 1)
    ball = report('info', other)['objects'][0]
    assert (ball['category'], ball['sources']['imported'], ball['keyframes']) == \
        ('toy', LAST + 1, LAST + 1), ball
    again = report('import', other, '--from', coco, '--existing', 'keep')
    assert again['imported'] == 0 and again['conflicts'] == 3 * (LAST + 1), again
    checked = report('export', other, '--format', 'davis', '--check')
    assert {'names', 'categories'} <= {one['code'] for one in checked['findings']}, checked
    checked = report('export', other, '--format', 'overlay', '--check')
    assert [one['code'] for one in checked['findings']] == ['viewing'], checked
    succeed('export', other, '--format', 'coco', '--out', folder / 'again', '--to', LAST,
            '--no-images')
    first, second = (json.loads((where / 'annotations.json').read_text())['annotations']
                     for where in (coco, folder / 'again'))
    assert [one['segmentation'] for one in first] == [one['segmentation'] for one in second]
    vos = folder / 'vos'
    assert report('convert', coco, '--to', 'youtube-vos', '--out', vos)['frames'] == LAST + 1
    assert json.loads((vos / 'train/meta.json').read_text())['videos']['demo']['objects']
    back = report('convert', vos, '--to', 'coco', '--out', folder / 'back')
    assert back['from'] == 'youtube-vos' and back['masks'] > 0, back
    (folder / 'broken.json').write_text('{"images": [')
    fail('line 1', 'import', other, '--from', folder / 'broken.json', '--format', 'coco')
    fail('No known format', 'convert', folder / 'demo.mp4', '--to', 'coco', '--out', folder / 'x')


def engines_are_measured(folder):
    """On the first frames of the demo clip, as pictures with their true masks."""
    data = folder / 'data'
    pictures = data / 'JPEGImages' / '480p' / 'demo'
    pictures.mkdir(parents=True)
    shutil.copytree(folder / 'davis' / 'JPEGImages' / '480p' / 'demo', pictures, dirs_exist_ok=True)
    shutil.copytree(folder / 'truth' / 'Annotations', data / 'Annotations')
    predicted = folder / 'predicted'

    semi = report('benchmark', 'semi', data, '--engine', 'fake', '--out', predicted)
    scores = report('eval', '--truth', data, '--pred', predicted)
    assert len(list((predicted / 'demo').glob('*.png'))) == LAST + 1
    for key in ('j', 'f', 'jf'):
        assert abs(semi['mean'][key] - scores['mean'][key]) < 1e-9, (semi, scores)
    assert 0 < semi['mean']['jf'] < 1 and semi['mean']['fps'] > 0, semi
    assert semi['sequences'][0]['objects'] == 3 and not semi['cancelled'], semi

    clicks = report('benchmark', 'clicks', data, '--engine', 'fake', '--most', 5, '--every', 6)
    assert clicks['mean']['masks'] == 9, clicks
    assert 0 < clicks['mean']['noc85'] <= clicks['mean']['noc90'] <= 5, clicks
    assert clicks['robot'] == 'centre', clicks
    human = ('benchmark', 'clicks', data, '--engine', 'fake', '--most', 5, '--every', 6, '--robot',
             'human', '--seed')
    seeds = [report(*human, seed) for seed in (1, 1, 2)]
    assert [(one['robot'], one['seed']) for one in seeds] == [('human', 1), ('human', 1),
                                                              ('human', 2)], seeds
    quality = [one['mean']['iou_after_first_click'] for one in seeds]
    assert quality[0] == quality[1] != quality[2], quality
    assert 'robot human, seed 2' in succeed(*human, 2)
    fail('animal not in {centre,human}', 'benchmark', 'clicks', data, '--robot', 'animal')
    propagated = report('benchmark', 'clicks', data, '--engine', 'fake', '--most', 5, '--every', 6,
                        '--from-propagated')
    assert propagated['mean']['masks'] == 3, propagated  # the first and the last frame do not count
    assert 0 < propagated['mean']['iou_propagated'] < 1, propagated

    interactive = report('benchmark', 'interactive', data, '--engine', 'fake', '--rounds', 2,
                         '--random-runs', 1, '--robot', 'human', '--seed', 3)
    assert (interactive['robot'], interactive['seed']) == ('human', 3), interactive
    rounds = interactive['mean']['jf']
    assert set(rounds) == {'review', 'even', 'random', 'worst'}, rounds
    assert all(abs(jf[0] - semi['mean']['jf']) < 1e-9 for jf in rounds.values()), rounds
    assert rounds['worst'][2] > rounds['worst'][0], rounds
    areas, seconds = interactive['mean']['auc'], interactive['mean']['seconds']
    assert all(0 < areas[chooser] <= max(rounds[chooser]) for chooser in rounds), areas
    assert all(s[0] == 0 < s[1] < s[2] for s in seconds.values()), seconds
    assert interactive['seconds_per'] == {'click': 1.5, 'move': 3, 'look': 1}, interactive

    confidence = report('benchmark', 'confidence', data, '--engine', 'fake')
    for key in ('auroc', 'ece', 'error_in_worst_fifth'):
        assert 0 <= confidence['pooled'][key] <= 1, confidence
        assert confidence[key] == confidence['pooled'][key], confidence
    oracle = confidence['pooled']['oracle_error_in_worst_fifth']
    assert confidence['pooled']['error_in_worst_fifth'] <= oracle + 1e-9 <= 1 + 1e-9, confidence
    assert 'NoC@90' in succeed('benchmark', 'clicks', data, '--engine', 'fake', '--most', 1)
    fail('nothing', 'benchmark', 'semi', data, '--sequences', 'nothing')
    fail('nowhere', 'benchmark', 'semi', folder / 'nowhere')


def gaps_are_interpolated(folder):
    project, clip = folder / 'gap.maskline', folder / 'demo.mp4'
    truth = folder / 'truth' / 'Annotations' / '480p' / 'demo'
    succeed('new', project, '--video', clip)
    for frame in (0, 10):
        succeed('segment', project, '--frame', frame, '--object', 'all', '--mask',
                truth / f'{frame:05}.png', '--label', 'all')
    assert report('interpolate', project, '--object', 'all', '--from', 0,
                  '--to', 10)['interpolated'] == 9


def objects_are_edited(project):
    succeed('objects', project, '--edit', 'all', '--name', 'toys', '--category', 'toy',
            '--colour', '#0a141e', '--hide', '--lock')
    toys = report('objects', project)[0]
    assert (toys['name'], toys['category'], toys['colour']) == ('toys', 'toy', '#0a141e'), toys
    assert toys['locked'] and toys['hidden'], toys
    fail('locked', 'tracks', project, 'delete', '--object', 'toys', '--accepted')
    succeed('objects', project, '--edit', 'toys', '--unlock', '--show', '--category', '')
    toys = report('objects', project)[0]
    assert not (toys['locked'] or toys['hidden'] or toys['category']), toys
    fail('red', 'objects', project, '--edit', 'toys', '--colour', 'red')
    fail('excludes', 'objects', project, '--edit', 'toys', '--lock', '--unlock')
    for alone in (('--name', 'cars'), ('--colour', '#102030'), ('--lock',), ('--show',)):
        fail('requires --edit', 'objects', project, *alone)
    fail('requires --add or --edit', 'objects', project, '--category', 'toy')


def frames_of(project):
    tracks = report('tracks', project, 'list')['tracks']
    return {track['object']: track['frames'] for track in tracks}


def tracks_are_smoothed(project):
    """On one object with keyframes 0 and 10 and interpolated masks between them."""
    def quality(*options):
        return report('tracks', project, 'quality', *options)['tracks'][0]
    before = quality()
    assert (before['object'], before['pairs']) == ('toys', 10), before
    assert before['mean']['t'] > 0 and before['worst'][0]['from'] == 0, before
    assert quality('--object', 'toys', '--from', 2, '--to', 5)['pairs'] == 3
    assert 'flicker' in succeed('tracks', project, 'quality')
    smoothed = report('tracks', project, 'smooth', '--object', 'toys', '--strength', 7)
    assert 0 < smoothed['smoothed'] <= 9, smoothed  # not the keyframes
    assert quality()['mean'] != before['mean']
    fail('nothing to smooth', 'tracks', project, 'smooth', '--object', 'toys', '--to', 0)
    fail('strength', 'tracks', project, 'smooth', '--object', 'toys', '--strength', 99)


def own_models_run(folder):
    """On a clip with a red car and a blue sky, with a network that finds red and blue."""
    models = pathlib.Path(__file__).parent.parent / 'auto_annotation' / 'models'
    os.environ['XDG_CACHE_HOME'] = str(folder / 'cache')
    os.environ['XDG_DATA_HOME'] = str(folder / 'data')
    clip, project = folder / 'street', folder / 'street.maskline'
    clip.mkdir()
    for number in range(6):
        rows = [b'\0' + b''.join(
            b'\0\0\xff' if y < 10 else b'\xff\0\0' if 14 <= y < 24 and x // 12 == 1 else b'ZZZ'
            for x in range(64)) for y in range(48)]
        (clip / f'{number:03}.png').write_bytes(png(64, 48, b''.join(rows)))
    succeed('new', project, '--frames', clip)
    added = report('models', 'add', models / 'colours')
    assert added['name'] == 'colours' and added['classes'][1] == {'name': 'car', 'isthing': True}
    assert report('models', 'own')[0]['task'] == 'panoptic'
    assert 'colours' in succeed('models', '--quick')
    done = report('auto', project, '--model', 'colours', '--range', '1..4', '--map', 'sky=heaven')
    assert (done['masks'], done['frames'], done['model']) == (8, 4, 'colours'), done
    assert [one['name'] for one in done['objects']] == ['heaven', 'car 1'], done
    assert done['objects'][1]['masks'] == 4, done
    assert report('auto', project, '--rescore', 0.999)['masks'] == 0
    assert report('auto', project, '--rescore', 0.5)['masks'] == 8
    assert report('auto', project, '--model', models / 'colours', '--map', 'sky=-')['masks'] == 6
    fail('no class "sea"', 'auto', project, '--model', 'colours', '--map', 'sea=-')
    fail('CLASS=CATEGORY', 'auto', project, '--model', 'colours', '--map', 'sea')
    fail('FIRST..LAST', 'auto', project, '--model', 'colours', '--range', '4')
    fail('no model of your own called "no"', 'auto', project, '--model', 'no')
    fail('GridSample', 'auto', project, '--model', models / 'unsupported')
    fail('--model or --rescore', 'auto', project)
    fail('unless you agree', 'models', 'add', models / 'script')
    fail('unless you agree', 'auto', project, '--model', models / 'script')
    report('models', 'add', models / 'script', '--agree')
    assert report('auto', project, '--model', 'script')['masks'] == 12
    fail('outside its folder', 'models', 'add', models / 'external_outside')
    copy = folder / 'other'
    shutil.copytree(models / 'colours', copy)
    text = (copy / 'model.json').read_text()
    (copy / 'model.json').write_text(text.replace('"colours"', '"other"').replace('logits', 'argmax'))
    fail('asks for a map of class numbers', 'models', 'add', copy)
    (copy / 'model.json').write_text(text.replace('"colours"', f'"{"x" * 201}"'))
    fail('longer than 200 characters', 'models', 'add', copy)
    succeed('objects', project, '--edit', 'car 1', '--lock')
    locked = report('auto', project, '--rescore', 1)
    assert any('Locked objects' in note and note.endswith(': 1.') for note in locked['notes']), locked
    fresh = folder / 'fresh.maskline'
    succeed('new', fresh, '--frames', clip)
    for words in (('--model', 'no'), ('--model', 'colours', '--map', 'sea=-'),
                  ('--model', 'colours', '--map', 'sky= '), ('--model', 'colours', '--to', 99)):
        before = report('info', fresh)
        assert call('auto', fresh, *words).returncode > 0, words
        assert report('info', fresh) == before, words
    fail('visible character', 'categories', fresh, '--add', ' ')
    fail('longer than 200 characters', 'categories', fresh, '--add', 'x' * 201)
    fail('visible character', 'objects', fresh, '--add', '\t')
    fail('longer than 200 characters', 'objects', fresh, '--add', 'a', '--category', 'x' * 201)
    fail('visible character', 'scene', fresh, 'give', '--frame', 0, '--category', ' ')
    assert report('categories', fresh) == [] and report('objects', fresh) == []


def png(width, height, rows):
    """An RGB image; each row begins with its filter, 0."""
    def chunk(kind, data):
        return (struct.pack('>I', len(data)) + kind + data +
                struct.pack('>I', zlib.crc32(kind + data)))
    return (b'\x89PNG\r\n\x1a\n' +
            chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))


def tracks_are_edited(project):
    """On one object with keyframes 0 and 10 and interpolated masks between them."""
    assert frames_of(project) == {'toys': [[0, 10]]}
    split = report('tracks', project, 'split', '--object', 'toys', '--at', 6)['split']
    assert [one['new'] for one in split] == ['toys (2)'], split
    assert frames_of(project) == {'toys': [[0, 5]], 'toys (2)': [[6, 10]]}
    extended = report('tracks', project, 'extend', '--object', 'toys (2)', '--frame', 10,
                      '--to', 14)
    assert extended['copied'] == 4, extended
    swapped = report('tracks', project, 'swap', '--object', 'toys', 'toys (2)', '--from', 4,
                     '--to', 7)
    assert (swapped['from'], swapped['to']) == (4, 7), swapped
    assert frames_of(project) == {'toys': [[0, 3], [6, 7]], 'toys (2)': [[4, 5], [8, 14]]}
    copied = report('tracks', project, 'copy', '--object', 'toys', '--frame', 2, '--to', 5)
    assert copied['copied'] == 4, copied  # not the keyframe 0 and not itself
    deleted = report('tracks', project, 'delete', '--object', 'toys', 'toys (2)', '--to', 12)
    assert deleted['deleted'] == 13, deleted  # all but the two keyframes
    assert frames_of(project) == {'toys': [[0, 0]], 'toys (2)': [[10, 10], [13, 14]]}
    succeed('review', project, '--object', 'toys (2)', '--accept', 13)
    assert report('tracks', project, 'delete', '--object', 'toys (2)', '--from', 11,
                  '--accepted')['deleted'] == 2
    merged = report('tracks', project, 'merge', '--into', 'toys', '--object', 'toys (2)')
    assert merged['masks'] == 2 and frames_of(project) == {'toys': [[0, 0], [10, 10]]}, merged
    assert report('tracks', project, 'delete', '--object', 'toys', '--from', 5,
                  '--keyframes')['deleted'] == 1
    assert 'toys' in succeed('tracks', project, 'list')
    fail('frame 9', 'tracks', project, 'copy', '--object', 'toys', '--frame', 9)
    fail('no frame 150', 'tracks', project, 'split', '--object', 'toys', '--at', 150)
    fail('itself', 'tracks', project, 'merge', '--into', 'toys', '--object', 'toys')
    fail('toys', 'tracks', project, 'delete', '--object', 'cat')


def masks_are_edited(project):
    def frame(number):
        frames = report('info', project, '--object', 'toys')
        return next(one for one in frames if one['frame'] == number)
    succeed('tracks', project, 'extend', '--object', 'toys', '--frame', 0, '--to', 6)
    assert report('masks', project, 'keyframe', 'on', '--object', 'toys', '--frame', 2,
                  3)['masks'] == 2
    succeed('masks', project, 'keyframe', 'off', '--object', 'toys', '--frame', 3)
    assert frame(2)['keyframe'] and not frame(3)['keyframe']
    outside = report('masks', project, 'presence', 'outside', '--object', 'toys', '--from', 1,
                     '--to', 4)
    assert outside['frames'] == 3, outside  # the keyframe is kept
    assert frame(2)['presence'] == 'visible' and frame(4)['area'] == 0
    succeed('masks', project, 'presence', 'occluded', '--object', 'toys', '--from', 2, '--to', 2,
            '--keyframes')
    assert frame(2)['presence'] == 'occluded' and frame(2)['area'] > 0
    before = frame(5)['area']
    grown = report('masks', project, 'clean', 'grow', '--object', 'toys', '--frame', 5)
    assert grown['cleaned'] == 1, grown
    assert frame(5)['area'] > before and frame(5)['keyframe']
    succeed('masks', project, 'clean', 'holes', '--object', 'toys', '--frame', 5)
    succeed('masks', project, 'clean', 'specks', '--object', 'toys', '--frame', 5)
    cleared = report('masks', project, 'keyframe', 'off', '--object', 'toys', '--from', 5, '--to', 6)
    assert cleared['masks'] == 2 and not frame(5)['keyframe'], cleared
    fail('--from and --to', 'masks', project, 'keyframe', 'off', '--object', 'toys')
    fail('None of these', 'masks', project, 'keyframe', 'on', '--object', 'toys', '--frame', 99)
    fail('nothing', 'masks', project, 'clean', 'nothing', '--object', 'toys', '--frame', 5)


def regions_are_added(project):
    succeed('objects', project, '--add', 'region')
    at = ('--object', 'region', '--frame', 3)
    square = report('masks', project, 'lasso', *at, '--points', '10,10', '50,10', '50,40', '10,40')
    assert square == [{'object': 'region', 'frame': 3, 'area': 1200, 'change': 1200}], square
    half = report('masks', project, 'lasso', *at, '--points', '10,10', '30,10', '30,40', '10,40',
                  '--remove')
    assert half[0]['area'] == 600 and half[0]['change'] == -600, half
    cells = report('masks', project, 'superpixel', *at, '--at', '200,100', '--size', 16)
    assert 50 < cells[0]['change'] < 1000, cells
    wand = report('masks', project, 'wand', *at, '--at', '300,20', '--tolerance', 6)
    more = report('masks', project, 'wand', *at, '--at', '300,20', '--tolerance', 6, '--everywhere')
    assert wand[0]['change'] > 0 and more[0]['change'] >= 0, (wand, more)
    again = report('masks', project, 'wand', *at, '--at', '300,20', '--tolerance', 6)
    assert again[0]['change'] == 0, again
    frame = next(one for one in report('info', project, '--object', 'region') if one['frame'] == 3)
    assert frame['area'] == more[0]['area'] and frame['keyframe'], frame
    fail('outside the image', 'masks', project, 'wand', *at, '--at', '5000,1')
    fail('form X,Y', 'masks', project, 'superpixel', *at, '--at', '5000')
    fail('form "X,Y X,Y …"', 'masks', project, 'lasso', *at, '--points', '1,1', '2,x', '3,3')
    fail('--erase', 'masks', project, 'wand', *at, '--at', '1,1', '--remove', '--take-pixels')
    succeed('objects', project, '--edit', 'region', '--category', 'area')
    shares = report('scene', project, 'shares', '--frame', 3)['categories']
    area, = (one['pixels'] for one in shares if one['name'] == 'area')
    succeed('objects', project, '--add', 'over')
    over = report('masks', project, 'lasso', '--object', 'over', '--frame', 3, '--points', '0,0',
                  '9999,0', '9999,9999', '0,9999', '--over', 'area')
    assert over[0]['change'] == over[0]['area'] == area > 0, (over, shares)
    fail('no category "sea"', 'masks', project, 'wand', *at, '--at', '1,1', '--over', 'sea')
    succeed('objects', project, '--remove', 'over')


def attributes_are_edited(project):
    succeed('attributes', project, 'define', '--name', 'maker')
    succeed('attributes', project, 'define', '--name', 'pose', '--kind', 'choice', '--choices',
            'lies,rolls', '--per-frame')
    succeed('attributes', project, 'set', '--name', 'maker', '--object', 'toys', '--value', 'Acme')
    succeed('attributes', project, 'set', '--name', 'pose', '--object', 'toys', '--value', 'rolls',
            '--frame', 4)
    maker, pose = report('attributes', project, 'list')['attributes']
    assert maker['values'] == [{'object': 'toys', 'value': 'Acme'}], maker
    assert (pose['kind'], pose['choices'], pose['per_frame']) == \
        ('choice', ['lies', 'rolls'], True), pose
    assert pose['values'] == [{'object': 'toys', 'value': 'rolls', 'frame': 4}], pose
    succeed('attributes', project, 'set', '--name', 'maker', '--object', 'toys', '--value', '')
    assert report('attributes', project, 'list')['attributes'][0]['values'] == []
    assert 'rolls' in succeed('attributes', project, 'list')
    fail('whole track', 'attributes', project, 'set', '--name', 'maker', '--object', 'toys',
         '--value', 'x', '--frame', 3)
    fail('swims', 'attributes', project, 'set', '--name', 'pose', '--object', 'toys',
         '--value', 'swims', '--frame', 3)
    fail('no attribute "age"', 'attributes', project, 'set', '--name', 'age', '--object', 'toys',
         '--value', '3')
    fail('already', 'attributes', project, 'define', '--name', 'pose')
    fail('requires --kind choice', 'attributes', project, 'define', '--name', 'x', '--choices', 'a')
    succeed('attributes', project, 'define', '--name', 'spare')
    left = report('attributes', project, 'remove', '--name', 'spare')['attributes']
    assert [one['name'] for one in left] == ['maker', 'pose'], left


def work_moves_between_stages(project):
    stages = report('stages', project, 'move', '--to-stage', 'review', '--author', 'ann')
    assert stages['stages'] == ['annotate', 'review', 'accepted']
    assert all(o['stages'][0]['stage'] == 'review' for o in stages['objects'])
    succeed('stages', project, 'move', '--object', 'toys', '--from', 2, '--to', 5, '--to-stage',
            'annotate', '--note', 'edge cut', '--author', 'bob')
    returned = report('stages', project, 'returned', '--author', 'ann')
    assert [(r['object'], r['first_frame'], r['last_frame'], r['note'], r['author'])
            for r in returned] == [('toys', 2, 5, 'edge cut', 'bob')]
    assert report('stages', project, 'returned', '--author', 'eve') == []
    assert len(report('stages', project, 'history')) == 2
    succeed('stages', project, 'add', 'second review', '--before', 'accepted')
    succeed('stages', project, 'rename', 'second review', 'final review')
    assert report('stages', project, 'list')['stages'] == ['annotate', 'review', 'final review',
                                                           'accepted']
    succeed('stages', project, 'remove', 'final review')
    fail('Work is in stage "review"', 'stages', project, 'remove', 'review')
    fail('no stage "done"', 'stages', project, 'move', '--to-stage', 'done')


def check_frames_are_scored(project):
    succeed('tracks', project, 'extend', '--object', 'toys', '--frame', 0, '--to', 8)
    report('review', project, '--object', 'toys', '--accept', 5, 6, 7)
    checks = report('checks', project, 'add', 'toys', '--from', 6, '--to', 7,
                    '--author', 'lead')
    assert [(c['object'], c['frame'], c['author']) for c in checks] == [
        ('toys', 6, 'lead'), ('toys', 7, 'lead')], checks
    assert not any(first <= 7 and last >= 6 for first, last in frames_of(project)['toys'])
    fail('no accepted mask', 'checks', project, 'add', 'toys', '--from', 6, '--to', 7)
    fail('nothing to compare', 'checks', project, 'score')
    succeed('tracks', project, 'copy', '--object', 'toys', '--frame', 5, '--from', 6, '--to', 7)
    report('review', project, '--object', 'toys', '--accept', 6, '--author', 'ann')
    score, = report('checks', project, 'scores', '--author', 'ann')
    assert (score['object'], score['frame']) == ('toys', 6) and 0 < score['j'] <= 1, score
    assert len(report('checks', project, 'score', '--author', 'bob')) == 2
    assert 'bob' in succeed('checks', project, 'scores')
    rows = report('stats', project)['checks']['rows']
    assert [row['person'] for row in rows] == ['ann', 'bob'], rows
    left = report('checks', project, 'remove', checks[0]['id'])
    assert [c['frame'] for c in left] == [7], left
    fail('no longer exists', 'checks', project, 'remove', checks[0]['id'])


def scenes_are_completed(folder):
    project, out = folder / 'scene.maskline', folder / 'scene.png'
    truth = folder / 'truth' / 'Annotations' / '480p' / 'demo'
    succeed('new', project, '--video', folder / 'demo.mp4')
    succeed('segment', project, '--frame', 2, '--object', 'toy', '--category', 'toy', '--mask',
            truth / '00002.png', '--label', 'all')
    assert [c['stuff'] for c in report('categories', project, '--add', 'road', '--stuff')] == [False, True]
    before = report('scene', project, 'shares', '--frame', 2)
    assert not before['complete'] and before['categories'][0]['name'] == 'toy', before
    region = report('scene', project, 'next', '--frame', 2)
    assert region['area'] <= before['unlabelled'] and region['regions'] >= 1, region
    x, y = region['at']
    given = report('scene', project, 'give', '--frame', 2, '--category', 'road', '--at', f'{x},{y}')
    assert given['pixels'] == region['area'], given
    if given['pixels'] < before['unlabelled']:
        succeed('scene', project, 'give', '--frame', 2, '--category', 'road')
    after = report('scene', project, 'shares', '--frame', 2)
    assert after['complete'] and sum(o['pixels'] for o in after['objects']) == after['pixels'], after
    assert report('scene', project, 'next', '--frame', 2)['regions'] == 0
    assert report('objects', project)[0]['name'] == 'road', 'stuff lies below things'
    fail('nothing to give', 'scene', project, 'give', '--frame', 2, '--category', 'road')
    fail('use that object', 'objects', project, '--add', 'road 2', '--category', 'road')
    fail('--category or --object', 'scene', project, 'give', '--frame', 2)

    assert report('scene', project, 'give', '--from', 0, '--to', 3, '--category', 'road')['masks'] == 3
    free = report('scene', project, 'unlabelled', '--from', 0, '--to', 4)
    assert [f['share'] for f in free] == [0, 0, 0, 0, 1], free

    toy = after['categories'][1] if after['categories'][0]['name'] == 'road' else after['categories'][0]
    painted, = report('paint', project, '--object', 'toy', '--frame', 2, '--polygon',
                      '0,0 9999,0 9999,9999 0,9999', '--over', 'road')
    assert painted['area'] == after['pixels'] and painted['change'] == after['pixels'] - toy['pixels'], painted
    fail('Nothing was painted', 'paint', project, '--object', 'road', '--frame', 4, '--stroke', '9,9',
         '--over', 'toy')
    fail('covers no pixel', 'paint', project, '--object', 'toy', '--frame', 2, '--stroke=-500,-500')
    present = report('info', project)
    fail('no frame 99999', 'paint', project, '--object', 'toy', '--frame', 4, 99999, '--stroke', '30,30')
    assert report('info', project) == present, 'nothing was painted on frame 4'
    fail('does not have the form', 'paint', project, '--object', 'toy', '--frame', 2, '--stroke', 'nan,1')
    fail('not a number', 'paint', project, '--object', 'toy', '--frame', 2, '--stroke', '5,5', '--radius', 'nan')
    untouched = report('info', project)
    for words in (('everything', '--frame', 0), ('find', '--object', 'toy', '--frame', 2),
                  ('segment', '--object', 'toy', '--frame', 2, '--click', '5,5'), ('propagate',),
                  ('propagate', '--around', 0)):
        fail('no engine "nope"', words[0], project, *words[1:], '--model', 'nope')
        assert report('info', project) == untouched, words
    fail('no category "sky"', 'paint', project, '--object', 'toy', '--frame', 2, '--stroke', '1,1',
         '--over', 'sky')

    for view, pixels in (('semantic', 'palette'), ('instances', 'grey'), ('panoptic', 'ids'),
                         ('semantic', 'colours')):
        succeed('scene', project, 'render', '--frame', 2, '--view', view, '--pixels', pixels,
                '--out', out, '--overwrite')
        assert out.read_bytes().startswith(b'\x89PNG'), view
    fail('scene.png', 'scene', project, 'render', '--frame', 2, '--out', out)
    fail('ends in .png', 'scene', project, 'render', '--frame', 2, '--out', folder / 'scene.jpg')
    assert not (folder / 'scene.jpg').exists()
    report('objects', project, '--add', 'other', '--category', 'toy')
    fail('merge them first', 'categories', project, '--edit', 'toy', '--stuff')
    merged = report('categories', project, '--edit', 'toy', '--stuff', '--merge', '--colour', '#010203')
    assert merged[0]['objects'] == 1 and merged[0]['colour'] == '#010203', merged
    fail('no category "sky"', 'categories', project, '--edit', 'sky', '--things')


def comments_are_edited(project):
    succeed('comments', project, 'add', '--frame', 3, '--object', 'toys', '--text', 'look here')
    comment = report('comments', project, 'add', '--frame', 2, '--text', 'blurred')['comments'][0]
    assert (comment['frame'], comment['object'], comment['resolved']) == (2, '', False), comment
    resolved = report('comments', project, 'resolve', comment['id'])['comments']
    assert [one['resolved'] for one in resolved] == [True, False], resolved
    left = report('comments', project, 'list', '--open')['comments']
    assert [(one['object'], one['text']) for one in left] == [('toys', 'look here')], left
    succeed('comments', project, 'resolve', comment['id'], '--reopen')
    assert len(report('comments', project, 'list', '--open')['comments']) == 2
    placed = report('comments', project, 'add', '--frame', 4, '--text', 'edge', '--at', '12.5,30',
                    '--author', 'ann')['comments'][-1]
    assert placed['at'] == [12.5, 30] and placed['author'] == 'ann'
    fail('points outside the image', 'comments', project, 'add', '--frame', 4, '--text', 'edge',
         '--at', '99999,30')
    fail('no comment 99', 'comments', project, 'resolve', 99)
    spare = report('comments', project, 'add', '--frame', 9, '--text', 'x')['comments'][-1]['id']
    assert len(report('comments', project, 'remove', spare)['comments']) == 3
    fail('no frame 150', 'comments', project, 'add', '--frame', 150, '--text', 'x')


def candidates_are_proposed(folder):
    """Nothing is stored before they are accepted; accepted ones are no longer proposed."""
    project, labels = folder / 'candidates.maskline', folder / 'labels'
    shutil.copy(folder / 'demo.maskline', project)
    objects = len(report('info', project)['objects'])
    found = report('find', project, '--object', 'ball', '--frame', 0, '--score', 0,
                   '--model', 'classic')['candidates']  # the quicker engine, from here on
    assert found and all(c['frame'] == 0 and 0 <= c['score'] <= 1 for c in found), found
    scores = [c['score'] for c in found]
    assert scores == sorted(scores, reverse=True), scores
    likely = report('find', project, '--object', 'ball', '--frame', 0, '--score', scores[0])
    assert 0 < len(likely['candidates']) <= len(found), likely
    both = report('find', project, '--object', 'ball', '--frame', 0, '--from', 1, '--to', 9,
                  '--every', 8, '--score', 0)['candidates']
    assert {c['frame'] for c in both} == {1, 9}, both
    assert len(report('info', project)['objects']) == objects

    everything = report('everything', project, '--frame', 140, '--level', 'part')['candidates']
    taken = report('everything', project, '--frame', 140, '--accept', '--category', 'thing',
                   '--out', labels)
    names = taken['accepted']
    assert everything and names and len(names) <= len(taken['candidates']), taken
    assert (labels / '00140.png').is_file()
    added = [o for o in report('info', project)['objects'] if o['name'] in names]
    assert len(added) == len(names) and all(o['category'] == 'thing' for o in added), added
    left = report('everything', project, '--frame', 140)['candidates']
    assert len(left) < len(taken['candidates']), (left, taken)
    fail('labels', 'everything', project, '--frame', 140, '--out', labels)
    report('categories', project, '--add', 'ground', '--stuff')
    joined = report('everything', project, '--frame', 141, '--accept', '--category', 'ground')
    assert len(joined['candidates']) > 1 and joined['accepted'] == ['ground'], joined

    fail('no object "nothing"', 'find', project, '--object', 'nothing', '--frame', 0)
    fail('no mask', 'find', project, '--object', 'ball', '--frame', 149)
    fail('no frame 150', 'everything', project, '--frame', 150)
    fail('--category', 'everything', project, '--frame', 0, '--category', 'x')
    fail('x not in {part,object,group}', 'everything', project, '--frame', 0, '--level', 'x')
    fail('--every: "0" is not a number of at least 1', 'find', project, '--object', 'ball',
         '--frame', 0, '--every', 0)
    fail('--score', 'find', project, '--object', 'ball', '--frame', 0, '--score', 2)


def mistakes_get_one_sentence(folder):
    project = folder / 'demo.maskline'
    (folder / 'text.mp4').write_text('not a video')
    (folder / 'foreign.maskline').write_text('not a project')
    fail('text.mp4', 'new', folder / 'x.maskline', '--video', folder / 'text.mp4')
    assert not (folder / 'x.maskline').exists()
    fail('nowhere.mp4', 'new', folder / 'x.maskline', '--video', folder / 'nowhere.mp4')
    fail('foreign.maskline', 'info', folder / 'foreign.maskline')
    fail('nowhere.maskline', 'info', folder / 'nowhere.maskline')
    fail('no frame 150', 'segment', project, '--frame', 150, '--object', 'ball', '--click', '1,1')
    fail('1,b', 'segment', project, '--frame', 0, '--object', 'ball', '--click', '1,b')
    fail('ball', 'propagate', project, '--object', 'cat')
    fail('nonsense', 'segment', project, '--frame', 0, '--object', 'ball', '--click', '9,9',
         '--model', 'nonsense')


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        every_command_explains_itself()
        every_library_is_named()
        from_click_to_score(folder)
        candidates_are_proposed(folder)
        engines_are_measured(folder)
        gaps_are_interpolated(folder)
        scenes_are_completed(folder)
        objects_are_edited(folder / 'gap.maskline')
        tracks_are_smoothed(folder / 'gap.maskline')
        tracks_are_edited(folder / 'gap.maskline')
        masks_are_edited(folder / 'gap.maskline')
        regions_are_added(folder / 'gap.maskline')
        attributes_are_edited(folder / 'gap.maskline')
        comments_are_edited(folder / 'gap.maskline')
        work_moves_between_stages(folder / 'gap.maskline')
        check_frames_are_scored(folder / 'gap.maskline')
        own_models_run(folder)
        mistakes_get_one_sentence(folder)
    print('all commands behave')


main()
