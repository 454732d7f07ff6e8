// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/davis/davis_reader.h"

#include "core/dataset/formats/davis/davis_folders.h"
#include "core/dataset/io/label_reader.h"
#include "core/dataset/io/paths.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

std::unique_ptr<DatasetReader> openSequences(const fs::path& path, LabelReader::Rules rules,
                                             const WorkContext& work) {
  std::vector<LabelReader::Video> videos;
  for (const LabelSequence& sequence : findSequences(path))
    videos.push_back(labelVideo(sequence, picturesBeside(sequence)));
  auto reader = std::make_unique<LabelReader>(path, std::move(videos), rules);
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace

std::unique_ptr<DatasetReader> openDavis(const fs::path& path, const ReadOptions&,
                                         const WorkContext& work) {
  LabelReader::Rules rules;
  rules.hasVoid = rules.vocColours = true;
  return openSequences(path, rules, work);
}

std::unique_ptr<DatasetReader> openDavis2016(const fs::path& path, const ReadOptions&,
                                             const WorkContext& work) {
  LabelReader::Rules rules;
  rules.oneObject = true;
  return openSequences(path, rules, work);
}

}  // namespace maskline
