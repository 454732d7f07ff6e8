// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/dataset/content.h"
#include "core/dataset/io/xml_out.h"

namespace maskline {

/// An `annotations.xml` on its way: what both kinds of it have in common. Its head tells which
/// attributes the labels have and whether they change, which is known at the end only; so the body
/// is written into a file beside it first.
class CvatSheet {
 public:
  CvatSheet(const std::filesystem::path& folder, const DatasetInfo& info);

  XmlOut& body() { return m_body; }
  /// The tracks that have something to write: of each video, bottom to top.
  const std::vector<std::size_t>& order() const { return m_order; }
  std::string id(std::size_t track) const { return std::to_string(m_ids[track]); }
  /// From bottom to top, among the tracks of the video that are written.
  std::string layer(std::size_t track) const { return std::to_string(m_layers[track]); }
  const std::string& label(const DatasetTrack& track) const;
  /// The number of a track as that of a group, which is not 0.
  std::string group(std::size_t track) const { return std::to_string(m_ids[track] + m_shift); }
  /// What the attribute `group_id` says; "" if it is no number.
  std::string group(const DatasetMask& mask) const;
  /// What of a video a file of several videos has to say; nothing for one of one.
  XmlOut::Attributes belongsTo(std::size_t video) const;
  /// The folder of the pictures of a video, below the folder of the data set.
  std::string pictures(std::size_t video) const;

  /// The `attribute` elements of a shape. With `trackId` the number of the track is one of them,
  /// and `group_id` is not, as the shape has it.
  void writeAttributes(const DatasetMask& mask, bool trackId);
  /// `rle`, `left`, `top`, `width` and `height`. The mask is not empty.
  static void addRuns(XmlOut::Attributes& to, const Mask& mask);

  /// Numbers of the frames of a video as the head states them.
  struct Frames {
    std::int64_t first = 0, step = 1, count = 0;
    std::int64_t last() const { return first + (count - 1) * step; }
  };
  /// `mode` is "interpolation" for videos, "annotation" for images.
  void finish(const char* mode, const std::vector<Frames>& frames);

 private:
  struct Use {
    bool changes = false;  ///< it stands for single frames somewhere
    bool marks = true;     ///< it is true or false everywhere
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
  std::string m_homeless = "object";          // the label of tracks without a category
  std::map<std::string, std::map<std::string, Use>> m_uses;  // by label and attribute
};

}  // namespace maskline
