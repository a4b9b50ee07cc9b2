import * as z from "zod";
import { isReference, type Reference } from "../reference.ts";
import { isInterpolated } from "./given.ts";
import { anything, byForm, expectation, object, once } from "./schema.ts";

/** Shell commands: one, or a list in which lists may be nested up to 10 levels deep. */
export type Script = string | readonly ScriptItem[];

/** A command, a `!reference` to some, or a list of either. */
export type ScriptItem = string | Reference | readonly ScriptItem[];

/** Commands that the runner executes at other moments than the script. */
export interface Hooks {
  /** Before the repository and its submodules are cloned or fetched. */
  readonly pre_get_sources_script?: Script;
}

/** How deep GitLab lets lists be nested. */
export const MAX_NESTING = 10;

/** `script`: must not be empty. */
export const scriptSchema = scriptOf({ empty: false });

/** `before_script`, `after_script`: may be empty, to undo a default. */
export const optionalScriptSchema = scriptOf({ empty: true });

export const hooksSchema = object<Hooks>(
  () => ({ pre_get_sources_script: optionalScriptSchema }),
  {},
);

function scriptOf({ empty }: { empty: boolean }): z.ZodType<Script> {
  const careful = once(
    () =>
      z.unknown().check(({ value, issues }) => {
        if (!empty && (value === "" || (Array.isArray(value) && value.length === 0))) {
          issues.push({ code: "custom", message: "must not be empty", input: value });
        }
        issues.push(...faultsOf(value, []));
      }) as z.ZodType<Script>,
  );
  return byForm((value) => (isPlain(value, empty) ? (anything as z.ZodType<Script>) : careful()));
}

/** The common case, decided without any detour. */
function isPlain(value: unknown, empty: boolean): boolean {
  if (typeof value === "string") return empty || value !== "";
  if (!Array.isArray(value) || (value.length === 0 && !empty)) return false;
  return value.every((item) => typeof item === "string");
}

function* faultsOf(value: unknown, path: number[]): Generator<z.core.$ZodRawIssue> {
  if (typeof value === "string" || isInterpolated(value)) return;
  if (path.length > 0 && isReference(value)) return;
  if (!Array.isArray(value)) {
    const expected = path.length === 0 ? "a command or a list of commands" : "a command";
    yield { code: "custom", message: expectation(expected, value), input: value, path };
  } else if (path.length === MAX_NESTING) {
    const message = `lists are nested deeper than ${MAX_NESTING} levels`;
    yield { code: "custom", message, input: value, path };
  } else {
    for (const [index, item] of value.entries()) yield* faultsOf(item, [...path, index]);
  }
}
