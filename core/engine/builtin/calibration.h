// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline::builtin {

/// Log-odds of the IoU as the network gives it -> the number that users see, 0 … 1, fitted on
/// sequences that the network was not trained on.
float calibrated(float logOdds);

}  // namespace maskline::builtin
