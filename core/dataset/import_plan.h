// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/convert.h"
#include "core/dataset/label_mapping.h"
#include "core/dataset/mask_spool.h"
#include "core/project/project.h"

namespace maskline {

struct ImportSource {
  std::filesystem::path path;
  std::string format;  ///< "" = found by content
  ReadOptions read;
};

/// A data set that was read as a whole, so that nothing in it can fail any more.
struct LoadedDataset {
  OpenedDataset opened;
  std::unique_ptr<SpooledContent> content;
  std::vector<std::string> clipNames;  ///< file names of the clip's frames; empty for a video
};
/// Null when cancelled. Throws Error.
std::shared_ptr<LoadedDataset> loadDataset(const ImportSource& source, const WorkContext& work);

/// What happens where the project has a mask already.
enum class ExistingMasks { Keep, Replace, NewObject };
ExistingMasks existingMasksFrom(const std::string& word);  ///< "keep", …; throws Error(BadInput)

struct ImportChoices {
  std::string video;  ///< "" = the one that fits the clip
  ExistingMasks existing = ExistingMasks::Keep;
  bool replaceAccepted = false;  ///< with Replace: accepted frames, too
  LabelMapping labels;
  /// The clip's frame on which the first frame of the data set lies; none: as names and numbers
  /// say.
  std::optional<std::int64_t> firstFrame;
};

/// What becomes of one track.
struct PlannedTrack {
  std::size_t track = 0;
  std::string name;        ///< of the object
  std::string label;       ///< the category's name in the data set; "" = none
  std::string category;    ///< in the project; "" = none
  ObjectId existing;       ///< the object of that name that it goes into; none: a new one
  std::int64_t masks = 0;  ///< that will be stored
  std::int64_t kept = 0;   ///< that are not, because the project has one there
  std::int64_t replaced = 0;
  std::int64_t conflicts = 0;  ///< frames on which both have a mask, whatever is chosen
};

struct ImportPlan {
  std::size_t video = 0;
  std::vector<std::optional<FrameIndex>> frames;  ///< of the clip, for each frame of the video
  std::vector<PlannedTrack> tracks;               ///< that are taken
  std::vector<DatasetFinding> findings;
  cv::Size from, to;  ///< masks are scaled if these differ

  std::int64_t masks() const;
  std::int64_t conflicts() const;
};

/// What an import would do. Owner thread of the project; quick. Throws Error(NotFound) for a video
/// that is not there, Error(BadInput) for pictures of another shape than the clip's and for frames
/// of which none is one of the clip's.
ImportPlan planImport(const Project& project, LoadedDataset& dataset, const ImportChoices& choices);

/// Puts what a plan says into a project, piece by piece: see Project::startBulk().
class ImportFill {
 public:
  ImportFill(const Project& project, std::shared_ptr<LoadedDataset> dataset, ImportPlan plan,
             ImportChoices choices);
  ~ImportFill();
  /// False once all is written.
  bool next(BulkEdit& edit);
  Progress progress() const;  ///< masks
  std::int64_t stored() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
