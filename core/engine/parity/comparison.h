// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/engine/parity/fixture.h"
#include "core/engine/parity/parity.h"

namespace maskline::parity {

/// Gathers the differences of one case.
class Comparison {
 public:
  /// `name` is what the line says, `spreadName` the case in the manifest's rounding_spread.
  Comparison(const Fixture& fixture, const std::string& name, const std::string& spreadName = {});

  /// Holds `actual` against the saved tensor, if there is one of that name; sizes of one at the
  /// front are not looked at. `kind` is the output's name in rounding_spread.
  void add(const std::string& tensor, const at::Tensor& actual, const std::string& kind);
  /// As add(), but without the places where `undecided` (bool, the shape of `actual`) is set: a
  /// choice there was so close that rounding may turn it.
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
/// `actual` holds what is no number.
double relativeDifference(const at::Tensor& actual, const at::Tensor& expected);

using Report = std::function<void(const ParityResult&)>;

/// Calls `body` and makes what it throws the comparison's problem.
void guarded(Comparison& comparison, const std::function<void()>& body);

/// Reports what `body` compared; what it throws is the result's problem.
void runCase(const Fixture& fixture, const std::string& name, const Report& report,
             const std::function<void(Comparison&)>& body);

}  // namespace maskline::parity
