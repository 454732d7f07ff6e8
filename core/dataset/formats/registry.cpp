// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/registry.h"

#include <array>

#include "core/dataset/formats/burst/burst_format.h"
#include "core/dataset/formats/coco/coco_format.h"
#include "core/dataset/formats/cutouts/cutouts_format.h"
#include "core/dataset/formats/cvat/cvat_format.h"
#include "core/dataset/formats/datumaro/datumaro_format.h"
#include "core/dataset/formats/davis/davis_format.h"
#include "core/dataset/formats/fiftyone/fiftyone_format.h"
#include "core/dataset/formats/films/films_format.h"
#include "core/dataset/formats/label_studio/label_studio_format.h"
#include "core/dataset/formats/labelme/labelme_format.h"
#include "core/dataset/formats/masks/masks_format.h"
#include "core/dataset/formats/mots/mots_format.h"
#include "core/dataset/formats/overlay/overlay_format.h"
#include "core/dataset/formats/panoptic/panoptic_format.h"
#include "core/dataset/formats/sa_v/sa_v_format.h"
#include "core/dataset/formats/semantic/semantic_format.h"
#include "core/dataset/formats/yolo/yolo_format.h"
#include "core/dataset/formats/youtube_vis/youtube_vis_format.h"
#include "core/dataset/formats/youtube_vos/youtube_vos_format.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/xml_file.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

/// Says why no format was found: the folder is empty, a file is damaged, or it is none of these.
[[noreturn]] void refuse(Probe& probe) {
  if (probe.isFolder() && probe.names().empty())
    throw Error(messages::dataset::folderEmpty, probe.path());
  if (!probe.jsonFile().empty()) JsonRecords().read(probe.jsonFile());
  if (probe.path().extension() == ".xml")
    XmlFile{probe.path()}.forEachElement([](const XmlElement&) { return true; });
  throw Error(messages::dataset::noFormatFound, probe.path());
}

}  // namespace

std::span<const Format* const> formats() {
  static const std::array all{
      &cocoFormat(),
      &cocoPanopticFormat(),
      &panopticVideoFormat(),
      &youtubeVisFormat(),
      &burstFormat(),
      &davisFormat(),
      &davis2016Format(),
      &youtubeVosFormat(),
      &moseFormat(),
      &saVFormat(),
      &saVJsonFormat(),
      &motsPngFormat(),
      &motsTextFormat(),
      &motsChallengePngFormat(),
      &motsChallengeTextFormat(),
      &cvatVideoFormat(),
      &cvatImagesFormat(),
      &datumaroFormat(),
      &labelmeFormat(),
      &yoloFormat(),
      &labelStudioFormat(),
      &fiftyoneFormat(),
      &semanticFormat(),
      &masksFormat(),
      &labelMapsFormat(),
      &overlayFormat(),
      &cutoutsFormat(),
      &matteFormat(),
      &labelVideoFormat(),
      &proresFormat(),
      &ffv1Format(),
  };
  return all;
}

const Format& formatNamed(const std::string& name) {
  std::string known;
  for (const Format* format : formats()) {
    if (format->name == name) return *format;
    known += (known.empty() ? "" : ", ") + format->name;
  }
  throw Error(messages::dataset::unknownFormat, name, known);
}

const Format& detectFormat(Probe& probe) {
  const Format* best = nullptr;
  int surest = 0;
  for (const Format* format : formats()) {
    const int sure = format->reads() && format->detect ? format->detect(probe) : 0;
    if (sure <= surest) continue;
    best = format;
    surest = sure;
  }
  if (!best) refuse(probe);
  return *best;
}

}  // namespace maskline
