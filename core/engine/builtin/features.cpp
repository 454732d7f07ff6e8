// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/features.h"

#include <ATen/ATen.h>

namespace maskline::builtin {

Features Features::at(const at::Tensor& i) const {
  const auto pick = [&i](const at::Tensor& t) { return t.index_select(0, i); };
  return {pick(f2), pick(f4), pick(f8), pick(f16), pick(key), pick(shrinkage), pick(selection)};
}

Features Features::joined(const std::vector<Features>& pictures) {
  if (pictures.size() == 1) return pictures[0];
  const auto all = [&pictures](at::Tensor Features::*plane) {
    std::vector<at::Tensor> planes;
    for (const Features& picture : pictures) planes.push_back(picture.*plane);
    return at::cat(planes);
  };
  return {all(&Features::f2),       all(&Features::f4),  all(&Features::f8),
          all(&Features::f16),      all(&Features::key), all(&Features::shrinkage),
          all(&Features::selection)};
}

}  // namespace maskline::builtin
