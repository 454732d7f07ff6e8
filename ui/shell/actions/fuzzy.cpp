// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actions/fuzzy.h"

#include <algorithm>
#include <vector>

namespace maskline {

namespace {

constexpr int kLetter = 4;
constexpr int kTogether = 8;
constexpr int kWordStart = 10;

bool startsWord(const QString& text, qsizetype at) {
  return at == 0 || !text[at - 1].isLetterOrNumber();
}

}  // namespace

// best[j] is the best score of the letters so far with the last of them on text[j].
int fuzzyScore(const QString& typed, const QString& text) {
  QString wanted = typed.toCaseFolded();
  wanted.removeIf([](QChar c) { return c.isSpace(); });
  if (wanted.isEmpty()) return 1;
  const QString in = text.toCaseFolded();
  std::vector<int> best(static_cast<std::size_t>(in.size()), 0);
  for (qsizetype i = 0; i < wanted.size(); ++i) {
    std::vector<int> next(best.size(), 0);
    int before = i == 0 ? 1 : 0;  // the best of best[0 … j−2]
    for (qsizetype j = 0; j < in.size(); ++j) {
      const auto at = static_cast<std::size_t>(j);
      const int last = i > 0 && j > 0 ? best[at - 1] : 0;
      const int from = std::max(before, last > 0 ? last + kTogether : 0);
      if (in[j] == wanted[i] && from > 0)
        next[at] = from + kLetter + (startsWord(in, j) ? kWordStart : 0);
      if (i > 0) before = std::max(before, last);
    }
    best = std::move(next);
  }
  const auto top = std::max_element(best.begin(), best.end());
  if (top == best.end() || *top == 0) return 0;
  return *top * 16 + std::max<int>(0, 15 - static_cast<int>(in.size()) / 4);
}

}  // namespace maskline
