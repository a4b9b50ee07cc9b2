import * as z from "zod";
import { listOf, port, userName } from "./names.ts";
import { type SecretFile, secretFile } from "./secret.ts";
import { secretFileSchema } from "./secret-schema.ts";

/** How a host is reached, as written in a config. */
export interface SshInput {
  /** Login on the host: root, or a user with sudo and without a password. */
  user?: string;
  /** Port of sshd. Default 22. */
  port?: number;
  /**
   * The host's public keys, as in known_hosts without the host name: `ssh-ed25519 AAAA...`. With
   * none, the known_hosts file of whoever connects decides; an unknown key is never accepted.
   */
  host_keys?: readonly string[];
  /**
   * The pipeline's private keys. On the host a forced command binds each to its purpose, so that a
   * key that leaks from a job that only looks cannot change anything.
   */
  keys?: {
    /** Plans and status. Default `secretFile("FAULTIER_SSH_KEY_LOOK")`. */
    look?: SecretFile;
    /** Changes to the host. Default `secretFile("FAULTIER_SSH_KEY_APPLY")`. */
    apply?: SecretFile;
    /** Backup, check, prune, drill. Default `secretFile("FAULTIER_SSH_KEY_BACKUP")`. */
    backup?: SecretFile;
  };
}

export const sshSchema = z.strictObject({
  user: userName.default("root"),
  port: port.default(22),
  host_keys: listOf(
    z.string().regex(/^(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)) [A-Za-z0-9+/]+={0,2}$/, {
      error: 'must be a public key without host name and comment, such as "ssh-ed25519 AAAA..."',
    }),
  ).default([]),
  keys: z
    .strictObject({
      look: secretFileSchema.default(secretFile("FAULTIER_SSH_KEY_LOOK")),
      apply: secretFileSchema.default(secretFile("FAULTIER_SSH_KEY_APPLY")),
      backup: secretFileSchema.default(secretFile("FAULTIER_SSH_KEY_BACKUP")),
    })
    .prefault({}),
});

/** How a host is reached, with every default filled in. */
export interface Ssh extends z.output<typeof sshSchema> {}
