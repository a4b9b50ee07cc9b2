import type { Condition } from "../expression/condition.ts";
import type { ExtendsHandle } from "../handles.ts";
import type { Reference } from "../reference.ts";

/** Text with an input in it, which GitLab fills in before it reads the rest: `$[[ inputs.size ]]`. */
export type Interpolated = `${string}$[[${string}]]${string}`;

/**
 * What may be written where GitLab expects a `T`: a `T`, a `!reference` to one, or an input that
 * becomes one, at every depth. A key that may be left out may also be `null`, which removes what
 * `extends` would bring.
 */
export type Given<T> = Reference extends T ? T : Inside<T> | Reference | Interpolated;

/** Nothing else can be inside of these. */
type Leaf = string | number | boolean | null | undefined | Condition | ExtendsHandle;

type Inside<T> = T extends Leaf
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Given<Item>[]
    : { readonly [K in keyof T]: Given<T[K]> | (undefined extends T[K] ? null : never) };

export function isInterpolated(value: unknown): value is Interpolated {
  return typeof value === "string" && value.includes("$[[");
}
