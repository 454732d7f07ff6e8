// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/mask_finder.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <span>
#include <utility>
#include <vector>

#include "core/engine/builtin/distractors.h"
#include "core/engine/builtin/full_mask.h"
#include "core/engine/builtin/target_model.h"

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

/// The decoder input for one object in a view; planes at a quarter of its working size, CV_32F.
struct DecoderInput {
  View view;
  at::Tensor readout;  // of its memory
  at::Tensor evidence;
  cv::Mat prior, others, reliability;
};

/// All views of one size.
std::vector<DecodedMask> decodeBatch(const Model& model,
                                     const std::vector<const DecoderInput*>& inputs) {
  std::vector<Features> features;
  std::vector<at::Tensor> readouts, prompts;
  for (const DecoderInput* s : inputs) {
    features.push_back(s->view.features);
    readouts.push_back(s->readout);
    prompts.push_back(promptTensor({}, {s->prior, s->reliability}, s->others, s->prior.size()));
    prompts.back()
        .select(1, TargetScore)
        .copy_(targetScore(s->evidence, s->view.rows, s->prior.rows, s->prior.cols)[0]);
  }
  const DecoderOutput answer =
      model.decode(Features::joined(features), at::cat(readouts), at::cat(prompts));
  std::vector<DecodedMask> found;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto row = static_cast<std::int64_t>(i);
    found.push_back({matOf(answer.logits[row][0]), answer.iou[row].item<float>(), 0,
                     matOf(prompts[i][0][TargetScore])});
  }
  return found;
}

std::map<ObjectId, DecodedMask> decodeAll(const Model& model,
                                          const std::map<ObjectId, DecoderInput>& all) {
  std::map<std::pair<int, int>, std::vector<ObjectId>> bySize;
  for (const auto& [object, s] : all) bySize[{s.prior.rows, s.prior.cols}].push_back(object);
  std::map<ObjectId, DecodedMask> found;
  for (const auto& [size, objects] : bySize) {
    for (std::size_t from = 0; from < objects.size(); from += objectsAtOnce) {
      const std::span some =
          std::span(objects).subspan(from, std::min(objectsAtOnce, objects.size() - from));
      std::vector<const DecoderInput*> inputs;
      for (const ObjectId object : some) inputs.push_back(&all.at(object));
      std::vector<DecodedMask> answers = decodeBatch(model, inputs);
      for (std::size_t i = 0; i < some.size(); ++i) found[some[i]] = std::move(answers[i]);
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
DecodedMask enlarged(const DecodedMask& coarse, cv::Size grid) {
  return {enlarged(coarse.logits, grid * 2), coarse.iou, 0, enlarged(coarse.targetScore, grid)};
}

/// Puts what was found in a part of the picture into what is known of the whole.
void paste(const DecodedMask& part, const cv::Rect& cells, DecodedMask& whole) {
  whole.scaleDifference = std::abs(whole.iou - part.iou);
  whole.iou = (whole.iou + part.iou) / 2;
  part.logits.copyTo(whole.logits(cv::Rect(cells.tl() * 2, cells.size() * 2)));
  part.targetScore.copyTo(whole.targetScore(cells));
}

std::map<ObjectId, DecoderInput> coarseInputs(const View& view,
                                              const std::map<ObjectId, const Memories*>& memories,
                                              const std::map<ObjectId, cv::Mat>& carried,
                                              const cv::Mat& reliability) {
  const cv::Size grid = view.working() / 4;
  const std::map<ObjectId, cv::Mat> priors = resizedTo(grid, carried);
  const cv::Mat reliable = reduced(reliability, grid);
  std::vector<const ObjectMemory*> remembered;
  for (const auto& [object, prior] : priors) remembered.push_back(&memories.at(object)->coarse);
  const std::vector<at::Tensor> readouts = readMemories(view.features, remembered);
  std::map<ObjectId, DecoderInput> inputs;
  for (const auto& [object, prior] : priors) {
    const std::size_t i = inputs.size();
    inputs[object] = {
        view,    readouts[i], remembered[i]->evidence(), prior, othersThan(object, priors, grid),
        reliable};
  }
  return inputs;
}

/// `shown` is what the coarse picture gave.
std::map<ObjectId, DecoderInput> fineInputs(const View& whole,
                                            const std::map<ObjectId, const Memories*>& memories,
                                            const std::map<ObjectId, cv::Mat>& shown,
                                            const cv::Mat& reliability,
                                            const std::map<ObjectId, cv::Rect>& places) {
  std::map<ObjectId, DecoderInput> inputs;
  for (const auto& [object, cells] : places) {
    const View part = partOf(whole, cells);
    const ObjectMemory& memory = memories.at(object)->fine;
    inputs[object] = {part,
                      readMemories(part.features, {&memory})[0],
                      memory.evidence(),
                      shown.at(object)(cells),
                      othersThan(object, shown, whole.working() / 4)(cells),
                      reliability(cells)};
  }
  return inputs;
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

std::map<ObjectId, DecodedMask> findObjects(const Model& model, const Picture& picture,
                                            const std::map<ObjectId, const Memories*>& memories,
                                            const std::map<ObjectId, cv::Mat>& carried,
                                            const cv::Mat& reliability) {
  if (carried.empty()) return {};
  const at::NoGradGuard untracked;
  const View &whole = picture.fine.view, &coarse = picture.coarse.view;
  const cv::Size grid = whole.working() / 4;
  std::map<ObjectId, DecodedMask> found;
  std::map<ObjectId, cv::Mat> shown;
  for (auto& [object, answer] :
       decodeAll(model, coarseInputs(coarse, memories, carried, reliability))) {
    removeDistractors(answer.logits, carried.at(object));
    found[object] = enlarged(answer, grid);
    shown[object] = enlarged(sigmoidOf(answer.logits), grid);
  }
  std::map<ObjectId, cv::Rect> places;
  for (const auto& [object, prior] : carried) {
    const cv::Rect cells = surroundings(cv::max(shown.at(object), prior));
    if (!cells.empty()) places[object] = cells;
  }
  for (const auto& [object, answer] :
       decodeAll(model, fineInputs(whole, memories, shown, reliability, places))) {
    paste(answer, places.at(object), found.at(object));
    removeDistractors(found.at(object).logits, carried.at(object));
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
