// SPDX-License-Identifier: Apache-2.0
#include "app/commands/review/review_report.h"

#include <algorithm>
#include <cmath>

#include "app/commands/shared/headless.h"

namespace maskline {
namespace {

std::vector<std::string> namesOf(Reasons reasons) {
  std::vector<std::string> names;
  for (const ReviewReason reason : allReviewReasons)
    if (reasons.has(reason)) names.emplace_back(toString(reason));
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

nlohmann::json describe(const Project& project, const WeakStretch& stretch) {
  return {{"object", project.object(stretch.object)->name},
          {"from", stretch.frames.begin.value()},
          {"to", stretch.frames.end.value() - 1},
          {"worst", stretch.worst.value()},
          {"confidence", stretch.confidence},
          {"gain", stretch.gain},
          {"source", toString(stretch.source)},
          {"reasons", namesOf(stretch.reasons)}};
}

std::vector<std::string> row(const Project& project, const WeakStretch& stretch) {
  return {project.object(stretch.object)->name,
          std::to_string(stretch.frames.begin.value()) + "-" +
              std::to_string(stretch.frames.end.value() - 1),
          std::to_string(stretch.worst.value()),
          decimals(shownConfidence(stretch.confidence), 2),
          decimals(stretch.gain, 1),
          joined(namesOf(stretch.reasons))};
}

}  // namespace

void addStretches(ReviewReport& report, const Project& project,
                  std::span<const WeakStretch> stretches, std::size_t most) {
  std::vector<std::vector<std::string>> rows{
      {"object", "frames", "worst", "confidence", "gain", "reasons"}};
  nlohmann::json& list = report.json["stretches"] = nlohmann::json::array();
  for (const WeakStretch& stretch : stretches.first(std::min(most, stretches.size()))) {
    list.push_back(describe(project, stretch));
    rows.push_back(row(project, stretch));
  }
  report.text += rows.size() > 1 ? table(rows) : "Nothing to review.\n";
}

void addEffort(ReviewReport& report, const Effort& effort) {
  report.json["remaining"] = {{"stretches", effort.stretches},
                              {"clicks", effort.clicks},
                              {"seconds", effort.seconds},
                              {"from_history", effort.fromHistory}};
  if (effort.stretches == 0) return;
  report.text +=
      std::to_string(effort.stretches) + " stretches, about " + std::to_string(effort.clicks) +
      " clicks, " + decimals(std::ceil(effort.seconds / 60), 0) + " min" +
      (effort.fromHistory ? "" : " (default values: this project has too few corrections)") + "\n";
}

void addSuggestion(ReviewReport& report, const Project& project,
                   const std::optional<WeakStretch>& suggestion) {
  report.json["suggestion"] = nullptr;
  if (!suggestion) {
    report.text += "No keyframe to suggest: every mask was made or confirmed by hand.\n";
    return;
  }
  report.json["suggestion"] = describe(project, *suggestion);
  report.text += "Suggested keyframe: frame " + std::to_string(suggestion->worst.value()) + " of " +
                 project.object(suggestion->object)->name + ", gain " +
                 decimals(suggestion->gain, 1) + "\n";
}

}  // namespace maskline
