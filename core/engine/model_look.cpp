// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_look.h"

#include "core/base/error.h"
#include "core/engine/detail_segmenter.h"
#include "core/engine/sam2/loading.h"
#include "core/engine/sam2/sam2_segmenter.h"
#include "core/engine/sam2/sam2_tracker.h"
#include "core/engine/xmem/xmem_tracker.h"

namespace maskline {
namespace {

constexpr int leastSide = 64, mostSide = 2160;  // that XMem can be told to work at

EngineInfo describeXmem() {
  EngineInfo info;
  info.name = "xmem";
  info.title = "XMem";
  info.description =
      "Tracks any object from one mask with sensory, working and long-term memory (Cheng and "
      "Schwing 2022).";
  info.tracks = true;
  info.licence = "MIT";
  info.source = "github.com/hkchengrex/XMem";
  info.trainingData =
      "the published file: collections of still images, DAVIS 2017 and YouTube-VOS 2019; terms of "
      "each at its source";
  info.problem =
      "No weights are installed: put XMem.pth from github.com/hkchengrex/XMem (MIT licence) into "
      "your model folder.";
  return info;
}

EngineInfo describeEdgeTam() {
  EngineInfo info;
  info.name = "edgetam";
  info.title = "EdgeTAM";
  info.description =
      "Segments anything by clicks and boxes and tracks it: SAM 2 with a small image encoder and "
      "condensed memories, several times as fast (Zhou et al. 2025).";
  info.segments = info.tracks = info.secondLook = true;
  info.licence = "Apache-2.0";
  info.source = "github.com/facebookresearch/EdgeTAM";
  info.trainingData =
      "the published file: SA-1B and SA-V, its image encoder first on ImageNet-1k; terms of each "
      "at "
      "its source";
  info.problem =
      "No weights are installed: put edgetam.pt from github.com/facebookresearch/EdgeTAM "
      "(Apache-2.0 licence) into your model folder.";
  return info;
}

EngineInfo describeSam2() {
  EngineInfo info;
  info.name = "sam2";
  info.title = "SAM 2.1";
  info.description =
      "Segments anything by clicks and boxes and tracks it through the clip (Ravi et al. 2024).";
  info.segments = info.tracks = info.secondLook = true;
  info.licence = "Apache-2.0";
  info.source = "github.com/facebookresearch/sam2";
  info.trainingData =
      "the published files: SA-1B, SA-V and licensed videos that are not public; terms of each at "
      "its source";
  info.problem =
      "No weights are installed: put a checkpoint such as sam2.1_hiera_tiny.pt from "
      "github.com/facebookresearch/sam2 (Apache-2.0 licence) into your model folder.";
  return info;
}

bool isOfSam2Family(ModelKind kind) {
  return kind == ModelKind::Sam2 || kind == ModelKind::EdgeTam;
}

[[noreturn]] void unable(const EngineInfo& info, const std::string& work) {
  throw Error(Error::Kind::Unsupported, "The engine " + info.name + " cannot " + work +
                                            "; choose another (see `maskline models`).");
}

}  // namespace

ModelLook lookAt(const std::filesystem::path& file) {
  ModelLook look;
  look.title = file.filename().string();
  try {
    const CheckpointOutline outline = readOutline(file);
    look.kind = modelKind(outline);
    switch (look.kind) {
      case ModelKind::Xmem:
        look.title = "XMem";
        look.problem = xmemProblem(outline, look.title);
        break;
      case ModelKind::Sam2:
      case ModelKind::EdgeTam: {
        const sam2::Look sam2 = sam2::lookAt(outline, file);
        look.title = sam2.title;
        look.problem = sam2.problem;
        break;
      }
      case ModelKind::Unknown:
        look.problem = "It holds no model that this program knows.";
        break;
    }
  } catch (const Error& error) {
    look.problem = error.what();
  } catch (const std::exception&) {
    look.problem = "It is no model file that this program can read. Use the original file.";
  }
  return look;
}

EngineInfo describe(ModelKind kind) {
  switch (kind) {
    case ModelKind::Xmem:
      return describeXmem();
    case ModelKind::Sam2:
      return describeSam2();
    case ModelKind::EdgeTam:
      return describeEdgeTam();
    case ModelKind::Unknown:
      break;
  }
  return {};
}

std::unique_ptr<Segmenter> makeSegmenterOf(const EngineInfo& info, const EngineSpec& spec) {
  if (!isOfSam2Family(lookAt(info.file).kind)) unable(info, "segment by clicks");
  checkOptions(spec, {"detail"});
  const auto model = sam2::loadModel(info.file, sam2::bestPrecision());
  auto segmenter = std::make_unique<CachedSegmenter>(makeSam2Segmenter(model, info.name));
  if (spec.option("detail", 0) == 0) return segmenter;
  return withSecondLook(std::move(segmenter), model->config().imageSize);
}

std::unique_ptr<Tracker> makeTrackerOf(const EngineInfo& info, const EngineSpec& spec) {
  const ModelKind kind = lookAt(info.file).kind;
  if (isOfSam2Family(kind)) {
    checkOptions(spec, {});
    return makeSam2Tracker(sam2::loadModel(info.file, sam2::bestPrecision()), info.name);
  }
  checkOptions(spec, {"side"});
  if (kind != ModelKind::Xmem) unable(info, "track");
  XmemOptions options;
  options.side = spec.option("side", options.side);
  if (options.side < leastSide || options.side > mostSide) {
    throw Error(Error::Kind::BadInput, "The option side of " + info.name + " is a number from " +
                                           std::to_string(leastSide) + " to " +
                                           std::to_string(mostSide) + ".");
  }
  return makeXmemTracker(readCheckpoint(info.file), info.file.filename().string(), info.name,
                         options);
}

}  // namespace maskline
