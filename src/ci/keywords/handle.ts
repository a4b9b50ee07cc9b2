import type * as z from "zod";
import { type ExtendsHandle, isHandle, isHidden, type JobHandle } from "../handles.ts";
import { anything, byForm, expectation, refuse } from "./schema.ts";

/** A job that runs: what `needs`, `dependencies`, `on_stop` and `trigger` point at. */
export const jobHandleSchema: z.ZodType<JobHandle> = byForm((value) =>
  isHandle(value) && !isHidden(value) ? accepted<JobHandle>() : notAJob,
);

/** A job or a hidden job. */
export const extendsHandleSchema: z.ZodType<ExtendsHandle> = byForm((value) =>
  isHandle(value) ? accepted<ExtendsHandle>() : notExtendable,
);

const accepted = <T>() => anything as z.ZodType<T>;

const notAJob = refuse<JobHandle>((value) =>
  isHidden(value)
    ? `expected a job, got the hidden ${value.name}, which never runs`
    : wrong("a job (the value that job() returned)", value, "build"),
);

const notExtendable = refuse<ExtendsHandle>((value) =>
  wrong("a job (the value that job() or hidden() returned)", value, ".setup"),
);

/** A name says too little: whether it is a typo, further down, or somebody else's. */
function wrong(expected: string, value: unknown, example: string): string {
  if (typeof value !== "string") return expectation(expected, value);
  const name = JSON.stringify(value === "" ? example : value);
  return `expected ${expected}; for a job further down use named(${name}), for one from an include included(${name})`;
}
