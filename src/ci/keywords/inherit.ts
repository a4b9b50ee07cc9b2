import * as z from "zod";
import { type DefaultKeyword, defaultSchemas } from "./default.ts";
import { boolean, forms, list, object, texts } from "./schema.ts";

/** What the job takes over from the global keywords. */
export interface Inherit {
  /** All of `default`, none, or these keywords of it. Default: true. */
  readonly default?: boolean | readonly DefaultKeyword[];
  /** All global variables, none, or these. Default: true. */
  readonly variables?: boolean | readonly string[];
}

export const inheritSchema = object<Inherit>(
  () => ({
    default: forms<boolean | readonly DefaultKeyword[]>({
      boolean,
      array: list(z.enum(Object.keys(defaultSchemas) as DefaultKeyword[])),
    }),
    variables: forms<boolean | readonly string[]>({ boolean, array: texts() }),
  }),
  {},
);
