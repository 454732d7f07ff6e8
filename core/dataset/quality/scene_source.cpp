// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/quality/scene_source.h"

#include <algorithm>

#include "core/dataset/mask_spool.h"
#include "core/dataset/messages.h"
#include "core/dataset/project_content.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// A clip of which only the properties are known: images are not needed here.
class RecordedClip final : public FrameSource {
 public:
  explicit RecordedClip(ClipInfo info) : m_info(std::move(info)) {}
  const ClipInfo& info() const override { return m_info; }
  cv::Mat frame(FrameIndex index) override {
    throw Error(messages::dataset::noPicture, index.value());
  }
  double seconds(FrameIndex) const override { return 0; }
  Counters counters() const override { return {}; }

 private:
  ClipInfo m_info;
};

std::unique_ptr<SceneSource> openProject(const fs::path& file) {
  auto source = std::make_unique<SceneSource>();
  source->project = Project::open(file, /*readOnly=*/true);
  source->frames = std::make_unique<RecordedClip>(source->project->clip().info);
  source->content = std::make_unique<ProjectContent>(*source->project, *source->frames,
                                                     ExportSelection{}, ProjectContent::Needs{});
  source->everyFrame = false;
  return source;
}

bool tracksKnown(const OpenedDataset& dataset) {
  return dataset.format->holds.tracks &&
         std::ranges::none_of(dataset.reader->info().findings, [](const DatasetFinding& finding) {
           return finding.code == "no-tracks";
         });
}

}  // namespace

std::unique_ptr<SceneSource> openScenes(const fs::path& path, const std::string& format,
                                        const WorkContext& work) {
  std::unique_ptr<SceneSource> source;
  if (path.extension() == ".maskline" && format.empty()) {
    source = openProject(path);
  } else {
    source = std::make_unique<SceneSource>();
    source->dataset = openDataset(path, format, {}, work);
    if (!source->dataset) return nullptr;
    source->content = SpooledContent::read(*source->dataset->reader, work, MaskSizes::AsRead);
    if (!source->content) return nullptr;
    source->instances = source->dataset->format->holds.objectsApart;
    source->tracks = tracksKnown(*source->dataset);
  }
  return source;
}

}  // namespace maskline
