// SPDX-License-Identifier: Apache-2.0
#include "core/media/frame_source.h"
