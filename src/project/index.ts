/** A user's config file and what it stands for. */
export { loadProject, type Project } from "./load.ts";
export { repositoryFiles } from "./repository-files.ts";
export { readSource, type Source } from "./source.ts";
