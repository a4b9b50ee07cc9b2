/** Writes YAML that Psych (which GitLab reads with) and every YAML 1.2 reader take the same way. */
export type { DocumentEntry, YamlDocument, YamlScalar, YamlValue } from "./value.ts";
export { writeYaml } from "./write.ts";
