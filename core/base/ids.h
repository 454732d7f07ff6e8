// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace maskline {

/// The number of a frame in presentation order, counted from 0. Time stamps exist only inside
/// core/media; everything else counts frames.
class FrameIndex {
 public:
  constexpr FrameIndex() = default;
  template <std::integral T>
  constexpr explicit FrameIndex(T value) : m_value(static_cast<std::int64_t>(value)) {}
  template <std::floating_point T>
  FrameIndex(T) = delete;

  constexpr std::int64_t value() const { return m_value; }
  constexpr FrameIndex& operator++() {
    ++m_value;
    return *this;
  }
  constexpr FrameIndex& operator--() {
    --m_value;
    return *this;
  }
  friend constexpr FrameIndex operator+(FrameIndex f, std::int64_t n) {
    return FrameIndex(f.m_value + n);
  }
  friend constexpr FrameIndex operator-(FrameIndex f, std::int64_t n) {
    return FrameIndex(f.m_value - n);
  }
  /// The distance b -> a in frames.
  friend constexpr std::int64_t operator-(FrameIndex a, FrameIndex b) {
    return a.m_value - b.m_value;
  }
  friend constexpr auto operator<=>(FrameIndex, FrameIndex) = default;

 private:
  std::int64_t m_value = 0;
};

/// Frames begin … end−1. An empty range has end <= begin.
struct FrameRange {
  FrameIndex begin;
  FrameIndex end;

  constexpr bool empty() const { return end <= begin; }
  constexpr std::int64_t length() const { return empty() ? 0 : end - begin; }
  constexpr bool contains(FrameIndex f) const { return begin <= f && f < end; }
  constexpr FrameRange intersected(FrameRange o) const {
    return {begin > o.begin ? begin : o.begin, end < o.end ? end : o.end};
  }
  /// The smallest range that holds both; an empty range adds nothing.
  constexpr FrameRange united(FrameRange o) const {
    if (empty()) return o;
    if (o.empty()) return *this;
    return {begin < o.begin ? begin : o.begin, end > o.end ? end : o.end};
  }
  static constexpr FrameRange single(FrameIndex f) { return {f, f + 1}; }
  friend constexpr bool operator==(FrameRange, FrameRange) = default;
};

/// A row id of the project file. 0 means "none".
template <class Tag>
struct Id {
  std::int64_t value = 0;

  constexpr explicit operator bool() const { return value != 0; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using ObjectId = Id<struct ObjectTag>;
using CategoryId = Id<struct CategoryTag>;
using AttributeId = Id<struct AttributeTag>;
using PromptId = Id<struct PromptTag>;
using CommentId = Id<struct CommentTag>;
using JobId = Id<struct JobTag>;

}  // namespace maskline

template <>
struct std::hash<maskline::FrameIndex> {
  std::size_t operator()(maskline::FrameIndex f) const noexcept {
    return std::hash<std::int64_t>()(f.value());
  }
};
template <class Tag>
struct std::hash<maskline::Id<Tag>> {
  std::size_t operator()(maskline::Id<Tag> id) const noexcept {
    return std::hash<std::int64_t>()(id.value);
  }
};
