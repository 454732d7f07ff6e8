// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "core/mask/run_codec.h"
#include "core/store/row_access.h"
#include "core/store/row_codecs.h"

namespace maskline {
namespace {

using Json = nlohmann::json;

/// What a prompt becomes in the file: a word, and JSON as text or the runs of a mask.
struct Coded {
  const char* kind;
  Value data;
};

Coded code(const Click& click) {
  return {"click", Json{{"x", click.at.x}, {"y", click.at.y}, {"positive", click.positive}}.dump()};
}
Coded code(const Box& box) {
  const cv::Rect2f& r = box.rect;
  return {"box", Json{{"x", r.x}, {"y", r.y}, {"width", r.width}, {"height", r.height}}.dump()};
}
Coded code(const Stroke& stroke) {
  Json points = Json::array();
  for (const cv::Point2f& p : stroke.points) points.push_back({p.x, p.y});
  return {
      "stroke",
      Json{{"points", points}, {"radius", stroke.radius}, {"positive", stroke.positive}}.dump()};
}
Coded code(const MaskPrompt& prompt) { return {"mask", encodeMask(prompt.mask)}; }

Prompt decode(const std::string& kind, const std::string& text) {
  const Json json = Json::parse(text);
  if (kind == "click")
    return Click{{json.at("x").get<float>(), json.at("y").get<float>()},
                 json.at("positive").get<bool>()};
  if (kind == "box")
    return Box{{json.at("x").get<float>(), json.at("y").get<float>(), json.at("width").get<float>(),
                json.at("height").get<float>()}};
  if (kind != "stroke") throw damagedRow();
  Stroke stroke;
  stroke.radius = json.at("radius").get<float>();
  stroke.positive = json.at("positive").get<bool>();
  for (const Json& p : json.at("points"))
    stroke.points.emplace_back(p.at(0).get<float>(), p.at(1).get<float>());
  return stroke;
}

}  // namespace

Row rowOf(const PlacedPrompt& prompt) {
  Coded coded = std::visit([](const auto& p) { return code(p); }, prompt.prompt);
  return {prompt.object.value, prompt.frame.value(), prompt.position, std::string(coded.kind),
          std::move(coded.data)};
}

PlacedPrompt promptFrom(const Row& row) {
  PlacedPrompt placed{ObjectId{integer(row, 0)}, FrameIndex(integer(row, 1)), integer(row, 2), {}};
  const std::string& kind = text(row, 3);
  if (kind == "mask") {
    placed.prompt = MaskPrompt{decodeMask(column<Bytes>(row, 4))};
    return placed;
  }
  try {
    placed.prompt = decode(kind, text(row, 4));
  } catch (const Json::exception&) {
    throw damagedRow();
  }
  return placed;
}

}  // namespace maskline
