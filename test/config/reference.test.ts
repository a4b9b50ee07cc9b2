import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import reference from "../../faultier.config.ts";
import {
  isConfig,
  isSecret,
  isSecretFile,
  parseConfig,
  publicUrl,
  secretsOf,
} from "../../src/config/index.ts";

const config = parseConfig(reference, "faultier.config.ts");
const host = config.hosts.faultier ?? expect.fail("no host faultier");

/** The host with its lists of named things as tables, so that a path says which one it means. */
const tables = {
  ...host,
  services: byName(host.services),
  runners: byName(host.runners),
};

function byName<T extends { name: string }>(list: readonly T[]): Record<string, T> {
  return Object.fromEntries(list.map((item) => [item.name, item]));
}

function at(path: string): unknown {
  return path
    .split(" ")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], tables);
}

const mounted = (source: string, target: string, owner: string, read_only = false) =>
  expect.objectContaining({ source, target, owner, read_only, mode: "0744" });

/** All that the runbook of the host says, as paths into its config. */
const FACTS: Record<string, [path: string, value: unknown][]> = {
  machine: [
    ["address", "faultier.technat.ch"],
    ["os", { id: "debian", versions: ["12", "13"] }],
    ["admin user", "technat"],
    ["ssh user", "technat"],
    ["ssh port", 22],
  ],
  firewall: [
    ["firewall managed_by", "provider"],
    [
      "firewall open",
      [
        expect.objectContaining({ protocol: "tcp", port: 22, from: [] }),
        expect.objectContaining({ protocol: "icmp", from: [] }),
        expect.objectContaining({ protocol: "tcp", port: 80, from: [] }),
        expect.objectContaining({ protocol: "tcp", port: 443, from: [] }),
      ],
    ],
  ],
  base: [
    ["base packages", ["vim", "sudo", "bash-completion", "git", "wget", "curl", "stow", "restic"]],
    ["base updates", { apply: "maintenance", method: "dist-upgrade", reboot: "report" }],
    ["base shell", { aliases: { file: "config/bash_aliases" }, users: ["technat"] }],
    ["base vim", { vimrc: { file: "config/vimrc" }, users: ["technat", "root"] }],
    ["base environment EDITOR", "vim"],
    ["base environment PATH", "/usr/local/bin:/usr/bin:/bin:/sbin"],
    ["base mail_relay to", "root@technat.ch"],
    ["base mail_relay password", expect.toSatisfy(isSecret)],
    ["base restic minimum_version", "0.17"],
    ["base restic binaries 12 version", "0.18.0"],
    [
      "base restic binaries 12 downloads amd64 sha256",
      "98f6dd8bf5b59058d04bfd8dab58e196cc2a680666ccee90275a3b722374438e",
    ],
  ],
  git: [
    ["base git user", "technat"],
    ["base git config user", { name: "technat", email: "technat@technat.ch" }],
    ["base git config pull rebase", true],
    [
      "base git key",
      {
        type: "ed25519",
        comment: "service_faultier",
        directory_mode: "0700",
        private_mode: "0400",
        public_mode: "0600",
      },
    ],
    [
      "base git ssh_hosts",
      [
        {
          host: "code-ssh.immerda.ch",
          identity_file: "~/.ssh/id_ed25519",
          identities_only: true,
        },
      ],
    ],
  ],
  docker: [
    ["docker source", { "12": "docker", "13": "debian" }],
    ["docker users", ["technat"]],
    ["docker daemon live-restore", true],
    ["docker daemon log-opts max-size", "10m"],
    ["docker daemon_before", { "27": { ip6tables: true, experimental: true } }],
    ["docker network name", "faultier"],
    ["docker network driver", "bridge"],
    ["docker network ipv6 subnet", "2a01:4f9:c011:8f4::/64"],
    ["docker network ipv6 gateway", "2a01:4f9:c011:8f4::1"],
    ["docker prune on_calendar", "Sun 03:15"],
    ["docker prune images", "dangling"],
    ["docker prune wait_for_jobs", "2h"],
    ["volumes", { root: "/volumes", owner: "technat", mode: "0744" }],
  ],
  "nginx-proxy": [
    ["services nginx-proxy containers nginx-proxy image", "nginxproxy/nginx-proxy:1.11"],
    ["services nginx-proxy containers acme-companion image", "nginxproxy/acme-companion:2.8.2"],
    [
      "services nginx-proxy containers nginx-proxy labels",
      { "com.github.nginx-proxy.nginx": "true" },
    ],
    [
      "services nginx-proxy containers nginx-proxy ports",
      [
        { published: 80, target: 80, protocol: "tcp" },
        { published: 443, target: 443, protocol: "tcp" },
      ],
    ],
    [
      "services nginx-proxy containers nginx-proxy volumes",
      [
        mounted("/volumes/nginx-proxy/certs", "/etc/nginx/certs", "technat", true),
        mounted("/volumes/nginx-proxy/html", "/usr/share/nginx/html", "technat"),
        mounted("/volumes/nginx-proxy/vhost.d", "/etc/nginx/vhost.d", "technat"),
      ],
    ],
    [
      "services nginx-proxy containers acme-companion volumes",
      [
        mounted("/volumes/nginx-proxy/certs", "/etc/nginx/certs", "technat"),
        mounted("/volumes/nginx-proxy/html", "/usr/share/nginx/html", "technat"),
        mounted("/volumes/nginx-proxy/vhost.d", "/etc/nginx/vhost.d", "technat"),
        mounted("/volumes/nginx-proxy/acme", "/etc/acme.sh", "technat"),
      ],
    ],
    [
      "services nginx-proxy containers nginx-proxy environment",
      { ENABLE_IPV6: "true", TRUST_DOWNSTREAM_PROXY: "false" },
    ],
    [
      "services nginx-proxy containers acme-companion environment",
      { DEFAULT_EMAIL: "root@technat.ch" },
    ],
    // Not --fail: the default server answers 503.
    [
      "services nginx-proxy containers nginx-proxy healthcheck test",
      ["CMD", "curl", "--silent", "--output", "/dev/null", "http://127.0.0.1/"],
    ],
    [
      "services nginx-proxy backup",
      expect.objectContaining({
        method: "files",
        paths: ["/volumes/nginx-proxy/certs", "/volumes/nginx-proxy/acme"],
      }),
    ],
  ],
  "wiki-js": [
    ["services jswiki containers wiki image", "ghcr.io/requarks/wiki:2"],
    ["services jswiki containers wiki user", "1000:1000"],
    [
      "services jswiki containers wiki environment",
      { DB_TYPE: "sqlite", DB_FILEPATH: "/wiki/db/wiki.sqlite" },
    ],
    ["services jswiki containers wiki volumes", [mounted("/volumes/jswiki", "/wiki/db", "1000")]],
    [
      "services jswiki containers wiki healthcheck",
      {
        test: ["CMD", "curl", "--fail", "--silent", "http://127.0.0.1:3000/healthz"],
        interval: "10s",
        timeout: "5s",
        retries: 3,
        start_period: "45s",
      },
    ],
    [
      "services jswiki backup",
      expect.objectContaining({
        method: "sqlite",
        paths: ["/volumes/jswiki"],
        database: "/volumes/jswiki/wiki.sqlite",
      }),
    ],
    ["services jswiki public 0 name", "wiki.technat.cloud"],
    ["services jswiki public 0 port", 3000],
    ["services jswiki needs", ["nginx-proxy"]],
  ],
  minio: [
    [
      "services minio public",
      [
        expect.objectContaining({
          name: "object.technat.cloud",
          container: "nginx",
          port: 9000,
          client_max_body_size: "2M",
        }),
        expect.objectContaining({
          name: "object-console.technat.cloud",
          container: "nginx",
          port: 9000,
        }),
      ],
    ],
    ...[1, 2, 3, 4].flatMap((node): [string, unknown][] => [
      [
        `services minio containers minio${node} image`,
        "quay.io/minio/minio:RELEASE.2025-09-07T16-13-09Z",
      ],
      [
        `services minio containers minio${node} command`,
        ["server", "--console-address", ":9001", "http://minio{1...4}/data{1...2}"],
      ],
      [
        `services minio containers minio${node} volumes`,
        [
          mounted(`/volumes/minio/data${node}-1`, "/data1", "technat"),
          mounted(`/volumes/minio/data${node}-2`, "/data2", "technat"),
        ],
      ],
      [
        `services minio containers minio${node} environment MINIO_BROWSER_REDIRECT_URL`,
        "https://object-console.technat.cloud",
      ],
      [`services minio containers minio${node} secrets MINIO_ROOT_USER name`, "MINIO_ROOT_USER"],
      [
        `services minio containers minio${node} secrets MINIO_ROOT_PASSWORD name`,
        "MINIO_ROOT_PASSWORD",
      ],
      [`services minio containers minio${node} healthcheck test`, ["CMD", "mc", "ready", "local"]],
    ]),
    ["services minio warnings 0 id", "minio-archived"],
    ["services minio warnings 1 cves", ["CVE-2025-62506"]],
    ["services minio warnings 2 id", "minio-console-reduced"],
    ["services minio buckets 0 name", "gitlab-runner-cache"],
    ["services minio buckets 0 cache", true],
    ["services minio backup method", "stop"],
    ["services minio backup exclude 0", "/volumes/minio/data1-1/gitlab-runner-cache"],
    ["services minio backup exclude 7", "/volumes/minio/data4-2/gitlab-runner-cache"],
  ],
  "file-browser": [
    ["services filebrowser containers filebrowser image", "filebrowser/filebrowser:v2.63.23"],
    ["services filebrowser containers filebrowser user", "1000:1000"],
    ["services filebrowser public 0 name", "files.technat.cloud"],
    ["services filebrowser public 0 port", 80],
    ["services filebrowser containers filebrowser healthcheck test", "image"],
    [
      "services filebrowser containers filebrowser volumes",
      [
        mounted("/volumes/filebrowser/database", "/database", "1000"),
        mounted("/volumes/filebrowser/config", "/config", "1000"),
        mounted("/volumes/filebrowser/data", "/srv", "1000"),
      ],
    ],
    ["services filebrowser containers filebrowser environment FB_USERNAME", "technat"],
    ["services filebrowser containers filebrowser secrets FB_PASSWORD", expect.toSatisfy(isSecret)],
    ["services filebrowser backup method", "stop"],
    ["services filebrowser warnings 0 id", "file-browser-archived"],
    [
      "services filebrowser warnings 0 text",
      expect.stringContaining("gtstef/filebrowser:1.5.1-stable"),
    ],
  ],
  runners: [
    [
      "services technat-cloud-runner containers gitlab-runner",
      expect.objectContaining({
        image: "gitlab/gitlab-runner:v19.3.0",
        docker_socket: "/var/run/docker.sock",
        stop_signal: "SIGQUIT",
        volumes: [
          expect.objectContaining({
            source: "/volumes/runners/technat-cloud-runner",
            target: "/etc/gitlab-runner",
          }),
        ],
      }),
    ],
    ["services technat-cloud-runner runner", "technat-cloud-runner"],
    ["services technat-cloud-checks runner", "technat-cloud-checks"],
    ["runners technat-cloud-runner url", "https://code.immerda.ch"],
    ["runners technat-cloud-runner executor", "docker"],
    ["runners technat-cloud-runner docker image", "docker:28.5.1"],
    ["runners technat-cloud-runner docker_socket", true],
    ["runners technat-cloud-runner concurrent", 4],
    ["runners technat-cloud-runner check_interval", 3],
    ["runners technat-cloud-runner limit", 2],
    ["runners technat-cloud-runner request_concurrency", 2],
    ["runners technat-cloud-runner access_level", "ref_protected"],
    ["runners technat-cloud-runner tag_list", ["faultier"]],
    ["runners technat-cloud-runner cache Type", "s3"],
    ["runners technat-cloud-runner cache Path", "k8s_at_hetzner"],
    ["runners technat-cloud-runner cache Shared", true],
    ["runners technat-cloud-runner cache s3 ServerAddress", "object.technat.cloud"],
    ["runners technat-cloud-runner cache s3 BucketName", "gitlab-runner-cache"],
    ["runners technat-cloud-runner cache s3 BucketLocation", "us-east-1"],
    ["runners technat-cloud-runner cache s3 Insecure", false],
    ["runners technat-cloud-runner cache s3 AuthenticationType", "access-key"],
    ["runners technat-cloud-runner cache s3 AccessKey name", "RUNNER_CACHE_ACCESS_KEY"],
    ["runners technat-cloud-runner cache s3 SecretKey name", "RUNNER_CACHE_SECRET_KEY"],
    ["runners technat-cloud-checks access_level", "not_protected"],
    ["runners technat-cloud-checks tag_list", ["faultier-checks"]],
    ["runners technat-cloud-checks docker_socket", false],
    ["runners technat-cloud-checks docker privileged", false],
    ["runners technat-cloud-checks cache", undefined],
  ],
  backup: [
    ["backup password", expect.toSatisfy(isSecret)],
    ["backup ssh_key", expect.toSatisfy(isSecretFile)],
    ["backup retention", { keep_daily: 7, keep_weekly: 4, keep_monthly: 12 }],
    ["backup drill start_services", true],
    ["backup mail_to", "root@technat.ch"],
    ["backup max_age", "36h"],
  ],
};

describe.each(Object.entries(FACTS))("%s", (_, facts) => {
  test.each(facts)("%s", (path, value) => {
    expect(at(path)).toEqual(value);
  });
});

test("the config is one, and the project's", () => {
  expect(isConfig(reference)).toBe(true);
  expect(config.gitlab.url).toBe("https://code.immerda.ch");
  expect(config.ci).toMatchObject({
    faultier: ["node", "bin/faultier.js"],
    checks: { test: ["npm test"], quality: ["npm run check"] },
    checks_tags: ["faultier-checks"],
    deploy_tags: ["faultier"],
  });
});

test("each public name has its address", () => {
  expect(host.services.flatMap((service) => service.public.map(publicUrl))).toEqual([
    "https://wiki.technat.cloud",
    "https://object.technat.cloud",
    "https://object-console.technat.cloud",
    "https://files.technat.cloud",
  ]);
});

test("MinIO's nginx has every setting of the runbook", () => {
  const nginx = host.services.find(({ name }) => name === "minio")?.containers.nginx;
  expect(nginx?.networks).toEqual(["shared", "private"]);
  const content = String(nginx?.config_files[0]?.content);
  for (const setting of [
    "listen 9000;",
    "ignore_invalid_headers off;",
    "client_max_body_size 0;",
    "proxy_buffering off;",
    "proxy_request_buffering off;",
    "proxy_set_header Host $http_host;",
    "proxy_connect_timeout 300;",
    "proxy_http_version 1.1;",
    "chunked_transfer_encoding off;",
    "server_name object.technat.cloud;",
    "server_name object-console.technat.cloud;",
    "ip_hash;",
    "proxy_set_header Upgrade $http_upgrade;",
    "server minio4:9000;",
    "server minio4:9001;",
  ])
    expect(content).toContain(setting);
});

test("the operator's files are there and say what they should", () => {
  const aliases = readFileSync("config/bash_aliases", "utf8");
  for (const alias of [
    "ll='ls -lahF --color=auto'",
    "dir='dir --color=auto'",
    "vdir='vdir --color=auto'",
    "grep='grep --color=auto'",
    "fgrep='fgrep --color=auto'",
    "egrep='egrep --color=auto'",
    "d='docker'",
    "db='docker build'",
    "drrmti='docker run --rm -ti'",
  ])
    expect(aliases).toContain(`alias ${alias}\n`);
  expect(existsSync("config/vimrc")).toBe(true);
});

test("no secret prints", () => {
  const printed = JSON.stringify(config);
  expect(secretsOf(config).length).toBeGreaterThan(15);
  for (const { secret } of secretsOf(config)) {
    // MINIO_ROOT_USER is also the name of an environment variable.
    expect(printed).not.toContain(`:"${secret.name}"`);
  }
});

test("each path that a push is compared with exists in this project", () => {
  for (const file of host.services.flatMap(({ files }) => files))
    expect(existsSync(file.replace(/\/\*\*$/, "")), file).toBe(true);
});
