import { defineHandle, type Hidden, type IncludedJob, type Job, type NamedJob } from "./handles.ts";
import type { HiddenKeywords, JobKeywords, YamlValue } from "./keywords/index.ts";

/**
 * A job: `job("test", { script: ["npm test"] })`, or with what it is for in between. The value is
 * what other jobs put into `needs`, `dependencies`, `extends` or `on_stop`.
 * Without `stage`, its own or one that it extends, GitLab puts it into the stage `test`.
 * The stage is inferred from `stage` alone (NoInfer), not from the pipeline that the job is put in.
 * @param doc becomes a comment above the job, and gitlab-ci-local's description of it
 */
export function job<const Stage extends string = never>(
  name: string,
  keywords: JobKeywords<Stage>,
): Job<NoInfer<Stage>>;
export function job<const Stage extends string = never>(
  name: string,
  doc: string,
  keywords: JobKeywords<Stage>,
): Job<NoInfer<Stage>>;
export function job(name: string, ...rest: [JobKeywords] | [string, JobKeywords]): Job {
  return defineHandle<Job>("job", { name, ...docAndKeywords(rest) });
}

/** A hidden job, which runs only through those that extend it. Its name has a leading dot. */
export function hidden(name: `.${string}`, keywords: HiddenKeywords): Hidden;
export function hidden(name: `.${string}`, doc: string, keywords: HiddenKeywords): Hidden;
export function hidden(name: string, ...rest: [HiddenKeywords] | [string, HiddenKeywords]): Hidden {
  return defineHandle<Hidden>("hidden", { name, ...docAndKeywords(rest) });
}

/** Any YAML below a name with a leading dot: a place for `reference()` to take pieces from. */
export function fragment(name: `.${string}`, content: YamlValue): Hidden {
  return defineHandle<Hidden>("hidden", { name, doc: undefined, content });
}

/** A job of the same pipeline that is defined further down. Render checks that it is there. */
export function named(name: string): NamedJob {
  return defineHandle<NamedJob>("named", { name });
}

/** A job that an `include` brings, which only GitLab can check. */
export function included(name: string): IncludedJob {
  return defineHandle<IncludedJob>("included", { name });
}

function docAndKeywords<Keywords>(rest: readonly [Keywords] | readonly [string, Keywords]): {
  doc: string | undefined;
  keywords: Keywords;
} {
  return rest.length === 1
    ? { doc: undefined, keywords: rest[0] }
    : { doc: rest[0], keywords: rest[1] };
}
