import { type Job, job } from "../src/ci/index.ts";
import { type Config, publicUrl, type Service } from "../src/config/index.ts";
import { faultier } from "./command.ts";
import { environmentName, type NamedHost, serviceJobName } from "./names.ts";
import { needs } from "./needs.ts";
import { onRunnerOfEvent } from "./runner-of-event.ts";
import { changesHost, type Rules } from "./settings.ts";

/** Deploys one service; what does not become healthy is rolled back, and the job fails. */
export function deploy(
  config: Config,
  host: NamedHost,
  service: Service,
  { install, before }: { install: Job; before: readonly Job[] },
  rules: Rules,
): Job<"deploy"> {
  const [page] = service.public;
  return job(serviceJobName(config, "deploy", host, service), deployDoc(host, service), {
    stage: "deploy",
    needs: needs([install], before),
    ...onRunnerOfEvent(config),
    ...changesHost(host),
    environment: {
      name: environmentName(host, service.name),
      ...(page && { url: publicUrl(page) }),
      deployment_tier: "production",
    },
    script: [faultier(config, "apply", host.name, `services/${service.name}`)],
    timeout: "30 minutes",
    rules,
  });
}

function deployDoc(host: NamedHost, service: Service): string {
  const names = service.public.map(({ name }) => name).join(", ");
  return `Deploys ${service.name} to ${host.address}${names && ` (${names})`}.`;
}
