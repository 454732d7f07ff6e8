// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/engine/builtin/network.h"

// How much each place of a picture looks like an object rather than like what surrounds it: a
// linear function of features and colours, found by ridge regression from frames with known masks.
// It knows fine things of this one clip that no training can teach the network (few-shot target
// models: Bhat et al., ECCV 2020). Places are the cells of stride 4, row by row; all in float32.
namespace maskline::builtin {

/// What places are told apart by, N × places × width. `pictures` N × 3 × H × W, BGR, 0 … 1.
at::Tensor likenessRows(const Features& features, const at::Tensor& pictures);

/// What one frame says: weighted products of its rows, width × width + 1. They can be added.
/// `object` and `rest` are weights of the places (at least 0, … × height × width); each side counts
/// one half, whatever its size. `rows` is places × width. Of very many places every fourth is
/// asked, unless the object is on few.
at::Tensor likenessEvidence(const at::Tensor& rows, const at::Tensor& object,
                            const at::Tensor& rest);

/// The function that the evidence asks for, applied to rows (places × width): about 1 on the object
/// and −1 elsewhere, limited to ±2; 1 × 1 × height × width.
at::Tensor likeness(const at::Tensor& evidence, const at::Tensor& rows, std::int64_t height,
                    std::int64_t width);

/// Fills the plane Likeness of prompts (1 × promptPlanes × h × w) from what they themselves say of
/// the picture: the prior, the clicks, the box. Leaves it 0 where they say nothing.
void addLikeness(at::Tensor& prompts, const at::Tensor& rows);

}  // namespace maskline::builtin
