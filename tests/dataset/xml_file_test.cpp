// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/xml_file.h"

#include <zip.h>

#include <fstream>
#include <sstream>

#include "core/base/error.h"
#include "core/dataset/io/xml_parser.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;

namespace {

struct Xml : test::TemporaryFolder {
  XmlFile file(const std::string& text) const {
    const std::filesystem::path path = *this / "a.xml";
    std::ofstream(path, std::ios::binary) << text;
    return {path};
  }
  std::vector<XmlElement> read(const std::string& text) const {
    std::vector<XmlElement> all;
    file(text).forEachElement([&](const XmlElement& element) {
      all.push_back(element);
      return true;
    });
    return all;
  }
  /// The sentence that reading ends with; "" if it does not fail.
  static std::string refusal(const XmlFile& file) {
    try {
      file.forEachElement([](const XmlElement&) { return true; });
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }
  std::string refusal(const std::string& text) const { return refusal(file(text)); }
};

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "<a>";
  for (int i = 0; i < depth; ++i) text += "</a>";
  return "<r>" + text + "</r>";
}

/// An archive with one entry that is not compressed.
std::filesystem::path packed(const std::filesystem::path& file, const std::string& text) {
  int failure = 0;
  zip_t* zip = zip_open(file.c_str(), ZIP_CREATE, &failure);
  REQUIRE(zip);
  zip_file_add(zip, "a.xml", zip_source_buffer(zip, text.data(), text.size(), 0), 0);
  zip_set_file_compression(zip, 0, ZIP_CM_STORE, 0);
  REQUIRE(zip_close(zip) == 0);
  return file;
}

void replaceIn(const std::filesystem::path& file, const std::string& from, const std::string& to) {
  std::string bytes = (std::ostringstream() << std::ifstream(file, std::ios::binary).rdbuf()).str();
  REQUIRE(bytes.find(from) != std::string::npos);
  bytes.replace(bytes.find(from), from.size(), to);
  std::ofstream(file, std::ios::binary) << bytes;
}

bool accepts(const XmlLimits& limits, const std::string& text) {
  XmlParser parser(limits);
  return parser.parse(text) && parser.parse({});
}

}  // namespace

TEST_CASE_METHOD(Xml, "XML: elements with attributes, text, children and lines") {
  const auto all = read(
      "<?xml version=\"1.0\"?>\n<!-- c --><root x=\"1\">\n<a k=\"&lt;1&#252;\" flag=\"1\">\n  "
      "<b>one"
      "</b>\n  <b><![CDATA[<two>]]></b>\n</a>\n<c/>\n</root>\n");
  REQUIRE(all.size() == 2);
  const XmlElement& a = all[0];
  CHECK(a.name == "a");
  CHECK(a.line == 3);
  CHECK(a.attribute("k") == "<1ü");
  CHECK(a.flag("flag"));
  CHECK_FALSE(a.has("none"));
  CHECK(a.attribute("none").empty());
  CHECK(a.text.empty());
  REQUIRE(a.children.size() == 2);
  CHECK(a.childText("b") == "one");
  CHECK(a.children[1].text == "<two>");
  CHECK(a.children[1].line == 5);
  CHECK(a.child("none").children.empty());
  CHECK(all[1].name == "c");
  CHECK(all[1].line == 7);
}

TEST_CASE_METHOD(Xml, "XML: values longer than the pieces in which a file is read stay whole") {
  const std::string value(std::size_t(1) << 20, 'v');
  std::string text = "<root>";
  for (int i = 0; i < 3; ++i)
    text += "<a k=\"" + value + std::to_string(i) + "\">" + value + "</a>";
  const auto all = read(text + "</root>");
  REQUIRE(all.size() == 3);
  for (int i = 0; i < 3; ++i) {
    CHECK(all[std::size_t(i)].attribute("k") == value + std::to_string(i));
    CHECK(all[std::size_t(i)].text == value);
  }
}

TEST_CASE_METHOD(Xml, "XML: nothing is read once the caller has what it wants") {
  std::string text = "<root><a/>";
  for (int i = 0; i < 200000; ++i) text += "<b/>";
  int seen = 0;
  file(text + "</wrong>").forEachElement([&](const XmlElement&) { return ++seen < 2; });
  CHECK(seen == 2);
}

TEST_CASE_METHOD(Xml, "XML: other encodings") {
  CHECK(read("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r><a>\xFC</a></r>").at(0).text ==
        "ü");
  for (const char* name : {"UTF-16", "utf16", "utf-8"}) {
    CAPTURE(name);
    const std::string text =
        "<?xml version=\"1.0\" encoding=\"" + std::string(name) + "\"?><r><a>x</a></r>";
    std::string little, big;
    for (const char c : text) {
      little += {c, '\0'};
      big += {'\0', c};
    }
    for (const std::string& wide : {"\xFF\xFE" + little, "\xFE\xFF" + big, little, big})
      CHECK(read(wide).at(0).text == "x");
  }
}

TEST_CASE_METHOD(Xml, "XML: encodings by names that other programs write") {
  const auto text = [&](const std::string& encoding, const std::string& content) {
    return read("<?xml version='1.0' encoding='" + encoding + "'?><r><a>" + content + "</a></r>")
        .at(0)
        .text;
  };
  for (const char* name : {"utf8", "UTF8", "utf_8", "UTF-8"}) {
    CAPTURE(name);
    CHECK(text(name, "ü猫😀") == "ü猫😀");
  }
  for (const char* name : {"latin1", "Latin-1", "iso8859-1", "ISO_8859-1", "iso-8859-1"}) {
    CAPTURE(name);
    CHECK(text(name, "\xFC") == "ü");
  }
  for (const char* name : {"windows-1252", "cp1252", "CP1252"}) {
    CAPTURE(name);
    CHECK(text(name, "\xFC\x80\x9F") == "ü€Ÿ");
  }
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(read(mark + "<?xml version=\"1.0\" encoding=\"utf8\"?><r><a>ü</a></r>").at(0).text == "ü");
  CHECK(text("koi8-r", "x") == "x");
  for (const char* other : {"koi8-r", "utf-7", "iso-2022-jp"})
    CHECK(refusal("<?xml version='1.0' encoding='" + std::string(other) + "'?><r><a>\xFC</a></r>")
              .find("line 1") != std::string::npos);
}

TEST_CASE_METHOD(Xml, "XML: white space before the declaration, and control characters") {
  const auto all = read(
      "\n \n<?xml version=\"1.0\"?>\n<r>\n<a k=\"x\vy\x1Fz\">1\x01"
      "2\t3</a></r>");
  REQUIRE(all.size() == 1);
  CHECK(all[0].attribute("k") == "x y z");
  CHECK(all[0].text == "1 2\t3");
  CHECK(all[0].line == 5);
  CHECK(read("\xEF\xBB\xBF\r\n<?xml version=\"1.0\"?><r><a>x</a></r>").at(0).text == "x");
  CHECK(refusal("\n\n<?xml version=\"1.0\"?><r></a>").find("line 3") != std::string::npos);
  CHECK(refusal(" \n \n").find("is not valid XML") != std::string::npos);

  XmlParser parser;
  for (const char* piece : {"\n", " ", "<", "?xml version=\"1.0\"?>", "<r><a/>", "\v</r>"})
    CHECK(parser.parse(piece));
  CHECK(parser.parse({}));
  CHECK(parser.take().size() == 1);

  // In UTF-16, these bytes are parts of letters.
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("<r><a>")) wide += {c, '\0'};
  wide += "\x19\x01";
  for (const char c : std::string("</a></r>")) wide += {c, '\0'};
  CHECK(read(wide).at(0).text == "ę");
}

TEST_CASE_METHOD(Xml, "XML: what cannot be read is not the end of the text") {
  const std::string text = "<r><a k=\"value\"/></r>";
  CHECK(XmlFile{packed(*this / "good.zip", text), "a.xml"}.head(3) == "<r>");
  for (const char* damage : {"vulue", "va\"ue", "va<ue"}) {
    CAPTURE(damage);
    const std::filesystem::path bad = packed(*this / (damage + std::string(".zip")), text);
    replaceIn(bad, "value", damage);
    CHECK(refusal({bad, "a.xml"}).find("damaged or encrypted") != std::string::npos);
    CHECK(XmlFile{bad, "a.xml"}.head(100).starts_with("<r>"));
  }
  const std::filesystem::path invalid = packed(*this / "invalid.zip", "<r>\n<a></r>");
  CHECK(refusal({invalid, "a.xml"}).find("not valid XML") != std::string::npos);
  // A regular file of which the first page cannot be read.
  const std::filesystem::path memory = "/proc/self/mem";
  if (std::ifstream(memory))
    CHECK(refusal(XmlFile{memory}).find("Cannot read") != std::string::npos);
}

TEST_CASE_METHOD(Xml, "XML: what is not valid is told with its line") {
  for (const char* bad :
       {"<r>\n<a></b></r>", "<r>\n<a k=\"&none;\"/></r>", "<r>\n<a k=1/></r>",
        "<r>\n<a>\xFF</a></r>", "<r>\n<a k=\"\" k=\"\"/></r>", "<r>\n</r><r/>", "<r>\n<a>"}) {
    CAPTURE(bad);
    CHECK(refusal(bad).find("is not valid XML: there is an error at line 2") != std::string::npos);
  }
  CHECK(refusal("").find("line 1") != std::string::npos);
}

TEST_CASE_METHOD(Xml, "XML: no definition of a document type is followed") {
  std::ofstream(*this / "secret.txt") << "secret";
  std::string laughs = "<!ENTITY e0 \"ha\">";
  for (int i = 1; i < 30; ++i) {
    const std::string before = "&e" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY e" + std::to_string(i) + " \"" + before + before + "\">";
  }
  for (const std::string& definitions :
       {laughs, std::string("<!ENTITY e29 SYSTEM \"secret.txt\">"),
        std::string("<!ENTITY % p SYSTEM \"secret.txt\"> %p;"),
        std::string("<!ENTITY e29 SYSTEM \"http://localhost/x\">"),
        "<!ATTLIST a k CDATA \"" + std::string(1000, 'x') + "\">"}) {
    CAPTURE(definitions);
    for (const char* body : {"<a>&e29;</a>", "<a k=\"&e29;\"/>", "<a/>"})
      CHECK(refusal("<!DOCTYPE r [" + definitions + "]><r>" + body + "</r>").find("definitions") !=
            std::string::npos);
  }
  CHECK(read("<!DOCTYPE r><r><a>x</a></r>").at(0).text == "x");
  // The library would leave out what is defined elsewhere.
  for (const char* elsewhere : {"SYSTEM \"secret.txt\"", "PUBLIC \"p\" \"secret.txt\""})
    CHECK(refusal("<!DOCTYPE r " + std::string(elsewhere) + "><r><a>x&e;</a></r>")
              .find("definitions") != std::string::npos);
}

TEST_CASE_METHOD(Xml, "XML: the depth and the size of an element are limited") {
  CHECK(read(nested(100)).size() == 1);
  CHECK(refusal(nested(101)).find("nested") != std::string::npos);
  CHECK(refusal(nested(500000)).find("nested") != std::string::npos);

  XmlLimits limits;
  limits.bytes = 10000;
  const std::string some(3000, 'x');
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "<b/>";
  CHECK(accepts(limits, "<r><a>" + some + "</a><a k=\"" + some + "\"/><a>" + some + "</a></r>"));
  CHECK_FALSE(accepts(limits, "<r><a>" + some + some + some + some + "</a></r>"));
  CHECK_FALSE(accepts(limits, "<r><a k=\"" + some + some + some + some + "\"/></r>"));
  CHECK(accepts(limits, "<r>" + many + "</r>"));
  CHECK_FALSE(accepts(limits, "<r><a>" + many + "</a></r>"));

  limits.bytes = std::size_t(1) << 30;
  limits.tag = 5000;
  for (const char* begin : {"<r><!-- ", "<r><a k=\"", "<r><"}) {
    XmlParser parser(limits);
    CHECK(parser.parse(begin + some));
    CHECK_FALSE(parser.parse(some));
    CHECK(parser.refusal());
  }
}

TEST_CASE("XML: the limit of a tag is that of one tag") {
  XmlLimits limits;
  limits.tag = std::int64_t(4) << 20;
  XmlParser parser(limits);
  std::string text = "<r>";
  while (text.size() < std::size_t(5) << 20) text += "<a k=\"value\"/>";
  text += "<b k=\"" + std::string(std::size_t(700) << 10, 'v') + "\"/></r>";
  constexpr std::size_t piece = std::size_t(256) << 10;
  for (std::size_t at = 0; at < text.size(); at += piece)
    CHECK(parser.parse(std::string_view(text).substr(at, piece)));
  CHECK(parser.parse({}));
  CHECK(parser.take().back().attribute("k").size() == std::size_t(700) << 10);
}

TEST_CASE("XML: a parser hands out each element once") {
  XmlParser parser;
  std::size_t most = 0, count = 0;
  CHECK(parser.parse("<r>"));
  for (int i = 0; i < 1000; ++i) {
    CHECK(parser.parse("<a k=\"" + std::to_string(i) + "\"/>"));
    const auto elements = parser.take();
    most = std::max(most, elements.size());
    count += elements.size();
  }
  CHECK(parser.parse("</r>"));
  CHECK(parser.parse({}));
  CHECK(count + parser.take().size() == 1000);
  CHECK(most == 1);
}
