// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"

namespace maskline {

struct Rgb {
  std::uint8_t r = 0, g = 0, b = 0;
  friend bool operator==(Rgb, Rgb) = default;
};

/// The n-th object colour (n from 0): the Okabe–Ito palette, then 14 that are far from all before,
/// also as seen by colour-blind people, and from those of categories (CIEDE2000).
Rgb objectColour(int n);

struct Category {
  CategoryId id;
  std::string name;
  std::string supercategory;
  std::optional<Rgb> colour = {};  ///< used by label maps whose pixels are category colours
  bool stuff = false;              ///< not countable, such as sky or road
  friend bool operator==(const Category&, const Category&) = default;
};

/// One annotated object, that is, one track through the clip. Objects are drawn in the order of
/// `order`, the highest on top.
struct Object {
  ObjectId id;
  std::string name;
  CategoryId category;
  Rgb colour;
  bool locked = false;  ///< masks of a locked object cannot be changed
  bool hidden = false;  ///< not drawn
  int order = 0;
  friend bool operator==(const Object&, const Object&) = default;
};

/// The first object colour that none of these objects has.
Rgb freeColour(const std::vector<Object>& objects);

/// The definition of an attribute that objects can have.
struct Attribute {
  enum class Kind { Text, Number, Choice, Checkbox };
  AttributeId id;
  std::string name;
  Kind kind = Kind::Text;
  std::vector<std::string> choices;  ///< for Kind::Choice
  bool perFrame = false;             ///< may change along the clip; a value holds until the next
                                     ///< one
  friend bool operator==(const Attribute&, const Attribute&) = default;
};

struct AttributeValue {
  AttributeId attribute;
  ObjectId object;
  std::optional<FrameIndex> frame;  ///< from this frame on; none: the whole track
  std::string value;
  friend bool operator==(const AttributeValue&, const AttributeValue&) = default;
};

/// The value that holds on a frame: the last one set at or before it, else the value of the whole
/// track. `values` are the values of one object, in any order.
std::optional<AttributeValue> valueOn(const std::vector<AttributeValue>& values,
                                      AttributeId attribute, FrameIndex frame);

/// A comment on a frame. It is about one object, or about the whole frame if `object` is none.
struct Comment {
  CommentId id;
  FrameIndex frame;
  ObjectId object;
  std::string text;
  bool resolved = false;
  std::int64_t changedAt = 0;  ///< ms since 1970
  std::string author = {};     ///< who wrote it; may be empty
  std::optional<cv::Point2f> place = {};  ///< the point of the image it is about
  friend bool operator==(const Comment&, const Comment&) = default;
};

}  // namespace maskline
