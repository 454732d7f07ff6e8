// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/dataset/reader.h"
#include "core/mask/mask.h"

namespace maskline {

/// Reads data sets that are folders of mask pictures. The format says which picture belongs to
/// which frame and what its values mean; the rest is here. Opening looks at every picture, because
/// only they know their objects.
class LabelReader final : public DatasetReader {
 public:
  /// A mask picture: of one object (then `track` names it), or of all, told apart by their values.
  struct Picture {
    std::filesystem::path file;
    std::size_t frame = 0;
    std::string object;  ///< "" for pictures of all objects
  };
  struct Video {
    DatasetVideo info;
    std::vector<Picture> pictures;
    std::vector<std::filesystem::path> images;  ///< of the frames; may be shorter
  };
  struct Rules {
    /// 255 is void, unless 0 and 255 are all that a picture holds: then it is object 1.
    bool hasVoid = false;
    bool vocColours = false;  ///< colours are those of PASCAL VOC, and stand for their numbers
    bool oneObject = false;   ///< all values are one object
  };

  LabelReader(std::filesystem::path root, std::vector<Video> videos, Rules rules)
      : m_root(std::move(root)), m_videos(std::move(videos)), m_rules(rules) {}

  /// False when cancelled.
  bool open(const WorkContext& work);
  /// May be changed after open(): names and categories of tracks that another file knows.
  DatasetInfo& info() { return m_info; }
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  std::filesystem::path picture(std::size_t video, std::size_t frame) const override;

 private:
  struct Masks {
    std::map<int, Mask> byValue;
    bool colours = false;  ///< the values are colours
  };
  Masks masksIn(const Picture& picture) const;
  std::size_t trackOf(std::size_t video, const Picture& picture, int value);

  std::filesystem::path m_root;
  std::vector<Video> m_videos;
  Rules m_rules;
  DatasetInfo m_info;
  std::map<std::pair<std::size_t, std::string>, std::size_t> m_byName;
  std::map<std::pair<std::size_t, int>, std::size_t> m_byValue;
};

/// Frames from the names of pictures, in natural order: the number in a name is the index, if every
/// name has one and no two are the same; else the place.
std::vector<DatasetFrame> framesFromNames(const std::vector<std::string>& names);

}  // namespace maskline
