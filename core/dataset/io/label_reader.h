// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/dataset/io/label_pictures.h"
#include "core/dataset/reader.h"
#include "core/mask/mask.h"

namespace maskline {

/// Reads datasets that are folders of mask images. The format states which image belongs to which
/// frame and the meaning of its values. open() reads every image, because only the images state
/// their objects.
class LabelReader final : public DatasetReader {
 public:
  /// A mask image of one object (named by `object`), or of all objects, identified by their values.
  struct Picture {
    std::filesystem::path file;
    std::size_t frame = 0;
    std::string object;  ///< "" for images of all objects
  };
  struct Video {
    DatasetVideo info;
    std::vector<Picture> pictures;
    std::vector<std::filesystem::path> images;  ///< images of the frames; may be shorter
  };
  struct Rules {
    /// 255 is void, unless an image contains only 0 and 255: then it is object 1.
    bool hasVoid = false;
    bool vocColours = false;  ///< convert the colours of PASCAL VOC to their numbers
    bool oneObject = false;   ///< all values are one object
    /// Converts the values of an image to object numbers, 0 for none; may throw for invalid values.
    std::function<void(LabelPicture&, const std::filesystem::path&)> translate = {};
  };

  LabelReader(std::filesystem::path root, std::vector<Video> videos, Rules rules)
      : m_root(std::move(root)), m_videos(std::move(videos)), m_rules(rules) {}

  /// Returns false when cancelled.
  bool open(const WorkContext& work);
  /// May be changed after open(), for example names and categories from another file.
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

}  // namespace maskline
