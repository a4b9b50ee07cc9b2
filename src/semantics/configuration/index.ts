/** From the text of a `.gitlab-ci.yml` to the merged configuration, as GitLab makes it. */
export type { ConfigurationContext, ForeignInclude, IncludedFile } from "./context.ts";
export { type LoadedConfiguration, loadConfiguration } from "./load.ts";
export { type ReadConfiguration, readConfiguration } from "./read.ts";
