// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/target_model.h"

#include <ATen/ATen.h>

#include <cmath>
#include <random>

namespace maskline::builtin {
namespace {

constexpr int colourWaves = 48;
constexpr double colourScale = 4;   // standard deviation of the frequencies
constexpr double ridge = 0.05;      // in variances of each column
constexpr double clickShare = 0.4;  // weight of the clicks on a side that has other prompts too
constexpr std::int64_t manyPlaces = 8192;
constexpr double fewPlaces = 24;
constexpr double pi = 3.14159265358979;

struct Waves {
  at::Tensor frequencies;  // 3 × colourWaves
  at::Tensor phases;       // colourWaves
};

/// Random Fourier features (Rahimi & Recht, NIPS 2007): the same on every machine.
const Waves& waves() {
  static const Waves fixed = [] {
    std::mt19937 bits(1);
    const auto uniform = [&bits] { return (bits() + 0.5) / 4294967296.0; };
    Waves result{at::empty({3, colourWaves}), at::empty({colourWaves})};
    for (int i = 0; i < 3 * colourWaves; ++i) {
      const double length = std::sqrt(-2 * std::log(uniform()));
      result.frequencies.data_ptr<float>()[i] =
          static_cast<float>(colourScale * length * std::cos(2 * pi * uniform()));
    }
    for (int i = 0; i < colourWaves; ++i) {
      result.phases.data_ptr<float>()[i] = static_cast<float>(2 * pi * uniform());
    }
    return result;
  }();
  return fixed;
}

/// Lightness and two opponent colours, N × places × 3, about −1 … 1.
at::Tensor coloursOf(const at::Tensor& pictures) {
  const at::Tensor small = at::avg_pool2d(pictures, {4, 4}).flatten(2).transpose(1, 2);
  const at::Tensor b = small.select(2, 0), g = small.select(2, 1), r = small.select(2, 2);
  return at::stack({(b + g + r) * (2.0 / 3) - 1, (r - g) * 3, (b - (r + g) * 0.5) * 2}, 2);
}

/// Weights of one side that sum to one half; zeros where there are none.
at::Tensor half(const at::Tensor& weights) {
  const at::Tensor all = weights.to(at::kFloat);
  return all * (0.5 / all.sum().clamp_min(1e-6));
}

/// How many places weights are spread over (Kish's effective sample size).
double spreadOf(const at::Tensor& weights) {
  const at::Tensor sum = weights.sum();
  return (sum * sum / weights.square().sum().clamp_min(1e-12)).item<double>();
}

/// The evidence of the prompts for one side: areas and clicks.
at::Tensor withClicks(const at::Tensor& large, const at::Tensor& clicks) {
  const at::Tensor clicked = half(clicks);
  const at::Tensor base = half(large);
  const bool both = clicked.sum().item<float>() > 0 && base.sum().item<float>() > 0;
  return both ? base * (1 - clickShare) + clicked * clickShare : base + clicked;
}

}  // namespace

at::Tensor targetRows(const Features& f, const at::Tensor& pictures) {
  const Waves& w = waves();
  const at::Tensor colours =
      at::matmul(coloursOf(pictures.to(at::kFloat)), w.frequencies.to(pictures.device())) +
      w.phases.to(pictures.device());
  const auto rows = [](const at::Tensor& x) { return x.flatten(2).transpose(1, 2); };
  const at::Tensor f4 = f.f4.detach().to(at::kFloat);
  const at::Tensor f8 =
      at::upsample_bilinear2d(f.f8.detach().to(at::kFloat), {f4.size(2), f4.size(3)}, false);
  const at::Tensor ones = at::ones({f4.size(0), f4.size(2) * f4.size(3), 1}, f4.options());
  return at::cat({rows(f4), rows(f8), at::cos(colours), ones}, 2);
}

at::Tensor targetEvidence(const at::Tensor& rows, const at::Tensor& object,
                          const at::Tensor& rest) {
  const std::int64_t height = object.size(-2), width = object.size(-1);
  const int step = height * width > manyPlaces && spreadOf(object) > fewPlaces ? 2 : 1;
  const auto some = [&](const at::Tensor& all) {
    return all.reshape({height, width, -1}).slice(0, 0, height, step).slice(1, 0, width, step);
  };
  const at::Tensor asked = some(rows).reshape({-1, rows.size(1)});
  const at::Tensor positive = half(some(object)).reshape({-1, 1}).to(rows.device());
  const at::Tensor negative = half(some(rest)).reshape({-1, 1}).to(rows.device());
  const at::Tensor weighted = asked * (positive + negative);
  return at::cat({at::matmul(weighted.t(), asked), at::matmul(asked.t(), positive - negative)}, 1);
}

at::Tensor targetScore(const at::Tensor& evidence, const at::Tensor& rows, std::int64_t height,
                       std::int64_t width) {
  const std::int64_t n = evidence.size(0);
  const at::Tensor mass = evidence[n - 1][n - 1].clamp_min(1e-6);  // the last column is all ones
  const at::Tensor products = evidence.narrow(1, 0, n) / mass;
  const at::Tensor means = products.select(1, n - 1);
  // The constant is not held back; a column that never varies must not make it singular.
  const at::Tensor variances = (products.diagonal() - means.square()).clamp_min(0) + 1e-5;
  const at::Tensor wanted = evidence.narrow(1, n, 1) / mass;
  const at::Tensor weights = at::linalg_solve(products + at::diag(variances * ridge), wanted);
  return at::matmul(rows, weights).clamp(-2, 2).reshape({1, 1, height, width});
}

void addTargetScore(at::Tensor& prompts, const at::Tensor& rows) {
  const auto plane = [&prompts](int p) { return prompts.select(1, p); };
  const at::Tensor prior = (plane(Prior) + plane(Reliability)).clamp_min(0) * 0.5;  // reliability 1
  const at::Tensor notPrior = (plane(Reliability) - plane(Prior)).clamp_min(0) * 0.5;
  const at::Tensor positive = plane(PositiveNear), negative = plane(NegativeNear);
  const at::Tensor inBox = plane(Box).clamp_min(0), outOfBox = (-plane(Box)).clamp_min(0);
  const bool hasBox = inBox.any().item<bool>();
  const bool hasPrior = prior.any().item<bool>();
  if (!hasPrior && !hasBox && !positive.any().item<bool>()) return;
  const at::Tensor large = hasPrior ? prior : inBox;
  const at::Tensor rest = hasPrior ? notPrior : hasBox ? outOfBox : 1 - plane(PositiveFar);
  const at::Tensor object = withClicks(large * (1 - negative), positive);
  const at::Tensor surroundings = withClicks(rest * (1 - positive), negative);
  const at::Tensor evidence = targetEvidence(rows, object, surroundings);
  prompts.select(1, TargetScore)
      .copy_(targetScore(evidence, rows, prompts.size(2), prompts.size(3))[0]);
}

}  // namespace maskline::builtin
