// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/dataset/content.h"
#include "core/dataset/io/xml_out.h"

namespace maskline {

/// Writes an `annotations.xml`; the common part of both variants. The header lists the attributes
/// of the labels and whether they are mutable, which is known only at the end; therefore the body
/// is written to a separate file first.
class CvatSheet {
 public:
  CvatSheet(const std::filesystem::path& folder, const DatasetInfo& info);

  XmlOut& body() { return m_body; }
  /// The tracks to be written, of each video from bottom to top.
  const std::vector<std::size_t>& order() const { return m_order; }
  std::string id(std::size_t track) const { return std::to_string(m_ids[track]); }
  /// Position from bottom to top among the written tracks of the video.
  std::string layer(std::size_t track) const { return std::to_string(m_layers[track]); }
  const std::string& label(const DatasetTrack& track) const;
  /// The number of a track as that of a group, which is not 0.
  std::string group(std::size_t track) const { return std::to_string(m_ids[track] + m_shift); }
  /// What the attribute `group_id` says; "" if it is no number.
  std::string group(const DatasetMask& mask) const;
  /// The attributes that name the video in a file of several videos; none for a single video.
  XmlOut::Attributes belongsTo(std::size_t video) const;
  /// The folder of the images of a video, relative to the folder of the dataset.
  std::string pictures(std::size_t video) const;

  /// Writes the `attribute` elements of a shape; with `trackId`, including the track number but not
  /// `group_id`, which the shape has.
  void writeAttributes(const DatasetMask& mask, bool trackId);
  /// `rle`, `left`, `top`, `width` and `height`. The mask must not be empty.
  static void addRuns(XmlOut::Attributes& to, const Mask& mask);

  /// The frame numbering of a video, as stated in the header.
  struct Frames {
    std::int64_t first = 0, step = 1, count = 0;
    std::int64_t last() const { return first + (count - 1) * step; }
  };
  /// `mode` is "interpolation" for videos, "annotation" for images.
  void finish(const char* mode, const std::vector<Frames>& frames);

 private:
  struct Use {
    bool changes = false;  ///< it has values for single frames
    bool marks = true;     ///< all its values are true or false
  };
  void note(const DatasetTrack& track, const std::string& name, const std::string& value,
            bool changes);
  void writeTask(XmlOut& out, std::size_t video, const char* mode, const Frames& frames) const;
  void writeLabels(XmlOut& out) const;

  const DatasetInfo& m_info;
  std::filesystem::path m_file, m_part;
  XmlOut m_body;
  std::vector<std::size_t> m_order;
  std::vector<std::int64_t> m_ids, m_layers;  // by track
  std::int64_t m_shift = 0;                   // from tracks to groups
  std::string m_defaultLabel = "object";      // the label of tracks without a category
  std::map<std::string, std::map<std::string, Use>> m_uses;  // by label and attribute
};

}  // namespace maskline
