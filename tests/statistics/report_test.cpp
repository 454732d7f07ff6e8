// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/report.h"

#include "core/statistics/messages.h"
#include "core/statistics/report_text.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

namespace texts = messages::statistics;

/// One object on 4 of 10 frames, with a name that has to be quoted.
Statistics sample() {
  ProjectFacts facts{"clip", 10, {}, {}};
  ObjectFacts object{"a, \"b\" <c>", "toy", {}, {2, 0, 0, 0}};
  for (int frame = 0; frame < 4; ++frame) {
    MaskFacts mask;
    mask.summary.frame = FrameIndex(frame);
    mask.summary.source = frame == 0 ? MaskSource::Clicked : MaskSource::Tracked;
    mask.summary.area = 5;
    object.masks.push_back(mask);
  }
  facts.objects.push_back(object);
  return statisticsOf(std::span(&facts, 1));
}

const ReportTable& tableNamed(const std::vector<ReportTable>& tables, const Text<0>& title) {
  for (const ReportTable& table : tables)
    if (table.title.is(title)) return table;
  FAIL("no such table");
  return tables.front();
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the sources of an object are shares of the clip") {
  const auto tables = tablesOf(sample());
  const ReportTable& table = tableNamed(tables, texts::sources);
  REQUIRE(table.rows.size() == 2);  // the object, and all
  CHECK(table.rows[0][1] == Cell(Share{1, 10}));
  CHECK(table.rows[0][3] == Cell(Share{3, 10}));
  CHECK(table.rows[0][6] == Cell(Share{6, 10}));
  CHECK(shown(table.rows[0][3], english) == "3 (30.0 %)");
  CHECK(drawnRows(table) == 2);
  CHECK(fullBar(table, 0) == 10);
}

TEST_CASE("every row of a table has a cell for each column") {
  for (const ReportTable& table : tablesOf(sample())) {
    INFO(keyOf(table.title));
    for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
    for (const std::size_t column : table.series) CHECK(column < table.columns.size());
  }
}

TEST_CASE("the total of a table is not drawn beside its parts") {
  const auto tables = tablesOf(sample());
  const ReportTable& table = tableNamed(tables, texts::tracks);
  CHECK(table.rows.size() == 2);
  CHECK(drawnRows(table) == 1);
  CHECK(fullBar(table, 0) == 4);
}

TEST_CASE("CSV has a line per figure and quotes names") {
  const auto tables = tablesOf(sample());
  const std::string csv = csvOf(tables);
  CHECK(csv.starts_with("table,row,column,value\r\noverview,clip_frames,value,10\r\n"));
  CHECK(holds(csv, "sources,\"a, \"\"b\"\" <c>\",tracked,3\r\n"));
  CHECK(holds(csv, "effort,\"a, \"\"b\"\" <c>\",prompts_per_hundred,50\r\n"));
  CHECK(holds(csv, "effort,all_objects,clicks,2\r\n"));
}

TEST_CASE("HTML stands alone and escapes names") {
  const auto tables = tablesOf(sample());
  const std::string html = htmlOf(tables, "a & b");
  CHECK(holds(html, "<title>a &amp; b</title>"));
  CHECK(holds(html, "a, &quot;b&quot; &lt;c&gt;"));
  CHECK(holds(html, "<svg"));
  CHECK_FALSE(holds(html, "<c>"));
  CHECK_FALSE(holds(html, "<script"));
  CHECK_FALSE(holds(html, "http"));
  // 1 of 10 frames of a bar of 440 pixels is clicked, 3 are tracked.
  CHECK(holds(html, "width=\"44.0\""));
  CHECK(holds(html, "width=\"132.0\""));
}

TEST_CASE("objects without common frames have no agreement to show") {
  Agreement agreement;
  agreement.objects = {{"cat", 2, 0, 0, 0.5, 0.25}, {"dog", 0, 3, 0, 0, 0}};
  const ReportTable table = tableOf(agreement);
  CHECK(table.rows[0][2] == Cell(Real{0.5, 4}));
  CHECK(std::holds_alternative<std::monostate>(table.rows[1][2]));
}
