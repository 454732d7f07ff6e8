// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::int64_t frame = 0, id = 0;
  std::string object, text, author;
  std::vector<float> at;
  bool open = false, reopen = false, json = false;
};

void report(HeadlessSession& headless, const Options& options) {
  nlohmann::json document{{"comments", nlohmann::json::array()}};
  std::vector<std::vector<std::string>> rows{{"id", "frame", "object", "state", "by", "comment"}};
  for (const Comment& comment : headless.project().comments()) {
    if (options.open && comment.resolved) continue;
    const std::string object = objectName(headless.project(), comment.object);
    document["comments"].push_back({{"id", comment.id.value},
                                    {"frame", comment.frame.value()},
                                    {"object", object},
                                    {"text", comment.text},
                                    {"author", comment.author},
                                    {"resolved", comment.resolved}});
    if (comment.place) document["comments"].back()["at"] = {comment.place->x, comment.place->y};
    rows.push_back({std::to_string(comment.id.value), std::to_string(comment.frame.value()), object,
                    comment.resolved ? "resolved" : "open", comment.author, comment.text});
  }
  print(options.json, document, rows.size() > 1 ? table(rows) : "No comments.\n");
}

void list(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  report(headless, options);
}

void add(const Options& options) {
  HeadlessSession headless;
  if (!options.author.empty()) headless.session().setAuthor(options.author);
  headless.open(options.project);
  Document& document = headless.document();
  document.playback.goTo(headless.frame(options.frame));
  document.selection.select(options.object.empty() ? ObjectId{}
                                                   : headless.objectNamed(options.object).id);
  std::optional<cv::Point2f> place;
  if (!options.at.empty()) place = cv::Point2f(options.at[0], options.at[1]);
  headless.edit([&] { document.comments.add(options.text, place); });
  report(headless, options);
}

void resolve(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  bool found = false;
  headless.edit([&] {
    found = headless.document().comments.setResolved(CommentId{options.id}, !options.reopen);
  });
  if (!found) throw Error(messages::app::noComment, options.id);
  report(headless, options);
}

void remove(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  headless.edit([&] { headless.document().comments.remove(CommentId{options.id}); });
  report(headless, options);
}

}  // namespace

void addCommentsCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* comments = program.add_subcommand("comments", "List, write, resolve and remove comments");
  addProjectArgument(comments, options->project);
  comments->require_subcommand(1);
  auto* part = addPart(comments, options, "list", "List the comments", list);
  part->add_flag("--open", options->open, "Only those that are not resolved");

  part = addPart(comments, options, "add", "Write a comment on a frame", add);
  part->add_option("--frame", options->frame, "The frame")->required();
  part->add_option("--object", options->object, "The object it is about (default: none)");
  part->add_option("--text", options->text, "The comment")
      ->required()
      ->check([](const std::string& text) { return std::string(text.empty() ? "is empty" : ""); });

  part->add_option("--at", options->at, "The point of the image it is about: X,Y in pixels")
      ->delimiter(',')
      ->expected(2);
  part->add_option("--author", options->author, "Who writes it (default: the system's user)");

  part = addPart(comments, options, "resolve", "Mark a comment as resolved", resolve);
  part->add_option("id", options->id, "The number of the comment")->required();
  part->add_flag("--reopen", options->reopen, "Mark it as not resolved");

  part = addPart(comments, options, "remove", "Remove a comment", remove);
  part->add_option("id", options->id, "The number of the comment")->required();
}

}  // namespace maskline
