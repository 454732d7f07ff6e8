// SPDX-License-Identifier: Apache-2.0
#include "core/store/schema.h"

#include <array>

namespace maskline {
namespace {

// Children are removed before their parents by the edit that removes these, so that undo knows
// them: hence no ON DELETE CASCADE. AUTOINCREMENT prevents ids from being reused.
constexpr const char* version1 = R"sql(
CREATE TABLE clip (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  path TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  frame_count INTEGER NOT NULL,
  frames_per_second REAL NOT NULL,
  codec TEXT NOT NULL,
  description TEXT NOT NULL,
  variable_frame_rate INTEGER NOT NULL,
  packet_index BLOB NOT NULL
);
CREATE TABLE category (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  supercategory TEXT NOT NULL
);
CREATE TABLE object (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  category INTEGER REFERENCES category (id),
  colour INTEGER NOT NULL,
  locked INTEGER NOT NULL,
  hidden INTEGER NOT NULL,
  position INTEGER NOT NULL
);
CREATE INDEX object_category ON object (category);
CREATE TABLE attribute (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  choices TEXT NOT NULL,
  per_frame INTEGER NOT NULL
);
CREATE TABLE attribute_value (
  attribute INTEGER NOT NULL REFERENCES attribute (id),
  object INTEGER NOT NULL REFERENCES object (id),
  frame INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (attribute, object, frame)
) WITHOUT ROWID;
CREATE INDEX attribute_value_object ON attribute_value (object);
CREATE TABLE prompt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  object INTEGER NOT NULL REFERENCES object (id),
  frame INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  data NOT NULL
);
CREATE INDEX prompt_frame ON prompt (object, frame, position);
CREATE TABLE mask (
  object INTEGER NOT NULL REFERENCES object (id),
  frame INTEGER NOT NULL CHECK (frame >= 0),
  source INTEGER NOT NULL,
  confidence REAL NOT NULL,
  review INTEGER NOT NULL,
  presence INTEGER NOT NULL,
  keyframe INTEGER NOT NULL,
  area INTEGER NOT NULL,
  model TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (object, frame)
) WITHOUT ROWID;
CREATE INDEX mask_object_keyframe ON mask (object, frame) WHERE keyframe = 1;
CREATE INDEX mask_keyframe ON mask (frame) WHERE keyframe = 1;
CREATE TABLE pixels (
  object INTEGER NOT NULL,
  frame INTEGER NOT NULL,
  runs BLOB NOT NULL,
  uncertainty BLOB,
  PRIMARY KEY (object, frame),
  FOREIGN KEY (object, frame) REFERENCES mask (object, frame)
);
CREATE TABLE shot (
  frame INTEGER PRIMARY KEY,
  fade INTEGER NOT NULL
);
CREATE TABLE comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  frame INTEGER NOT NULL,
  object INTEGER REFERENCES object (id),
  text TEXT NOT NULL,
  resolved INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
);
CREATE INDEX comment_object ON comment (object);
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  value TEXT NOT NULL
);
)sql";

// Category properties of datasets, and the file that an imported mask was read from.
constexpr const char* version2 = R"sql(
ALTER TABLE category ADD COLUMN colour INTEGER;
ALTER TABLE category ADD COLUMN stuff INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mask ADD COLUMN origin TEXT NOT NULL DEFAULT '';
)sql";

// Events: labelled ranges of frames, and tags (without a range).
constexpr const char* version3 = R"sql(
CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  object INTEGER REFERENCES object (id),
  first_frame INTEGER,
  end_frame INTEGER,
  label TEXT NOT NULL,
  category TEXT NOT NULL,
  attributes TEXT NOT NULL
);
CREATE INDEX event_object ON event (object);
)sql";

// Masks that a later step has replaced, with the columns of "mask" and "pixels". They are outside
// the undo history: the versions of a removed object stay until the project is opened again.
constexpr const char* version4 = R"sql(
CREATE TABLE track_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  object INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  reason INTEGER NOT NULL
);
CREATE INDEX track_version_object ON track_version (object);
CREATE TABLE track_version_mask (
  version INTEGER NOT NULL,
  frame INTEGER NOT NULL CHECK (frame >= 0),
  source INTEGER NOT NULL,
  confidence REAL NOT NULL,
  review INTEGER NOT NULL,
  presence INTEGER NOT NULL,
  keyframe INTEGER NOT NULL,
  area INTEGER NOT NULL,
  model TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  origin TEXT NOT NULL,
  runs BLOB NOT NULL,
  uncertainty BLOB,
  PRIMARY KEY (version, frame)
);
)sql";

// Stages of the work (none: the default ones) and moves between them. Comments have an author and
// may refer to a point of the image.
constexpr const char* version5 = R"sql(
CREATE TABLE stage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
);
CREATE TABLE stage_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  object INTEGER REFERENCES object (id),
  first_frame INTEGER,
  end_frame INTEGER,
  stage INTEGER NOT NULL REFERENCES stage (id),
  author TEXT NOT NULL,
  note TEXT NOT NULL,
  made_at INTEGER NOT NULL
);
CREATE INDEX stage_change_object ON stage_change (object);
ALTER TABLE comment ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE comment ADD COLUMN x REAL;
ALTER TABLE comment ADD COLUMN y REAL;
)sql";

// Frames with known truth and the scores of those who annotated them. How much the passes of a
// propagation differ.
constexpr const char* version6 = R"sql(
CREATE TABLE check_frame (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  object INTEGER NOT NULL REFERENCES object (id),
  frame INTEGER NOT NULL CHECK (frame >= 0),
  author TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  runs BLOB NOT NULL
);
CREATE INDEX check_frame_object ON check_frame (object);
CREATE TABLE check_score (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  check_frame INTEGER NOT NULL REFERENCES check_frame (id),
  author TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  region REAL NOT NULL,
  boundary REAL NOT NULL
);
CREATE INDEX check_score_check_frame ON check_score (check_frame);
ALTER TABLE mask ADD COLUMN disagreement REAL NOT NULL DEFAULT 0;
ALTER TABLE track_version_mask ADD COLUMN disagreement REAL NOT NULL DEFAULT 0;
)sql";

constexpr std::array migrations{Migration{1, version1}, Migration{2, version2},
                                Migration{3, version3}, Migration{4, version4},
                                Migration{5, version5}, Migration{6, version6}};

}  // namespace

std::span<const Migration> projectMigrations() { return migrations; }

}  // namespace maskline
