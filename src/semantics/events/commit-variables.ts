import type { Commit } from "./event.ts";
import { slug } from "./slug.ts";

const NO_COMMIT = "0".repeat(40);

/** The variables of the commit, and of the ref by which it is known. */
export function commitVariables(
  { sha = "1".repeat(40), author = "", message = "" }: Commit,
  { ref, isProtected }: { ref: string; isProtected: boolean },
): Record<string, string> {
  const [title = "", ...rest] = message.split("\n");
  return {
    CI_COMMIT_SHA: sha,
    CI_COMMIT_SHORT_SHA: sha.slice(0, 8),
    CI_COMMIT_BEFORE_SHA: NO_COMMIT,
    CI_COMMIT_REF_NAME: ref,
    CI_COMMIT_REF_SLUG: slug(ref),
    CI_COMMIT_REF_PROTECTED: String(isProtected),
    CI_COMMIT_TITLE: title,
    CI_COMMIT_MESSAGE: message,
    CI_COMMIT_DESCRIPTION: rest.join("\n").trim(),
    CI_COMMIT_AUTHOR: author,
  };
}
