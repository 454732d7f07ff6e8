// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/label_mapping.h"

#include "core/base/staged_output.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/messages.h"

namespace maskline {

LabelMapping LabelMapping::read(const std::filesystem::path& file) {
  LabelMapping mapping;
  JsonRecords records;
  records.on("/categories/*", [&](const JsonRecord& record) {
    if (!record.value().is_null() && !record.value().is_string())
      record.refuse(messages::dataset::reasonCategoryOrNull);
    mapping.set(record.key(1), record.value().is_null()
                                   ? std::nullopt
                                   : std::optional(record.value().get<std::string>()));
  });
  records.read(file);
  return mapping;
}

void LabelMapping::write(const std::filesystem::path& file) const {
  StagedOutput output(file, StagedOutput::Kind::File, {true, "labels", {}, {}});
  JsonOut out(output.path());
  out.beginObject("categories");
  for (const auto& [label, category] : m_categories)
    out.entry(label, category ? JsonOut::Json(*category) : JsonOut::Json());
  out.endObject();
  out.finish();
  output.commit();
}

std::optional<std::string> LabelMapping::categoryOf(const std::string& label) const {
  const auto found = m_categories.find(label);
  return found == m_categories.end() ? std::optional(label) : found->second;
}

}  // namespace maskline
