import type { JobKeywords, Rule } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import type { NamedHost } from "./names.ts";

/** The rules that decide when a job runs: pipelines/ has them, a job takes them as they come. */
export type Rules = readonly Rule[];

/** Safe to be cancelled by a newer pipeline: it only looks. */
export const LOOKS: Pick<JobKeywords, "interruptible"> = { interruptible: true };

/** One job at a time on a host; and none of them is cancelled half-way. */
export function changesHost({
  name,
}: NamedHost): Pick<JobKeywords, "resource_group" | "interruptible"> {
  return { resource_group: name, interruptible: false };
}

/** For what nobody has reviewed: a runner without privileges, where there is one. */
export function onChecksRunner({ ci }: Config): Pick<JobKeywords, "tags"> {
  return { tags: ci.checks_tags };
}

/** For what is merged: the runner that takes jobs of protected branches only. */
export function onDeployRunner({ ci }: Config): Pick<JobKeywords, "tags"> {
  return { tags: ci.deploy_tags };
}

/** How long GitLab keeps what a job leaves behind. */
export const KEPT = { forThePipeline: "1 day", forTheReader: "1 week", forTheRecord: "3 months" };

/** Plans and reports name what is on a host: they are for those who work on the project. */
export const FOR_DEVELOPERS = { access: "developer" } as const;
