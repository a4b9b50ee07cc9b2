import { z } from "zod";
import { address, email, envName, line, listOf, mode, port, url, userName } from "./names.ts";
import { secretSchema } from "./secret.ts";
import { textSchema } from "./text.ts";

const packageName = z.string().regex(/^[a-z0-9][a-z0-9+.-]+$/, {
  error: "must be the name of a Debian package",
});

const users = listOf(userName);

const updatesSchema = z.strictObject({
  /**
   * When packages are updated: `on_request` waits for a person, `maintenance` goes with the
   * maintenance schedule, `never` only reports. An apply never updates on the side. Default
   * `on_request`.
   */
  apply: z.enum(["on_request", "maintenance", "never"]).default("on_request"),
  /** How: `dist-upgrade` may also remove packages. Default `dist-upgrade`. */
  method: z.enum(["dist-upgrade", "upgrade"]).default("dist-upgrade"),
  /** Reboot when an update asks for it, or only report it. Default `report`. */
  reboot: z.enum(["report", "maintenance"]).default("report"),
});

const shellSchema = z.strictObject({
  /** Content of `~/.bash_aliases`. */
  aliases: textSchema,
  /** Whose. Default: the admin user. */
  users: users.optional(),
});

const vimSchema = z.strictObject({
  /** Content of `~/.vimrc`. */
  vimrc: textSchema,
  /** Whose. Default: the admin user and root. */
  users: users.optional(),
});

/** A server that git reaches over SSH: an entry of `~/.ssh/config`. */
const gitHostSchema = z.strictObject({
  /** Name of the server. */
  host: address,
  /** Login there. Default: whatever the clone URL says. */
  user: userName.optional(),
  /** Private key to offer. Default `~/.ssh/id_ed25519`. */
  identity_file: line.default("~/.ssh/id_ed25519"),
  /** Offer this key only, whatever an agent holds. Default `true`. */
  identities_only: z.boolean().default(true),
});

const gitSchema = z.strictObject({
  /** Whose settings and key these are. Default: the admin user. */
  user: userName.optional(),
  /** `~/.gitconfig`, under git's own names: section, then key. */
  config: z.record(line, z.record(line, z.union([z.string(), z.boolean(), z.int()]))).default({}),
  /** The key pair; an existing key is never replaced. */
  key: z
    .strictObject({
      /** Default `ed25519`. */
      type: z.literal("ed25519").default("ed25519"),
      /** Comment at the end of the public key, to recognise it by. */
      comment: line,
      /** Permissions of `~/.ssh`. Default `0700`. */
      directory_mode: mode.default("0700"),
      /** Permissions of the private key. Default `0400`. */
      private_mode: mode.default("0400"),
      /** Permissions of the public key. Default `0600`. */
      public_mode: mode.default("0600"),
    })
    .optional(),
  /** Servers with entries in `~/.ssh/config`. Default none. */
  ssh_hosts: listOf(gitHostSchema).default([]),
});

/** Postfix as a satellite: what cron or a failed backup has to say leaves by one relay. */
const mailRelaySchema = z.strictObject({
  /** Where mail to root and to every other local user goes. */
  to: email,
  /** The relay. */
  host: address,
  /** Its submission port. Default 587, with STARTTLS required. */
  port: port.default(587),
  /** Login at the relay. */
  user: line,
  /** Password at the relay. */
  password: secretSchema,
  /** Sender of all mail. Default: root at the host's address. */
  from: email.optional(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "must be a SHA-256 in hexadecimal" });

/** One program file, bzip2-packed as the restic project publishes it, by the machine's kind. */
const resticBinarySchema = z.strictObject({
  /** Its version. */
  version: line,
  /** Where it is, and what it must hash to; by Debian's name of the architecture. */
  downloads: z.partialRecord(z.enum(["amd64", "arm64"]), z.strictObject({ url, sha256 })),
});

const resticSchema = z.strictObject({
  /**
   * The oldest restic that will do. Default `0.17`: the first with `--skip-if-unchanged` and exit
   * codes 10 to 12.
   */
  minimum_version: z
    .string()
    .regex(/^\d+(\.\d+){1,2}$/)
    .default("0.17"),
  /** Debian releases whose own restic is too old, and what they get in `/usr/local/bin` instead. */
  binaries: z.record(z.string().regex(/^\d+$/), resticBinarySchema).default({}),
});

export const baseSchema = z.strictObject({
  /** Debian packages. What other settings need (postfix, docker) is added by them. */
  packages: listOf(packageName).default([]),
  /** Package updates. */
  updates: updatesSchema.prefault({}),
  /** The shell of those who log in. */
  shell: shellSchema.optional(),
  /** Their editor. */
  vim: vimSchema.optional(),
  /** Their git, and the key it uses. */
  git: gitSchema.optional(),
  /** Lines of `/etc/environment`. */
  environment: z.record(envName, line).default({}),
  /** Mail that leaves the host. */
  mail_relay: mailRelaySchema.optional(),
  /** Where a restic comes from that is new enough. */
  restic: resticSchema.prefault({}),
  /** Settings of sshd_config, under its own keys; validated before sshd is touched. */
  sshd: z.record(z.string().regex(/^[A-Z][A-Za-z0-9]+$/), line).default({}),
});

/** The base system of a host, with every default filled in. */
export interface Base extends z.output<typeof baseSchema> {}
