// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/other_device.h"

#ifdef MASKLINE_OTHER_DEVICE

#include <ATen/ATen.h>
#include <ATen/EmptyTensor.h>
#include <ATen/NativeFunctions.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/impl/FakeGuardImpl.h>
#include <torch/library.h>

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

namespace maskline::test {
namespace {

constexpr auto type = c10::DeviceType::PrivateUse1;
constexpr std::uintptr_t shift = std::uintptr_t(1) << 60;  // no address of a process is that high

void* shifted(void* address) {
  return reinterpret_cast<void*>(reinterpret_cast<std::uintptr_t>(address) + shift);
}
void* real(void* address) {
  return reinterpret_cast<void*>(reinterpret_cast<std::uintptr_t>(address) - shift);
}

class Memory final : public c10::Allocator {
 public:
  c10::DataPtr allocate(std::size_t bytes) const override {
    void* block = std::aligned_alloc(64, (bytes / 64 + 1) * 64);
    return {shifted(block), block, &std::free, c10::Device(type, 0)};
  }
};

Memory& memory() {
  static Memory all;
  return all;
}

bool isHere(const at::Tensor& x) { return x.defined() && x.device().type() == type; }

/// The same numbers as a tensor of the processor.
at::Tensor seen(const at::Tensor& x) {
  if (!isHere(x)) return x;
  const auto options = at::TensorOptions(at::kCPU).dtype(x.dtype());
  if (x.numel() == 0) return at::empty(x.sizes(), options);
  return at::from_blob(real(x.data_ptr()), x.sizes(), x.strides(), options);
}

using MaybeType = c10::optional<at::ScalarType>;
using MaybeLayout = c10::optional<at::Layout>;
using MaybeDevice = c10::optional<at::Device>;
using MaybeFormat = c10::optional<at::MemoryFormat>;

at::Tensor empty(at::IntArrayRef sizes, MaybeType scalar, MaybeLayout, MaybeDevice,
                 c10::optional<bool>, MaybeFormat format) {
  return at::detail::empty_generic(sizes, &memory(),
                                   c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                   c10::dtype_or_default(scalar), format);
}

at::Tensor emptyStrided(at::IntArrayRef sizes, at::IntArrayRef strides, MaybeType scalar,
                        MaybeLayout, MaybeDevice, c10::optional<bool>) {
  return at::detail::empty_strided_generic(sizes, strides, &memory(),
                                           c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                           c10::dtype_or_default(scalar));
}

at::Tensor copyFrom(const at::Tensor& from, const at::Tensor& to, bool) {
  seen(to).copy_(seen(from));
  return to;
}

at::Tensor moved(const at::Tensor& x) {
  const at::Tensor here = emptyStrided(x.sizes(), x.strides(), x.scalar_type(), {}, {}, {});
  return copyFrom(x, here, false);
}

at::Tensor convolution(const at::Tensor& x, const at::Tensor& weight,
                       const c10::optional<at::Tensor>& bias, at::IntArrayRef stride,
                       at::IntArrayRef padding, at::IntArrayRef dilation, bool transposed,
                       at::IntArrayRef outputPadding, std::int64_t groups) {
  const at::Tensor added = bias.value_or(at::Tensor());
  TORCH_CHECK(isHere(x) && isHere(weight) && (!added.defined() || isHere(added)),
              "A convolution of tensors on two devices");
  return moved(at::convolution(seen(x), seen(weight), seen(added), stride, padding, dilation,
                               transposed, outputPadding, groups));
}

/// The arguments of one call as tensors of the processor.
class Arguments {
 public:
  at::Tensor take(const at::Tensor& x, bool written) {
    if (x.defined() && x.is_cpu() && x.dim() > 0) m_elsewhere = true;
    if (!isHere(x)) return x;
    m_here = true;
    at::Tensor own = seen(x);
    if (written) m_written.emplace_back(x, own);
    return own;
  }
  bool mixed() const { return m_here && m_elsewhere; }

  /// What the operator has given back, on this device.
  at::Tensor result(const at::Tensor& x) const {
    if (!x.defined()) return x;
    const auto found =
        std::ranges::find_if(m_written, [&](const auto& pair) { return pair.second.is_same(x); });
    if (found == m_written.end()) return moved(x);
    const auto& [here, own] = *found;
    if (own.sizes() == here.sizes()) return here;
    const at::Tensor larger = moved(own);  // the operator has made room
    here.unsafeGetTensorImpl()->set_storage_keep_dtype(larger.storage());
    here.unsafeGetTensorImpl()->set_sizes_and_strides(larger.sizes(), larger.strides());
    return here;
  }

 private:
  bool m_here = false, m_elsewhere = false;
  std::vector<std::pair<at::Tensor, at::Tensor>> m_written;  // here, for the processor
};

/// Every operator that is not listed below.
void onProcessor(const c10::OperatorHandle& op, torch::jit::Stack* stack) {
  const auto& declared = op.schema().arguments();
  const std::size_t begin = stack->size() - declared.size();
  Arguments arguments;
  for (std::size_t i = 0; i < declared.size(); ++i) {
    c10::IValue& value = (*stack)[begin + i];
    const auto* alias = declared[i].alias_info();
    const bool written = alias != nullptr && alias->isWrite();
    if (value.isTensor()) {
      value = arguments.take(value.toTensor(), written);
    } else if (value.isTensorList()) {
      std::vector<at::Tensor> all = value.toTensorVector();
      for (at::Tensor& each : all) each = arguments.take(each, written);
      value = all;
    } else if (value.isOptionalTensorList()) {
      c10::List<c10::optional<at::Tensor>> all;
      for (const c10::optional<at::Tensor>& each : value.toOptionalTensorVector())
        all.push_back(each ? c10::make_optional(arguments.take(*each, written)) : each);
      value = all;
    } else if (value.isDevice()) {
      value = c10::Device(at::kCPU);
    }
  }
  TORCH_CHECK(!arguments.mixed(), "Tensors on two devices in ", op.schema().name());
  for (const c10::Argument& result : op.schema().returns()) {
    const bool view = result.alias_info() != nullptr && !result.alias_info()->isWrite();
    TORCH_CHECK(!view, op.schema().name(), " returns a view; list it below");
  }
  op.callBoxed(stack);
  const std::size_t results = op.schema().returns().size();
  for (std::size_t i = stack->size() - results; i < stack->size(); ++i) {
    if ((*stack)[i].isTensor()) (*stack)[i] = arguments.result((*stack)[i].toTensor());
  }
}

C10_REGISTER_GUARD_IMPL(PrivateUse1, c10::impl::FakeGuardImpl<type>);

TORCH_LIBRARY_IMPL(aten, PrivateUse1, library) {
  library.impl("empty.memory_format", &empty);
  library.impl("empty_strided", &emptyStrided);
  library.impl("as_strided", &at::native::as_strided_tensorimpl);
  library.impl("view",
               static_cast<at::Tensor (*)(const at::Tensor&, at::IntArrayRef)>(&at::native::view));
  library.impl("_reshape_alias", &at::native::_reshape_alias);
  library.impl("unfold", &at::native::unfold);
  library.impl("_copy_from", &copyFrom);
  library.impl("convolution_overrideable", &convolution);
  library.impl("native_layer_norm", torch::CppFunction::makeFromBoxedFunction<&onProcessor>());
}

TORCH_LIBRARY_IMPL(_, PrivateUse1, library) {
  library.fallback(torch::CppFunction::makeFromBoxedFunction<&onProcessor>());
}

}  // namespace

at::Device otherDevice() {
  c10::SetAllocator(type, &memory());
  return {type, 0};
}

}  // namespace maskline::test

#endif
