// SPDX-License-Identifier: Apache-2.0
constexpr ErrorText<0> spoilt{"store.spoilt", ErrorKind::Corrupt, "It is spoilt."};

bool isLocked(const std::filesystem::path& file) {
  try {
    open(file);
  } catch (const Error& error) {
    return error.what() == std::string("It is locked.");
  }
  return failureIn([&] { open(file); }).has_value();
}
