import type { EventDescription } from "./event.ts";
import { slug } from "./slug.ts";

/** The variables of the server and the project. */
export function projectVariables(description: EventDescription): Record<string, string> {
  const { serverUrl = "https://gitlab.example.com", serverVersion = "18.11" } = description;
  const { projectPath = "group/project", defaultBranch = "main" } = description;
  const names = projectPath.split("/");
  const server = new URL(serverUrl);
  const [major = "0", minor = "0", patch = "0"] = serverVersion.split(".");
  return {
    CI: "true",
    GITLAB_CI: "true",
    CI_SERVER: "yes",
    CI_SERVER_URL: serverUrl,
    CI_SERVER_HOST: server.hostname,
    CI_SERVER_PORT: server.port || (server.protocol === "https:" ? "443" : "80"),
    CI_SERVER_PROTOCOL: server.protocol.replace(":", ""),
    CI_SERVER_FQDN: server.host,
    CI_SERVER_NAME: "GitLab",
    CI_SERVER_VERSION: serverVersion,
    CI_SERVER_VERSION_MAJOR: major,
    CI_SERVER_VERSION_MINOR: minor,
    CI_SERVER_VERSION_PATCH: patch,
    CI_API_V4_URL: `${serverUrl}/api/v4`,
    CI_PROJECT_ID: PROJECT_ID,
    CI_PROJECT_NAME: names.at(-1) ?? "",
    CI_PROJECT_TITLE: names.at(-1) ?? "",
    CI_PROJECT_NAMESPACE: names.slice(0, -1).join("/"),
    CI_PROJECT_ROOT_NAMESPACE: names[0] ?? "",
    CI_PROJECT_PATH: projectPath,
    CI_PROJECT_PATH_SLUG: slug(projectPath),
    CI_PROJECT_URL: `${serverUrl}/${projectPath}`,
    CI_PROJECT_VISIBILITY: "private",
    CI_DEFAULT_BRANCH: defaultBranch,
    CI_DEFAULT_BRANCH_SLUG: slug(defaultBranch),
    CI_CONFIG_PATH: ".gitlab-ci.yml",
  };
}

/** Any number that is not that of a fork. */
export const PROJECT_ID = "1";
