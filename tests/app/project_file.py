# SPDX-License-Identifier: Apache-2.0
"""Looks into a project file past the program."""
import sqlite3


def query(file, sql):
    with sqlite3.connect(file) as database:
        return database.execute(sql).fetchall()


def require_whole(file):
    assert query(file, 'PRAGMA integrity_check') == [('ok',)], file
    assert query(file, 'PRAGMA foreign_key_check') == [], file
