// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/model_kind.h"

namespace maskline {

ModelKind modelKind(const CheckpointOutline& outline) {
  const auto has = [&outline](const char* name) {
    return outline.tensors.contains(name) || outline.tensors.contains(std::string("model.") + name);
  };
  const auto hasUnder = [&outline](const std::string& prefix) {
    const auto found = outline.tensors.lower_bound(prefix);
    return found != outline.tensors.end() && found->first.starts_with(prefix);
  };
  for (const std::string under : {"image_encoder.trunk.body.", "spatial_perceiver."}) {
    if (hasUnder(under) || hasUnder("model." + under)) return ModelKind::EdgeTam;
  }
  if (has("image_encoder.trunk.patch_embed.proj.weight") && has("maskmem_tpos_enc")) {
    const bool plain = has("image_encoder.neck.convs.0.conv_1x1.weight");
    return plain ? ModelKind::EfficientTam : ModelKind::Sam2;
  }
  if (has("key_encoder.conv1.weight") && has("key_proj.key_proj.weight") &&
      has("value_encoder.fuser.block2.conv2.weight")) {
    return ModelKind::Xmem;
  }
  return ModelKind::Unknown;
}

}  // namespace maskline
