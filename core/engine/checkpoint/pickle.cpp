// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/pickle.h"

#include "core/engine/checkpoint/pickle_machine.h"
#include "core/engine/messages.h"

namespace maskline::checkpoint {
namespace {

/// The operations by the letters that the format gives them.
enum Op : unsigned char {
  Mark = '(',
  Stop = '.',
  Pop = '0',
  PopMark = '1',
  BinFloat = 'G',
  BinInt = 'J',
  BinInt1 = 'K',
  BinInt2 = 'M',
  None = 'N',
  BinPersistentId = 'Q',
  Reduce = 'R',
  BinUnicode = 'X',
  Append = 'a',
  Build = 'b',
  Global = 'c',
  Appends = 'e',
  Get = 'h',
  LongGet = 'j',
  Put = 'q',
  LongPut = 'r',
  SetItem = 's',
  Tuple = 't',
  SetItems = 'u',
  EmptyTuple = ')',
  EmptyList = ']',
  EmptyDict = '}',
  Protocol = 0x80,
  Tuple1 = 0x85,
  Tuple2 = 0x86,
  Tuple3 = 0x87,
  True = 0x88,
  False = 0x89,
  Long1 = 0x8a,
  ShortUnicode = 0x8c,
  StackGlobal = 0x93,
  Memoize = 0x94,
  Frame = 0x95,
};

/// Returns false for operations that build no value.
bool pushConstant(PickleMachine& machine, unsigned char op) {
  switch (op) {
    case None:
      machine.push(PickleNone{});
      return true;
    case True:
      machine.push(true);
      return true;
    case False:
      machine.push(false);
      return true;
    case BinInt:
      machine.push(std::int64_t(machine.number<std::int32_t>()));
      return true;
    case BinInt1:
      machine.push(std::int64_t(machine.number<std::uint8_t>()));
      return true;
    case BinInt2:
      machine.push(std::int64_t(machine.number<std::uint16_t>()));
      return true;
    case Long1:
      machine.push(machine.longNumber());
      return true;
    case BinFloat:
      machine.push(machine.bigEndianDouble());
      return true;
    case BinUnicode:
      machine.push(machine.text(machine.number<std::uint32_t>()));
      return true;
    case ShortUnicode:
      machine.push(machine.text(machine.number<std::uint8_t>()));
      return true;
    case Mark:
      machine.push(PickleMark{});
      return true;
    case EmptyTuple:
      machine.push(PickleList{{}, true});
      return true;
    case EmptyList:
      machine.push(PickleList{});
      return true;
    case EmptyDict:
      machine.push(PickleDict{});
      return true;
    default:
      return false;
  }
}

/// Returns false for operations that do not gather values.
bool gather(PickleMachine& machine, unsigned char op) {
  switch (op) {
    case Tuple:
      machine.push(PickleList{machine.popToMark(), true});
      return true;
    case Tuple1:
      machine.push(PickleList{machine.pop(1), true});
      return true;
    case Tuple2:
      machine.push(PickleList{machine.pop(2), true});
      return true;
    case Tuple3:
      machine.push(PickleList{machine.pop(3), true});
      return true;
    case Append:
      machine.append(machine.pop(1));
      return true;
    case Appends:
      machine.append(machine.popToMark());
      return true;
    case SetItem:
      machine.setItems(machine.pop(2));
      return true;
    case SetItems:
      machine.setItems(machine.popToMark());
      return true;
    case Pop:
      machine.pop(1);
      return true;
    case PopMark:
      machine.popToMark();
      return true;
    default:
      return false;
  }
}

/// Returns false for operations that have nothing to do with names and memory.
bool refer(PickleMachine& machine, unsigned char op) {
  switch (op) {
    case Global:
      machine.pushGlobalFromLines();
      return true;
    case StackGlobal:
      machine.pushGlobalFromStack();
      return true;
    case Reduce:
      machine.reduce();
      return true;
    case Build:
      machine.build();
      return true;
    case BinPersistentId:
      machine.pushStorage();
      return true;
    case Put:
      machine.memoize(machine.number<std::uint8_t>());
      return true;
    case LongPut:
      machine.memoize(machine.number<std::uint32_t>());
      return true;
    case Memoize:
      machine.memoizeNext();
      return true;
    case Get:
      machine.recall(machine.number<std::uint8_t>());
      return true;
    case LongGet:
      machine.recall(machine.number<std::uint32_t>());
      return true;
    case Protocol:
      machine.number<std::uint8_t>();
      return true;
    case Frame:
      machine.number<std::uint64_t>();
      return true;
    default:
      return false;
  }
}

}  // namespace

Pickle readPickle(std::span<const char> bytes, const std::filesystem::path& file) {
  PickleMachine machine(bytes, file);
  for (;;) {
    const unsigned char op = machine.number<std::uint8_t>();
    if (op == Stop) return machine.finish();
    if (!pushConstant(machine, op) && !gather(machine, op) && !refer(machine, op)) {
      machine.refuse(messages::engine::pickleOperation, std::to_string(op));
    }
  }
}

}  // namespace maskline::checkpoint
