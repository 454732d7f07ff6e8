// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/ledger.h"

#include <algorithm>

#include "core/recovery/messages.h"

namespace maskline {

using What = Entry::What;

const char* toString(What what) {
  static constexpr const char* words[] = {"masks",
                                          "provenance",
                                          "uncertainty",
                                          "prompts",
                                          "parent",
                                          "rows",
                                          "clip",
                                          "clip-index",
                                          "log",
                                          "clip-info",
                                          "table-gap",
                                          "mask-range",
                                          "unreadable",
                                          "database",
                                          "record-unreadable",
                                          "record-missing",
                                          "pixels-missing",
                                          "mask-unreadable",
                                          "mask-size",
                                          "area-wrong",
                                          "uncertainty-unreadable",
                                          "mask-beyond-clip",
                                          "prompts-unreadable",
                                          "parent-missing",
                                          "rows-wrong",
                                          "no-clip",
                                          "clip-missing",
                                          "clip-other"};
  return words[static_cast<std::size_t>(what)];
}

std::string numbersInWords(const std::vector<std::int64_t>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    text += (text.empty() ? "" : ", ") + std::to_string(numbers[i]);
    if (last > i) text += (last == i + 1 ? ", " : "–") + std::to_string(numbers[last]);
    i = last + 1;
  }
  return text;
}

Message messageOf(const Entry& e) {
  const std::string on = numbersInWords(e.frames);
  switch (e.what) {
    case What::Masks:
      return {messages::recovery::masksLost, e.subject, on};
    case What::Provenance:
      return {messages::recovery::provenanceLost, e.subject, on};
    case What::Uncertainty:
      return {messages::recovery::uncertaintyLost, e.subject, on};
    case What::Prompts:
      return {messages::recovery::promptsLost, e.subject, on};
    case What::MaskRange:
      return {messages::recovery::maskRange, e.subject, on};
    case What::RecordUnreadable:
      return {messages::recovery::recordUnreadable, e.subject, on};
    case What::RecordMissing:
      return {messages::recovery::recordMissing, e.subject, on};
    case What::PixelsMissing:
      return {messages::recovery::pixelsMissing, e.subject, on};
    case What::MaskUnreadable:
      return {messages::recovery::maskUnreadable, e.subject, on};
    case What::MaskSize:
      return {messages::recovery::maskSize, e.subject, on};
    case What::AreaWrong:
      return {messages::recovery::areaWrong, e.subject, on};
    case What::UncertaintyUnreadable:
      return {messages::recovery::uncertaintyUnreadable, e.subject, on};
    case What::MaskBeyondClip:
      return {messages::recovery::maskBeyondClip, e.subject, on};
    case What::PromptsUnreadable:
      return {messages::recovery::promptsUnreadable, e.subject, on};
    case What::Rows:
      return {messages::recovery::rowsLost, e.table, on};
    case What::ParentMissing:
      return {messages::recovery::parentMissing, e.table, on};
    case What::RowsWrong:
      return {messages::recovery::rowsWrong, e.table, on};
    case What::Parent:
      return {messages::recovery::parentLost, e.table, e.subject};
    case What::TableGap:
      return {messages::recovery::tableGap, e.table};
    case What::Clip:
      return {messages::recovery::clipReplaced, e.subject};
    case What::Database:
      return {messages::recovery::database, e.subject};
    case What::ClipMissing:
      return {messages::recovery::clipMissing, e.subject};
    case What::ClipIndex:
      return messages::recovery::clipIndexLost;
    case What::Log:
      return messages::recovery::logLost;
    case What::ClipInfo:
      return messages::recovery::clipInfoReplaced;
    case What::NoClip:
      return messages::recovery::noClip;
    case What::ClipOther:
    case What::Unreadable:
      return e.reason;
  }
  return {};
}

void Ledger::add(What what, const std::string& table, std::int64_t object,
                 const std::string& subject, std::int64_t frame) {
  std::set<std::int64_t>& frames = m_lines[{what, table, object, subject}];
  if (frame >= 0) frames.insert(frame);
}

void Ledger::add(What what, const Message& reason) {
  const auto same = [&](const Entry& e) { return e.what == what && e.reason == reason; };
  if (std::none_of(m_reasons.begin(), m_reasons.end(), same))
    m_reasons.push_back({what, {}, {}, 0, {}, reason});
}

std::vector<Entry> Ledger::entries() const {
  std::vector<Entry> entries = m_reasons;
  for (const auto& [key, frames] : m_lines) {
    const auto& [what, table, object, subject] = key;
    entries.push_back({what, table, subject, object, {frames.begin(), frames.end()}, {}});
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.what < b.what; });
  return entries;
}

}  // namespace maskline
