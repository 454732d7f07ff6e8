// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>

#include "core/dataset/export_writer.h"

namespace maskline {

/// COCO instances: `annotations.json` and, if wanted, `images/%06d.jpg`. Without images,
/// `file_name` is the picture's name in the folder that the clip is, if it is one. Masks are
/// compressed runs; `track_id`, `video_id`, `videos` and `tracks` follow TAO, and each annotation
/// tells where it came from (source, confidence, review, …). Readers of plain COCO ignore the extra
/// keys.
class CocoWriter final : public ExportWriter {
 public:
  enum class Images { None, Jpeg, Png };

  CocoWriter(std::filesystem::path folder, ExportPlan plan, Images images);
  bool needsImages() const override { return m_images != Images::None; }
  void add(const ExportFrame& frame) override;
  void finish() override;

 private:
  std::string imageName(FrameIndex index) const;
  void writeHead();
  std::int64_t categoryOf(ObjectId object) const;

  std::filesystem::path m_folder;
  ExportPlan m_plan;
  Images m_images;
  std::int64_t m_otherCategory = 0;  // for objects without one; 0 if every object has one
  std::ofstream m_json;
  std::vector<std::string> m_imageLines;
  std::int64_t m_annotations = 0;
};

}  // namespace maskline
