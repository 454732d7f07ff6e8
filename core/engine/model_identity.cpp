// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_identity.h"

#include "core/base/failure.h"
#include "core/engine/detail_segmenter.h"
#include "core/engine/messages.h"
#include "core/engine/sam2/loading.h"
#include "core/engine/sam2/sam2_segmenter.h"
#include "core/engine/sam2/sam2_tracker.h"
#include "core/engine/xmem/xmem_tracker.h"

namespace maskline {
namespace {

constexpr int leastSide = 64, mostSide = 2160;  // range of the option "side" of XMem

EngineInfo describeXmem() {
  EngineInfo info;
  info.name = "xmem";
  info.title = verbatim("XMem");
  info.description = messages::engine::xmemDescription;
  info.tracks = true;
  info.licence = "MIT";
  info.source = "github.com/hkchengrex/XMem";
  info.trainingData =
      "the published file: collections of still images, DAVIS 2017 and YouTube-VOS 2019; terms of "
      "each at its source";
  info.problem = messages::engine::xmemMissing;
  return info;
}

/// SAM 2 and its relatives.
EngineInfo describeSam2(const char* name, const char* title, const Text<0>& description,
                        const char* source, const char* trainingData, const Text<0>& missing) {
  EngineInfo info;
  info.name = name;
  info.title = verbatim(title);
  info.description = description;
  info.segments = info.tracks = info.refinesDetail = info.resistsLookalikes = true;
  info.licence = "Apache-2.0";
  info.source = source;
  info.trainingData = trainingData;
  info.problem = missing;
  return info;
}

EngineInfo describeEdgeTam() {
  return describeSam2("edgetam", "EdgeTAM", messages::engine::edgeTamDescription,
                      "github.com/facebookresearch/EdgeTAM",
                      "the published file: SA-1B and SA-V, its image encoder first on ImageNet-1k; "
                      "terms of each at its source",
                      messages::engine::edgeTamMissing);
}

EngineInfo describeEfficientTam() {
  return describeSam2("efficienttam", "EfficientTAM", messages::engine::efficientTamDescription,
                      "github.com/yformer/EfficientTAM",
                      "the published files: SA-1B and SA-V; terms of each at its source",
                      messages::engine::efficientTamMissing);
}

EngineInfo describeSam2() {
  return describeSam2("sam2", "SAM 2.1", messages::engine::sam2Description,
                      "github.com/facebookresearch/sam2",
                      "the published files: SA-1B, SA-V and licensed videos that are not public; "
                      "terms of each at its source",
                      messages::engine::sam2Missing);
}

bool isOfSam2Family(ModelKind kind) {
  return kind == ModelKind::Sam2 || kind == ModelKind::EdgeTam || kind == ModelKind::EfficientTam;
}

void readIdentity(const std::filesystem::path& file, ModelIdentity& identity) {
  const CheckpointOutline outline = readOutline(file);
  identity.kind = modelKind(outline);
  switch (identity.kind) {
    case ModelKind::Xmem:
      identity.title = "XMem";
      identity.problem = xmemProblem(outline, identity.title);
      break;
    case ModelKind::Sam2:
    case ModelKind::EdgeTam:
    case ModelKind::EfficientTam: {
      const sam2::Identity sam2 = sam2::identify(outline, file);
      identity.title = sam2.title;
      identity.problem = sam2.problem;
      break;
    }
    case ModelKind::Unknown:
      identity.problem = messages::engine::holdsNoModel;
      break;
  }
}

}  // namespace

ModelIdentity identify(const std::filesystem::path& file) {
  ModelIdentity identity;
  identity.title = file.filename().string();
  const auto failure = failureIn([&] { readIdentity(file, identity); });
  if (!failure) return identity;
  // What a library has thrown says nothing to a person.
  const bool ours = failure->kind() != Error::Kind::Internal;
  identity.problem = ours ? failure->message : Message(messages::engine::noModelFileAtAll);
  return identity;
}

EngineInfo describe(ModelKind kind) {
  switch (kind) {
    case ModelKind::Xmem:
      return describeXmem();
    case ModelKind::Sam2:
      return describeSam2();
    case ModelKind::EdgeTam:
      return describeEdgeTam();
    case ModelKind::EfficientTam:
      return describeEfficientTam();
    case ModelKind::Unknown:
      break;
  }
  return {};
}

std::unique_ptr<Segmenter> makeSegmenterOf(const EngineInfo& info, const EngineSpec& spec) {
  if (!isOfSam2Family(identify(info.file).kind))
    throw Error(messages::engine::cannotSegment, info.name);
  checkOptions(spec, {"detail"});
  const auto model = sam2::loadModel(info.file, sam2::bestPrecision());
  auto segmenter = std::make_unique<CachedSegmenter>(makeSam2Segmenter(model, info.name));
  if (spec.option("detail", 0) == 0) return segmenter;
  return withDetailRefinement(std::move(segmenter), model->config().imageSize);
}

std::unique_ptr<Tracker> makeTrackerOf(const EngineInfo& info, const EngineSpec& spec) {
  const ModelKind kind = identify(info.file).kind;
  if (isOfSam2Family(kind)) {
    checkOptions(spec, {"lookalikes"});
    return makeSam2Tracker(sam2::loadModel(info.file, sam2::bestPrecision()), info.name,
                           spec.option("lookalikes", 0) != 0);
  }
  checkOptions(spec, {"side"});
  if (kind != ModelKind::Xmem) throw Error(messages::engine::cannotTrack, info.name);
  XmemOptions options;
  options.side = spec.option("side", options.side);
  if (options.side < leastSide || options.side > mostSide) {
    throw Error(messages::engine::sideOutOfRange, info.name, leastSide, mostSide);
  }
  return makeXmemTracker(readCheckpoint(info.file), info.file.filename().string(), info.name,
                         options);
}

}  // namespace maskline
