import { object, text } from "./schema.ts";

/** Profiles of a DAST job, as set up in the project. Needs GitLab Ultimate and the stage `dast`. */
export interface DastConfiguration {
  /** Name of the site profile: what to scan. */
  readonly site_profile?: string;
  /** Name of the scanner profile: how to scan. */
  readonly scanner_profile?: string;
}

export const dastConfigurationSchema = object<DastConfiguration>(
  () => ({ site_profile: text, scanner_profile: text }),
  {},
);
