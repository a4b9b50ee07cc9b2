import { boolean, forms, integer, list, object } from "./schema.ts";

/** Whether the pipeline goes on when the job fails, or only when it ends with certain codes. */
export type AllowFailure = boolean | AllowedExitCodes;

export interface AllowedExitCodes {
  /** With these exit codes the failure is allowed. Required, here or in what `extends` brings. */
  readonly exit_codes?: number | readonly number[];
}

export const allowedExitCodesSchema = object<AllowedExitCodes>(
  () => ({
    exit_codes: forms<number | readonly number[]>({ number: integer, array: list(integer) }),
  }),
  {},
);

export const allowFailureSchema = forms<AllowFailure>({
  boolean,
  object: allowedExitCodesSchema,
});
