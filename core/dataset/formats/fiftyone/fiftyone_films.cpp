// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/fiftyone/fiftyone_films.h"

#include <algorithm>

#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/media/frame_source.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// An id as it is, or as extended JSON of MongoDB has it.
std::string idOf(const JsonRecord& record, const char* key) {
  if (!record.has(key)) return {};
  const JsonRecord id = record.at(key);
  return id.value().is_object() ? id.text("$oid") : record.text(key);
}

void readMetadata(FiftyoneFilm& film, const JsonRecord& metadata) {
  if (metadata.has("frame_width") && metadata.has("frame_height"))
    film.size =
        checkedSize(metadata, metadata.integer("frame_width"), metadata.integer("frame_height"));
  film.framesPerSecond = std::max(metadata.number("frame_rate", 0), 0.0);
  film.frames = std::max(metadata.integer("total_frame_count", 0), std::int64_t(0));
}

}  // namespace

void FiftyoneFilm::describe(DatasetVideo& video) const {
  video.fileName = file;
  video.framesPerSecond = framesPerSecond;
  video.range = {FrameIndex(0), std::max(video.range.end, FrameIndex(frames))};
}

bool isFiftyoneFilm(const JsonRecord& sample) {
  if (sample.text("_media_type", "") == "video") return true;
  return sample.has("metadata") && sample.at("metadata").text("_cls", "") == "VideoMetadata";
}

void FiftyoneFilms::add(const JsonRecord& sample, const WorkContext& work) {
  const std::string id = idOf(sample, "_id");
  if (m_films.contains(id)) return;
  const std::string file = plainName(sample.text("filepath"));
  FiftyoneFilm film;
  film.file = fs::path(file).filename().string();
  film.name = fs::path(file).stem().string();
  if (hasName(film.name)) film.name += " " + id;
  if (sample.has("metadata")) readMetadata(film, sample.at("metadata"));
  if (film.size.empty()) measure(film, file, work);
  m_films.emplace(id, std::move(film));
}

void FiftyoneFilms::measure(FiftyoneFilm& film, const std::string& file,
                            const WorkContext& work) const {
  const auto path = fileBelow(m_root, file);
  if (!path) return;
  const auto source = openFrameSource(*path, work);
  if (!source) return;  // cancelled
  film.size = source->info().size;
  film.framesPerSecond = source->info().framesPerSecond;
  film.frames = source->info().frameCount;
}

bool FiftyoneFilms::hasName(const std::string& name) const {
  return std::ranges::any_of(m_films, [&](const auto& one) { return one.second.name == name; });
}

const FiftyoneFilm* FiftyoneFilms::filmOf(const JsonRecord& frame) const {
  const auto found = m_films.find(idOf(frame, "_sample_id"));
  return found == m_films.end() ? nullptr : &found->second;
}

}  // namespace maskline
