import * as z from "zod";
import { isHandle, type JobHandle } from "../handles.ts";
import { jobHandleSchema } from "./handle.ts";
import { type Matrix, matrixSchema } from "./parallel.ts";
import { boolean, byForm, list, object, text } from "./schema.ts";

/** What must be done before the job starts, whatever the stages; or a pipeline to mirror. */
export type Needs = readonly Need[] | UpstreamNeed;

export type Need = JobHandle | JobNeed | PipelineNeed | ProjectNeed | UpstreamNeed;

/** What a rule may need. */
export type RuleNeed = JobHandle | RuleJobNeed;

/** A job of the same pipeline. */
export interface JobNeed {
  /** The job. */
  readonly job: JobHandle;
  /** Whether to download its artifacts. Default: true. */
  readonly artifacts?: boolean;
  /** `true`: no error when rules leave the job out of the pipeline. Default: false. */
  readonly optional?: boolean;
  /** Some of the jobs that its `parallel:matrix` makes. Default: all. */
  readonly parallel?: MatrixOf;
}

/** A job of the same pipeline, as a rule may need it. */
export interface RuleJobNeed {
  /** The job. */
  readonly job: JobHandle;
  /** Whether to download its artifacts. Default: true. */
  readonly artifacts?: boolean;
  /** `true`: no error when rules leave the job out of the pipeline. Default: false. */
  readonly optional?: boolean;
}

/** A job of the parent pipeline, for its artifacts. Does not wait: it must have succeeded before. */
export interface PipelineNeed {
  /** ID of the pipeline: `$PARENT_PIPELINE_ID`, passed on as a variable. */
  readonly pipeline: string;
  /** Name of the job in that pipeline. */
  readonly job: string;
  /** Whether to download its artifacts. */
  readonly artifacts?: boolean;
  /** `true`: no error when there is no such job. Default: false. */
  readonly optional?: boolean;
  /** Some of the jobs that its `parallel:matrix` makes. Default: all. */
  readonly parallel?: MatrixOf;
}

/** The artifacts of the latest successful job of another project, or of another ref. */
export interface ProjectNeed {
  /** Full path of the project: `group/project`. May hold variables. */
  readonly project: string;
  /** Name of the job in that project. */
  readonly job: string;
  /** Branch or tag. May hold variables. */
  readonly ref: string;
  /** Must be true, if given: the artifacts are all that such a need is for. */
  readonly artifacts?: boolean;
  /** Some of the jobs that its `parallel:matrix` makes. Default: all. */
  readonly parallel?: MatrixOf;
}

/** Mirrors the status of another project's pipeline: the job does nothing else. */
export interface UpstreamNeed {
  /** Full path of the project: `group/project`. */
  readonly pipeline: string;
}

/** Jobs out of a matrix, by the values of their variables. */
export interface MatrixOf {
  /** Variables and values, exactly as the needed job lists them. */
  readonly matrix: Matrix;
}

const parallel = object<MatrixOf>(() => ({ matrix: matrixSchema }), { matrix: true });

export const jobNeedSchema = object<JobNeed>(
  () => ({ job: jobHandleSchema, artifacts: boolean, optional: boolean, parallel }),
  { job: true },
);

export const ruleJobNeedSchema = object<RuleJobNeed>(
  () => ({ job: jobHandleSchema, artifacts: boolean, optional: boolean }),
  { job: true },
);

export const pipelineNeedSchema = object<PipelineNeed>(
  () => ({ pipeline: text, job: otherJob, artifacts: boolean, optional: boolean, parallel }),
  { pipeline: true, job: true },
);

export const projectNeedSchema = object<ProjectNeed>(
  () => ({ project: text, job: otherJob, ref: text, artifacts: boolean, parallel }),
  { project: true, job: true, ref: true },
);

const upstreamNeedSchema = object<UpstreamNeed>(() => ({ pipeline: text }), { pipeline: true });

/** The one place where a name is right, as no value of this program stands for that job. */
const otherJob = z.string({
  error: ({ input }) =>
    isHandle(input) ? "expected the name of a job, as it is another pipeline's" : undefined,
});

const needSchema = byForm<Need>((value) => {
  if (!isPlainObject(value)) return jobHandleSchema;
  if ("project" in value) return projectNeedSchema;
  if (!("pipeline" in value)) return jobNeedSchema;
  return Object.keys(value).length === 1 ? upstreamNeedSchema : pipelineNeedSchema;
});

const needList = list(needSchema);

export const needsSchema = byForm<Needs>((value) =>
  isPlainObject(value) ? upstreamNeedSchema : needList,
);

export const ruleNeedsSchema: z.ZodType<readonly RuleNeed[]> = list(
  byForm<RuleNeed>((value) => (isPlainObject(value) ? ruleJobNeedSchema : jobHandleSchema)),
);

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isHandle(value);
}
