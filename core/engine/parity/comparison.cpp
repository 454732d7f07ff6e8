// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parity/comparison.h"

#include <ATen/ATen.h>

#include <cmath>
#include <limits>
#include <sstream>

namespace maskline::parity {
namespace {

at::Tensor withoutLeadingOnes(at::Tensor tensor) {
  while (tensor.dim() > 0 && tensor.size(0) == 1) tensor = tensor.squeeze(0);
  return tensor;
}

std::string shapesText(const at::Tensor& actual, const at::Tensor& expected) {
  std::ostringstream text;
  text << " is " << actual.sizes() << ", not " << expected.sizes();
  return text.str();
}

}  // namespace

double relativeDifference(const at::Tensor& actual, const at::Tensor& expected) {
  if (expected.numel() == 0) return 0;
  const at::Tensor a = actual.to(at::kDouble), b = expected.to(at::kDouble);
  const double difference = (a - b).abs().max().item<double>();
  const double magnitude = b.abs().max().item<double>();
  if (!std::isfinite(difference)) return std::numeric_limits<double>::infinity();
  return magnitude > 0 ? difference / magnitude : difference;
}

Comparison::Comparison(const Fixture& fixture, const std::string& name,
                       const std::string& spreadName)
    : m_fixture(fixture), m_spreadName(spreadName.empty() ? name : spreadName) {
  m_result.name = name;
  m_result.tolerance = m_fixture.tolerance(m_spreadName, {});
}

void Comparison::add(const std::string& tensor, const at::Tensor& actual, const std::string& kind) {
  add(tensor, actual, kind, {});
}

void Comparison::add(const std::string& tensor, const at::Tensor& actual, const std::string& kind,
                     const at::Tensor& undecided) {
  if (!m_fixture.has(tensor)) return;
  const at::Tensor expected = withoutLeadingOnes(m_fixture.tensor(tensor));
  at::Tensor plain = withoutLeadingOnes(actual);
  ++m_result.tensors;
  if (plain.sizes() != expected.sizes()) return fail(tensor + shapesText(actual, expected));
  if (undecided.defined())
    plain = at::where(undecided.reshape(plain.sizes()), expected.to(plain.scalar_type()), plain);
  const double difference = relativeDifference(plain, expected);
  const double magnitude =
      expected.numel() > 0 ? expected.to(at::kDouble).abs().max().item<double>() : 1.0;
  const double tolerance = m_fixture.tolerance(m_spreadName, kind, magnitude);
  if (m_result.tensor.empty() ||
      difference / tolerance > m_result.difference / m_result.tolerance) {
    m_result.tensor = tensor;
    m_result.difference = difference;
    m_result.tolerance = tolerance;
  }
}

void Comparison::fail(const std::string& problem) {
  if (m_result.problem.empty()) m_result.problem = problem;
}

void guarded(Comparison& comparison, const std::function<void()>& body) {
  try {
    body();
  } catch (const c10::Error& error) {
    comparison.fail(error.what_without_backtrace());
  } catch (const nlohmann::json::exception&) {
    comparison.fail(
        "The manifest describes this case in a form that is not known; see the README "
        "of the fixtures.");
  } catch (const std::exception& error) {
    comparison.fail(error.what());
  }
}

void runCase(const Fixture& fixture, const std::string& name, const Report& report,
             const std::function<void(Comparison&)>& body) {
  Comparison comparison(fixture, name);
  guarded(comparison, [&] { body(comparison); });
  report(comparison.result());
}

}  // namespace maskline::parity
