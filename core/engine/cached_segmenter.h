// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/base/lru_cache.h"
#include "core/engine/segmenter.h"

namespace maskline {

/// The result of encoding an image, before any prompt.
class Embedding {
 public:
  virtual ~Embedding() = default;
  virtual std::size_t bytes() const = 0;
};

/// A segmenter split into image encoding and prompt decoding, so that the encoding can be cached.
/// Engines implement this interface; CachedSegmenter turns it into a Segmenter.
class EmbeddingSegmenter {
 public:
  virtual ~EmbeddingSegmenter() = default;
  virtual std::string name() const = 0;
  virtual std::shared_ptr<const Embedding> embed(const cv::Mat& image) = 0;
  /// `embedding` is what embed() made of request.image.
  virtual SegmentResult segment(const Embedding& embedding, const SegmentRequest& request) = 0;
  // As in Segmenter.
  virtual std::vector<PointMask> masksAt(const Embedding& embedding, const cv::Mat& image,
                                         std::span<const cv::Point2f> points);
  virtual FeatureMap features(const Embedding&) { return {}; }
};

/// Caches the embeddings of the most recently used images, bounded in bytes.
class CachedSegmenter final : public Segmenter {
 public:
  static constexpr std::size_t defaultBytes = std::size_t(256) << 20;

  explicit CachedSegmenter(std::unique_ptr<EmbeddingSegmenter> engine,
                           std::size_t maxBytes = defaultBytes);

  std::string name() const override;
  void prepare(const ImageKey& key, const cv::Mat& image) override;
  bool isPrepared(const ImageKey& key) const override;
  SegmentResult segment(const SegmentRequest& request) override;
  std::vector<PointMask> masksAt(const ImageKey& key, const cv::Mat& image,
                                 std::span<const cv::Point2f> points) override;
  FeatureMap features(const ImageKey& key, const cv::Mat& image) override;
  ImageView view(const ImageKey& key, const cv::Mat& image,
                 std::span<const cv::Point2f> points) override;

 private:
  struct KeyHash {
    std::size_t operator()(const ImageKey& key) const noexcept;
  };
  using EmbeddingPtr = std::shared_ptr<const Embedding>;
  EmbeddingPtr embedding(const ImageKey& key, const cv::Mat& image);

  std::unique_ptr<EmbeddingSegmenter> m_engine;
  LruCache<ImageKey, EmbeddingPtr, KeyHash> m_cache;
};

}  // namespace maskline
