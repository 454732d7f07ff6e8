// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/engine/builtin/network.h"

// A target model that scores how much each cell of an image resembles the object rather than its
// surroundings: a linear function of features and colours, fitted by ridge regression on frames
// with known masks. It adapts to the clip, which the trained network cannot (few-shot target
// models: Bhat et al., ECCV 2020). Positions are the cells of stride 4 in row-major order. All
// tensors are float32.
namespace maskline::builtin {

/// The regression input of each position, N × positions × width. `pictures` N × 3 × H × W, BGR, 0
/// … 1.
at::Tensor targetRows(const Features& features, const at::Tensor& pictures);

/// The normal equations of one frame, width × width + 1. Those of several frames can be added.
/// `object` and `rest` are weights of the positions (at least 0, … × height × width); each class
/// counts one half, whatever its size. `rows` is positions × width. Of very many positions every
/// fourth is used, unless the object covers few.
at::Tensor targetEvidence(const at::Tensor& rows, const at::Tensor& object, const at::Tensor& rest);

/// Solves the regression and applies it to rows (positions × width): about 1 on the object and −1
/// elsewhere, clamped to ±2; 1 × 1 × height × width.
at::Tensor targetScore(const at::Tensor& evidence, const at::Tensor& rows, std::int64_t height,
                       std::int64_t width);

/// Fills the plane TargetScore of prompts (1 × promptPlanes × h × w) by a regression on the prompts
/// themselves: prior, clicks and box. Leaves it 0 if there are none of these.
void addTargetScore(at::Tensor& prompts, const at::Tensor& rows);

}  // namespace maskline::builtin
