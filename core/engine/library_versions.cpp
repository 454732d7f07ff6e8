// SPDX-License-Identifier: Apache-2.0
#include "core/engine/library_versions.h"

#include <dlfcn.h>
#include <openssl/crypto.h>
#include <torch/version.h>
#include <zip.h>

#include <sstream>

namespace maskline {

std::string torchVersion() { return TORCH_VERSION; }
std::string libzipVersion() { return zip_libzip_version(); }
std::string openSslVersion() { return OpenSSL_version(OPENSSL_VERSION_STRING); }

std::string openBlasVersion() {
  // Torch asks for any BLAS; which one it is shows only now. "OpenBLAS 0.3.21 NO_LAPACKE …"
  using Configuration = char* (*)();
  const auto configuration =
      reinterpret_cast<Configuration>(dlsym(RTLD_DEFAULT, "openblas_get_config"));
  if (!configuration) return {};
  std::istringstream words(configuration());
  std::string name, version;
  words >> name >> version;
  return version;
}

}  // namespace maskline
