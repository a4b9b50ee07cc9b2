import { $, and, eq, type GlobalKeywords } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { hasTask, isMergeRequest, isOwnMergeRequest, isPush, TASK_VARIABLE } from "./events.ts";

/**
 * Which events get a pipeline at all. A branch other than the default one has none but that of its
 * merge request, and the default branch none but its own: so no commit ever has two.
 */
export function workflow(config: Config): GlobalKeywords["workflow"] {
  const isFromDefaultBranch = and(
    isOwnMergeRequest,
    eq($.CI_MERGE_REQUEST_SOURCE_BRANCH_NAME, config.gitlab.default_branch),
  );
  return {
    name: "$FAULTIER_PIPELINE",
    auto_cancel: { on_new_commit: "interruptible" },
    rules: [
      { if: isFromDefaultBranch, when: "never" },
      { if: isMergeRequest, variables: { FAULTIER_PIPELINE: "merge request" } },
      { if: isPush(config), variables: { FAULTIER_PIPELINE: "deploy" } },
      { if: hasTask(config), variables: { FAULTIER_PIPELINE: `$${TASK_VARIABLE}` } },
    ],
  };
}
