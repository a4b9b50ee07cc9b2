import * as z from "zod";
import { address, email, envName, line, listOf, mode, port, url, userName } from "./names.ts";
import type { Secret } from "./secret.ts";
import { secretSchema } from "./secret-schema.ts";
import type { Text } from "./text.ts";
import { textSchema } from "./text-schema.ts";

const packageName = z.string().regex(/^[a-z0-9][a-z0-9+.-]+$/, {
  error: "must be the name of a Debian package",
});

const users = listOf(userName);

/** Package updates. */
export interface UpdatesInput {
  /**
   * When packages are updated: `on_request` waits for a person, `maintenance` goes with the
   * maintenance schedule, `never` only reports. An apply never updates on the side. Default
   * `on_request`.
   */
  apply?: "on_request" | "maintenance" | "never";
  /** How: `dist-upgrade` may also remove packages. Default `dist-upgrade`. */
  method?: "dist-upgrade" | "upgrade";
  /** Reboot when an update asks for it, or only report it. Default `report`. */
  reboot?: "report" | "maintenance";
}

const updatesSchema = z.strictObject({
  apply: z.enum(["on_request", "maintenance", "never"]).default("on_request"),
  method: z.enum(["dist-upgrade", "upgrade"]).default("dist-upgrade"),
  reboot: z.enum(["report", "maintenance"]).default("report"),
});

/** The shell of those who log in. */
export interface ShellInput {
  /** Content of `~/.bash_aliases`. */
  aliases: Text;
  /** Whose. Default: the admin user. */
  users?: readonly string[];
}

const shellSchema = z.strictObject({
  aliases: textSchema,
  users: users.optional(),
});

/** Their editor. */
export interface VimInput {
  /** Content of `~/.vimrc`. */
  vimrc: Text;
  /** Whose. Default: the admin user and root. */
  users?: readonly string[];
}

const vimSchema = z.strictObject({
  vimrc: textSchema,
  users: users.optional(),
});

/** A server that git reaches over SSH: an entry of `~/.ssh/config`. */
export interface GitHostInput {
  /** Name of the server. */
  host: string;
  /** Login there. Default: whatever the clone URL says. */
  user?: string;
  /** Private key to offer. Default `~/.ssh/id_ed25519`. */
  identity_file?: string;
  /** Offer this key only, whatever an agent holds. Default `true`. */
  identities_only?: boolean;
}

const gitHostSchema = z.strictObject({
  host: address,
  user: userName.optional(),
  identity_file: line.default("~/.ssh/id_ed25519"),
  identities_only: z.boolean().default(true),
});

/** Their git, and the key it uses. */
export interface GitInput {
  /** Whose settings and key these are. Default: the admin user. */
  user?: string;
  /** `~/.gitconfig`, under git's own names: section, then key. */
  config?: Record<string, Record<string, string | boolean | number>>;
  /** The key pair; an existing key is never replaced. */
  key?: {
    /** Default `ed25519`. */
    type?: "ed25519";
    /** Comment at the end of the public key, to recognise it by. */
    comment: string;
    /** Permissions of `~/.ssh`. Default `0700`. */
    directory_mode?: string;
    /** Permissions of the private key. Default `0400`. */
    private_mode?: string;
    /** Permissions of the public key. Default `0600`. */
    public_mode?: string;
  };
  /** Servers with entries in `~/.ssh/config`. Default none. */
  ssh_hosts?: readonly GitHostInput[];
}

const gitSchema = z.strictObject({
  user: userName.optional(),
  config: z.record(line, z.record(line, z.union([z.string(), z.boolean(), z.int()]))).default({}),
  key: z
    .strictObject({
      type: z.literal("ed25519").default("ed25519"),
      comment: line,
      directory_mode: mode.default("0700"),
      private_mode: mode.default("0400"),
      public_mode: mode.default("0600"),
    })
    .optional(),
  ssh_hosts: listOf(gitHostSchema).default([]),
});

/** Postfix as a satellite: what cron or a failed backup has to say leaves by one relay. */
export interface MailRelayInput {
  /** Where mail to root and to every other local user goes. */
  to: string;
  /** The relay. */
  host: string;
  /** Its submission port. Default 587, with STARTTLS required. */
  port?: number;
  /** Login at the relay. */
  user: string;
  /** Password at the relay. */
  password: Secret;
  /** Sender of all mail. Default: root at the host's address. */
  from?: string;
}

const mailRelaySchema = z.strictObject({
  to: email,
  host: address,
  port: port.default(587),
  user: line,
  password: secretSchema,
  from: email.optional(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "must be a SHA-256 in hexadecimal" });

/** One program file, bzip2-packed as the restic project publishes it, by the machine's kind. */
export interface ResticBinaryInput {
  /** Its version. */
  version: string;
  /** Where it is, and what it must hash to; by Debian's name of the architecture. */
  downloads: Partial<
    Record<
      "amd64" | "arm64",
      {
        url: string;
        sha256: string;
      }
    >
  >;
}

const resticBinarySchema = z.strictObject({
  version: line,
  downloads: z.partialRecord(z.enum(["amd64", "arm64"]), z.strictObject({ url, sha256 })),
});

/** Where a restic comes from that is new enough. */
export interface ResticInput {
  /**
   * The oldest restic that will do. Default `0.17`: the first with `--skip-if-unchanged` and exit
   * codes 10 to 12.
   */
  minimum_version?: string;
  /** Debian releases whose own restic is too old, and what they get in `/usr/local/bin` instead. */
  binaries?: Record<string, ResticBinaryInput>;
}

const resticSchema = z.strictObject({
  minimum_version: z
    .string()
    .regex(/^\d+(\.\d+){1,2}$/)
    .default("0.17"),
  binaries: z.record(z.string().regex(/^\d+$/), resticBinarySchema).default({}),
});

/** The base system of a host, as written in a config. */
export interface BaseInput {
  /** Debian packages. What other settings need (postfix, docker) is added by them. */
  packages?: readonly string[];
  /** Package updates. */
  updates?: UpdatesInput;
  /** The shell of those who log in. */
  shell?: ShellInput;
  /** Their editor. */
  vim?: VimInput;
  /** Their git, and the key it uses. */
  git?: GitInput;
  /** Lines of `/etc/environment`. */
  environment?: Record<string, string>;
  /** Mail that leaves the host. */
  mail_relay?: MailRelayInput;
  /** Where a restic comes from that is new enough. */
  restic?: ResticInput;
  /** Settings of sshd_config, under its own keys; validated before sshd is touched. */
  sshd?: Record<string, string>;
}

export const baseSchema = z.strictObject({
  packages: listOf(packageName).default([]),
  updates: updatesSchema.prefault({}),
  shell: shellSchema.optional(),
  vim: vimSchema.optional(),
  git: gitSchema.optional(),
  environment: z.record(envName, line).default({}),
  mail_relay: mailRelaySchema.optional(),
  restic: resticSchema.prefault({}),
  sshd: z.record(z.string().regex(/^[A-Z][A-Za-z0-9]+$/), line).default({}),
});

/** The base system of a host, with every default filled in. */
export interface Base extends z.output<typeof baseSchema> {}
