// SPDX-License-Identifier: Apache-2.0
inline constexpr ErrorText<0> diskFull{"store.full-disk", ErrorKind::Io, "The disk is full."};
inline constexpr ErrorText<0> full{"store.full-disk", ErrorKind::Io, "The disk is full."};
