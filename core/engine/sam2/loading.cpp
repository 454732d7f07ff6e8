// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/loading.h"

#include <ATen/ATen.h>

#include <fstream>
#include <mutex>
#include <tuple>

#include "core/base/failure.h"
#include "core/engine/checkpoint/model_kind.h"
#include "core/engine/messages.h"
#include "core/engine/nn/fast_type.h"

namespace maskline::sam2 {
namespace {

/// The text of the config.json in the checkpoint's folder, or nothing.
std::string settingsBeside(const std::filesystem::path& file) {
  std::ifstream stream(file.parent_path() / "config.json");
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Settings lie beside a checkpoint for the sake of one that has no published size; they may belong
/// to another file of that folder, so a published size does without.
Config configFor(const Tensors& tensors, const std::filesystem::path& file) {
  if (auto published = publishedConfig(tensors)) {
    applyPublishedName(*published, file.stem().string());
    return *std::move(published);
  }
  return readConfig(tensors, settingsBeside(file));
}

const char* familyOf(ModelKind kind) {
  if (kind == ModelKind::EdgeTam) return "EdgeTAM";
  return kind == ModelKind::EfficientTam ? "EfficientTAM" : "SAM 2";
}

void readIdentity(const CheckpointOutline& outline, const std::filesystem::path& file,
                  Identity& identity) {
  Tensors shapes;
  for (const auto& [name, entry] : outline.tensors)
    shapes.emplace(name, at::zeros({}).expand(entry.shape));
  shapes = withoutPrefix(shapes);
  const Config config = configFor(shapes, file);
  identity.title = config.title();
  const Model model(config, std::move(shapes), Precision::Float32);
}

}  // namespace

Identity identify(const CheckpointOutline& outline, const std::filesystem::path& file) {
  Identity identity{familyOf(modelKind(outline)), {}};
  const auto failure = failureIn([&] { readIdentity(outline, file, identity); });
  if (!failure) return identity;
  // What Torch has thrown says nothing to a person.
  const bool ours = failure->kind() != Error::Kind::Internal;
  identity.problem = ours ? failure->message : Message(messages::engine::tensorsDoNotFit);
  return identity;
}

std::shared_ptr<const Model> loadModel(const std::filesystem::path& file, Precision precision) {
  // A segmenter and a tracker of one file share its weights while either lives.
  using Key = std::tuple<std::string, std::filesystem::file_time_type, Precision, at::DeviceType>;
  static std::mutex mutex;
  static std::map<Key, std::weak_ptr<const Model>> loaded;
  std::error_code none;
  const at::Device device = nn::fastDevice();
  const Key key{file.string(), std::filesystem::last_write_time(file, none), precision,
                device.type()};
  const std::lock_guard lock(mutex);
  std::erase_if(loaded, [](const auto& item) { return item.second.expired(); });
  if (auto model = loaded[key].lock()) return model;

  Tensors tensors = withoutPrefix(readCheckpoint(file).tensors);
  const Config config = configFor(tensors, file);
  const auto model = std::make_shared<const Model>(config, std::move(tensors), precision, device);
  loaded[key] = model;
  return model;
}

Precision bestPrecision() {
  const bool narrow = nn::fastOptions(at::kBFloat16).dtype() == at::kBFloat16;
  return narrow ? Precision::BFloat16 : Precision::Float32;
}

}  // namespace maskline::sam2
