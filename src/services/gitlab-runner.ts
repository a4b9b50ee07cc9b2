import type { ServiceInput } from "../config/index.ts";
import { type CommonOptions, commonFields } from "./options.ts";

export interface GitlabRunnerOptions extends CommonOptions {
  /** The runner of this host that it runs; also the default name of the service. */
  runner: string;
  /** Where config.toml and .runner_system_id are. Default `/volumes/runners/<runner>`. */
  data?: string;
  /** How long running jobs get to finish when it stops. Default `1h`. */
  stop_grace_period?: string;
  /** Default `gitlab/gitlab-runner:v19.3.0`. */
  image?: string;
}

/**
 * The container of a runner; what the runner does is said under `runners`. It reloads config.toml
 * by itself, so that only a new image restarts it.
 */
export function gitlabRunner(options: GitlabRunnerOptions): ServiceInput {
  const { runner, data = `/volumes/runners/${runner}` } = options;
  return {
    ...commonFields({ ...options, name: options.name ?? runner }, "gitlab-runner"),
    runner,
    containers: {
      "gitlab-runner": {
        image: options.image ?? "gitlab/gitlab-runner:v19.3.0",
        // Tokens and cache keys are in there.
        volumes: [{ source: data, target: "/etc/gitlab-runner", owner: "root", mode: "0700" }],
        docker_socket: "/var/run/docker.sock",
        // SIGQUIT: take no more jobs, finish those that run. What outlasts the time is killed.
        stop_signal: "SIGQUIT",
        stop_grace_period: options.stop_grace_period ?? "1h",
      },
    },
    backup: { method: "files", paths: [data] },
    update_notes: [
      "a new image waits until the runner is idle: the deploy may be a job that it runs itself",
    ],
    restore_notes: [
      ".runner_system_id belongs to config.toml: without it GitLab sees another machine",
    ],
  };
}
