import * as z from "zod";
import { byForm, forms, integer, list, object, record } from "./schema.ts";

/** How many copies of the job to run at once, 1 to 200, or one for each combination of values. */
export type Parallel = number | ParallelMatrix;

export interface ParallelMatrix {
  /** Each entry makes a job for every combination of its values; up to 200 jobs in all. */
  readonly matrix?: Matrix;
}

/** Variables, each with its value or values. */
export type Matrix = readonly Readonly<Record<string, MatrixValue>>[];

export type MatrixValue = string | number | readonly (string | number)[];

const MAX_JOBS = 200;

const OUT_OF_RANGE = `must be between 1 and ${MAX_JOBS}`;

const scalar = z.union([z.string(), z.number()]);
const values = list(scalar);

const value = byForm<MatrixValue>((candidate) => (Array.isArray(candidate) ? values : scalar));

export const matrixSchema: z.ZodType<Matrix> = list(record(value), {
  max: MAX_JOBS,
  of: "entries",
});

export const parallelMatrixSchema = object<ParallelMatrix>(() => ({ matrix: matrixSchema }), {});

export const parallelSchema = forms<Parallel>({
  number: integer.min(1, OUT_OF_RANGE).max(MAX_JOBS, OUT_OF_RANGE),
  object: parallelMatrixSchema,
});
