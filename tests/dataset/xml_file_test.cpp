// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/xml_file.h"

#include <fstream>

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
  std::string refusal(const std::string& text) const {
    try {
      read(text);
    } catch (const Error& error) {
      return error.what();
    }
    return {};
  }
};

std::string nested(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "<a>";
  for (int i = 0; i < depth; ++i) text += "</a>";
  return "<r>" + text + "</r>";
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
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("<r><a>x</a></r>")) wide += {c, '\0'};
  CHECK(read(wide).at(0).text == "x");
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
  // A document type that is elsewhere is not looked for.
  CHECK(read("<!DOCTYPE r SYSTEM \"secret.txt\"><r><a>x</a></r>").at(0).text == "x");
  CHECK(read("<!DOCTYPE r SYSTEM \"secret.txt\"><r><a>x&e;</a></r>").at(0).text == "x");
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
