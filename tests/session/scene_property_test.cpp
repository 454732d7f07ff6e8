// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include <fstream>
#include <random>

#include "core/mask/png_file.h"
#include "core/mask/shapes.h"
#include "tests/project/project_vocabulary.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

const cv::Size deskSize(Desk::width, Desk::height);

/// Random strokes, fills, layers and undo on one frame.
class RandomScene {
 public:
  explicit RandomScene(unsigned seed) : m_random(seed) {
    m_desk.openNew(3);
    m_desk.document().playback.goTo(FrameIndex(1));
    m_desk.document().categories.add("road", true);
    m_desk.document().categories.add("sky", true);
    m_desk.document().categories.add("car", false);
    for (const char* category : {"car", "car", "", "road"}) {
      m_desk.document().selection.select({});
      m_desk.document().objects.add({}, category);
    }
  }

  void act() {
    Document& document = m_desk.document();
    const auto objects = m_desk.project().objects();
    const ObjectId object = objects[number(int(objects.size()))].id;
    document.selection.select(object);
    switch (number(9)) {
      case 0:
      case 1:
      case 2:
        document.scene.setPaintOver(randomPaintOver());
        document.masks.paint(painted(object), number(2) == 0 ? MaskEditor::Underlying::Stays
                                                             : MaskEditor::Underlying::GivesWay);
        break;
      case 3:
        document.scene.give(request(number(2) == 0 ? "road" : "sky", /*all=*/number(3) == 0));
        break;
      case 4:
        if (objects.size() < 9) document.scene.give(request("car", false));
        break;
      case 5:
        document.objects.moveBy(object, number(5) - 2);
        break;
      case 6:
        document.objects.setCategory(object, number(2) == 0 ? "car" : "sky");
        break;
      case 7:
        document.review.judgeFrame(ReviewState(number(3)));
        break;
      default:
        if (m_desk.project().canUndo() && m_desk.project().objects().size() > 3) document.undo();
    }
  }

  /// "" if every pixel has exactly one owner: the topmost object whose mask holds it.
  std::string wrong() {
    const auto map = m_desk.document().scene.map(FrameIndex(1));
    std::int64_t pixels = map->unlabelledPixels();
    for (const PanopticMap::Owner& owner : map->owners()) pixels += owner.pixels;
    if (pixels != deskSize.area()) return "the pixels do not add up";
    for (int y = 0; y < deskSize.height; ++y)
      for (int x = 0; x < deskSize.width; ++x) {
        const PanopticMap::Owner* owner = map->at({x, y});
        if ((owner ? owner->object : ObjectId()) != topmost({x, y}))
          return "another owner at " + std::to_string(x) + "," + std::to_string(y);
      }
    return "";
  }

  /// "" if the exports as COCO panoptic and as semantic PNG hold the owners of the map.
  std::string differsFromExports() {
    const auto map = m_desk.document().scene.map(FrameIndex(1));
    const std::filesystem::path out = m_desk.folder / "out";
    for (const char* format : {"coco-panoptic", "semantic"}) {
      ExportOptions options;
      options.format = format;
      options.out = out / format;
      options.write.pictures = PictureChoice::None;
      options.selection.range = frames(1, 2);
      const Job job = m_desk.wait(m_desk.document().clipJobs.exportTo(options));
      if (job.state != Job::State::Finished) return std::string("no export as ") + format;
    }
    const std::string panoptic = panopticDifference(*map, out / "coco-panoptic");
    return panoptic.empty() ? semanticDifference(*map, out / "semantic") : panoptic;
  }

 private:
  int number(int below) { return int(m_random() % unsigned(below)); }

  Mask disk() {
    return diskMask(deskSize, {float(number(64)), float(number(48))}, float(4 + number(20)));
  }

  Mask painted(ObjectId object) {
    const Mask before = m_desk.project().mask(object, FrameIndex(1));
    if (before.size().empty()) return disk();
    return number(3) == 0 ? subtract(before, disk()) : unite(before, disk());
  }

  std::optional<PaintOver> randomPaintOver() {
    if (number(2) == 0) return std::nullopt;
    PaintOver over{number(2) == 0, {}};
    for (const Category& category : m_desk.project().categories())
      if (number(2) == 0) over.categories.insert(category.id);
    return over;
  }

  GiveRequest request(const std::string& category, bool all) {
    GiveRequest out{FrameRange::single(FrameIndex(1))};
    out.category = category;
    out.acceptedToo = true;
    if (!all) out.at = {number(64), number(48)};
    return out;
  }

  ObjectId topmost(cv::Point pixel) {
    ObjectId found;
    for (const Object& object : m_desk.project().objects()) {
      const auto summary = m_desk.summary(object.id, 1);
      if (!summary || summary->review == ReviewState::Rejected) continue;
      if (m_desk.project().mask(object.id, FrameIndex(1)).contains(pixel)) found = object.id;
    }
    return found;
  }

  static std::filesystem::path pictureIn(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".png") return entry.path();
    return {};
  }

  std::string panopticDifference(const PanopticMap& map, const std::filesystem::path& folder) {
    const cv::Mat picture = readPng(pictureIn(folder)).pixels;
    std::ifstream in(folder / "panoptic.json");
    const auto json = nlohmann::json::parse(in);
    std::map<std::int64_t, std::int64_t> area;
    for (const auto& segment : json["annotations"][0]["segments_info"])
      area[segment["id"]] = segment["area"];
    for (int y = 0; y < picture.rows; ++y)
      for (int x = 0; x < picture.cols; ++x) {
        const auto& p = picture.at<cv::Vec3b>(y, x);
        const std::int64_t id = p[0] + 256 * p[1] + 65536 * p[2];
        const PanopticMap::Owner* owner = map.at({x, y});
        if (id != (owner ? owner->object.value : 0)) return "the panoptic export differs";
      }
    for (const PanopticMap::Owner& owner : map.owners())
      if (owner.pixels > 0 && area[owner.object.value] != owner.pixels)
        return "an area of the panoptic export differs";
    return "";
  }

  std::string semanticDifference(const PanopticMap& map, const std::filesystem::path& folder) {
    const cv::Mat picture = readPng(pictureIn(folder)).pixels;
    const SceneView view = sceneView(SceneForm::Semantic, map, m_desk.project().objects(),
                                     m_desk.project().categories());
    for (int y = 0; y < picture.rows; ++y)
      for (int x = 0; x < picture.cols; ++x) {
        const auto index = std::size_t(map.indices().at<std::int32_t>(y, x));
        if (picture.at<std::uint8_t>(y, x) != view.entries[index].value)
          return "the semantic export differs";
      }
    return "";
  }

  Desk m_desk;
  std::mt19937 m_random;
};

}  // namespace

TEST_CASE("With layers, strokes, fills and undo every pixel has one owner, as in exports") {
  for (unsigned seed = 0; seed < 12; ++seed) {
    RandomScene scene(seed);
    std::string wrong;
    for (int i = 0; i < 25 && wrong.empty(); ++i) {
      scene.act();
      wrong = scene.wrong();
    }
    INFO("seed " << seed);
    CHECK(wrong == "");
    CHECK(scene.differsFromExports() == "");
  }
}
