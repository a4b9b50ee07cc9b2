import { z } from "zod";
import { listOf, port, userName } from "./names.ts";
import { secretFile, secretFileSchema } from "./secret.ts";

export const sshSchema = z.strictObject({
  /** Login on the host: root, or a user with sudo and without a password. */
  user: userName.default("root"),
  /** Port of sshd. Default 22. */
  port: port.default(22),
  /**
   * The host's public keys, as in known_hosts without the host name: `ssh-ed25519 AAAA...`. With
   * none, the known_hosts file of whoever connects decides; an unknown key is never accepted.
   */
  host_keys: listOf(
    z.string().regex(/^(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)) [A-Za-z0-9+/]+={0,2}$/, {
      error: 'must be a public key without host name and comment, such as "ssh-ed25519 AAAA..."',
    }),
  ).default([]),
  /**
   * The pipeline's private keys. On the host a forced command binds each to its purpose, so that a
   * key that leaks from a job that only looks cannot change anything.
   */
  keys: z
    .strictObject({
      /** Plans and status. Default `secretFile("FAULTIER_SSH_KEY_LOOK")`. */
      look: secretFileSchema.default(secretFile("FAULTIER_SSH_KEY_LOOK")),
      /** Changes to the host. Default `secretFile("FAULTIER_SSH_KEY_APPLY")`. */
      apply: secretFileSchema.default(secretFile("FAULTIER_SSH_KEY_APPLY")),
      /** Backup, check, prune, drill. Default `secretFile("FAULTIER_SSH_KEY_BACKUP")`. */
      backup: secretFileSchema.default(secretFile("FAULTIER_SSH_KEY_BACKUP")),
    })
    .prefault({}),
});

/** How a host is reached, with every default filled in. */
export interface Ssh extends z.output<typeof sshSchema> {}
