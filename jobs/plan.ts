import { type Job, job } from "../src/ci/index.ts";
import type { Config } from "../src/config/index.ts";
import { faultier } from "./command.ts";
import { environmentName, type NamedHost } from "./names.ts";
import { needs } from "./needs.ts";
import { FOR_DEVELOPERS, KEPT, LOOKS, onChecksRunner, type Rules } from "./settings.ts";

/** Where the plans of all hosts lie. */
const FOLDER = "plans";

/** What applying the merge request would change on a host, with a key that can only look. */
export function plan(config: Config, host: NamedHost, install: Job, rules: Rules): Job<"plan"> {
  return job(`plan:${host.name}`, `What would change on ${host.address}?`, {
    stage: "plan",
    needs: [install],
    ...onChecksRunner(config),
    ...LOOKS,
    // A place of its own, so that protecting the environments of deployments does not stop plans.
    environment: { name: environmentName(host, "look"), action: "access" },
    script: [
      `mkdir -p ${FOLDER}`,
      `${faultier(config, "plan", host.name, "--json")} > ${FOLDER}/${host.name}.jsonl`,
    ],
    artifacts: {
      paths: [`${FOLDER}/`],
      expose_as: `Plan of ${host.name}`,
      expire_in: KEPT.forTheReader,
      ...FOR_DEVELOPERS,
    },
    timeout: "15 minutes",
    rules,
  });
}

/** All plans as one note on the merge request, which later pipelines update. */
export function planNote(
  config: Config,
  install: Job,
  plans: readonly Job[],
  rules: Rules,
): Job<"report"> {
  return job("plan:note", "Puts the plans on the merge request, as one note.", {
    stage: "report",
    needs: needs([install, ...plans]),
    ...onChecksRunner(config),
    ...LOOKS,
    script: [`${faultier(config, "gitlab", "note")} ${FOLDER}/*.jsonl`],
    timeout: "10 minutes",
    rules,
  });
}
