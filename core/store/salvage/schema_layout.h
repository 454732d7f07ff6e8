// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/store/connection.h"
#include "core/store/salvage/tree_shape.h"

namespace maskline {

/// A tree of a project file: a table, or an index of a table with rowids.
struct StoredTree {
  std::string table;
  std::uint32_t root = 0;  ///< root page number in a new file
  TreeShape shape;
};

/// The trees of a project file of one version, as SQLite lays them out in a new file.
struct SchemaLayout {
  std::vector<StoredTree> tables;
  std::map<std::string, StoredTree> indexes;  ///< by name; the last column is the rowid
  std::map<std::string, std::string> sql;     ///< of tables, by name
};
SchemaLayout schemaLayout(int version);

/// Makes the tables of this version in an empty file.
void makeTables(const Connection& db, int version);

/// The layout of sqlite_schema.
TreeShape schemaShape();
/// The layout of sqlite_sequence.
TreeShape sequenceShape();

}  // namespace maskline
