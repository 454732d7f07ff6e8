// SPDX-License-Identifier: Apache-2.0
#include "app/commands/dataset/scene_report.h"

#include "app/commands/shared/headless.h"

namespace maskline {
namespace {

using Value = std::optional<double>;

nlohmann::json number(const Value& value) {
  return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

std::string cell(const Value& value) { return value ? decimals(*value, 4) : "-"; }

nlohmann::json describe(const SceneScore& score, const std::vector<int>& windows) {
  nlohmann::json byWindow = nlohmann::json::object();
  for (std::size_t i = 0; i < windows.size(); ++i)
    byWindow[std::to_string(windows[i])] = number(score.windows[i]);
  return {{"name", score.name},       {"stuff", score.stuff},    {"iou", number(score.iou)},
          {"pq", number(score.pq)},   {"sq", number(score.sq)},  {"rq", number(score.rq)},
          {"vpq", number(score.vpq)}, {"vpq_windows", byWindow}, {"aq", number(score.aq)},
          {"stq", number(score.stq)}, {"tp", score.matched},     {"fp", score.extra},
          {"fn", score.missed}};
}

std::vector<std::string> rowOf(const SceneScore& score, const std::string& kind) {
  std::vector<std::string> row{score.name, kind};
  for (const Value& value :
       {score.iou, score.pq, score.sq, score.rq, score.vpq, score.aq, score.stq})
    row.push_back(cell(value));
  return row;
}

}  // namespace

nlohmann::json toJson(const SceneReport& report) {
  nlohmann::json json{{"categories", nlohmann::json::array()},
                      {"videos", report.videos},
                      {"frames", report.frames},
                      {"windows", report.windows},
                      {"warnings", englishOf(report.warnings)}};
  for (const SceneScore& score : report.categories)
    json["categories"].push_back(describe(score, report.windows));
  for (const SceneScore* mean : {&report.all, &report.things, &report.stuff})
    json[mean->name] = describe(*mean, report.windows);
  return json;
}

std::string toText(const SceneReport& report) {
  std::vector<std::vector<std::string>> rows{
      {"category", "kind", "IoU", "PQ", "SQ", "RQ", "VPQ", "AQ", "STQ"}};
  for (const SceneScore& score : report.categories)
    rows.push_back(rowOf(score, score.stuff ? "stuff" : "thing"));
  for (const SceneScore* mean : {&report.all, &report.things, &report.stuff})
    rows.push_back(rowOf(*mean, "mean"));
  std::string text = table(rows);
  if (report.all.vpq) {
    rows = {{"window", "VPQ", "things", "stuff"}};
    for (std::size_t i = 0; i < report.windows.size(); ++i)
      rows.push_back({std::to_string(report.windows[i]), cell(report.all.windows[i]),
                      cell(report.things.windows[i]), cell(report.stuff.windows[i])});
    text += "\n" + table(rows);
  }
  for (const Message& warning : report.warnings) text += "Warning: " + english(warning) + "\n";
  return text;
}

}  // namespace maskline
