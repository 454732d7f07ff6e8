// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <opencv2/imgproc.hpp>
#include <regex>

#include "core/engine/parity/cases.h"
#include "core/engine/parity/sam2_clip.h"
#include "core/engine/sam2/picture.h"

namespace maskline::parity {
namespace {

using sam2::Model;

constexpr double returnedLimit = 32;  ///< of the logits that single pictures give back

cv::Mat swapped(const cv::Mat& image) {
  cv::Mat result;
  cv::cvtColor(image, result, cv::COLOR_BGR2RGB);
  return result;
}

/// Large pictures are saved with some of their rows and columns only, the first and every n-th.
at::Tensor thinned(const at::Tensor& picture, const at::Tensor& saved) {
  if (picture.dim() != 4 || saved.dim() != 4 || saved.size(3) == 0) return picture;
  const std::int64_t step = (picture.size(3) + saved.size(3) - 1) / saved.size(3);
  return picture.slice(2, 0, picture.size(2), step).slice(3, 0, picture.size(3), step);
}

/// One picture and the prompts on it.
class PictureCases {
 public:
  PictureCases(const Fixture& fixture, const Model& model) : m_fixture(fixture), m_model(model) {
    const at::Tensor rgb = fixture.tensor("image/input");
    m_size = {static_cast<int>(rgb.size(1)), static_cast<int>(rgb.size(0))};
    m_picture = sam2::singlePicture(swapped(cv::Mat(m_size, CV_8UC3, rgb.data_ptr())),
                                    model.config().imageSize);
    m_features = model.encode(m_picture);
    m_embedding = model.withoutMemory(m_features.embedding);
  }

  void preprocess(Comparison& comparison) const {
    comparison.add("image/preprocessed", m_picture, "preprocessed");
  }
  void encode(Comparison& comparison) const {
    m_model.encode(m_picture, [&](const std::string& name, const at::Tensor& tensor) {
      const std::string saved = "image/" + name;
      if (m_fixture.has(saved))
        comparison.add(saved, thinned(tensor, m_fixture.tensor(saved)), name);
    });
    comparison.add("image/image_embed", m_embedding, "image_embed");
    comparison.add("image/dense_pe", m_model.gridPositions(), "dense_pe");
  }
  void prompt(const nlohmann::json& item, Comparison& comparison) const;

 private:
  sam2::Prompts prompts(const std::string& under) const;

  const Fixture& m_fixture;
  const Model& m_model;
  cv::Size m_size;
  at::Tensor m_picture, m_embedding;
  sam2::ImageFeatures m_features;
};

sam2::Prompts PictureCases::prompts(const std::string& under) const {
  std::vector<at::Tensor> places, kinds;
  std::int64_t batch = 1;
  if (m_fixture.has(under + "box")) {
    places.push_back(m_fixture.tensor(under + "box").reshape({-1, 2, 2}));
    batch = places.back().size(0);
    kinds.push_back(at::tensor({2, 3}, at::kInt).expand({batch, 2}));
  }
  if (m_fixture.has(under + "point_coords")) {
    places.push_back(m_fixture.tensor(under + "point_coords").reshape({batch, -1, 2}));
    kinds.push_back(m_fixture.tensor(under + "point_labels").to(at::kInt).reshape({batch, -1}));
  }
  sam2::Prompts prompts;
  if (!places.empty()) {
    prompts.points = inModelPixels(at::cat(places, 1), m_size, m_model.config());
    prompts.labels = at::cat(kinds, 1);
  }
  if (m_fixture.has(under + "mask_input")) {
    const at::Tensor mask = m_fixture.tensor(under + "mask_input");
    prompts.mask = mask.reshape({-1, 1, mask.size(-2), mask.size(-1)});
  }
  return prompts;
}

void PictureCases::prompt(const nlohmann::json& item, Comparison& comparison) const {
  const std::string owner = caseTitle(item);
  const std::string under = required<std::string>(item, "tensors_under", owner);
  const auto show = [&](const std::string& name, const at::Tensor& tensor) {
    comparison.add(under + name, tensor, name);
  };
  const sam2::DecoderOutput all = m_model.decode(
      m_features, m_embedding, prompts(under),
      [&](const std::string& name, const at::Tensor& tensor) {
        // One dense code may stand for every cell; it is saved once per cell.
        const bool dense = name == "dense_embeddings";
        show(name,
             dense ? tensor.expand({-1, -1, m_embedding.size(2), m_embedding.size(3)}) : tensor);
      });
  sam2::Chosen chosen{all.masks.narrow(1, 1, all.masks.size(1) - 1),
                      all.ious.narrow(1, 1, all.ious.size(1) - 1),
                      {}};
  if (!required<bool>(item, "multimask_output", owner))
    chosen = sam2::singleMask(all, m_model.config().decoder);
  const at::Tensor full = sam2::resizedLogits(chosen.masks, m_size.height, m_size.width);
  show("out_iou", chosen.ious);
  show("out_low_res", chosen.masks.clamp(-returnedLimit, returnedLimit));
  show("out_mask_logits", full.flatten(0, 1).narrow(0, 0, 1));
  const at::Tensor nearly = full.abs().le(full.abs().max() * m_fixture.tolerance({}, {}));
  comparison.add(under + "out_mask", full.gt(0).squeeze(1).to(at::kByte), "out_mask", nearly);
}

/// Frames of a clip as the video path resizes and normalises them.
void preprocessClips(const Fixture& fixture, const Model& model, Comparison& comparison) {
  static const std::regex several("clips/(.+)_first([0-9]+)_resized");
  static const std::regex single("clips/(.+)_frame([0-9]+)_preprocessed");
  const int side = model.config().imageSize;
  for (const std::string& name : fixture.under("clips/")) {
    std::smatch found;
    if (std::regex_match(name, found, several)) {
      std::vector<at::Tensor> frames;
      for (int i = 0; i < std::stoi(found[2]); ++i) {
        const cv::Mat rgb =
            swapped(sam2::resizedBicubic(fixture.picture(found[1], i), {side, side}));
        frames.push_back(at::from_blob(rgb.data, {side, side, 3}, at::kByte).clone());
      }
      comparison.add(name, at::stack(frames), "resized");
    } else if (std::regex_match(name, found, single)) {
      comparison.add(name, sam2::videoPicture(fixture.picture(found[1], std::stoi(found[2])), side),
                     "preprocessed");
    }
  }
}

}  // namespace

void runSam2Cases(const Fixture& fixture, const Report& report) {
  const at::InferenceMode inference;
  sam2::Tensors tensors = sam2::withoutPrefix(readCheckpoint(fixture.checkpoint()).tensors);
  sam2::Config config = sam2::readConfig(tensors, fixture.config().dump());
  const Model model(config, std::move(tensors), sam2::Precision::Float32);

  runCase(fixture, "clips/preprocessing", report,
          [&](Comparison& comparison) { preprocessClips(fixture, model, comparison); });
  // The manifest says for all pictures together how far rounding moves them.
  const auto runPicture = [&](const std::string& name, const auto& body) {
    Comparison comparison(fixture, "image/" + name, "image");
    guarded(comparison, [&] { body(comparison); });
    report(comparison.result());
  };
  std::optional<PictureCases> pictures;
  if (fixture.has("image/input")) {
    pictures.emplace(fixture, model);
    runPicture("preprocessing", [&](Comparison& each) { pictures->preprocess(each); });
    runPicture("encoder", [&](Comparison& each) { pictures->encode(each); });
  }
  Sam2Clips clips(fixture, model);
  for (const nlohmann::json& item : fixture.cases()) {
    const std::string name = item.at("name");
    if (item.value("part", "") == "video") {
      clips.run(item, report);
    } else if (pictures) {
      runPicture(name, [&](Comparison& each) { pictures->prompt(item, each); });
    }
  }
}

}  // namespace maskline::parity
