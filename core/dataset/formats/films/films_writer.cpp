// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/films/films_writer.h"

#include <algorithm>

#include "core/dataset/io/films.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/object_names.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/mask_part.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// How many films are written side by side. Each needs an encoder, and that of FFV1 takes 148 bytes
/// per pixel. Each group reads the clip anew.
std::size_t atOnce(cv::Size size, VideoCodec codec) {
  constexpr std::int64_t most = 8, memory = std::int64_t(1) << 30, bytesPerPixel = 148;
  if (codec != VideoCodec::Ffv1Grey && codec != VideoCodec::Ffv1Bgra) return most;
  const std::int64_t bytes = bytesPerPixel * size.width * size.height;
  return static_cast<std::size_t>(
      std::max(memory / std::max(bytes, memory / most), std::int64_t(1)));
}

/// White where one of the masks is.
cv::Mat united(const ContentFrame& frame, const std::optional<std::size_t>& track, cv::Size size) {
  cv::Mat set = cv::Mat::zeros(size, CV_8UC1);
  for (const DatasetMask& mask : frame.masks) {
    if ((track && mask.track != *track) || mask.record.mask.empty()) continue;
    const cv::Rect box = mask.record.mask.boundingBox();
    set(box).setTo(255, partOf(mask.record.mask, box));
  }
  return set;
}

}  // namespace

bool FilmsWriter::ofEachObject() const {
  if (m_kind.shows == Shows::Numbers || m_options.pixels == "united") return false;
  if (!m_options.pixels.empty() && m_options.pixels != "objects")
    throw Error(messages::dataset::unknownPixels, m_options.pixels, "objects, united");
  return true;
}

std::vector<FilmsWriter::Film> FilmsWriter::filmsOf(const DatasetInfo& info) const {
  std::vector<Film> films;
  const bool each = ofEachObject();
  const std::vector<std::string> names = objectNames(info);
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    const std::string folder = safeName(info.videos[video].name);
    const auto add = [&](std::optional<std::size_t> track, const std::string& name) {
      films.push_back({video, track, m_folder / folder / (name + m_kind.ending)});
    };
    if (info.videos[video].frames.empty()) continue;
    if (!each) add(std::nullopt, folder);
    for (std::size_t track = 0; each && track < info.tracks.size(); ++track)
      if (info.tracks[track].video == video && info.tracks[track].firstSeen)
        add(track, names[track]);
  }
  return films;
}

cv::Mat FilmsWriter::pixels(const Film& film, const ContentFrame& frame, const cv::Mat& image,
                            const DatasetInfo& info) const {
  if (m_kind.shows == Shows::Numbers) {
    cv::Mat labels;
    labelMapOf(frame, info, labelNumbers(info, film.video), 0).convertTo(labels, CV_8U);
    return labels;
  }
  const cv::Mat mask = united(frame, film.track, info.videos[film.video].size);
  return m_kind.shows == Shows::Picture ? withAlpha(image, mask) : mask;
}

/// Films of one video. False when cancelled.
bool FilmsWriter::write(std::span<const Film> films, DatasetContent& content,
                        const WorkContext& work) const {
  const std::size_t index = films.front().video;
  const DatasetVideo& video = content.info().videos[index];
  std::vector<std::unique_ptr<VideoWriter>> out;
  for (const Film& film : films) {
    fs::create_directories(film.file.parent_path());
    out.push_back(beginFilm(film.file, video, m_kind.codec));
  }
  for (std::size_t at = 0; at < video.frames.size(); ++at) {
    if (work.cancelled()) return false;
    const ContentFrame frame{index, at, video.frames[at].index, content.masksOn(index, at)};
    const cv::Mat image =
        m_kind.shows == Shows::Picture ? pictureOf(content, index, at) : cv::Mat();
    for (std::size_t i = 0; i < films.size(); ++i)
      out[i]->write(pixels(films[i], frame, image, content.info()));
    work.report(static_cast<std::int64_t>(at) + 1, static_cast<std::int64_t>(video.frames.size()));
  }
  for (const auto& film : out) film->finish();
  return true;
}

void FilmsWriter::write(DatasetContent& content, const WorkContext& work) {
  if (m_kind.shows == Shows::Picture && !content.hasPictures())
    throw Error(messages::dataset::cutOutNeedsFrames);
  const std::vector<Film> films = filmsOf(content.info());
  std::vector<std::span<const Film>> groups;
  for (const Film& film : films) {
    if (groups.empty() || groups.back().front().video != film.video ||
        groups.back().size() == atOnce(content.info().videos[film.video].size, m_kind.codec))
      groups.emplace_back(&film, 1);
    else
      groups.back() = {groups.back().data(), groups.back().size() + 1};
  }
  std::int64_t total = 0, done = 0;
  for (const auto& group : groups)
    total += static_cast<std::int64_t>(content.info().videos[group.front().video].frames.size());
  for (const auto& group : groups) {
    std::int64_t frames = 0;
    const WorkContext part{work.stop, [&](Progress p) {
                             frames = p.total;
                             work.report(done + p.done, total);
                           }};
    if (!write(group, content, part)) return;
    done += frames;
  }
}

}  // namespace maskline
