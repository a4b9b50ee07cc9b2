import type { Reference } from "../reference.ts";

/** Anything that YAML can say: what GitLab allows under a name with a leading dot. */
export type YamlValue =
  | null
  | boolean
  | number
  | string
  | Reference
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };
