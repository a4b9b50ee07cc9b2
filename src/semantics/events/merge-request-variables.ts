import type { EventDescription } from "./event.ts";
import { PROJECT_ID } from "./project-variables.ts";

/** The number of the merge request, as good as any. */
const IID = "1";

/** The ref of the pipeline of a merge request. */
export const MERGE_REQUEST_REF = `refs/merge-requests/${IID}/head`;

/** The variables that only pipelines of merge requests have. */
export function mergeRequestVariables(
  { event, projectPath = "group/project", defaultBranch = "main" }: EventDescription,
  { branch, url, isProtected }: { branch: string; url: string; isProtected: boolean },
): Record<string, string> {
  const isFork = event === "fork_merge_request";
  const sourcePath = isFork ? projectPath.replace(/^[^/]+/, "contributor") : projectPath;
  return {
    CI_MERGE_REQUEST_ID: IID,
    CI_MERGE_REQUEST_IID: IID,
    CI_MERGE_REQUEST_PROJECT_ID: PROJECT_ID,
    CI_MERGE_REQUEST_PROJECT_PATH: projectPath,
    CI_MERGE_REQUEST_PROJECT_URL: `${url}/${projectPath}`,
    CI_MERGE_REQUEST_REF_PATH: MERGE_REQUEST_REF,
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: branch,
    CI_MERGE_REQUEST_SOURCE_BRANCH_PROTECTED: String(isProtected && !isFork),
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: "",
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: isFork ? `${PROJECT_ID}0` : PROJECT_ID,
    CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: sourcePath,
    CI_MERGE_REQUEST_SOURCE_PROJECT_URL: `${url}/${sourcePath}`,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: defaultBranch,
    CI_MERGE_REQUEST_TARGET_BRANCH_PROTECTED: "true",
    CI_MERGE_REQUEST_TARGET_BRANCH_SHA: "",
    CI_MERGE_REQUEST_TITLE: branch,
    CI_MERGE_REQUEST_DRAFT: "false",
    CI_MERGE_REQUEST_EVENT_TYPE: "detached",
    CI_MERGE_REQUEST_SQUASH_ON_MERGE: "false",
    CI_MERGE_REQUEST_DIFF_BASE_SHA: "2".repeat(40),
    CI_OPEN_MERGE_REQUESTS: `${projectPath}!${IID}`,
  };
}
