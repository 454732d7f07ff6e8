# SPDX-License-Identifier: Apache-2.0
# Compiles the .ts files into :/i18n (compiled_translations). English has a file for its plurals.
# `ninja update_translations` reads the sources again; what is new is then unfinished.
set(translations
  "${CMAKE_SOURCE_DIR}/translations/maskline_en.ts"
  "${CMAKE_SOURCE_DIR}/translations/maskline_de.ts"
  "${CMAKE_SOURCE_DIR}/translations/maskline_zh_CN.ts")
set_source_files_properties(${translations} PROPERTIES
  OUTPUT_LOCATION "${CMAKE_CURRENT_BINARY_DIR}/i18n")
qt_add_translation(compiled_messages ${translations})

set(entries "")
foreach(file ${compiled_messages})
  get_filename_component(name "${file}" NAME)
  string(APPEND entries "    <file alias=\"${name}\">i18n/${name}</file>\n")
endforeach()
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/translations.qrc"
  CONTENT "<RCC>\n  <qresource prefix=\"/i18n\">\n${entries}  </qresource>\n</RCC>\n" @ONLY)
qt_add_resources(compiled_translations "${CMAKE_CURRENT_BINARY_DIR}/translations.qrc")
set_property(SOURCE ${compiled_translations} APPEND PROPERTY OBJECT_DEPENDS "${compiled_messages}")

if(NOT TARGET update_translations)
  add_custom_target(update_translations
    COMMAND Qt6::lupdate -I . ui core app -recursive -locations none -no-obsolete -source-language en
      -ts translations/maskline_de.ts translations/maskline_zh_CN.ts
    COMMAND Qt6::lupdate -I . ui core app -recursive -locations none -no-obsolete -pluralonly -source-language en
      -target-language en -ts translations/maskline_en.ts
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
endif()
