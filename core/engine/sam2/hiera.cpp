// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/hiera.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "core/engine/nn/attention.h"
#include "core/engine/nn/exponentials.h"

namespace maskline::sam2 {
namespace {

constexpr double epsilon = 1e-6;
constexpr std::int64_t tokensAtATime = 2048;

std::int64_t upTo(std::int64_t size, std::int64_t multiple) {
  return (size + multiple - 1) / multiple * multiple;
}

/// B × H × W × C -> (B · windows) × side × side × C, with zeros right and below.
at::Tensor toWindows(const at::Tensor& x, std::int64_t side) {
  const std::int64_t batch = x.size(0), channels = x.size(3);
  const std::int64_t height = upTo(x.size(1), side), width = upTo(x.size(2), side);
  const at::Tensor padded =
      height == x.size(1) && width == x.size(2)
          ? x
          : at::constant_pad_nd(x, {0, 0, 0, width - x.size(2), 0, height - x.size(1)});
  return padded.view({batch, height / side, side, width / side, side, channels})
      .transpose(2, 3)
      .reshape({-1, side, side, channels});
}

/// The reverse of toWindows() for a picture of height × width tokens.
at::Tensor fromWindows(const at::Tensor& windows, std::int64_t side, std::int64_t height,
                       std::int64_t width) {
  const std::int64_t rows = upTo(height, side) / side, columns = upTo(width, side) / side;
  const at::Tensor x = windows.reshape({-1, rows, columns, side, side, windows.size(-1)})
                           .transpose(2, 3)
                           .reshape({-1, rows * side, columns * side, windows.size(-1)});
  return x.narrow(1, 0, height).narrow(2, 0, width);
}

/// The greatest of each 2 × 2 tokens.
at::Tensor pooled(const at::Tensor& x) {
  return at::max_pool2d(x.permute({0, 3, 1, 2}), 2, 2).permute({0, 2, 3, 1});
}

/// The learned codes of places: one for the whole picture, stretched, and one for each window.
at::Tensor placeCodes(const at::Tensor& background, const at::Tensor& window, std::int64_t side) {
  const at::Tensor stretched = at::upsample_bicubic2d(background, {side, side}, false);
  const std::int64_t repeats = side / window.size(2);
  return (stretched + window.repeat({1, 1, repeats, repeats})).permute({0, 2, 3, 1}).contiguous();
}

/// The codes of a square of places, stretched to the picture's; the class token's comes first and
/// is not used.
at::Tensor stretchedCodes(const at::Tensor& codes, std::int64_t grid) {
  const auto side = static_cast<std::int64_t>(std::lround(std::sqrt(codes.size(1) - 1)));
  const at::Tensor square =
      codes.narrow(1, 1, side * side).view({1, side, side, codes.size(2)}).to(at::kFloat);
  if (side == grid) return square;
  return at::upsample_bicubic2d(square.permute({0, 3, 1, 2}), {grid, grid}, false)
      .permute({0, 2, 3, 1})
      .contiguous();
}

void showBlock(const Probe& probe, std::size_t index, const at::Tensor& x) {
  show(probe, (index < 10 ? "block_0" : "block_") + std::to_string(index), x);
}

}  // namespace

HieraBlock::HieraBlock(const nn::Scope& scope, const Shape& shape_)
    : norm1(scope / "norm1", shape_.in, epsilon),
      norm2(scope / "norm2", shape_.out, epsilon),
      qkv(scope / "attn" / "qkv", shape_.in, 3 * shape_.out),
      attentionOut(scope / "attn" / "proj", shape_.out, shape_.out),
      up(scope / "mlp" / "layers" / 0, shape_.out, shape_.mlpRatio * shape_.out),
      down(scope / "mlp" / "layers" / 1, shape_.mlpRatio * shape_.out, shape_.out),
      shape(shape_) {
  if (shape.in != shape.out) widen.emplace(scope / "proj", shape.in, shape.out);
}

at::Tensor HieraBlock::attend(const at::Tensor& x) const {
  const std::int64_t batch = x.size(0), height = x.size(1), width = x.size(2);
  const at::Tensor all = qkv(x).view({batch, height * width, 3, shape.out});
  at::Tensor q = all.select(2, 0);
  std::int64_t outHeight = height, outWidth = width;
  if (shape.pool) {
    q = pooled(q.view({batch, height, width, shape.out}));
    outHeight = q.size(1);
    outWidth = q.size(2);
    q = q.reshape({batch, outHeight * outWidth, shape.out});
  }
  const at::Tensor mixed = nn::joinHeads(
      nn::attention(nn::splitHeads(q, shape.heads), nn::splitHeads(all.select(2, 1), shape.heads),
                    nn::splitHeads(all.select(2, 2), shape.heads)),
      shape.heads);
  return attentionOut(mixed).view({batch, outHeight, outWidth, shape.out});
}

at::Tensor HieraBlock::operator()(const at::Tensor& x) const {
  const std::int64_t height = x.size(1), width = x.size(2), step = shape.pool ? 2 : 1;
  const at::Tensor seen = shape.window > 0 ? x : attended(x);
  at::Tensor result = at::empty({x.size(0), height / step, width / step, shape.out}, x.options());
  // Windows do not see each other, nor do tokens behind the attention: some rows at a time go
  // through the whole block, and what is between its layers stays in the processor's cache.
  // Other devices take them all.
  const std::int64_t unit = std::max<std::int64_t>(shape.window, step);
  const std::int64_t rows =
      x.is_cpu() ? std::max<std::int64_t>(1, tokensAtATime / (unit * width)) * unit : height;
  for (std::int64_t row = 0; row < height; row += rows) {
    const std::int64_t n = std::min(rows, height - row);
    at::Tensor part = result.narrow(1, row / step, n / step);
    at::Tensor y =
        shape.window > 0 ? attended(seen.narrow(1, row, n)) : seen.narrow(1, row / step, n / step);
    at::Tensor hidden = up(norm2(y));
    nn::applyGelu(hidden);
    part.copy_(y).add_(down(hidden));
  }
  return result;
}

at::Tensor HieraBlock::attended(const at::Tensor& x) const {
  const at::Tensor normed = norm1(x);
  at::Tensor shortcut = widen ? (*widen)(normed).to(at::kFloat) : x;
  if (shape.pool) shortcut = pooled(shortcut);
  at::Tensor mixed;
  if (shape.window > 0) {
    const int side = shape.pool ? shape.window / 2 : shape.window;
    const at::Tensor narrowed = normed.to(qkv.weight.scalar_type());
    mixed = fromWindows(attend(toWindows(narrowed, shape.window)), side, shortcut.size(1),
                        shortcut.size(2));
  } else {
    mixed = attend(normed);
  }
  return shortcut + mixed;
}

Hiera::Hiera(const nn::Scope& scope, const Config& config)
    : patches(scope / "patch_embed" / "proj", 3, config.trunk.width,
              {.kernel = 7, .stride = 4, .padding = 3}) {
  const TrunkConfig& trunk = config.trunk;
  const int side = trunk.windows.front();
  positions = placeCodes(
      scope.take("pos_embed", {1, trunk.width, trunk.backgroundSide[0], trunk.backgroundSide[1]})
          .to(at::kFloat),
      scope.take("pos_embed_window", {1, trunk.width, side, side}).to(at::kFloat),
      config.imageSize / 4);

  int width = trunk.width, heads = trunk.heads, index = 0;
  for (std::size_t stage = 0; stage < trunk.stages.size(); ++stage) {
    for (int i = 0; i < trunk.stages[stage]; ++i, ++index) {
      const bool widens = stage > 0 && i == 0;
      const bool global = trunk.globalBlocks.contains(index);
      // The block that begins a stage still sees the windows of the stage before.
      const int window = trunk.windows[widens ? stage - 1 : stage];
      const HieraBlock::Shape shape{.in = width,
                                    .out = widens ? 2 * width : width,
                                    .heads = widens ? 2 * heads : heads,
                                    .window = global ? 0 : window,
                                    .pool = widens,
                                    .mlpRatio = trunk.mlpRatio};
      blocks.emplace_back(scope / "blocks" / index, shape);
      width = shape.out;
      heads = shape.heads;
    }
    stageEnds.push_back(index - 1);
  }
}

std::vector<at::Tensor> Hiera::operator()(const at::Tensor& picture, const Probe& probe) const {
  at::Tensor x = patches(picture).permute({0, 2, 3, 1});
  show(probe, "patch_embed", x);
  show(probe, "trunk_pos_embed", positions);
  x = x + positions;
  std::vector<at::Tensor> stages;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    x = blocks[i](x);
    showBlock(probe, i, x);
    if (static_cast<int>(i) == stageEnds[stages.size()]) {
      show(probe, "trunk_stage_" + std::to_string(stages.size()), x.permute({0, 3, 1, 2}));
      stages.push_back(x);
    }
  }
  return stages;
}

PlainTrunk::PlainTrunk(const nn::Scope& scope, const PlainTrunkConfig& config, int grid)
    : patches(scope / "patch_embed" / "proj", 3, config.width,
              {.kernel = 16, .stride = 16, .padding = 0}),
      positions(
          stretchedCodes(scope.take("pos_embed", {1, config.positions, config.width}), grid)) {
  for (int i = 0; i < config.blocks; ++i) {
    const HieraBlock::Shape shape{.in = config.width,
                                  .out = config.width,
                                  .heads = config.heads,
                                  .window = config.globalBlocks.contains(i) ? 0 : config.window,
                                  .pool = false,
                                  .mlpRatio = config.mlpRatio};
    blocks.emplace_back(scope / "blocks" / i, shape);
  }
}

std::vector<at::Tensor> PlainTrunk::operator()(const at::Tensor& picture,
                                               const Probe& probe) const {
  at::Tensor x = patches(picture).permute({0, 2, 3, 1}) + positions;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    x = blocks[i](x);
    showBlock(probe, i, x);
  }
  return {x};
}

}  // namespace maskline::sam2
