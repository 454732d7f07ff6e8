// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/content.h"
#include "core/media/frame_source.h"
#include "core/project/project.h"

namespace maskline {

/// The masks of a project to be exported.
struct ExportSelection {
  std::optional<FrameRange> range;     ///< none: the whole clip
  std::int64_t every = 1;              ///< every n-th frame of the range
  std::vector<ObjectId> objects;       ///< empty: all
  std::vector<CategoryId> categories;  ///< empty: all, and objects without one
  bool acceptedOnly = false;           ///< only manual or accepted masks
  std::string sequence;                ///< name of the video; "" = name of the clip
};

/// The selected masks of a project that are not empty and not rejected. Attributes named "crowd"
/// and "ignore" become the flags of a track.
class ProjectContent final : public DatasetContent {
 public:
  struct Needs {
    bool everyFrame = false;  ///< include frames without masks, also with acceptedOnly
    bool absences = false;    ///< include empty masks where an object is outside or occluded
  };

  /// Throws Error(NotFound) for an object or a range that the project does not have. Both arguments
  /// must outlive the object.
  ProjectContent(const Project& project, FrameSource& frames, const ExportSelection& selection,
                 Needs needs);

  const DatasetInfo& info() const override { return m_info; }
  std::vector<DatasetMask> masksOn(std::size_t video, std::size_t frame) override;
  void masksOf(std::size_t track, const MaskFn& fn) override;
  void recordsOf(std::size_t track, const MaskFn& fn) override;
  bool hasPictures() const override { return true; }
  cv::Mat picture(std::size_t video, std::size_t frame) override;

  std::int64_t rejected() const { return m_rejected; }  ///< number of rejected masks left out

 private:
  bool wanted(const FrameSummary& summary) const;
  bool taken(FrameIndex frame) const;
  std::optional<std::size_t> placeOf(FrameIndex frame) const;
  void chooseObjects(const std::vector<ObjectId>& ids, const std::vector<CategoryId>& categories);
  void addTrack(const Object& object);
  void addEvents();
  void survey(DatasetTrack& track, ObjectId object);
  void readAttributes(DatasetTrack& track, ObjectId object);
  std::optional<DatasetMask> maskOn(std::size_t track, std::size_t frame) const;

  const Project& m_project;
  FrameSource& m_frames;
  const ExportSelection m_selection;
  const Needs m_needs;
  FrameRange m_range;
  DatasetInfo m_info;
  std::vector<ObjectId> m_objects;  // by track
  std::int64_t m_rejected = 0;
  std::vector<bool> m_seen;  // frames of the range with a mask
  /// By track: the values of each attribute on frames, in frame order.
  std::vector<std::map<AttributeId, std::vector<AttributeValue>>> m_frameAttributes;
  std::map<AttributeId, std::string> m_attributeNames;
};

}  // namespace maskline
