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
  std::string format;  ///< "" = detect from content
  ReadOptions read;
};

/// A dataset that has been read completely, so that it cannot cause further errors.
struct LoadedDataset {
  OpenedDataset opened;
  std::unique_ptr<SpooledContent> content;
  std::vector<std::string> clipNames;  ///< file names of the clip's frames; empty for a video
};
/// Returns null when cancelled. Throws Error.
std::shared_ptr<LoadedDataset> loadDataset(const ImportSource& source, const WorkContext& work);

/// What happens on frames where the project already has a mask.
enum class ExistingMasks { Keep, Replace, NewObject };
ExistingMasks existingMasksFrom(const std::string& word);  ///< "keep", …; throws Error(BadInput)

struct ImportChoices {
  std::string video;  ///< "" = the one that matches the clip
  ExistingMasks existing = ExistingMasks::Keep;
  bool replaceAccepted = false;  ///< with Replace: also accepted frames
  LabelMapping labels;
  /// The frame of the clip that corresponds to the first frame of the dataset; none: matched by
  /// names and numbers.
  std::optional<std::int64_t> firstFrame;
};

/// The import of one track.
struct PlannedTrack {
  std::size_t track = 0;
  std::string name;        ///< of the object
  std::string label;       ///< category name in the dataset; "" = none
  std::string category;    ///< in the project; "" = none
  ObjectId existing;       ///< the existing object with that name; none: a new object
  std::int64_t masks = 0;  ///< masks with pixels that will be stored
  std::int64_t kept = 0;   ///< masks that are skipped, because the project has one on that frame
  std::int64_t replaced = 0;
  std::int64_t conflicts = 0;  ///< frames on which both have a mask, regardless of the choice
};

struct ImportPlan {
  std::size_t video = 0;
  std::vector<std::optional<FrameIndex>>
      frames;                        ///< the frame of the clip for each frame of the video
  std::vector<PlannedTrack> tracks;  ///< tracks to be imported
  std::vector<DatasetFinding> findings;
  cv::Size from, to;  ///< masks are scaled if these differ

  std::int64_t masks() const;
  std::int64_t conflicts() const;
};

/// The preview of an import. Owner thread of the project; fast. Throws Error(NotFound) if the video
/// does not exist, Error(BadInput) if the images have another aspect ratio than the clip or no
/// frame matches the clip.
ImportPlan planImport(const Project& project, LoadedDataset& dataset, const ImportChoices& choices);

/// Writes a plan into a project step by step: see Project::startBulk().
class ImportFill {
 public:
  ImportFill(const Project& project, std::shared_ptr<LoadedDataset> dataset, ImportPlan plan,
             ImportChoices choices);
  ~ImportFill();
  /// Returns false when everything is written.
  bool next(BulkEdit& edit);
  Progress progress() const;    ///< in masks
  std::int64_t stored() const;  ///< masks with pixels

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
