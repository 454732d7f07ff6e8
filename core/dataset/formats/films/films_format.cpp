// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/films/films_format.h"

#include "core/dataset/formats/films/films_writer.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

template <FilmsWriter::Shows shows, VideoCodec codec>
std::unique_ptr<DatasetWriter> create(const std::filesystem::path& path,
                                      const WriteOptions& options) {
  const char* ending = codec == VideoCodec::ProRes4444 ? ".mov" : ".mkv";
  return std::make_unique<FilmsWriter>(path, options, FilmsWriter::Kind{shows, codec, ending});
}

Format film(const char* name, const Message& title, const Message& about) {
  Format f;
  f.name = name;
  f.title = title;
  f.about = about;
  f.rendering = true;
  f.holds.manyVideos = true;
  f.choices.sequence = true;
  f.choices.pixels = {{"objects", messages::dataset::filmOfEach},
                      {"united", messages::dataset::filmOfAll}};
  f.everyFrame = true;
  return f;
}

}  // namespace

const Format& matteFormat() {
  static const Format format = [] {
    Format f = film("matte", messages::dataset::formatMatte, messages::dataset::aboutMatte);
    f.create = create<FilmsWriter::Shows::Masks, VideoCodec::Ffv1Grey>;
    f.place = [](const DatasetInfo& info, const WriteOptions&) {
      return placeByVideos("matte", info);
    };
    return f;
  }();
  return format;
}

const Format& labelVideoFormat() {
  static const Format format = [] {
    Format f = film("label-video", messages::dataset::formatLabelVideo,
                    messages::dataset::aboutLabelVideo);
    f.rendering = false;
    f.holds.holes = f.holds.parts = f.holds.emptyFrames = f.holds.lateObjects = true;
    f.holds.mostObjects = 255;
    f.choices.pixels.clear();
    f.create = create<FilmsWriter::Shows::Numbers, VideoCodec::Ffv1Grey>;
    f.place = [](const DatasetInfo& info, const WriteOptions&) {
      return placeByVideos("label-video", info);
    };
    return f;
  }();
  return format;
}

const Format& proresFormat() {
  static const Format format = [] {
    Format f = film("prores", messages::dataset::formatProres, messages::dataset::aboutProres);
    f.create = create<FilmsWriter::Shows::Picture, VideoCodec::ProRes4444>;
    f.place = [](const DatasetInfo& info, const WriteOptions&) {
      return placeByVideos("prores", info);
    };
    return f;
  }();
  return format;
}

const Format& ffv1Format() {
  static const Format format = [] {
    Format f = film("ffv1", messages::dataset::formatFfv1, messages::dataset::aboutFfv1);
    f.create = create<FilmsWriter::Shows::Picture, VideoCodec::Ffv1Bgra>;
    f.place = [](const DatasetInfo& info, const WriteOptions&) {
      return placeByVideos("ffv1", info);
    };
    return f;
  }();
  return format;
}

}  // namespace maskline
