// SPDX-License-Identifier: Apache-2.0
#include "core/store/queries.h"

#include <array>
#include <vector>

namespace maskline {
namespace {

using Names = std::vector<std::string>;

template <class Each>
std::string joined(const Names& names, const char* between, Each each) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : between) + each(name);
  return out;
}

TableSql table(const std::string& name, const Names& keys, const Names& values) {
  const auto same = [](const std::string& n) { return n; };
  const std::string byKey =
      " WHERE " + joined(keys, " AND ", [](const std::string& n) { return n + " = ?"; });
  const std::string columns = joined(keys, ", ", same) + ", " + joined(values, ", ", same);
  std::string marks = "?";
  for (std::size_t i = 1; i < keys.size() + values.size(); ++i) marks += ", ?";

  TableSql sql;
  sql.read = "SELECT " + joined(values, ", ", same) + " FROM " + name + byKey;
  sql.write = "INSERT INTO " + name + " (" + columns + ") VALUES (" + marks + ") ON CONFLICT (" +
              joined(keys, ", ", same) + ") DO UPDATE SET " +
              joined(values, ", ", [](const std::string& n) { return n + " = excluded." + n; });
  sql.erase = "DELETE FROM " + name + byKey;
  sql.listKeys = "SELECT " + joined(keys, ", ", same) + " FROM " + name + " ORDER BY " +
                 joined(keys, ", ", same);
  sql.columns = columns;
  sql.name = name;
  sql.keys = static_cast<int>(keys.size());
  sql.values = static_cast<int>(values.size());
  return sql;
}

SelectSql select(Table from, const std::string& rest) {
  const TableSql& t = tableSql(from);
  return {from, "SELECT " + t.columns + " FROM " + t.name + " " + rest};
}

}  // namespace

const TableSql& tableSql(Table which) {
  // In the order of enum Table.
  static const std::array<TableSql, 17> tables{
      table("category", {"id"}, {"name", "supercategory", "colour", "stuff"}),
      table("object", {"id"}, {"name", "category", "colour", "locked", "hidden", "position"}),
      table("attribute", {"id"}, {"name", "kind", "choices", "per_frame"}),
      table("attribute_value", {"attribute", "object", "frame"}, {"value"}),
      table("prompt", {"id"}, {"object", "frame", "position", "kind", "data"}),
      table("mask", {"object", "frame"},
            {"source", "confidence", "review", "presence", "keyframe", "area", "model",
             "changed_at", "origin", "disagreement"}),
      table("pixels", {"object", "frame"}, {"runs", "uncertainty"}),
      table("shot", {"frame"}, {"fade"}),
      table("comment", {"id"}, 
            {"frame", "object", "text", "resolved", "changed_at", "author", "x", "y"}),
      table("setting", {"id"}, {"name", "value"}),
      table("event", {"id"},
            {"object", "first_frame", "end_frame", "label", "category", "attributes"}),
      table("track_version", {"id"}, {"object", "made_at", "reason"}),
      table("track_version_mask", {"version", "frame"},
            {"source", "confidence", "review", "presence", "keyframe", "area", "model",
             "changed_at", "origin", "disagreement", "runs", "uncertainty"}),
      table("stage", {"id"}, {"name", "position"}),
      table("stage_change", {"id"},
            {"object", "first_frame", "end_frame", "stage", "author", "note", "made_at"}),
      table("check_frame", {"id"}, {"object", "frame", "author", "made_at", "runs"}),
      table("check_score", {"id"}, {"check_frame", "author", "made_at", "region", "boundary"})};
  return tables[static_cast<std::size_t>(which)];
}

const SelectSql& selectSql(Select which) {
  static const std::string inRange =
      "WHERE object = ? AND frame >= ? AND frame < ? ORDER BY object, frame";
  // In the order of enum Select.
  static const std::array<SelectSql, 23> selects{
      select(Table::Categories, "ORDER BY id"),
      select(Table::Objects, "ORDER BY position, id"),
      select(Table::Attributes, "ORDER BY id"),
      select(Table::AttributeValues, "WHERE object = ? ORDER BY attribute, frame"),
      select(Table::AttributeValues, "WHERE attribute = ? ORDER BY object, frame"),
      select(Table::Prompts, inRange + ", position"),
      select(Table::Masks, inRange),
      select(Table::Pixels, inRange),
      select(Table::Shots, "ORDER BY frame"),
      select(Table::Comments, "ORDER BY frame, id"),
      select(Table::Comments, "WHERE object = ? ORDER BY id"),
      select(Table::Settings, "ORDER BY id"),
      select(Table::Events, "ORDER BY first_frame, id"),
      select(Table::Events, "WHERE object = ? ORDER BY id"),
      select(Table::Versions, "WHERE object = ? ORDER BY id DESC"),
      select(Table::Stages, "ORDER BY position, id"),
      select(Table::StageChanges, "ORDER BY id"),
      select(Table::StageChanges, "WHERE object = ? ORDER BY id"),
      select(Table::CheckFrames, "ORDER BY object, frame, id"),
      select(Table::CheckFrames, "WHERE object = ? ORDER BY frame, id"),
      select(Table::CheckFrames, inRange),
      select(Table::CheckScores, "ORDER BY id"),
      select(Table::CheckScores, "WHERE check_frame = ? ORDER BY id")};
  return selects[static_cast<std::size_t>(which)];
}

namespace sql {

const char* const freeId = "SELECT seq + 1 FROM sqlite_sequence WHERE name = ?";
const char* const summaries =
    "SELECT frame, source, confidence, review, presence, keyframe, area FROM mask "
    "WHERE object = ? AND frame >= ? AND frame < ? ORDER BY frame";
const char* const runs = "SELECT runs FROM pixels WHERE object = ? AND frame = ?";
const char* const promptFrames =
    "SELECT DISTINCT frame FROM prompt WHERE object = ? AND frame >= ? AND frame < ? "
    "ORDER BY frame";
const char* const keyframeAfter = "SELECT min(frame) FROM mask WHERE keyframe = 1 AND frame > ?";
const char* const keyframeBefore = "SELECT max(frame) FROM mask WHERE keyframe = 1 AND frame < ?";
const char* const keyframeAfterOf =
    "SELECT min(frame) FROM mask INDEXED BY mask_object_keyframe "
    "WHERE keyframe = 1 AND frame > ? AND object = ?";
const char* const keyframeBeforeOf =
    "SELECT max(frame) FROM mask INDEXED BY mask_object_keyframe "
    "WHERE keyframe = 1 AND frame < ? AND object = ?";
const char* const derivedMask = "SELECT 1 FROM mask WHERE source >= 2 LIMIT 1";
const char* const versionSpan =
    "SELECT count(*), min(frame), max(frame) FROM track_version_mask WHERE version = ?";
const char* const versionFrames =
    "SELECT frame FROM track_version_mask WHERE version = ? ORDER BY frame";
const char* const eraseVersionMasks =
    "DELETE FROM track_version_mask WHERE rowid IN "
    "(SELECT rowid FROM track_version_mask WHERE version = ? LIMIT ?)";
const char* const readClip =
    "SELECT path, fingerprint, width, height, frame_count, frames_per_second, codec, description, "
    "variable_frame_rate FROM clip";
const char* const readClipIndex = "SELECT packet_index FROM clip";
const char* const writeClip =
    "INSERT OR REPLACE INTO clip (id, path, fingerprint, width, height, frame_count, "
    "frames_per_second, codec, description, variable_frame_rate, packet_index) "
    "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const char* const makeMark =
    "CREATE TABLE backup_mark (project TEXT, number INTEGER, made_at INTEGER, content INTEGER)";
const char* const writeMark =
    "INSERT INTO backup_mark (project, number, made_at, content) VALUES (?, ?, ?, ?)";
const char* const readMark = "SELECT project, number, made_at, content FROM backup_mark";
const char* const eraseMark = "DROP TABLE IF EXISTS backup_mark";
const char* const dataVersion = "PRAGMA data_version";
const char* const begin = "BEGIN IMMEDIATE";
const char* const beginRead = "BEGIN DEFERRED";
const char* const commit = "COMMIT";
const char* const rollback = "ROLLBACK";
const char* const deferForeignKeys = "PRAGMA defer_foreign_keys = ON";

}  // namespace sql
}  // namespace maskline
