// SPDX-License-Identifier: Apache-2.0
#include "core/store/salvage/salvage.h"

#include <algorithm>
#include <unordered_set>

#include "core/store/messages.h"
#include "core/store/salvage/schema_layout.h"
#include "core/store/salvage/tree_reader.h"
#include "core/store/schema.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

struct Cancelled {};

/// The trees that the file itself lists.
struct FoundSchema {
  std::map<std::string, std::uint32_t> roots;  // tables and indexes by name
  std::map<std::string, std::string> sql;      // of tables
};

std::string textAt(const Record& record, std::size_t i) {
  const auto* text =
      i < record.values.size() ? std::get_if<std::string>(&record.values[i]) : nullptr;
  return text ? *text : std::string();
}

std::int64_t numberAt(const Record& record, std::size_t i, std::int64_t otherwise) {
  const auto* number =
      i < record.values.size() ? std::get_if<std::int64_t>(&record.values[i]) : nullptr;
  return number ? *number : otherwise;
}

/// `found` must outlive the reader, which adds to it when it fills gaps.
void readSchema(TreeReader& reader, const TreeShape& shape, FoundSchema& found) {
  reader.read(1, shape, [&found](const TreeKey&, const Record& record) {
    const std::string name = textAt(record, 1);
    found.roots[name] = static_cast<std::uint32_t>(numberAt(record, 3, 0));
    if (textAt(record, 0) == "table" && !name.starts_with("sqlite_") && name != "backup_mark")
      found.sql[name] = textAt(record, 4);
  });
}

/// The version whose tables these are; the number in the file may be damaged itself.
int chooseVersion(const PageFile& file, const FoundSchema& found, const fs::path& name) {
  const int newest = projectMigrations().back().version;
  for (int version = newest; version > 0; --version)
    if (schemaLayout(version).sql == found.sql) return version;
  const PageFile::Page first = file.page(1);
  const std::uint32_t said = first.present < 100 ? 0 : be32(first.bytes, 60);
  constexpr std::uint32_t believable = 1000;
  if (said > static_cast<std::uint32_t>(newest) && said < believable)
    throw Error(messages::store::tooNew, name.filename());
  return said == 0 || said >= believable ? newest : static_cast<int>(said);
}

class Rescue {
 public:
  Rescue(const fs::path& damaged, const fs::path& out, const WorkContext& work)
      : m_file(damaged),
        m_schemaShape(schemaShape()),
        m_sequenceShape(sequenceShape()),
        m_reader(m_file),
        m_work(work) {
    if (m_file.empty()) throw Error(messages::store::emptyProject, damaged.filename());
    readSchema(m_reader, m_schemaShape, m_found);
    const int version = chooseVersion(m_file, m_found, damaged);
    m_layout = schemaLayout(version);
    m_out = std::make_unique<Connection>(out, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    m_out->execute("PRAGMA synchronous = OFF");  // of no use to anybody before it is complete
    m_out->execute("PRAGMA foreign_keys = OFF");
    makeTables(*m_out, version);
  }

  SalvageReport run() {
    m_out->execute("BEGIN");
    for (const StoredTree& tree : m_layout.tables) readTable(tree);
    for (const auto& [name, tree] : m_layout.indexes) readIndex(name, tree);
    readSequence();
    m_reader.fillGaps();
    m_out->execute("COMMIT");
    for (const auto& row : m_listed)
      if (!m_read[row.table].contains(row.rowid)) noteLost(row.lost);
    noteGaps();
    m_report.recordsListed = listsAllRecords();
    m_report.lostLog = m_file.lostLog();
    return std::move(m_report);
  }

 private:
  struct Listed {  // by an index
    std::string table;
    std::int64_t rowid;
    SalvageReport::LostRow lost;
  };

  std::uint32_t rootOf(const std::string& name, std::uint32_t usual) const {
    const auto found = m_found.roots.find(name);
    return found == m_found.roots.end() ? usual : found->second;
  }

  void onPage() {
    if (m_work.cancelled()) throw Cancelled{};
    m_work.report(++m_pages, m_file.pageCount());
  }

  void readTable(const StoredTree& tree) {
    m_report.tables.push_back({tree.table, 0, 0});
    const std::size_t index = m_report.tables.size() - 1;
    m_reader.read(
        rootOf(tree.table, tree.root), tree.shape,
        [this, &tree, index](const TreeKey& key, Record& record) {
          if (tree.shape.byRowid) m_read[tree.table].insert(key[0]);
          if (insert(tree, key, record))
            ++m_report.tables[index].saved;
          else
            noteLost(lostRow(tree, key, record));
        },
        [this] { onPage(); });
  }

  /// Whether the rowids of a table are ids; else they mean nothing outside the file.
  bool hasIds(const std::string& table) const {
    return std::any_of(m_layout.tables.begin(), m_layout.tables.end(), [&](const StoredTree& tree) {
      return tree.table == table && tree.shape.rowidColumn >= 0;
    });
  }

  void readIndex(const std::string& name, const StoredTree& tree) {
    m_reader.read(
        rootOf(name, tree.root), tree.shape,
        [this, &tree, ids = hasIds(tree.table)](const TreeKey& key, const Record& record) {
          const std::int64_t rowid = numberAt(record, tree.shape.columns.size() - 1, 0);
          SalvageReport::LostRow lost = lostRow(tree, key, record);
          if (ids) lost.id = rowid;
          m_listed.push_back({tree.table, rowid, lost});
        },
        [this] { onPage(); });
  }

  /// No id is given twice, not even one whose row was removed or lost.
  void readSequence() {
    constexpr std::int64_t believable = std::int64_t(1) << 48;
    m_reader.read(
        rootOf("sqlite_sequence", 0), m_sequenceShape, [&](const TreeKey&, const Record& record) {
          const std::string table = textAt(record, 0);
          const std::int64_t highest = numberAt(record, 1, 0);
          if (!m_layout.sql.contains(table) || highest > believable) return;
          Query update = m_out->query(
              "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, 0 WHERE NOT EXISTS "
              "(SELECT 1 FROM sqlite_sequence WHERE name = ?1)");
          update.bind(table).run();
          Query raise = m_out->query("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?");
          raise.bind(highest).bind(table).run();
        });
  }

  /// A value that can be missing is left out of a row that has lost its end; it is noted as lost.
  bool complete(const StoredTree& tree, const TreeKey& key, Record& record) {
    if (record.whole) return true;
    const auto& columns = tree.shape.columns;
    while (record.values.size() < columns.size()) {
      const TreeShape::Column& column = columns[record.values.size()];
      const bool clipIndex = column.name == "packet_index";
      if (!column.nullable && !clipIndex) return false;
      SalvageReport::LostRow lost = lostRow(tree, key, record);
      lost.column = column.name;
      noteLost(lost);
      record.values.push_back(clipIndex ? Value(Bytes()) : Value());
    }
    return true;
  }

  bool insert(const StoredTree& tree, const TreeKey& key, Record& record) {
    if (!complete(tree, key, record)) return false;
    std::string columns, marks;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
      columns += (i ? ", " : "") + tree.shape.columns[i].name;
      marks += i ? ", ?" : "?";
    }
    Query query = m_out->query("INSERT OR IGNORE INTO " + tree.table + " (" + columns +
                               ") VALUES (" + marks + ")");
    for (std::size_t i = 0; i < record.values.size(); ++i)
      query.bind(static_cast<int>(i) == tree.shape.rowidColumn ? Value(key[0]) : record.values[i]);
    query.run();
    return m_out->changes() == 1;
  }

  static SalvageReport::LostRow lostRow(const StoredTree& tree, const TreeKey& key,
                                        const Record& record) {
    SalvageReport::LostRow lost{tree.table, {}, 0, 0, -1};
    if (tree.shape.rowidColumn >= 0) lost.id = key[0];
    for (std::size_t i = 0; i < record.values.size(); ++i) {
      if (tree.shape.columns[i].name == "object") lost.object = numberAt(record, i, 0);
      if (tree.shape.columns[i].name == "version") lost.id = numberAt(record, i, 0);
      if (tree.shape.columns[i].name == "frame") lost.frame = numberAt(record, i, -1);
    }
    return lost;
  }

  void noteLost(const SalvageReport::LostRow& row) { m_report.lost.push_back(row); }

  void noteGaps() {
    for (const TreeReader::Gap& gap : m_reader.gaps())
      for (std::size_t i = 0; i < m_layout.tables.size(); ++i) {
        const StoredTree& tree = m_layout.tables[i];
        if (gap.shape != &tree.shape) continue;
        ++m_report.tables[i].gaps;
        if (tree.table != "mask") continue;
        const TreeKey low = gap.bounds.low.value_or(TreeKey{});
        const TreeKey high = gap.bounds.high.value_or(TreeKey{});
        m_report.gaps.push_back({tree.table, low[0], low[1], high[0], high[1]});
      }
  }

  /// Whether the index of all records was read without a gap.
  bool listsAllRecords() const {
    const auto holds = [&](const TreeReader::Gap& gap) {
      return std::any_of(m_layout.indexes.begin(), m_layout.indexes.end(), [&](const auto& entry) {
        return entry.second.table == "pixels" && gap.shape == &entry.second.shape;
      });
    };
    return std::none_of(m_reader.gaps().begin(), m_reader.gaps().end(), holds);
  }

  PageFile m_file;
  const TreeShape m_schemaShape, m_sequenceShape;
  TreeReader m_reader;
  const WorkContext& m_work;
  FoundSchema m_found;
  SchemaLayout m_layout;
  std::unique_ptr<Connection> m_out;
  SalvageReport m_report;
  std::map<std::string, std::unordered_set<std::int64_t>> m_read;  // rowids by table
  std::vector<Listed> m_listed;
  std::int64_t m_pages = 0;
};

}  // namespace

std::optional<SalvageReport> salvage(const fs::path& damaged, const fs::path& out,
                                     const WorkContext& work) {
  try {
    return Rescue(damaged, out, work).run();
  } catch (const Cancelled&) {
    return std::nullopt;
  }
}

}  // namespace maskline
