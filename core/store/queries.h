// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/store/rows.h"

namespace maskline {

/// The four statements of each table. Keys are bound first, then values.
struct TableSql {
  std::string read;   ///< values by key
  std::string write;  ///< inserts the row or replaces the row with this key
  std::string erase;
  std::string listKeys;  ///< of all rows, in order
  std::string columns;   ///< keys, then values, comma separated
  std::string name;
  int keys = 0;
  int values = 0;
};
const TableSql& tableSql(Table table);

/// Queries for lists of complete rows; the comments list their parameters.
enum class Select {
  Categories,
  Objects,  ///< in drawing order
  Attributes,
  ValuesOfObject,     ///< object
  ValuesOfAttribute,  ///< attribute
  Prompts,            ///< object, first frame, frame after the last; in order
  Masks,              ///< object, first frame, frame after the last; in frame order
  Pixels,             ///< the same
  Shots,
  Comments,          ///< in frame order
  CommentsOfObject,  ///< object
  Settings,
  Events,          ///< tags first, then in frame order
  EventsOfObject,  ///< object
  VersionsOfObject,  ///< object; the newest first
  Stages,            ///< in order
  StageChanges,      ///< the oldest first
  StageChangesOfObject,  ///< object
  CheckFrames,           ///< by object and frame
  CheckFramesOfObject,   ///< object; in frame order
  CheckFramesIn,         ///< object, first frame, end; in frame order
  CheckScores,           ///< the oldest first
  ScoresOfCheckFrame,    ///< check frame
};
struct SelectSql {
  Table table;
  std::string sql;
};
const SelectSql& selectSql(Select select);

namespace sql {

extern const char* const freeId;           ///< table name
extern const char* const summaries;        ///< object, first, end
extern const char* const runs;             ///< object, frame
extern const char* const promptFrames;     ///< object, first, end
extern const char* const keyframeAfter;    ///< frame
extern const char* const keyframeBefore;   ///< frame
extern const char* const keyframeAfterOf;  ///< frame, object
extern const char* const keyframeBeforeOf;
extern const char* const derivedMask;
extern const char* const versionSpan;        ///< version
extern const char* const versionFrames;      ///< version
extern const char* const eraseVersionMasks;  ///< version, at most so many
extern const char* const readClip;
extern const char* const readClipIndex;
extern const char* const writeClip;
extern const char* const makeMark;  ///< of a backup, see backup_file.h
extern const char* const writeMark;
extern const char* const readMark;
extern const char* const eraseMark;
extern const char* const dataVersion;
extern const char* const begin;
extern const char* const beginRead;
extern const char* const commit;
extern const char* const rollback;
extern const char* const deferForeignKeys;

}  // namespace sql
}  // namespace maskline
