// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/base/error.h"

namespace maskline {

/// Makes an edit; one that the project refuses becomes the `failed` signal of `teller`.
template <class Teller, class Edit>
bool attempt(Teller& teller, Edit edit) {
  try {
    edit();
    return true;
  } catch (const Error& error) {
    Q_EMIT teller.failed(QString::fromStdString(error.what()));
    return false;
  }
}

}  // namespace maskline
