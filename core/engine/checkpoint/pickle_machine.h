// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstring>
#include <unordered_map>

#include "core/engine/checkpoint/input_file.h"
#include "core/engine/checkpoint/pickle.h"
#include "core/engine/messages.h"

namespace maskline::checkpoint {

/// The stack machine that executes a pickle, with all operations checked.
class PickleMachine {
 public:
  /// `file` is named in errors.
  PickleMachine(std::span<const char> bytes, std::filesystem::path file)
      : m_left(bytes), m_size(bytes.size()), m_file(std::move(file)) {}

  // Reading the pickle bytes.
  template <class T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  double bigEndianDouble();
  std::int64_t longNumber();
  std::string text(std::uint64_t length);

  // The stack.
  template <class T>
  void push(T content) {
    if (m_pickle.values.size() == mostValues) refuse(messages::engine::pickleTooLarge);
    m_pickle.values.push_back({std::move(content)});
    m_stack.push_back(&m_pickle.values.back());
  }
  std::vector<PickleRef> pop(std::size_t count);
  std::vector<PickleRef> popToMark();
  void append(const std::vector<PickleRef>& items);
  void setItems(const std::vector<PickleRef>& keysAndValues);

  // Names, calls and what was built before.
  void pushGlobalFromLines();
  void pushGlobalFromStack();
  void reduce();
  void build();
  void pushStorage();
  void memoize(std::uint32_t slot);
  void memoizeNext() { memoize(static_cast<std::uint32_t>(m_memo.size())); }
  void recall(std::uint32_t slot);

  /// The value left on the stack, with all values it refers to.
  Pickle finish();
  template <class... Detail>
  [[noreturn]] void refuse(const ErrorText<1 + sizeof...(Detail)>& text,
                           const Detail&... detail) const {
    checkpoint::refuse(m_file, text, detail...);
  }

 private:
  /// One byte of the pickle can create a value of about 100 bytes, so the number of values is
  /// limited.
  static constexpr std::size_t mostValues = 1'000'000;

  std::span<const char> take(std::uint64_t bytes);
  std::string line();
  PickleValue& top();
  void pushGlobal(const std::string& name);
  PickleTensor tensorFrom(const PickleList& arguments) const;
  std::vector<std::int64_t> numbers(PickleRef value) const;

  template <class T>
  const T& as(PickleRef value) const {
    const T* content = std::get_if<T>(&value->content);
    if (!content) refuse(messages::engine::pickleNonsense);
    return *content;
  }

  std::span<const char> m_left;
  const std::size_t m_size;
  const std::filesystem::path m_file;
  Pickle m_pickle;
  std::vector<PickleValue*> m_stack;
  std::unordered_map<std::uint32_t, PickleValue*> m_memo;
};

}  // namespace maskline::checkpoint
