/** What is known about each kind of service: a few choices become a complete description. */
export { type ComposeServiceOptions, composeService } from "./compose.ts";
export { type FileBrowserOptions, fileBrowser } from "./file-browser.ts";
export { type GitlabRunnerOptions, gitlabRunner } from "./gitlab-runner.ts";
export { type MinioOptions, minio } from "./minio.ts";
export { type NginxProxyOptions, nginxProxy } from "./nginx-proxy.ts";
export type { CommonOptions } from "./options.ts";
export { type WikiJsOptions, wikiJs } from "./wiki-js.ts";
