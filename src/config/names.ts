import { isIP, isIPv4, isIPv6 } from "node:net";
import * as z from "zod";

/** A list that nobody changes after it was read. */
export function listOf<T extends z.ZodType>(schema: T) {
  return z.array(schema).readonly();
}

/** A string that satisfies `test`; `expected` completes the sentence "must be ...". */
function text(expected: string, test: RegExp | ((value: string) => boolean)) {
  const holds = test instanceof RegExp ? (value: string) => test.test(value) : test;
  return z.string().refine(holds, { error: `must be ${expected}` });
}

const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

function isLabel(value: string): boolean {
  return value.length <= 63 && LABEL.test(value);
}

function isDnsName(value: string): boolean {
  const labels = value.split(".");
  return value.length <= 253 && labels.length > 1 && labels.every(isLabel) && isIP(value) === 0;
}

/** A name of ours: a host, a service, a runner. Safe as a file name, a job name, a DNS label. */
export const label = text(
  "lower-case letters, digits and inner hyphens, at most 63 characters",
  isLabel,
);

/** A fully qualified DNS name, in lower case. */
export const dnsName = text('a DNS name in lower case, such as "wiki.example.org"', isDnsName);

/** A DNS name, an IPv4 or an IPv6 address. */
export const address = text(
  "a DNS name in lower case or an IP address",
  (value) => isIP(value) !== 0 || isDnsName(value) || isLabel(value),
);

export const ipv4 = text("an IPv4 address", isIPv4);
export const ipv6 = text("an IPv6 address", isIPv6);

/** An IPv6 network, `2001:db8::/64`. */
export const ipv6Subnet = text('an IPv6 network, such as "2001:db8::/64"', (value) => {
  const [network = "", bits = "", ...rest] = value.split("/");
  return isIPv6(network) && /^\d{1,3}$/.test(bits) && Number(bits) <= 128 && rest.length === 0;
});

/** A network of either family in CIDR notation. */
export const cidr = text('a network, such as "192.0.2.0/24"', (value) => {
  const [network = "", bits = "", ...rest] = value.split("/");
  const limit = isIPv4(network) ? 32 : isIPv6(network) ? 128 : -1;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= limit && rest.length === 0;
});

/** A TCP or UDP port. */
export const port = z
  .int({ error: "must be a port, a whole number from 1 to 65535" })
  .min(1, { error: "must be a port, 1 to 65535" })
  .max(65535, { error: "must be a port, 1 to 65535" });

/** A web address without a trailing slash, a query or a password. */
export const url = text(
  'a URL such as "https://gitlab.example.org", without a final /',
  isPlainUrl,
);

function isPlainUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s/]/.test(value) || value.endsWith("/") || !URL.canParse(value))
    return false;
  const { username, password, search, hash } = new URL(value);
  return `${username}${password}${search}${hash}` === "" && !/[?#]/.test(value);
}

/** An address of the form someone@example.org. */
export const email = text("a mail address", /^[^\s@"<>,;]+@[^\s@"<>,;]+$/);

/** A path on the host or in a container: absolute, and spelled in the only way. */
export const absolutePath = text(
  "an absolute path without .., //, : or a final /",
  (value) => value === "/" || (/^(\/[^/:\p{Cc}]+)+$/u.test(value) && !hasDots(value)),
);

/** A path in the repository, relative to the config file; it cannot leave the project. */
export const projectPath = text(
  "a path inside the project, relative to the config file, without ..",
  (value) => isInside(value) && !/[*?[\]{}]/.test(value),
);

/** Like a project path, with the wildcards of GitLab's `rules:changes`. */
export const projectGlob = text(
  "a path or glob inside the project, relative to its root, without ..",
  isInside,
);

function isInside(value: string): boolean {
  return /^[^/\\~\p{Cc}][^\\\p{Cc}]*$/u.test(value) && !value.includes("//") && !hasDots(value);
}

function hasDots(path: string): boolean {
  return path.split("/").some((part) => part === "." || part === "..");
}

/** A user or group of a Linux host, by name. */
export const userName = text("the name of a user or group", /^[a-z_][a-z0-9_-]{0,31}$/);

/** A user or group, by name or by number: containers know numbers only. */
export const owner = text(
  'a user or group: a name, or a number such as "1000"',
  /^([a-z_][a-z0-9_-]{0,31}|0|[1-9]\d{0,9})$/,
);

/** Permissions as `chmod` takes them: `"0744"`. */
export const mode = text('permissions in octal, such as "0744"', /^0[0-7]{3}$|^[0-7]{4}$/);

/** Name of an environment variable. */
export const envName = text("the name of an environment variable", /^[A-Za-z_][A-Za-z0-9_]*$/);

/** One line: no line breaks, nothing invisible. */
export const line = text("one line, not empty", /^[^\p{Cc}]+$/u);

/**
 * A container image by tag or digest. An image without a tag, or with one that moves by design,
 * would be another program tomorrow.
 */
export const image = text(
  'an image with a fixed tag or digest, such as "node:24.11.1-bookworm", not :latest',
  isPinnedImage,
);

const IMAGE =
  /^(?:[a-z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::(\w[\w.-]{0,127}))?(@sha256:[0-9a-f]{64})?$/i;

function isPinnedImage(value: string): boolean {
  const [matched, tag, digest] = IMAGE.exec(value) ?? [];
  if (matched === undefined) return false;
  return digest !== undefined || (tag !== undefined && !FLOATING_TAGS.has(tag.toLowerCase()));
}

const FLOATING_TAGS = new Set(["latest", "stable", "edge", "nightly", "main", "master", "dev"]);

/** A span of time as docker and systemd both read it: `"30s"`, `"1m30s"`, `"12h"`. */
export const duration = text('a duration such as "30s" or "1m30s"', /^(?=.)(\d+h)?(\d+m)?(\d+s)?$/);

/** A size as docker and nginx read it: `"10m"`, `"2M"`; `"0"` where that means no limit. */
export const size = text('a size such as "10m", "2M" or "1g"', /^\d+[kKmMgG]?$/);

/** Five fields, as GitLab's pipeline schedules and cron(8) both read them. */
export const cron = text('five cron fields, such as "30 2 * * *"', isCron);

const CRON_FIELDS: readonly { min: number; max: number; names: readonly string[] }[] = [
  { min: 0, max: 59, names: [] },
  { min: 0, max: 23, names: [] },
  { min: 1, max: 31, names: [] },
  { min: 1, max: 12, names: "jan feb mar apr may jun jul aug sep oct nov dec".split(" ") },
  { min: 0, max: 7, names: "sun mon tue wed thu fri sat".split(" ") },
];

function isCron(value: string): boolean {
  const fields = value.split(" ");
  return (
    fields.length === CRON_FIELDS.length &&
    CRON_FIELDS.every((field, index) =>
      (fields[index] ?? "").split(",").every((part) => isCronPart(part, field)),
    )
  );
}

function isCronPart(part: string, { min, max, names }: (typeof CRON_FIELDS)[number]): boolean {
  const [, range = "", step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
  if (step !== undefined && Number(step) === 0) return false;
  if (range === "*") return true;
  const ends = range.split("-").map((end) => cronNumber(end, names, min));
  const [first = Number.NaN, last = first] = ends;
  return ends.length <= 2 && first >= min && last <= max && first <= last;
}

function cronNumber(text: string, names: readonly string[], min: number): number {
  if (/^\d+$/.test(text)) return Number(text);
  const index = names.indexOf(text.toLowerCase());
  return index < 0 ? Number.NaN : index + min;
}

/** A time zone of the IANA database. */
export const timezone = text('a time zone such as "UTC" or "Europe/Zurich"', (value) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return value !== "";
  } catch {
    return false;
  }
});

/** `18.11`: major and minor, as GitLab numbers its releases. */
export const gitlabVersion = text('a GitLab version such as "18.11"', /^\d{1,3}\.\d{1,3}$/);
