// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_card.h"

#include <fstream>
#include <sstream>
#include <vector>

#include "core/engine/messages.h"

namespace maskline {
namespace {

std::string withoutEnds(const std::string& text) {
  const auto from = text.find_first_not_of(" \t\r");
  return from == std::string::npos ? ""
                                   : text.substr(from, text.find_last_not_of(" \t\r") + 1 - from);
}

/// The cells of a line of a Markdown table; none of another line.
std::vector<std::string> cellsOf(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream parts(withoutEnds(line));
  std::string cell;
  if (!std::getline(parts, cell, '|') || !cell.empty()) return {};
  while (std::getline(parts, cell, '|')) cells.push_back(withoutEnds(cell));
  return cells;
}

/// The rows of the table of data, joined; empty if the card has none.
std::string dataIn(const std::string& card) {
  std::istringstream lines(card);
  std::string line, data;
  while (std::getline(lines, line)) {
    const auto cells = cellsOf(line);
    if (!cells.empty() && cells.front() == "data") break;
  }
  std::getline(lines, line);  // the rule below the heads
  while (std::getline(lines, line)) {
    const auto cells = cellsOf(line);
    if (cells.size() < 2) break;
    data += (data.empty() ? "" : "; ") + cells.front() + " (" + cells.back() + ")";
  }
  return data;
}

Error missing(const EngineInfo& engine) {
  if (engine.name == "builtin") return Error(messages::engine::noBuiltinCard);
  if (!engine.card.empty()) return Error(messages::engine::noCard, engine.card, engine.source);
  if (engine.source.empty()) return Error(messages::engine::noCardUntrained, engine.name);
  return Error(messages::engine::noCardOf, engine.name, engine.source);
}

}  // namespace

bool hasModelCard(const EngineInfo& engine) {
  std::error_code error;
  return !engine.card.empty() && std::filesystem::is_regular_file(engine.card, error);
}

std::string readModelCard(const EngineInfo& engine) {
  std::ifstream in;
  if (hasModelCard(engine)) in.open(engine.card, std::ios::binary);
  std::ostringstream text;
  if (!in.is_open() || !(text << in.rdbuf())) throw missing(engine);
  return text.str();
}

std::string trainingDataOf(const EngineInfo& engine) {
  const std::string data = hasModelCard(engine) ? dataIn(readModelCard(engine)) : "";
  return data.empty() ? engine.trainingData : data;
}

}  // namespace maskline
