// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/semantic/semantic_writer.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>

#include "core/annotation/category_colour.h"
#include "core/dataset/formats/semantic/class_list.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/label_map.h"
#include "core/mask/png_file.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr int wideVoid = 65535;

/// The values that pictures give to categories.
class SemanticValues {
 public:
  explicit SemanticValues(const DatasetInfo& info) : m_info(info) {
    std::vector<Category> all = info.categories;
    const std::vector<Rgb> colours = categoryColours(all);
    for (std::size_t i = 0; i < all.size(); ++i) m_colours[all[i].id] = colours[i];
    m_colours[uncategorised] = colourWithoutCategory;
    if (std::ranges::any_of(info.tracks, [&](const DatasetTrack& track) {
          return !track.ignore && !info.category(track.category);
        }))
      all.push_back({uncategorised, "object", ""});
    m_wide = all.size() >= voidLabel;
    // Ids that are valid values are kept.
    std::vector<Category> waiting;
    for (const Category& category : all)
      if (!give(category, category.id.value)) waiting.push_back(category);
    std::int64_t next = 1;
    for (const Category& category : waiting)
      while (!give(category, next)) ++next;
    m_list.ignored = {m_wide ? wideVoid : voidLabel};
  }

  /// More categories than 8 bits hold.
  bool wide() const { return m_wide; }
  void widen() {
    m_wide = true;
    m_list.ignored = {wideVoid};
  }
  int ignored() const { return *m_list.ignored.begin(); }
  const ClassList& list() const { return m_list; }
  std::map<std::size_t, int> ofTracks() const {
    std::map<std::size_t, int> values;
    for (std::size_t i = 0; i < m_info.tracks.size(); ++i) {
      const CategoryId id = m_info.tracks[i].category;
      if (!m_info.tracks[i].ignore)
        values[i] = m_values.at(m_info.category(id) ? id : uncategorised);
    }
    return values;
  }
  /// Of each value up to 255, R, G, B.
  std::vector<cv::Vec3b> palette() const {
    std::vector<cv::Vec3b> colours;
    for (int value = 0; value <= voidLabel; ++value) colours.push_back(labelColour(value));
    for (const auto& [value, category] : m_list.classes)
      if (const auto c = category.colour; c && value < voidLabel)
        colours[value] = {c->r, c->g, c->b};
    return colours;
  }

 private:
  static constexpr CategoryId uncategorised{-1};

  bool give(Category category, std::int64_t value) {
    if (value < 1 || value >= (m_wide ? wideVoid : voidLabel)) return false;
    const int small = static_cast<int>(value);
    if (m_list.classes.contains(small)) return false;
    m_values[category.id] = small;
    if (small < voidLabel) category.colour = m_colours.at(category.id);
    m_list.classes[small] = std::move(category);
    return true;
  }

  const DatasetInfo& m_info;
  bool m_wide = false;
  ClassList m_list;
  std::map<CategoryId, int> m_values;
  std::map<CategoryId, Rgb> m_colours;
};

void requireDistinct(const std::vector<cv::Vec3b>& palette, const ClassList& list) {
  std::set<std::tuple<int, int, int>> taken;
  const auto isNew = [&](int value) {
    const cv::Vec3b c = palette[static_cast<std::size_t>(value)];
    return taken.insert({c[0], c[1], c[2]}).second;
  };
  isNew(0);
  isNew(voidLabel);
  for (const auto& [value, category] : list.classes)
    if (!isNew(value)) throw Error(messages::dataset::coloursNotDistinct);
}

/// The chosen form, or the one that fits.
std::string pixelsFor(const WriteOptions& options, SemanticValues& values) {
  const std::set<std::string> known{"palette", "grey", "grey16", "rgb"};
  if (options.pixels.empty()) return values.wide() ? "grey16" : "palette";
  if (!known.contains(options.pixels))
    throw Error(messages::dataset::unknownPixels, options.pixels, "palette, grey, grey16, rgb");
  if (options.pixels == "grey16")
    values.widen();
  else if (values.wide())
    throw Error(messages::dataset::tooManyCategories, voidLabel - 1);
  if (options.pixels == "rgb") requireDistinct(values.palette(), values.list());
  return options.pixels;
}

/// B, G, R.
cv::Mat inColours(const cv::Mat& values, const std::vector<cv::Vec3b>& palette) {
  cv::Mat picture(values.size(), CV_8UC3);
  for (int y = 0; y < values.rows; ++y)
    for (int x = 0; x < values.cols; ++x) {
      const cv::Vec3b c = palette[static_cast<std::size_t>(values.at<std::int32_t>(y, x))];
      picture.at<cv::Vec3b>(y, x) = {c[2], c[1], c[0]};
    }
  return picture;
}

void writeValues(const fs::path& file, const cv::Mat& values, const std::string& pixels,
                 const std::vector<cv::Vec3b>& palette) {
  fs::create_directories(file.parent_path());
  cv::Mat picture;
  if (pixels == "rgb")
    picture = inColours(values, palette);
  else
    values.convertTo(picture, pixels == "grey16" ? CV_16U : CV_8U);
  if (pixels == "palette") return writeIndexedPng(file, picture, palette);
  if (!cv::imwrite(file.string(), picture))
    throw Error(messages::dataset::pictureNotWritten, file.filename());
}

}  // namespace

void SemanticWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  if (!content.hasPictures()) m_options.pictures = PictureChoice::None;
  for (const DatasetVideo& video : info.videos)
    if (video.size.empty()) throw Error(messages::dataset::sizeNotKnown, video.name);
  SemanticValues values(info);
  const std::string pixels = pixelsFor(m_options, values);
  const std::vector<cv::Vec3b> palette = values.palette();
  const std::map<std::size_t, int> ofTracks = values.ofTracks();
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    const fs::path name =
        fs::path(safeName(info.videos[frame.video].name)) / padded(frame.index.value(), 6);
    if (m_options.pictures != PictureChoice::None)
      writePicture(content, frame.video, frame.frame,
                   m_folder / "images" / (name.string() + endingOf(m_options.pictures)));
    writeValues(m_folder / "labels" / (name.string() + ".png"),
                labelMapOf(frame, info, ofTracks, values.ignored()), pixels, palette);
  });
  if (complete) writeClassList(m_folder / classListFile, values.list());
}

}  // namespace maskline
