// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/pickle_machine.h"

#include <algorithm>
#include <array>
#include <bit>

#include "core/engine/checkpoint/input_file.h"
#include "core/engine/messages.h"

static_assert(std::endian::native == std::endian::little);

namespace maskline::checkpoint {
namespace {

constexpr const char* orderedDict = "collections OrderedDict";
constexpr const char* rebuildTensor = "torch._utils _rebuild_tensor_v2";
constexpr const char* rebuildParameter = "torch._utils _rebuild_parameter";
constexpr std::size_t mostSides = 16;  // of a tensor
constexpr const auto& nonsense = messages::engine::pickleNonsense;

bool isKnown(const std::string& name) {
  return name == orderedDict || name == rebuildTensor || name == rebuildParameter ||
         (name.starts_with("torch ") && name.ends_with("Storage"));
}

}  // namespace

std::span<const char> PickleMachine::take(std::uint64_t bytes) {
  if (bytes > m_left.size()) refuse(messages::engine::pickleEndsTooEarly);
  const auto taken = m_left.first(bytes);
  m_left = m_left.subspan(bytes);
  return taken;
}

std::string PickleMachine::text(std::uint64_t length) {
  const auto bytes = take(length);
  return {bytes.begin(), bytes.end()};
}

std::string PickleMachine::line() {
  const auto end = std::find(m_left.begin(), m_left.end(), '\n');
  std::string result(m_left.begin(), end);
  take(result.size() + 1);
  return result;
}

double PickleMachine::bigEndianDouble() {
  std::array<char, sizeof(double)> bytes{};
  std::ranges::reverse_copy(take(bytes.size()), bytes.begin());
  return std::bit_cast<double>(bytes);
}

std::int64_t PickleMachine::longNumber() {
  const auto bytes = take(number<std::uint8_t>());
  if (bytes.size() > sizeof(std::int64_t)) refuse(messages::engine::numberTooLarge);
  const bool negative = !bytes.empty() && (bytes.back() & 0x80);
  std::uint64_t value = negative ? ~std::uint64_t(0) : 0;
  for (std::size_t i = bytes.size(); i-- > 0;) {
    value = value << 8 | static_cast<unsigned char>(bytes[i]);
  }
  return static_cast<std::int64_t>(value);
}

std::vector<PickleRef> PickleMachine::pop(std::size_t count) {
  if (count > m_stack.size()) refuse(nonsense);
  const std::vector<PickleRef> values(m_stack.end() - static_cast<std::ptrdiff_t>(count),
                                      m_stack.end());
  m_stack.resize(m_stack.size() - count);
  return values;
}

std::vector<PickleRef> PickleMachine::popToMark() {
  std::size_t count = 0;
  while (count < m_stack.size() &&
         !std::holds_alternative<PickleMark>(m_stack[m_stack.size() - 1 - count]->content)) {
    ++count;
  }
  std::vector<PickleRef> values = pop(count);
  pop(1);
  return values;
}

PickleValue& PickleMachine::top() {
  if (m_stack.empty()) refuse(nonsense);
  return *m_stack.back();
}

void PickleMachine::append(const std::vector<PickleRef>& items) {
  auto* list = std::get_if<PickleList>(&top().content);
  if (!list || list->tuple) refuse(nonsense);
  list->items.insert(list->items.end(), items.begin(), items.end());
}

void PickleMachine::setItems(const std::vector<PickleRef>& keysAndValues) {
  auto* dict = std::get_if<PickleDict>(&top().content);
  if (!dict || keysAndValues.size() % 2) refuse(nonsense);
  for (std::size_t i = 0; i < keysAndValues.size(); i += 2) {
    dict->items.emplace_back(keysAndValues[i], keysAndValues[i + 1]);
  }
}

void PickleMachine::pushGlobal(const std::string& name) {
  if (!isKnown(name)) {
    std::string dotted = name;
    std::ranges::replace(dotted, ' ', '.');
    refuse(messages::engine::foreignCall, dotted);
  }
  push(PickleGlobal{name});
}

void PickleMachine::pushGlobalFromLines() {
  const std::string module = line();
  pushGlobal(module + " " + line());
}

void PickleMachine::pushGlobalFromStack() {
  const auto names = pop(2);
  pushGlobal(as<std::string>(names[0]) + " " + as<std::string>(names[1]));
}

void PickleMachine::reduce() {
  const auto call = pop(2);
  const std::string& name = as<PickleGlobal>(call[0]).name;
  const auto& arguments = as<PickleList>(call[1]);
  if (name == orderedDict && arguments.items.empty()) {
    push(PickleDict{});
  } else if (name == rebuildTensor) {
    push(tensorFrom(arguments));
  } else if (name == rebuildParameter && !arguments.items.empty()) {
    push(as<PickleTensor>(arguments.items[0]));
  } else {
    refuse(nonsense);
  }
}

void PickleMachine::build() {
  pop(1);  // attributes of a dictionary, such as the versions of the layers: of no use here
  as<PickleDict>(&top());
}

/// ("storage", type, key, device, number of elements), in files before PyTorch 1.6 with the part of
/// another storage that it is, which must be none.
void PickleMachine::pushStorage() {
  const auto id = pop(1);
  const auto& parts = as<PickleList>(id[0]).items;
  if (parts.size() < 5 || as<std::string>(parts[0]) != "storage") refuse(nonsense);
  if (parts.size() > 5) as<PickleNone>(parts[5]);
  push(PickleStorage{as<PickleGlobal>(parts[1]).name.substr(std::strlen("torch ")),
                     as<std::string>(parts[2]), as<std::int64_t>(parts[4])});
}

/// (storage, offset, sizes, strides, …)
PickleTensor PickleMachine::tensorFrom(const PickleList& arguments) const {
  if (arguments.items.size() < 4) refuse(nonsense);
  return {as<PickleStorage>(arguments.items[0]), as<std::int64_t>(arguments.items[1]),
          numbers(arguments.items[2]), numbers(arguments.items[3])};
}

std::vector<std::int64_t> PickleMachine::numbers(PickleRef value) const {
  const auto& items = as<PickleList>(value).items;
  if (items.size() > mostSides) refuse(nonsense);
  std::vector<std::int64_t> result;
  for (const PickleRef item : items) {
    result.push_back(as<std::int64_t>(item));
  }
  return result;
}

void PickleMachine::memoize(std::uint32_t slot) { m_memo[slot] = &top(); }

void PickleMachine::recall(std::uint32_t slot) {
  const auto found = m_memo.find(slot);
  if (found == m_memo.end()) refuse(nonsense);
  m_stack.push_back(found->second);
}

Pickle PickleMachine::finish() {
  m_pickle.root = &top();
  m_pickle.length = m_size - m_left.size();
  return std::move(m_pickle);
}

}  // namespace maskline::checkpoint
