// SPDX-License-Identifier: Apache-2.0
#include <torch/torch.h>
#include <curl/curl.h>
#include "core/session/session.h"
