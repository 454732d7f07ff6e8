// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/mask_finder.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

#include "core/engine/builtin/full_mask.h"
#include "core/engine/builtin/likeness.h"

namespace maskline::builtin {
namespace {

constexpr int coarseSide = 288;           // at most
constexpr std::size_t objectsAtOnce = 8;  // in one call of the decoder: bounds memory

// Where an object is looked for finely; all in cells of stride 4.
constexpr float possible = 0.03f;  // probability
constexpr int leastMargin = 8;
constexpr double shareOfMargin = 0.1;  // of the object's longer side
constexpr int step = 16;               // of sizes: kernels are made for each when it is first met

Scale scaleOf(View view, FrameIndex frame) {
  const at::Tensor columns = memoryRows(view.features)[0].t().contiguous();
  return {std::move(view), std::make_shared<FrameKeys>(FrameKeys{frame, columns})};
}

/// An object to be looked for in a view; planes at a quarter of its working size, CV_32F.
struct Sought {
  const ObjectMemory* memory;
  cv::Mat prior, others;
};

std::vector<Found> findIn(const Model& model, const View& view, const std::vector<Sought>& sought,
                          const cv::Mat& reliability) {
  const at::NoGradGuard untracked;
  std::vector<const ObjectMemory*> memories;
  for (const Sought& s : sought) memories.push_back(s.memory);
  const std::vector<at::Tensor> readouts = readMemories(view.features, memories);
  std::vector<Found> found(sought.size());
  for (std::size_t from = 0; from < sought.size(); from += objectsAtOnce) {
    const std::size_t to = std::min(sought.size(), from + objectsAtOnce);
    std::vector<at::Tensor> prompts;
    for (std::size_t i = from; i < to; ++i) {
      const Sought& s = sought[i];
      prompts.push_back(promptTensor({}, {s.prior, reliability}, s.others, s.prior.size()));
      const at::Tensor alike =
          likeness(s.memory->evidence(), view.rows, s.prior.rows, s.prior.cols)[0];
      prompts.back().select(1, Likeness).copy_(alike);
      found[i].likeness = matOf(alike[0]);
    }
    const std::vector<at::Tensor> read(readouts.begin() + from, readouts.begin() + to);
    const Answer answer =
        model.decode(view.features.repeated(to - from), at::cat(read), at::cat(prompts));
    for (std::size_t i = from; i < to; ++i) {
      const auto row = static_cast<std::int64_t>(i - from);
      found[i].logits = matOf(answer.logits[row][0]);
      found[i].iou = answer.iou[row].item<float>();
      found[i].familiar = matOf(readouts[i][0][Network::valueWidth]);
    }
  }
  return found;
}

cv::Mat enlarged(const cv::Mat& plane, cv::Size size) {
  cv::Mat result;
  cv::resize(plane, result, size);
  return result;
}

cv::Mat reduced(const cv::Mat& plane, cv::Size size) {
  cv::Mat result;
  cv::resize(plane, result, size, 0, 0, cv::INTER_AREA);
  return result;
}

/// The cells around what an object may cover; empty if that is nothing.
cv::Rect surroundings(const cv::Mat& probability) {
  const cv::Rect box = cv::boundingRect(probability > possible);
  if (box.empty()) return {};
  const int margin =
      std::max(leastMargin, cvRound(shareOfMargin * std::max(box.width, box.height)));
  const auto span = [margin](int from, int to, int whole) {
    const int length = std::min(whole, (to - from + 2 * margin + step - 1) / step * step);
    const int start = std::clamp((from + to - length) / 2, 0, whole - length);
    return cv::Range(start / 4 * 4, start / 4 * 4 + length);
  };
  const cv::Range x = span(box.x, box.br().x, probability.cols),
                  y = span(box.y, box.br().y, probability.rows);
  return {x.start, y.start, x.size(), y.size()};
}

/// A coarse answer at the size of the fine picture; `grid` is a quarter of that.
Found enlarged(const Found& coarse, cv::Size grid) {
  return {enlarged(coarse.logits, grid * 2), coarse.iou, enlarged(sigmoidOf(coarse.logits), grid),
          enlarged(coarse.likeness, grid), enlarged(coarse.familiar, grid / 4)};
}

/// Puts what was found in a part of the picture into what is known of the whole.
void paste(const Found& part, const cv::Rect& cells, Found& whole) {
  whole.iou = (whole.iou + part.iou) / 2;
  part.logits.copyTo(whole.logits(cv::Rect(cells.tl() * 2, cells.size() * 2)));
  part.likeness.copyTo(whole.likeness(cells));
  part.familiar.copyTo(whole.familiar(cv::Rect(cells.tl() / 4, cells.size() / 4)));
}

}  // namespace

void Memories::keepAnchor(Entries entries) {
  fine.keepAnchor(std::move(entries.fine));
  coarse.keepAnchor(std::move(entries.coarse));
}

void Memories::keepRecent(Entries entries) {
  fine.keepRecent(std::move(entries.fine));
  coarse.keepRecent(std::move(entries.coarse));
}

void Memories::forgetRecent() {
  fine.forgetRecent();
  coarse.forgetRecent();
}

Picture pictureOf(const Model& model, FrameIndex frame, const cv::Mat& image) {
  const at::NoGradGuard untracked;
  View whole = wholeView(model, image);
  View coarse = coarserView(model, image, whole, coarseSide);
  return {frame, scaleOf(std::move(whole), frame), scaleOf(std::move(coarse), frame)};
}

std::map<ObjectId, Found> findObjects(const Model& model, const Picture& picture,
                                      const std::map<ObjectId, const Memories*>& memories,
                                      const std::map<ObjectId, cv::Mat>& carried,
                                      const cv::Mat& reliability) {
  if (carried.empty()) return {};
  const cv::Size grid = picture.fine.view.working() / 4,
                 coarseGrid = picture.coarse.view.working() / 4;
  std::vector<Sought> sought;
  const std::map<ObjectId, cv::Mat> small = resizedTo(coarseGrid, carried);
  for (const auto& [object, prior] : small) {
    sought.push_back({&memories.at(object)->coarse, prior, othersThan(object, small, coarseGrid)});
  }
  const std::vector<Found> coarse =
      findIn(model, picture.coarse.view, sought, reduced(reliability, coarseGrid));

  std::map<ObjectId, Found> found;
  std::map<ObjectId, cv::Mat> shown;
  auto answer = coarse.begin();
  for (const auto& [object, prior] : carried) {
    found[object] = enlarged(*answer, grid);
    shown[object] = found[object].coarse;
    ++answer;
  }
  for (auto& [object, f] : found) {
    const cv::Rect cells = surroundings(cv::max(shown.at(object), carried.at(object)));
    if (cells.empty()) continue;
    const cv::Mat others = othersThan(object, shown, grid);
    const Sought here{&memories.at(object)->fine, shown.at(object)(cells), others(cells)};
    paste(findIn(model, partOf(picture.fine.view, cells), {here}, reliability(cells))[0], cells, f);
  }
  return found;
}

cv::Mat othersThan(ObjectId object, const std::map<ObjectId, cv::Mat>& all, cv::Size size) {
  cv::Mat rest = cv::Mat::zeros(size, CV_32F);
  for (const auto& [other, mask] : all) {
    if (other != object) rest = cv::max(rest, mask);
  }
  return rest;
}

std::map<ObjectId, cv::Mat> resizedTo(cv::Size size, const std::map<ObjectId, cv::Mat>& masks) {
  std::map<ObjectId, cv::Mat> result;
  for (const auto& [object, mask] : masks) result[object] = reduced(mask, size);
  return result;
}

}  // namespace maskline::builtin
