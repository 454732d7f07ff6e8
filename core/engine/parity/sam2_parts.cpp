// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parity/sam2_parts.h"

#include <ATen/ATen.h>

namespace maskline::parity {

void compareParts(const Fixture& fixture, const sam2::Model& model, const std::string& under,
                  std::int64_t pictures, const Report& report) {
  const auto saved = [&](const std::string& name) { return fixture.tensor(under + name); };
  const auto sequence = [&](const std::string& name) { return saved(name).transpose(0, 1); };
  const auto alone = [&](const std::string& name, const auto& part) {
    if (!fixture.hasPartSpread(name) || !fixture.has(under + name)) return;
    Comparison comparison(fixture, under + name + " alone", Fixture::partAlone);
    guarded(comparison, [&] { comparison.add(under + name, part(), name); });
    report(comparison.result());
  };
  const std::int64_t side = model.config().grid();
  const auto picture = [&] {
    const at::Tensor places = saved("memory_attention_curr");  // G² × 1 × channels
    return sam2::ImageFeatures{
        .embedding = places.permute({1, 2, 0}).reshape({1, places.size(2), side, side}),
        .fine = {},
        .middle = {}};
  };
  alone("memory_attention_output", [&] {
    const sam2::MemoryTokens memory{sequence("memory_attention_memory"),
                                    sequence("memory_attention_memory_pos"), pictures};
    return model.recall(picture(), memory).flatten(2).permute({2, 0, 1});
  });
  alone("memory_encoder_output",
        [&] { return model.encodeMemory(picture(), saved("memory_encoder_mask_in")); });
  alone("perceiver_output", [&] { return model.condense(saved("memory_encoder_output")); });
}

}  // namespace maskline::parity
