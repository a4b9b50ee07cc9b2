import { isRubyHash } from "../../../yaml/ruby.ts";
import { hasOnlyKeys, isHash, isString, present } from "../framework/checks.ts";
import type { Entry, EntryType } from "../framework/entry.ts";
import { config, optional, refuseIf, required, when } from "../framework/validation.ts";
import { isBlank } from "../ruby/values.ts";

const keys = ["namespace", "agent", "flux_resource_path", "managed_resources", "dashboard"];

/** `environment:kubernetes`; what GitLab leaves to JSON schemas is not looked into. */
export const kubernetesEntry: EntryType = {
  name: "kubernetes",
  validations: [
    config(isHash, present),
    config(hasOnlyKeys(keys)),
    optional("namespace", isString),
    when((entry) => has(entry, "flux_resource_path"), required("namespace", present)),
    optional("agent", isString),
    when(needsAgent, required("agent", present)),
    optional("flux_resource_path", isString),
    refuseIf(
      (entry) => has(entry, "namespace") && hasOfDashboard(entry, "namespace"),
      "namespace cannot be specified when dashboard.namespace is set",
    ),
    refuseIf(
      (entry) => has(entry, "flux_resource_path") && hasOfDashboard(entry, "flux_resource_path"),
      "flux resource path cannot be specified when dashboard.flux_resource_path is set",
    ),
  ],
};

function needsAgent(entry: Entry): boolean {
  return has(entry, "flux_resource_path") || has(entry, "dashboard") || hasManagedResources(entry);
}

function hasManagedResources(entry: Entry): boolean {
  const resources = entry.attribute("managed_resources");
  return isRubyHash(resources) && resources.get("enabled") === true;
}

function has(entry: Entry, name: string): boolean {
  return !isBlank(entry.attribute(name));
}

function hasOfDashboard(entry: Entry, name: string): boolean {
  const dashboard = entry.attribute("dashboard");
  return isRubyHash(dashboard) && !isBlank(dashboard.get(name));
}
