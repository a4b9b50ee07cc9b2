/** What an operator writes: hosts, services, runners, backups, GitLab. Checked, never guessed. */
export type { Backup, BackupInput } from "./backup.ts";
export type { BackupMethod, BackupMethodInput } from "./backup-method.ts";
export type { Base } from "./base.ts";
export type { Ci, CiInput } from "./ci.ts";
export { type Config, parseConfig } from "./config.ts";
export type { Container, ContainerInput } from "./container.ts";
export { defineConfig, type FaultierConfig, isConfig } from "./define.ts";
export type { Docker } from "./docker.ts";
export type { Firewall } from "./firewall.ts";
export type { Gitlab, GitlabInput } from "./gitlab.ts";
export type { Host, HostInput } from "./host.ts";
export { DOCKER_SOCKET, type Runner, type RunnerInput } from "./runner.ts";
export {
  isSecret,
  isSecretFile,
  type Secret,
  type SecretFile,
  secret,
  secretFile,
} from "./secret.ts";
export { type SecretUse, secretsOf } from "./secrets.ts";
export {
  type PublicName,
  type PublicNameInput,
  publicUrl,
  SERVICE_KINDS,
  type Service,
  type ServiceInput,
  type ServiceWarning,
} from "./service.ts";
export type { Ssh } from "./ssh.ts";
export { type Text, type TextFile, textFile } from "./text.ts";
export type { Volumes } from "./volumes.ts";
