import { describe } from "vitest";
import { job, named } from "../../../src/ci/job.ts";
import { accepts, refuses } from "./support.ts";

const stop = job("stop", { script: ["true"], environment: { name: "p", action: "stop" } });

const BAD_NAME =
  "can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, but it cannot start or end with '/'";

describe("environment", () => {
  accepts("environment", [
    "production",
    "review/$CI_COMMIT_REF_SLUG",
    "a.b_c-d ${X}",
    "x",
    { name: "production", url: "https://example.com", deployment_tier: "production" },
    { name: "review/$CI_COMMIT_REF_SLUG", on_stop: stop, auto_stop_in: "1 week" },
    { name: "review", on_stop: named("stop"), auto_stop_in: "$KEEP" },
    { name: "review", action: "stop" },
    { action: "prepare" },
    { name: "k", kubernetes: { agent: "g/p:a", dashboard: { namespace: "n" } } },
    { name: "k", kubernetes: { managed_resources: { enabled: false }, namespace: "n" } },
    { name: "k", kubernetes: { dashboard: { flux_resource_path: "x" }, flux_resource_path: "x" } },
  ]);
  refuses("environment", [
    ["/a", BAD_NAME],
    ["a/", BAD_NAME],
    [{ name: "a:b" }, `name: ${BAD_NAME}`],
    [{ name: "p", url: 5 }, "url: expected string, got number"],
    [
      { name: "p", on_stop: "stop" },
      'on_stop: expected a job (the value that job() returned); for a job further down use named("stop"), for one from an include included("stop")',
    ],
    [{ name: "p", onstop: stop }, 'unknown key "onstop" (did you mean "on_stop"?)'],
    [{ name: "n".repeat(256) }, "name: has more than 255 characters"],
  ]);
});
