import { describe } from "vitest";
import { accepts, refuses } from "./support.ts";

describe("release", () => {
  accepts("release", [
    { tag_name: "$CI_COMMIT_TAG", description: "CHANGELOG.md" },
    { tag_name: "v1", description: "d", name: "One", ref: "$CI_COMMIT_SHA", tag_message: "m" },
    { tag_name: "v1", description: "d", milestones: ["m1"], released_at: "2026-03-15T08:00:00Z" },
    { tag_name: "v1", description: "d", milestones: "m1", ref: null },
    { assets: { links: [{ name: "a", url: "https://x", filepath: "/a", link_type: "package" }] } },
  ]);
  refuses("release", [
    ["v1", "expected object, got string"],
    [
      { tag: "v1" },
      'unknown key "tag" (known: tag_name, tag_message, description, name, ref, milestones, released_at, assets)',
    ],
    [{ released_at: "tomorrow" }, "released_at: must be a valid datetime: 2026-03-15T08:00:00Z"],
    [{ assets: { links: [] } }, "assets.links: must not be empty"],
    [{ assets: { links: [{ name: "a" }] } }, "assets.links[0].url: is missing, expected string"],
  ]);
});

describe("pages and publish", () => {
  accepts("pages", [true, { publish: "dist" }, { path_prefix: "$X", expire_in: "never" }]);
  accepts("publish", ["dist"]);
  refuses("pages", [
    ["x", "expected boolean or object, got string"],
    [{ publish: 5 }, "publish: expected string, got number"],
  ]);
});
