#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the figures of `maskline stats` against figures that were computed by hand, on a project
whose clicks, times and masks are known."""
import csv
import json
import os
import pathlib
import sqlite3
import tempfile

from program import fail, report, succeed

CLICKED, PAINTED, TRACKED, INTERPOLATED, IMPORTED = range(5)
NONE, ACCEPTED, REJECTED = range(3)
VISIBLE, OCCLUDED, OUTSIDE = range(3)
MINUTE = 60_000
START = 1_700_000_000_000  # 2023-11-14 22:13:20 UTC
NEXT_DAY = START + 24 * 60 * MINUTE
BALL, BOX = 1, 2


def mask(frame, source, at, area=100, confidence=1.0, review=NONE, presence=VISIBLE, key=0,
         thing=BALL):
    return (thing, frame, source, confidence, review, presence, key, area, '', at)


# The ball: clicked on 0, tracked on 1 … 4 and 6 … 8, where 5 was painted over a tracked mask two
# minutes after; outside on 9. The box was imported on 3, a day later.
MASKS = [
    mask(0, CLICKED, START, key=1),
    mask(1, TRACKED, START + 8 * MINUTE, 110, 0.95, ACCEPTED),
    mask(2, TRACKED, START + 8 * MINUTE, 120, 0.85, ACCEPTED),
    mask(3, TRACKED, START + 8 * MINUTE, 130, 0.85, REJECTED),
    mask(4, TRACKED, START + 8 * MINUTE, 140, 0.55),
    mask(5, PAINTED, START + 10 * MINUTE, 150, key=1),
    mask(6, TRACKED, START + 11 * MINUTE, 160, 0.65),
    mask(7, TRACKED, START + 11 * MINUTE, 170, 0.65),
    mask(8, TRACKED, START + 11 * MINUTE, 180, 0.65, presence=OCCLUDED),
    mask(9, PAINTED, START + 13 * MINUTE, 0, 1, ACCEPTED, OUTSIDE),
    mask(3, IMPORTED, NEXT_DAY, 40, thing=BOX),
]
PROMPTS = [  # object, frame, position, kind, data
    (BALL, 0, 0, 'click', {'x': 5.0, 'y': 5.0, 'positive': True}),
    (BALL, 0, 1, 'click', {'x': 9.0, 'y': 5.0, 'positive': False}),
    (BALL, 0, 2, 'box', {'x': 1.0, 'y': 1.0, 'width': 20.0, 'height': 20.0}),
]


def make_project(folder):
    project = folder / 'known.maskline'
    succeed('new', project, '--video', folder / 'demo.mp4')
    with sqlite3.connect(project) as database:
        database.execute("INSERT INTO category (id, name, supercategory) VALUES (1, 'toy', '')")
        for row in [(BALL, 'ball', 1), (BOX, 'box', None)]:
            database.execute('INSERT INTO object (id, name, category, colour, locked, hidden, '
                             'position) VALUES (?, ?, ?, 255, 0, 0, 0)', row)
        database.executemany(
            'INSERT INTO mask (object, frame, source, confidence, review, presence, keyframe, '
            'area, model, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', MASKS)
        database.executemany(
            'INSERT INTO prompt (object, frame, position, kind, data) VALUES (?, ?, ?, ?, ?)',
            [(*prompt[:4], json.dumps(prompt[4])) for prompt in PROMPTS])
        database.execute('INSERT INTO comment (frame, object, text, resolved, changed_at) '
                         "VALUES (3, 1, 'look', 0, ?)", (START + 15 * MINUTE,))
    database.close()
    return project


def near(value, expected):
    assert abs(value - expected) < 1e-6, (value, expected)


def the_figures_are_those_computed_by_hand(project):
    figures = report('stats', project, env={**os.environ, 'TZ': 'UTC'})
    overview = figures['overview']
    assert (overview['clip_frames'], overview['objects']) == (150, 2), overview
    # 11 records; the one of frame 9 holds an empty mask.
    assert (overview['frames'], overview['masks']) == (11, 10), overview
    assert (overview['prompts'], overview['corrections']) == (3, 1), overview
    near(overview['prompts_per_hundred'], 300 / 11)
    near(overview['corrections_per_hundred'], 100 / 11)
    # Edits by hand at 0, 10, 13 and the comment at 15 minutes; gaps over 5 minutes are cut.
    assert (overview['edits_by_hand'], overview['sessions']) == (4, 2), overview
    near(overview['working_minutes'], 5)
    near(overview['seconds_per_mask'], 5 * 60 / 10)
    assert (overview['comments'], overview['open_comments']) == (1, 1), overview
    # Bin 0.8: 2 judged, mean 0.85, one confirmed; bin 0.9: 1 judged, 0.95, confirmed.
    near(overview['calibration_error'], (abs(1.7 - 1) + abs(0.95 - 1)) / 3)
    longer = report('stats', project, '--gap', 10)['overview']
    assert (longer['sessions'], longer['working_minutes']) == (1, 15), longer
    per_object(figures)
    per_class(figures)
    over_time(figures)


def per_object(figures):
    ball, box = figures['sources']['rows']
    assert ball['object'] == 'ball' and box['object'] == 'box', figures['sources']
    assert ball['clicked'] == {'count': 1, 'share': 1 / 150}, ball
    assert [ball[source]['count'] for source in ('painted', 'tracked', 'imported')] == [2, 7, 0]
    assert box['imported']['count'] == 1 and box['no_record']['count'] == 149, box
    assert figures['sources']['total']['no_record'] == {'count': 289, 'share': 289 / 300}

    ball, box = figures['effort']['rows']
    assert (ball['clicks'], ball['negative_clicks'], ball['boxes'], ball['strokes']) == (2, 1, 1, 0)
    assert (ball['prompts_per_hundred'], ball['corrections']) == (30, 1), ball
    assert box['prompts_per_hundred'] == 0, box

    ball = figures['review']['rows'][0]
    assert [ball[state]['count'] for state in ('unreviewed', 'accepted', 'rejected')] == [6, 3, 1]
    ball = figures['tracks']['rows'][0]
    assert (ball['first_frame'], ball['last_frame'], ball['masks']) == (0, 8, 9), ball
    assert (ball['pieces'], ball['longest_piece']) == (1, 9), ball
    assert (ball['occluded'], ball['outside']) == (1, 1), ball


def per_class(figures):
    unnamed, toy = figures['classes']['rows']
    assert unnamed['category'] is None and unnamed['pixels'] == 40, unnamed
    assert (toy['category'], toy['objects'], toy['masks']) == ('toy', 1, 9), toy
    assert toy['pixels'] == sum(range(100, 181, 10)) == 1260, toy
    near(toy['share_of_pixels'], 1260 / 1300)
    toy = figures['sizes']['rows'][1]
    assert [toy[key] for key in ('smallest', 'lower_quartile', 'median', 'upper_quartile',
                                 'largest')] == [100, 120, 140, 160, 180], toy


def over_time(figures):
    bins = [row['tracked'] for row in figures['confidence']['rows']]
    assert bins == [0, 0, 0, 0, 0, 1, 2, 0, 2, 1], bins  # the occluded mask is in none
    low, high = figures['calibration']['rows']
    assert (low['confirmed'], low['rejected'], low['share_confirmed']) == (1, 1, 0.5), low
    assert (high['confirmed'], high['rejected'], high['share_confirmed']) == (1, 0, 1), high
    first, second = figures['days']['rows']
    assert (first['day'], second['day']) == ('2023-11-14', '2023-11-15'), figures['days']
    assert (first['by_hand'], first['tracked'], first['other'], first['accepted']) == (3, 7, 0, 3)
    assert (second['by_hand'], second['tracked'], second['other']) == (0, 0, 1), second


def files_are_written_beside_foreign_ones(folder, project):
    table, page = folder / 'figures.csv', folder / 'figures.html'
    succeed('stats', project, '--csv', table, '--html', page)
    with table.open(newline='') as lines:
        rows = {(row['table'], row['row'], row['column']): row['value']
                for row in csv.DictReader(lines)}
    assert rows['effort', 'ball', 'corrections'] == '1', rows
    assert rows['sources', 'all_objects', 'tracked'] == '7', rows
    text = page.read_text()
    assert '<svg' in text and '<script' not in text and 'http' not in text, text
    fail('figures.html', 'stats', project, '--html', page)
    succeed('stats', project, '--html', page, '--overwrite')
    page.write_text('mine')
    fail('figures.html', 'stats', project, '--html', page, '--overwrite')
    assert page.read_text() == 'mine'
    before = project.read_bytes()
    fail('known.maskline', 'stats', project, '--csv', project, '--overwrite')
    assert project.read_bytes() == before


def text_names_what_it_counts(project):
    text = succeed('stats', project)
    for words in ('Sources of the masks', 'prompts per 100 frames', 'A correction is', 'ball'):
        assert words in text, text
    both = succeed('stats', project, project)
    assert 'known: ball' in both, both


def two_projects_agree(folder):
    truth = folder / 'truth' / 'Annotations' / '480p' / 'demo'
    one, two = folder / 'one.maskline', folder / 'two.maskline'
    for project, frames in ((one, (0, 10, 20)), (two, (0, 10))):
        succeed('new', project, '--video', folder / 'demo.mp4')
        for frame in frames:
            succeed('segment', project, '--frame', frame, '--object', 'all', '--mask',
                    truth / f'{frame:05}.png', '--label', 'all')
    agreement = report('stats', one, two, '--agreement')['agreement']
    for row in (agreement['rows'][0], agreement['total']):
        assert (row['frames'], row['region_j'], row['boundary_f']) == (2, 1, 1), agreement
        assert (row['only_in_first'], row['only_in_second']) == (1, 0), agreement
    fail('two projects', 'stats', one, '--agreement')

    (folder / 'pictures').mkdir()
    for frame in (0, 1):
        (folder / 'pictures' / f'{frame}.png').write_bytes((truth / f'{frame:05}.png').read_bytes())
    succeed('new', folder / 'other.maskline', '--frames', folder / 'pictures')
    fail('different clips', 'stats', one, folder / 'other.maskline', '--agreement')


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        succeed('demo', '--out', folder / 'demo.mp4', '--truth', folder / 'truth', '--sequence',
                'demo')
        project = make_project(folder)
        the_figures_are_those_computed_by_hand(project)
        files_are_written_beside_foreign_ones(folder, project)
        text_names_what_it_counts(project)
        two_projects_agree(folder)
        fail('nowhere.maskline', 'stats', folder / 'nowhere.maskline')
    print('the figures are right')


main()
