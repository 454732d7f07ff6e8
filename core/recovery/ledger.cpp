// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/ledger.h"

#include "core/base/quoted.h"

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

std::string inWords(const Entry& e) {
  const std::string name = quotedText(e.subject), table = quotedText(e.table);
  const std::string on = " (" + numbersInWords(e.frames) + ").";
  switch (e.what) {
    case What::Masks:
      return "Masks of " + name + " are lost, on frames" + on;
    case What::Provenance:
      return "Masks of " + name +
             " are there, but who made them, their confidence and their verdicts are lost, on "
             "frames" +
             on;
    case What::Uncertainty:
      return "The uncertainty of masks of " + name + " is lost, on frames" + on;
    case What::Prompts:
      return "Prompts of " + name + " are lost, on frames" + on;
    case What::Parent:
      return "The name and settings of a row of " + table + " are lost; it is now called " + name +
             ".";
    case What::Rows:
      return "Rows of " + table + " are lost, with these numbers" + on;
    case What::Clip:
      return "The project had lost its clip; it is now " + name + ".";
    case What::ClipIndex:
      return "The index of the clip is lost; it is made again when the clip is opened.";
    case What::Log:
      return "The last edits are lost: they were in the project's log, which is damaged.";
    case What::ClipInfo:
      return "What the project said of the size or length of its clip was damaged and has been "
             "taken from the clip or from the masks.";
    case What::TableGap:
      return "More rows of " + table + " may be lost: a part of the table cannot be read.";
    case What::MaskRange:
      return "More masks of " + name +
             " may be lost, from the first to the second of these frames" + on;
    case What::Database:
      return "The database is damaged (" + e.subject + ").";
    case What::RecordUnreadable:
      return "Records of " + name + " cannot be read, on frames" + on;
    case What::RecordMissing:
      return "Masks of " + name + " have no record of who made them, on frames" + on;
    case What::PixelsMissing:
      return "Records of " + name + " have lost their masks, on frames" + on;
    case What::MaskUnreadable:
      return "Masks of " + name + " cannot be decoded, on frames" + on;
    case What::MaskSize:
      return "Masks of " + name + " have another size than the clip, on frames" + on;
    case What::AreaWrong:
      return "Masks of " + name + " have another area than their record says, on frames" + on;
    case What::UncertaintyUnreadable:
      return "The uncertainty of masks of " + name + " cannot be decoded, on frames" + on;
    case What::MaskBeyondClip:
      return "Masks of " + name + " lie beyond the end of the clip, on frames" + on;
    case What::PromptsUnreadable:
      return "Prompts of " + name + " cannot be read or lie beyond the clip, on frames" + on;
    case What::ParentMissing:
      return "A row of " + table + " is missing that others belong to, with this number" + on;
    case What::RowsWrong:
      return "Rows of " + table + " cannot be read or lie beyond the clip, with these numbers" + on;
    case What::NoClip:
      return "The project does not say which clip it is of.";
    case What::ClipMissing:
      return "The clip is not at " + name + ".";
    case What::ClipOther:
    case What::Unreadable:
      return e.subject;
  }
  return {};
}

void Ledger::add(What what, const std::string& table, std::int64_t object,
                 const std::string& subject, std::int64_t frame) {
  std::set<std::int64_t>& frames = m_lines[{what, table, object, subject}];
  if (frame >= 0) frames.insert(frame);
}

std::vector<Entry> Ledger::entries() const {
  std::vector<Entry> entries;
  for (const auto& [key, frames] : m_lines) {
    const auto& [what, table, object, subject] = key;
    entries.push_back({what, table, subject, object, {frames.begin(), frames.end()}});
  }
  return entries;
}

}  // namespace maskline
