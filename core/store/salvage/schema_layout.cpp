// SPDX-License-Identifier: Apache-2.0
#include "core/store/salvage/schema_layout.h"

#include <algorithm>

#include "core/store/schema.h"

namespace maskline {
namespace {

using Type = TreeShape::Type;

Type typeNamed(const std::string& name) {
  if (name == "INTEGER") return Type::Integer;
  if (name == "REAL") return Type::Real;
  if (name == "TEXT") return Type::Text;
  return name == "BLOB" ? Type::Blob : Type::Any;
}

bool hasRowids(const Connection& db, const std::string& table) {
  Query query = db.query("SELECT wr FROM pragma_table_list WHERE name = ?");
  query.bind(table);
  return !query.next() || query.integer(0) == 0;
}

TreeShape shapeOfTable(const Connection& db, const std::string& table) {
  TreeShape shape;
  shape.byRowid = hasRowids(db, table);
  // Without rowids a record begins with the columns of its key.
  Query query = db.query(
      std::string("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY ") +
      (shape.byRowid ? "cid" : "pk = 0, pk, cid"));
  query.bind(table);
  int keys = 0;
  while (query.next()) {
    const bool key = query.integer(3) != 0;
    keys += key;
    const Type type = typeNamed(query.text(1));
    if (shape.byRowid && key && type == Type::Integer)
      shape.rowidColumn = static_cast<int>(shape.columns.size());
    shape.columns.push_back({query.text(0), type, query.integer(2) == 0 && !key});
  }
  if (keys != 1) shape.rowidColumn = -1;
  if (!shape.byRowid) shape.keyColumns = keys;
  return shape;
}

TreeShape shapeOfIndex(const Connection& db, const std::string& index, const TreeShape& table) {
  TreeShape shape;
  shape.byRowid = false;
  Query query = db.query("SELECT cid, name FROM pragma_index_xinfo(?) ORDER BY seqno");
  query.bind(index);
  while (query.next()) {
    const std::int64_t column = query.integer(0);
    if (column < 0)
      shape.columns.push_back({"rowid", Type::Integer, false});
    else
      shape.columns.push_back(table.columns.at(static_cast<std::size_t>(column)));
  }
  shape.keyColumns = static_cast<int>(std::min<std::size_t>(3, shape.columns.size()));
  return shape;
}

}  // namespace

void makeTables(const Connection& db, int version) {
  for (const Migration& migration : projectMigrations())
    if (migration.version <= version) db.execute(migration.sql);
  db.execute("PRAGMA user_version = " + std::to_string(version));
  db.execute("PRAGMA application_id = " + std::to_string(applicationId));
}

SchemaLayout schemaLayout(int version) {
  const Connection db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  makeTables(db, version);
  SchemaLayout layout;
  Query entries = db.query("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema");
  while (entries.next()) {
    const std::string name = entries.text(1), table = entries.text(2);
    const auto root = static_cast<std::uint32_t>(entries.integer(3));
    if (entries.text(0) == "table") {
      if (name.starts_with("sqlite_")) continue;
      layout.tables.push_back({name, root, shapeOfTable(db, name)});
      layout.sql[name] = entries.text(4);
    } else if (hasRowids(db, table)) {
      layout.indexes[name] = {table, root, shapeOfIndex(db, name, shapeOfTable(db, table))};
    }
  }
  return layout;
}

TreeShape schemaShape() {
  TreeShape shape;
  shape.columns = {{"type", Type::Text, false},
                   {"name", Type::Text, false},
                   {"tbl_name", Type::Text, false},
                   {"rootpage", Type::Integer, true},
                   {"sql", Type::Text, true}};
  return shape;
}

TreeShape sequenceShape() {
  TreeShape shape;
  shape.columns = {{"name", Type::Text, false}, {"seq", Type::Integer, false}};
  return shape;
}

}  // namespace maskline
