import { parseDuration } from "../framework/duration.ts";
import type { Entry } from "../framework/entry.ts";
import { compact, isBlank, plain, textOf } from "../ruby/values.ts";
import type { Plain, PlainHash } from "../types.ts";
import { processableValue } from "./processable.ts";

/** The normalised job of a valid entry. */
export function jobValue(entry: Entry): Plain {
  const timeout = entry.attribute("timeout");
  return compact<Plain>(processableValue(entry), allowFailureOf(entry), {
    before_script: entry.valueOf("before_script"),
    script: entry.valueOf("script"),
    image: entry.valueOf("image"),
    services: entry.valueOf("services"),
    cache: entry.valueOf("cache"),
    tags: entry.valueOf("tags"),
    when: plain(entry.attribute("when")) ?? "on_success",
    start_in: plain(entry.attribute("start_in")),
    dependencies: plain(entry.attribute("dependencies")),
    coverage: entry.definedValueOf("coverage"),
    retry: entry.definedValueOf("retry"),
    parallel: entry.has("parallel") ? entry.valueOf("parallel") : undefined,
    timeout: timeout === null ? undefined : parseDuration(textOf(timeout)),
    artifacts: artifactsOf(entry),
    release: entry.valueOf("release"),
    after_script: entry.valueOf("after_script"),
    hooks: entry.valueOf("hooks"),
    needs: entry.definedValueOf("needs"),
    scheduling_type: entry.isDefined("needs") ? "dag" : "stage",
    id_tokens: entry.valueOf("id_tokens"),
    publish: plain(entry.attribute("publish")),
    pages: plain(entry.attribute("pages")),
    manual_confirmation: plain(entry.attribute("manual_confirmation")),
    run: plain(entry.attribute("run")),
    inputs: entry.valueOf("inputs"),
  });
}

function allowFailureOf(entry: Entry): { [key: string]: Plain | undefined } {
  if (!entry.isDefined("allow_failure")) {
    return { allow_failure: entry.attribute("when") === "manual" };
  }
  const value = entry.valueOf("allow_failure");
  if (typeof value === "boolean") return { allow_failure: value };
  return { allow_failure: false, allow_failure_criteria: value };
}

/** Whether the job publishes with Pages; one of the name `pages` does unless it says no. */
export function isPagesJob(entry: Entry): boolean {
  if (!isBlank(entry.attribute("pages"))) return true;
  return entry.key === "pages" && entry.attribute("pages") !== false;
}

/** What is published with Pages is an artifact, whether the job says so or not. */
function artifactsOf(entry: Entry): Plain | undefined {
  const given = entry.valueOf("artifacts") as PlainHash | undefined;
  if (!isPagesJob(entry)) return given;
  const paths = (given?.paths ?? []) as Plain[];
  const published = publishedPath(entry);
  return { ...given, paths: paths.includes(published) ? paths : [...paths, published] };
}

function publishedPath(entry: Entry): Plain {
  const pages = entry.attribute("pages");
  const ofPages = pages instanceof Map ? plain(pages.get("publish") ?? null) : null;
  return ofPages ?? plain(entry.attribute("publish")) ?? "public";
}
