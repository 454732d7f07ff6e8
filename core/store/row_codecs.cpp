// SPDX-License-Identifier: Apache-2.0
#include "core/store/row_codecs.h"

#include <nlohmann/json.hpp>

#include "core/mask/run_codec.h"
#include "core/store/row_access.h"

namespace maskline {

namespace {

constexpr std::array attributeKinds{"text", "number", "choice", "checkbox"};
constexpr std::array settingNames{"segmenter",   "tracker",     "review_threshold", "range_begin",
                                  "range_end",   "shots_known", "model_run"};
constexpr std::int64_t wholeTrack = -1;

Value idOrNull(std::int64_t id) { return id == 0 ? Value() : Value(id); }

Value beginOrNull(const std::optional<FrameRange>& frames) {
  return frames ? Value(frames->begin.value()) : Value();
}
Value endOrNull(const std::optional<FrameRange>& frames) {
  return frames ? Value(frames->end.value()) : Value();
}
/// From the columns `i` and `i + 1`.
std::optional<FrameRange> framesOrNone(const Row& row, std::size_t i) {
  if (isNull(row, i)) return std::nullopt;
  return FrameRange{FrameIndex(integer(row, i)), FrameIndex(integer(row, i + 1))};
}

std::int64_t packed(Rgb colour) { return colour.r << 16 | colour.g << 8 | colour.b; }
Rgb unpacked(std::int64_t colour) {
  return {static_cast<std::uint8_t>(colour >> 16), static_cast<std::uint8_t>(colour >> 8),
          static_cast<std::uint8_t>(colour)};
}

Attribute::Kind kindFrom(const std::string& word) {
  for (std::size_t i = 0; i < attributeKinds.size(); ++i)
    if (word == attributeKinds[i]) return static_cast<Attribute::Kind>(i);
  throw damagedRow();
}

}  // namespace

RowKey keyOf(CategoryId id) { return {Table::Categories, {id.value}}; }
RowKey keyOf(ObjectId id) { return {Table::Objects, {id.value}}; }
RowKey keyOf(AttributeId id) { return {Table::Attributes, {id.value}}; }
RowKey keyOf(PromptId id) { return {Table::Prompts, {id.value}}; }
RowKey keyOf(CommentId id) { return {Table::Comments, {id.value}}; }
RowKey keyOf(EventId id) { return {Table::Events, {id.value}}; }
RowKey keyOf(StageId id) { return {Table::Stages, {id.value}}; }
RowKey keyOf(StageChangeId id) { return {Table::StageChanges, {id.value}}; }
RowKey keyOf(CheckFrameId id) { return {Table::CheckFrames, {id.value}}; }
RowKey keyOf(CheckScoreId id) { return {Table::CheckScores, {id.value}}; }
RowKey keyOf(const AttributeValue& value) {
  const std::int64_t frame = value.frame ? value.frame->value() : wholeTrack;
  return {Table::AttributeValues, {value.attribute.value, value.object.value, frame}};
}
RowKey keyOf(const ShotCut& shot) { return {Table::Shots, {shot.frame.value()}}; }
RowKey keyOf(Setting setting) { return {Table::Settings, {static_cast<std::int64_t>(setting)}}; }

Row rowOf(const Category& category) {
  return {category.name, category.supercategory,
          category.colour ? Value(packed(*category.colour)) : Value(),
          std::int64_t(category.stuff)};
}

Category categoryFrom(const KeyedRow& row) {
  Category category{CategoryId{row.key.parts[0]}, text(row.row, 0), text(row.row, 1)};
  if (!isNull(row.row, 2)) category.colour = unpacked(integer(row.row, 2));
  category.stuff = integer(row.row, 3) != 0;
  return category;
}

Row rowOf(const Object& object) {
  return {object.name,
          idOrNull(object.category.value),
          packed(object.colour),
          std::int64_t(object.locked),
          std::int64_t(object.hidden),
          std::int64_t(object.order)};
}

Object objectFrom(const KeyedRow& row) {
  Object object;
  object.id = ObjectId{row.key.parts[0]};
  object.name = text(row.row, 0);
  object.category = CategoryId{integerOrZero(row.row, 1)};
  object.colour = unpacked(integer(row.row, 2));
  object.locked = integer(row.row, 3) != 0;
  object.hidden = integer(row.row, 4) != 0;
  object.order = static_cast<int>(integer(row.row, 5));
  return object;
}

Row rowOf(const Attribute& attribute) {
  return {attribute.name, std::string(attributeKinds[static_cast<std::size_t>(attribute.kind)]),
          nlohmann::json(attribute.choices).dump(), std::int64_t(attribute.perFrame)};
}

Attribute attributeFrom(const KeyedRow& row) {
  const auto choices = nlohmann::json::parse(text(row.row, 2), nullptr, false);
  Attribute attribute{AttributeId{row.key.parts[0]},
                      text(row.row, 0),
                      kindFrom(text(row.row, 1)),
                      {},
                      integer(row.row, 3) != 0};
  if (!choices.is_array()) throw damagedRow();
  for (const auto& choice : choices) {
    if (!choice.is_string()) throw damagedRow();
    attribute.choices.push_back(choice.get<std::string>());
  }
  return attribute;
}

Row rowOf(const AttributeValue& value) { return {value.value}; }

AttributeValue attributeValueFrom(const KeyedRow& row) {
  AttributeValue value{
      AttributeId{row.key.parts[0]}, ObjectId{row.key.parts[1]}, {}, text(row.row, 0)};
  if (row.key.parts[2] != wholeTrack) value.frame = FrameIndex(row.key.parts[2]);
  return value;
}

Row rowOf(const ShotCut& shot) { return {std::int64_t(shot.fade)}; }

ShotCut shotFrom(const KeyedRow& row) {
  return {FrameIndex(row.key.parts[0]), integer(row.row, 0) != 0};
}

Row rowOf(const Comment& comment) {
  const auto& place = comment.place;
  return {comment.frame.value(),
          idOrNull(comment.object.value),
          comment.text,
          std::int64_t(comment.resolved),
          comment.changedAt,
          comment.author,
          place ? Value(double(place->x)) : Value(),
          place ? Value(double(place->y)) : Value()};
}

Comment commentFrom(const KeyedRow& row) {
  Comment comment{CommentId{row.key.parts[0]},
                  FrameIndex(integer(row.row, 0)),
                  ObjectId{integerOrZero(row.row, 1)},
                  text(row.row, 2),
                  integer(row.row, 3) != 0,
                  integer(row.row, 4),
                  text(row.row, 5)};
  if (!isNull(row.row, 6))
    comment.place = cv::Point2f(static_cast<float>(real(row.row, 6)),
                                static_cast<float>(real(row.row, 7)));
  return comment;
}

Row rowOf(const ClipEvent& event) {
  return {idOrNull(event.object.value),
          beginOrNull(event.frames),
          endOrNull(event.frames),
          event.label,
          event.category,
          nlohmann::json(event.attributes).dump()};
}

ClipEvent eventFrom(const KeyedRow& row) {
  ClipEvent event;
  event.id = EventId{row.key.parts[0]};
  event.object = ObjectId{integerOrZero(row.row, 0)};
  event.frames = framesOrNone(row.row, 1);
  event.label = text(row.row, 3);
  event.category = text(row.row, 4);
  const auto attributes = nlohmann::json::parse(text(row.row, 5), nullptr, false);
  if (!attributes.is_object()) throw damagedRow();
  for (const auto& [name, value] : attributes.items()) {
    if (!value.is_string()) throw damagedRow();
    event.attributes[name] = value.get<std::string>();
  }
  return event;
}

Row rowOf(const Stage& stage) { return {stage.name, std::int64_t(stage.order)}; }

Stage stageFrom(const KeyedRow& row) {
  return {StageId{row.key.parts[0]}, text(row.row, 0), static_cast<int>(integer(row.row, 1))};
}

Row rowOf(const StageChange& change) {
  return {idOrNull(change.object.value), beginOrNull(change.frames), endOrNull(change.frames),
          change.stage.value,            change.author,              change.note,
          change.madeAt};
}

StageChange stageChangeFrom(const KeyedRow& row) {
  return {StageChangeId{row.key.parts[0]},
          ObjectId{integerOrZero(row.row, 0)},
          framesOrNone(row.row, 1),
          StageId{integer(row.row, 3)},
          text(row.row, 4),
          text(row.row, 5),
          integer(row.row, 6)};
}

Row rowOf(const CheckFrame& check) {
  return {check.object.value, check.frame.value(), check.author, check.madeAt,
          encodeMask(check.truth)};
}

CheckFrame checkFrameFrom(const KeyedRow& row) {
  return {CheckFrameId{row.key.parts[0]}, ObjectId{integer(row.row, 0)},
          FrameIndex(integer(row.row, 1)), text(row.row, 2), integer(row.row, 3),
          decodeMask(column<Bytes>(row.row, 4))};
}

Row rowOf(const CheckScore& score) {
  return {score.check.value, score.author, score.madeAt, score.region, score.boundary};
}

CheckScore checkScoreFrom(const KeyedRow& row) {
  return {CheckScoreId{row.key.parts[0]}, CheckFrameId{integer(row.row, 0)}, text(row.row, 1),
          integer(row.row, 2), real(row.row, 3), real(row.row, 4)};
}

Row settingRow(Setting setting, std::string value) {
  return {std::string(settingNames[static_cast<std::size_t>(setting)]), std::move(value)};
}
const std::string& settingFrom(const Row& row) { return text(row, 1); }

std::size_t bytesOf(const MaybeRow& row) {
  std::size_t bytes = sizeof(MaybeRow);
  if (!row) return bytes;
  for (const Value& value : *row) {
    bytes += sizeof(Value);
    if (const auto* s = std::get_if<std::string>(&value)) bytes += s->size();
    if (const auto* b = std::get_if<Bytes>(&value)) bytes += b->size();
  }
  return bytes;
}

}  // namespace maskline
