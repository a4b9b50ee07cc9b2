import type { ServiceInput } from "../config/index.ts";

/** What an operator may choose for a service of any kind. */
export interface CommonOptions
  extends Pick<ServiceInput, "needs" | "pull_policy" | "deploy_timeout"> {
  /** Its name on the host, and of its folder in /volumes. Default: the usual one of its kind. */
  name?: string;
  /** More paths of the repository that it is made of. */
  files?: readonly string[];
}

/** The fields of a service that follow from the common options. */
export function commonFields(
  { name, files = [], needs, pull_policy, deploy_timeout }: CommonOptions,
  kind: ServiceInput["kind"],
  usualName: string = kind,
) {
  return {
    name: name ?? usualName,
    kind,
    files: [`src/services/${kind}.ts`, ...files],
    ...(needs && { needs }),
    ...(pull_policy && { pull_policy }),
    ...(deploy_timeout && { deploy_timeout }),
  };
}
