// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/xmem_sizes.h"

#include "core/engine/messages.h"

namespace maskline::xmem {
namespace {

constexpr std::int64_t largestSide = 1 << 20;  // other sizes are multiples of it

int side(const CheckpointOutline& outline, const std::string& name, std::size_t dimension) {
  const auto found = outline.tensors.find(name);
  if (found == outline.tensors.end() || found->second.shape.size() <= dimension) {
    throw Error(messages::engine::xmemIncomplete, name);
  }
  const std::int64_t size = found->second.shape[dimension];
  if (size < 1 || size > largestSide) {
    throw Error(messages::engine::xmemSide, name, size);
  }
  return static_cast<int>(size);
}

}  // namespace

Sizes sizesOf(const CheckpointOutline& outline) {
  Sizes sizes;
  sizes.base = side(outline, "key_encoder.conv1.weight", 0);
  sizes.key = side(outline, "key_proj.key_proj.weight", 0);
  sizes.value = side(outline, "value_encoder.fuser.block2.conv2.weight", 0);
  sizes.decoder = side(outline, "decoder.fuser.block2.conv2.weight", 0);
  sizes.decoderTop = side(outline, "decoder.up_16_8.out_conv.conv2.weight", 0);
  sizes.hidden = 0;
  sizes.sensory = 0;
  if (outline.tensors.contains("decoder.hidden_update.transform.weight")) {
    sizes.hidden = side(outline, "decoder.hidden_update.transform.weight", 0) / 3;
    sizes.sensory = side(outline, "decoder.hidden_update.g16_conv.weight", 0);
  }
  return sizes;
}

}  // namespace maskline::xmem
