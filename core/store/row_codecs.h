// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "core/annotation/check_frame.h"
#include "core/annotation/clip_event.h"
#include "core/annotation/frame_record.h"
#include "core/annotation/object.h"
#include "core/annotation/prompt.h"
#include "core/annotation/stage.h"
#include "core/annotation/track_version.h"
#include "core/base/ids.h"
#include "core/shots/shots.h"
#include "core/store/rows.h"

namespace maskline {

// Conversion between annotation structs and rows. The …From functions throw Error(Corrupt) for rows
// that this program cannot have written.

RowKey keyOf(CategoryId id);
RowKey keyOf(ObjectId id);
RowKey keyOf(AttributeId id);
RowKey keyOf(PromptId id);
RowKey keyOf(CommentId id);
RowKey keyOf(EventId id);
RowKey keyOf(StageId id);
RowKey keyOf(StageChangeId id);
RowKey keyOf(CheckFrameId id);
RowKey keyOf(CheckScoreId id);
RowKey keyOf(const AttributeValue& value);
RowKey keyOf(const ShotCut& shot);
RowKey maskKey(ObjectId object, FrameIndex frame);
RowKey pixelsKey(ObjectId object, FrameIndex frame);

Row rowOf(const Category& category);
Row rowOf(const Object& object);
Row rowOf(const Attribute& attribute);
Row rowOf(const AttributeValue& value);
Row rowOf(const ShotCut& shot);
Row rowOf(const Comment& comment);
Row rowOf(const ClipEvent& event);
Row rowOf(const Stage& stage);
Row rowOf(const StageChange& change);
Row rowOf(const CheckFrame& check);
Row rowOf(const CheckScore& score);

Category categoryFrom(const KeyedRow& row);
Object objectFrom(const KeyedRow& row);
Attribute attributeFrom(const KeyedRow& row);
AttributeValue attributeValueFrom(const KeyedRow& row);
ShotCut shotFrom(const KeyedRow& row);
Comment commentFrom(const KeyedRow& row);
ClipEvent eventFrom(const KeyedRow& row);
Stage stageFrom(const KeyedRow& row);
StageChange stageChangeFrom(const KeyedRow& row);
CheckFrame checkFrameFrom(const KeyedRow& row);
CheckScore checkScoreFrom(const KeyedRow& row);

/// A prompt with its position among the prompts of its object and frame.
struct PlacedPrompt {
  ObjectId object;
  FrameIndex frame;
  std::int64_t position = 0;
  Prompt prompt;
};
Row rowOf(const PlacedPrompt& prompt);
PlacedPrompt promptFrom(const Row& row);

/// The two rows of a frame record.
struct MaskRow {
  FrameSummary summary;
  std::string model;
  std::int64_t changedAt = 0;
  std::string origin = {};
  float disagreement = 0;
};
Row rowOf(const MaskRow& mask);
MaskRow maskRowFrom(FrameIndex frame, const Row& row);
/// The summary from the first columns of a mask row, as small integers; checks their ranges.
FrameSummary summaryFrom(FrameIndex frame, std::int64_t source, double confidence,
                         std::int64_t review, std::int64_t presence, bool keyframe,
                         std::int64_t area);
Row pixelsRow(const Mask& mask, const cv::Mat& uncertainty);
Mask maskFrom(const Row& pixels);
cv::Mat uncertaintyFrom(const Row& pixels);

// A version of a track, without the number and range of its masks, and its masks.
RowKey keyOf(VersionId id);
RowKey versionMaskKey(VersionId version, FrameIndex frame);
Row rowOf(const TrackVersion& version);
TrackVersion versionFrom(const KeyedRow& row);
Row versionMaskRow(const Row& mask, const Row& pixels);
/// The rows in Masks and in Pixels.
std::pair<Row, Row> recordRowsFrom(const Row& versionMask);

/// The settings a project keeps, one row each.
enum class Setting {
  Segmenter,
  Tracker,
  ReviewThreshold,
  RangeBegin,
  RangeEnd,
  ShotsKnown,
  ModelRun
};
RowKey keyOf(Setting setting);
Row settingRow(Setting setting, std::string value);
/// The value of a setting row.
const std::string& settingFrom(const Row& row);

}  // namespace maskline
