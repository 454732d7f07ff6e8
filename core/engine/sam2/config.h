// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// The sizes and settings of a model of the SAM 2 family: SAM 2 and 2.1 (Ravi et al. 2024), EdgeTAM
// (Zhou et al. 2025) and EfficientTAM (Xiong et al. 2024). Widths and depths are read from the
// tensors' shapes; parameters that the shapes do not determine come from a table of the published
// sizes, or from a config.json beside the checkpoint.
namespace maskline::sam2 {

/// The hierarchical vision transformer (Ryali et al. 2023).
struct TrunkConfig {
  int width = 96;              ///< channels of the first stage; doubles at each next one
  int heads = 1;               ///< of the first stage; doubles likewise
  std::vector<int> stages;     ///< blocks per stage
  std::vector<int> windows;    ///< window side per stage, in tokens
  std::set<int> globalBlocks;  ///< blocks with global attention
  int mlpRatio = 4;
  int backgroundSide[2] = {7, 7};

  int blocks() const;
};

/// The plain vision transformer of EfficientTAM (Dosovitskiy et al. 2021; Li et al. 2022): one
/// resolution, patches of 16 × 16 pixels.
struct PlainTrunkConfig {
  int width = 192;
  int heads = 3;
  int blocks = 12;
  int window = 14;             ///< window side in tokens
  std::set<int> globalBlocks;  ///< blocks with global attention
  int mlpRatio = 4;
  int positions = 197;  ///< a square of positions, and one of the class token
};

/// The convolutional trunk of EdgeTAM (RepViT: Wang et al. 2024).
struct RepVitConfig {
  /// Per stage and block, the hidden width of squeeze-and-excitation; 0: the block has none.
  using Squeezes = std::vector<std::vector<int>>;

  std::vector<int> widths = {48, 96, 192, 384};  ///< per stage
  Squeezes squeezes;
  int stemWidth = 24;  ///< between the two convolutions that come first
  int kernel = 3;      ///< of the depthwise convolutions
  int ratio = 2;       ///< expansion ratio of the channel mixer
};

/// EdgeTAM's 2D spatial perceiver, which compresses each memory to a few tokens.
struct PerceiverConfig {
  int layers = 2, heads = 1, inner = 64, hidden = 256;
  int latents = 256;  ///< latents that attend to the whole memory
  int side = 16;      ///< side × side 2D latents, each of which attends to one window

  int tokens() const { return latents + side * side; }
};

/// How the spatial memory tokens are averaged over 2 × 2 cells before cross-attention, if there are
/// two memories or more (EfficientTAM). One averaged key stands for four; 2 ln 2 is added to its
/// score, or, as one published variant does, to each of its channels.
enum class MemoryPooling { None, OnScores, OnKeys };

struct MemoryConfig {
  int channels = 64;
  int frames = 7;  ///< number of temporal encodings: one shared by all conditioning frames, the
                   ///< others for the last 6 frames
  int maxPrompted = -1;  ///< conditioning frames attended to; −1: all
  int maxPointers = 16;
  int stride = 1;  ///< frame stride of the recent memories
  int attentionLayers = 4, attentionHeads = 1, attentionHidden = 2048;
  double ropeTheta = 10000;
  MemoryPooling pooling = MemoryPooling::None;
  int fuserLayers = 2, fuserKernel = 7;
  std::vector<int> maskChannels;  ///< output channels of each mask downsampling layer
  int maskKernel = 3, maskStride = 2, maskPadding = 1;
  double sigmoidScale = 20, sigmoidBias = -10;
  bool binarizePrompted = true;
  bool occlusionCode = true;  ///< 2.1: no_obj_embed_spatial
  bool pointerTimes = true;   ///< 2.1: obj_ptr_tpos_proj
};

struct DecoderConfig {
  int depth = 2, heads = 8, hidden = 2048;
  int downsample = 2;  ///< attention downsample rate of the cross-attentions
  int iouHidden = 256, iouDepth = 3;
  int maskChannels = 16;  ///< within the prompt encoder's mask convolutions
  int choices = 3;        ///< number of multimask outputs
  bool fallback = true;   ///< dynamic multimask via stability: an unstable single mask is replaced
                          ///< by the best multimask output
  double stabilityDelta = 0.05, stabilityThreshold = 0.98;
  /// A prompt with this many points gets multimask output.
  int minChoicePoints = 0, maxChoicePoints = 1;
};

struct Config {
  std::string size;  ///< "tiny", "small", "base+", "large", "ti", "s", "" of EdgeTAM, or
                     ///< "custom"
  bool version21 = true;
  int imageSize = 1024;  ///< side of the square input; images are resized to it without keeping the
                         ///< aspect ratio
  int channels = 256;
  TrunkConfig trunk;
  std::optional<RepVitConfig> repVit;        ///< in place of `trunk`
  std::optional<PlainTrunkConfig> plain;     ///< likewise; its decoder sees one level only
  std::optional<PerceiverConfig> perceiver;  ///< without it, one token per spatial position
  std::set<int> topDownLevels = {2, 3};
  bool nearestTopDown = true;
  int dropped = 1;  ///< `scalp`: number of coarsest levels dropped after the top-down pathway
  MemoryConfig memory;
  DecoderConfig decoder;

  // Options of the video algorithm.
  int fillHoleArea = 8;
  bool keepOverlapsApart = false;
  bool correctionsCondition = false;  ///< a corrected frame becomes a conditioning frame
  /// If it does not: later passes return the corrected result instead of tracking the frame again.
  bool correctionsStay = false;
  bool forgetAroundInput = false;
  bool resistLookalikes = false;  ///< see Sightings; not in the reference

  int grid() const { return imageSize / 16; }     ///< side of the embedding
  int maskSide() const { return imageSize / 4; }  ///< side of the decoder's masks
  std::vector<int> levelWidths() const;           ///< channels of the trunk's levels, finest first
  int memoryTokens() const;                       ///< of one memory
  std::string title() const;                      ///< "SAM 2.1 tiny", "EdgeTAM", "EfficientTAM s"
};

using Tensors = std::map<std::string, at::Tensor>;

/// Removes the prefix "model." of the published files from the tensor names.
Tensors withoutPrefix(const Tensors& tensors);

/// The model, if its tensors (named without prefix) have a published size. Throws Error(BadInput)
/// if tensors that give a size are missing.
std::optional<Config> publishedConfig(const Tensors& tensors);

/// Recognises the model by its tensors (named without prefix). `settings` is the text of a
/// config.json, or empty; it sets what the shapes do not determine. Throws Error(BadInput) if
/// tensors that give a size are missing, Error(Unsupported) if the size is not a published one and
/// there are no settings.
Config readConfig(const Tensors& tensors, const std::string& settings = {});

/// Applies what the name of a published EfficientTAM file shows and its tensors do not:
/// "efficienttam_s_512x512" expects images of 512 pixels, "…_1" and "…_2" average the memories.
/// Other names and models are left as they are. `name` is without its ending.
void applyPublishedName(Config& config, const std::string& name);

/// Applies the keys of a config.json (JSON text): options, limits and parameters that the shapes do
/// not determine. Absent keys leave the value unchanged. Throws Error(BadInput) for text that is
/// not JSON or a value of the wrong kind.
void applySettings(Config& config, const std::string& json);

}  // namespace maskline::sam2
