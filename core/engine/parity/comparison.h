// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/engine/parity/fixture.h"
#include "core/engine/parity/parity.h"

namespace maskline::parity {

/// Collects the differences of one case.
class Comparison {
 public:
  /// `name` is the name in the report, `spreadName` the name of the case in rounding_spread of the
  /// manifest.
  Comparison(const Fixture& fixture, const std::string& name, const std::string& spreadName = {});

  /// Compares `actual` with the saved tensor of that name, if there is one. Leading dimensions of
  /// size 1 are ignored. `kind` is the name of the output in rounding_spread.
  void add(const std::string& tensor, const at::Tensor& actual, const std::string& kind);
  /// As above, but ignores elements where `undecided` (bool, the shape of `actual`) is set:
  /// rounding can change the decision there.
  void add(const std::string& tensor, const at::Tensor& actual, const std::string& kind,
           const at::Tensor& undecided);
  void fail(const std::string& problem);

  const ParityResult& result() const { return m_result; }

 private:
  const Fixture& m_fixture;
  std::string m_spreadName;
  ParityResult m_result;
};

/// Largest absolute difference relative to the largest magnitude of `expected`; infinite if
/// `actual` has NaN or infinite values.
double relativeDifference(const at::Tensor& actual, const at::Tensor& expected);

using Report = std::function<void(const ParityResult&)>;

/// Calls `body`. An exception becomes the problem of the comparison.
void guarded(Comparison& comparison, const std::function<void()>& body);

/// Runs `body` and reports its comparison. An exception becomes the problem of the result.
void runCase(const Fixture& fixture, const std::string& name, const Report& report,
             const std::function<void(Comparison&)>& body);

}  // namespace maskline::parity
