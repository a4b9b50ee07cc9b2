import { describe, expect, test } from "vitest";
import type { ZodType } from "zod";
import * as names from "../../src/config/names.ts";

const CASES: Record<string, { schema: ZodType; good: unknown[]; bad: unknown[] }> = {
  label: {
    schema: names.label,
    good: ["a", "faultier", "host-1", "1st", "a".repeat(63)],
    bad: ["", "-a", "a-", "A", "a_b", "a.b", "a b", "a".repeat(64), "ä", 1],
  },
  dnsName: {
    schema: names.dnsName,
    good: ["wiki.technat.cloud", "a.b", "xn--bcher-kva.example"],
    bad: [
      "wiki",
      "Wiki.example.org",
      "a..b",
      ".a.b",
      "a.b.",
      "1.2.3.4",
      "https://a.b",
      "*.a.b",
      "a_b.c",
    ],
  },
  address: {
    schema: names.address,
    good: ["faultier.technat.ch", "localhost", "192.0.2.1", "2001:db8::1"],
    bad: ["", "a b", "host:22", "2001:db8::/64", "user@host", "-oProxyCommand=x"],
  },
  ipv6Subnet: {
    schema: names.ipv6Subnet,
    good: ["2a01:4f9:c011:8f4::/64", "::/0", "2001:db8::/128"],
    bad: ["2001:db8::", "2001:db8::/129", "192.0.2.0/24", "2001:db8::/64/1", "x/64", "::/"],
  },
  cidr: {
    schema: names.cidr,
    good: ["192.0.2.0/24", "0.0.0.0/0", "2001:db8::/32"],
    bad: ["192.0.2.0/33", "192.0.2.0", "300.0.0.0/8", "a/8", "2001:db8::/129"],
  },
  port: {
    schema: names.port,
    good: [1, 22, 65535],
    bad: [0, 65536, -1, 1.5, "22", Number.NaN],
  },
  url: {
    schema: names.url,
    good: ["https://code.immerda.ch", "http://localhost:8080", "https://example.org/gitlab"],
    bad: [
      "https://example.org/",
      "example.org",
      "ftp://example.org",
      "https://user:pass@example.org",
      "https://example.org?x=1",
      "https://example.org#x",
      "https://",
      "https:// example.org",
    ],
  },
  email: {
    schema: names.email,
    good: ["root@technat.ch", "a+b@localhost"],
    bad: ["root", "@b", "a@", "a b@c", "a@b, c@d", "a@b\n"],
  },
  absolutePath: {
    schema: names.absolutePath,
    good: ["/", "/volumes", "/volumes/nginx-proxy/vhost.d", "/a b"],
    bad: ["", "volumes", "/volumes/", "/a//b", "/a/../b", "/a/.", "/a:b", "/a\nb", "~/a"],
  },
  projectPath: {
    schema: names.projectPath,
    good: ["config/vimrc", "a", ".env.example", "services/x.y/compose.yaml"],
    bad: ["", "/etc/passwd", "../x", "a/../b", "./a", "a//b", "~/x", "a\\b", "a/*", "a\0b"],
  },
  projectGlob: {
    schema: names.projectGlob,
    good: ["services/wiki/**", "src/*.ts", "{a,b}/**/*"],
    bad: ["/a/**", "../**", "a/../**"],
  },
  owner: {
    schema: names.owner,
    good: ["technat", "root", "0", "1000", "_apt", "www-data"],
    bad: ["", "1000:1000", "Root", "-1", "01", "a b"],
  },
  mode: {
    schema: names.mode,
    good: ["0744", "0700", "1777", "0644"],
    bad: ["744", "0888", "07444", 744, "u+x", ""],
  },
  envName: {
    schema: names.envName,
    good: ["PATH", "_x", "A1"],
    bad: ["", "1A", "A-B", "A=B", "A B"],
  },
  image: {
    schema: names.image,
    good: [
      "node:24.11.1-bookworm",
      "nginxproxy/nginx-proxy:1.11",
      "ghcr.io/requarks/wiki:2",
      "quay.io/minio/minio:RELEASE.2025-09-07T16-13-09Z",
      "localhost:5000/app:1",
      `node@sha256:${"a".repeat(64)}`,
      `node:24@sha256:${"0".repeat(64)}`,
    ],
    bad: [
      "node",
      "node:latest",
      "node:LATEST",
      "docker:stable",
      "localhost:5000/app",
      "node:",
      "node@sha256:abc",
      "node:24 --privileged",
      "$IMAGE",
      "",
    ],
  },
  duration: {
    schema: names.duration,
    good: ["30s", "1m30s", "12h", "1h1m1s"],
    bad: ["", "30", "1d", "-1s", "1s1m", "1.5h", 30],
  },
  size: { schema: names.size, good: ["2M", "10m", "0", "512k", "1g"], bad: ["", "2MB", "M", "-1"] },
  cron: {
    schema: names.cron,
    good: [
      "30 2 * * *",
      "*/15 * * * *",
      "0 0 1,15 * 1-5",
      "0 4 * * sun",
      "0 0 1 jan-mar *",
      "0-30/5 * * * 7",
    ],
    bad: [
      "",
      "* * * *",
      "* * * * * *",
      "60 * * * *",
      "* 24 * * *",
      "* * 0 * *",
      "* * * 13 *",
      "* * * * 8",
      "*/0 * * * *",
      "5-1 * * * *",
      "1-2-3 * * * *",
      "a * * * *",
      "@daily",
      "30  2 * * *",
      "1, * * * *",
    ],
  },
  timezone: {
    schema: names.timezone,
    good: ["UTC", "Europe/Zurich"],
    bad: ["", "Zurich", "Mars/Olympus"],
  },
  gitlabVersion: {
    schema: names.gitlabVersion,
    good: ["18.11", "17.0", "19.4"],
    bad: ["18", "18.11.1", "v18.11", 18.11],
  },
  line: { schema: names.line, good: ["x", "a b", "ä"], bad: ["", "a\nb", "a\0", "\u007f", "\t"] },
};

describe.each(Object.entries(CASES))("%s", (_, { schema, good, bad }) => {
  test.each(good)("takes %j", (value) => {
    expect(schema.safeParse(value).success).toBe(true);
  });

  test.each(bad)("refuses %j", (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
