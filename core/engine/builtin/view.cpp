// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/view.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/engine/builtin/target_model.h"

namespace maskline::builtin {
namespace {

constexpr float strokeStep = 12;  // pixels of the network's picture between clicks along a stroke
constexpr double closeMargin = 0.15;  // of the mask's width and height, on each side
constexpr int leastMargin = 16;       // pixels of the picture
constexpr double mostEnlarged = 3;
constexpr double worthwhile = 1.25;  // times the detail of the whole picture

/// `working`: sides of multiples of 16.
View viewOf(const Model& model, const cv::Mat& image, cv::Rect area, cv::Size working) {
  const at::NoGradGuard untracked;
  View view;
  view.area = area;
  const bool smaller = working.width < area.width;
  cv::resize(image(area), view.shown, working, 0, 0, smaller ? cv::INTER_AREA : cv::INTER_LINEAR);
  const at::Tensor picture = model.pictureTensor(view.shown);
  view.features = model.encode(picture);
  view.rows = targetRows(view.features, picture)[0];
  return view;
}

/// What close views are brought to. Few sizes: kernels are made for each when it is first met.
const std::array<cv::Size, 5> closeSizes{
    {{320, 320}, {384, 272}, {272, 384}, {464, 224}, {224, 464}}};

double aspect(cv::Size size) { return std::log(double(size.width) / size.height); }

/// The close size that is most alike in shape.
cv::Size closeSizeFor(cv::Size area) {
  return *std::min_element(closeSizes.begin(), closeSizes.end(), [&](cv::Size a, cv::Size b) {
    return std::abs(aspect(a) - aspect(area)) < std::abs(aspect(b) - aspect(area));
  });
}

/// `area` made larger to the shape of `working`, as far as the picture allows.
cv::Rect widened(cv::Rect area, cv::Size working, cv::Size picture) {
  const double scale = std::max(
      {double(area.width) / working.width, double(area.height) / working.height, 1 / mostEnlarged});
  const cv::Size size(std::min(picture.width, cvRound(working.width * scale)),
                      std::min(picture.height, cvRound(working.height * scale)));
  const cv::Point middle = area.tl() + cv::Point(area.size() / 2);
  return {{std::clamp(middle.x - size.width / 2, 0, picture.width - size.width),
           std::clamp(middle.y - size.height / 2, 0, picture.height - size.height)},
          size};
}

class Translation {
 public:
  explicit Translation(const View& view)
      : m_area(view.area),
        m_scale(static_cast<float>(view.working().width) / view.area.width,
                static_cast<float>(view.working().height) / view.area.height) {}

  const ViewPrompts& prompts() const { return m_prompts; }

  void operator()(const MaskPrompt&) {}
  void operator()(const Click& click) { add(click.at, click.positive); }
  void operator()(const maskline::Box& box) {
    m_prompts.box = cv::Rect2f(moved(box.rect.tl()), moved(box.rect.br()));
  }
  void operator()(const Stroke& stroke) {
    std::optional<cv::Point2f> last;
    for (const cv::Point2f& point : stroke.points) {
      if (last && cv::norm(moved(point) - *last) < strokeStep) continue;
      add(point, stroke.positive);
      last = moved(point);
    }
  }

 private:
  cv::Point2f moved(cv::Point2f at) const {
    return {(at.x - m_area.x) * m_scale.x, (at.y - m_area.y) * m_scale.y};
  }
  void add(cv::Point2f at, bool positive) {
    if (m_area.contains(at)) m_prompts.clicks.push_back({moved(at), positive});
  }

  cv::Rect2f m_area;
  cv::Point2f m_scale;
  ViewPrompts m_prompts;
};

}  // namespace

View wholeView(const Model& model, const cv::Mat& image, int longest) {
  return viewOf(model, image, cv::Rect({}, image.size()), networkSize(image.size(), longest));
}

View coarserView(const Model& model, const cv::Mat& image, const View& whole, int longest) {
  return networkSize(image.size(), longest) == whole.working() ? whole
                                                               : wholeView(model, image, longest);
}

View partOf(const View& view, const cv::Rect& cells) {
  const auto cut = [&cells](const at::Tensor& t, int stride) {
    const auto at = [stride](int cell) { return cell * 4 / stride; };
    return t.narrow(2, at(cells.y), at(cells.height))
        .narrow(3, at(cells.x), at(cells.width))
        .contiguous(at::MemoryFormat::ChannelsLast);
  };
  const double across = double(view.area.width) / view.working().width,
               down = double(view.area.height) / view.working().height;
  const cv::Rect pixels(cells.tl() * 4, cells.size() * 4);
  View part;
  const auto full = [&](cv::Point at) {
    return view.area.tl() + cv::Point(cvRound(at.x * across), cvRound(at.y * down));
  };
  part.area = cv::Rect(full(pixels.tl()), full(pixels.br()));
  part.shown = view.shown(pixels);
  const Features& f = view.features;
  part.features = {cut(f.f2, 2),   cut(f.f4, 4),         cut(f.f8, 8),        cut(f.f16, 16),
                   cut(f.key, 16), cut(f.shrinkage, 16), cut(f.selection, 16)};
  part.rows = view.rows.reshape({view.working().height / 4, view.working().width / 4, -1})
                  .narrow(0, cells.y, cells.height)
                  .narrow(1, cells.x, cells.width)
                  .reshape({cells.area(), -1});
  return part;
}

std::optional<View> closeView(const Model& model, const cv::Mat& image, const Mask& mask,
                              cv::Size whole) {
  if (mask.empty()) return std::nullopt;
  const cv::Rect box = mask.boundingBox();
  const cv::Point margin(std::max(leastMargin, cvRound(box.width * closeMargin)),
                         std::max(leastMargin, cvRound(box.height * closeMargin)));
  const cv::Rect around =
      cv::Rect(box.tl() - margin, box.br() + margin) & cv::Rect({}, image.size());
  const cv::Size working = closeSizeFor(around.size());
  const cv::Rect area = widened(around, working, image.size());
  const double across = double(working.width) / area.width,
               down = double(working.height) / area.height;
  if (std::max(across, down) > 1.1 * mostEnlarged) return std::nullopt;  // a small picture
  if (std::sqrt(across * down) * image.cols < worthwhile * whole.width) return std::nullopt;
  return viewOf(model, image, area, working);
}

ViewPrompts promptsIn(const View& view, std::span<const Prompt> prompts) {
  Translation translation(view);
  for (const Prompt& prompt : prompts) std::visit(translation, prompt);
  return translation.prompts();
}

cv::Mat quarterIn(const View& view, const cv::Mat& whole, cv::Size picture) {
  const cv::Size size = view.working() / 4;
  // Centres of pixels lie at halves.
  const auto axis = [](double area, double cells, double from, double scale) {
    const double step = area / cells * scale;
    return cv::Vec2d(step, (from * scale + step / 2) - 0.5);
  };
  const cv::Vec2d x =
      axis(view.area.width, size.width, view.area.x, double(whole.cols) / picture.width);
  const cv::Vec2d y =
      axis(view.area.height, size.height, view.area.y, double(whole.rows) / picture.height);
  const cv::Matx23d toWhole(x[0], 0, x[1], 0, y[0], y[1]);
  cv::Mat quarter;
  cv::warpAffine(whole, quarter, toWhole, size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                 cv::BORDER_REPLICATE);
  return quarter;
}

}  // namespace maskline::builtin
