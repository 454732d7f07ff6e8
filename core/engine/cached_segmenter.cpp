// SPDX-License-Identifier: Apache-2.0
#include "core/engine/cached_segmenter.h"

#include "core/engine/prompt_raster.h"

namespace maskline {

std::vector<PointMask> EmbeddingSegmenter::masksAt(const Embedding& embedding, const cv::Mat& image,
                                                   std::span<const cv::Point2f> points) {
  return clickedMasks(points, [&](std::span<const Prompt> click) {
    return segment(embedding, {{}, image, click});
  });
}

CachedSegmenter::CachedSegmenter(std::unique_ptr<EmbeddingSegmenter> engine, std::size_t maxBytes)
    : m_engine(std::move(engine)), m_cache(maxBytes) {}

std::size_t CachedSegmenter::KeyHash::operator()(const ImageKey& key) const noexcept {
  return std::hash<std::uint64_t>()(key.clip) * 1099511628211ull ^
         std::hash<FrameIndex>()(key.frame);
}

std::string CachedSegmenter::name() const { return m_engine->name(); }

void CachedSegmenter::prepare(const ImageKey& key, const cv::Mat& image) {
  checkImage(image);
  if (key.clip != 0) embedding(key, image);
}

bool CachedSegmenter::isPrepared(const ImageKey& key) const {
  return key.clip != 0 && m_cache.contains(key);
}

SegmentResult CachedSegmenter::segment(const SegmentRequest& request) {
  checkRequest(request);
  const EmbeddingPtr kept = embedding(request.key, request.image);
  return m_engine->segment(*kept, request);
}

std::vector<PointMask> CachedSegmenter::masksAt(const ImageKey& key, const cv::Mat& image,
                                                std::span<const cv::Point2f> points) {
  checkImage(image);
  return m_engine->masksAt(*embedding(key, image), image, points);
}

FeatureMap CachedSegmenter::features(const ImageKey& key, const cv::Mat& image) {
  checkImage(image);
  return m_engine->features(*embedding(key, image));
}

ImageView CachedSegmenter::view(const ImageKey& key, const cv::Mat& image,
                                std::span<const cv::Point2f> points) {
  checkImage(image);
  const EmbeddingPtr kept = embedding(key, image);
  return {m_engine->features(*kept), m_engine->masksAt(*kept, image, points)};
}

CachedSegmenter::EmbeddingPtr CachedSegmenter::embedding(const ImageKey& key,
                                                         const cv::Mat& image) {
  if (key.clip == 0) return m_engine->embed(image);
  if (const EmbeddingPtr* kept = m_cache.get(key)) return *kept;
  EmbeddingPtr made = m_engine->embed(image);
  m_cache.put(key, made, made->bytes());
  return made;
}

}  // namespace maskline
