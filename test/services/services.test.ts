import { describe, expect, test } from "vitest";
import { parseConfig, publicUrl, type ServiceInput, secret } from "../../src/config/index.ts";
import {
  composeService,
  fileBrowser,
  gitlabRunner,
  minio,
  nginxProxy,
  wikiJs,
} from "../../src/services/index.ts";
import { configWith, runnerWith } from "../config/fixtures.ts";

/** A service as the config completes it; it throws when anything in it is wrong. */
function complete(service: ServiceInput) {
  const host = { services: [service], runners: [runnerWith({ name: "runner" })] };
  const [parsed] = parseConfig(configWith(host), "f").hosts.one?.services ?? [];
  if (parsed === undefined) throw new Error("no service");
  return parsed;
}

const store = {
  public_name: "s3.example.org",
  console_name: "console.example.org",
  root: { user: secret("ROOT_USER"), password: secret("ROOT_PASSWORD") },
  buckets: [
    { name: "cache", access_key: secret("CACHE_ID"), secret_key: secret("CACHE_KEY"), cache: true },
    { name: "files", access_key: secret("FILES_ID"), secret_key: secret("FILES_KEY") },
  ],
};

const SERVICES: [string, ServiceInput][] = [
  ["nginx-proxy", nginxProxy({ email: "root@example.org" })],
  ["wiki-js", wikiJs({ public_name: "wiki.example.org" })],
  ["minio", minio({ layout: "runbook", ...store })],
  ["minio", minio({ layout: "single", ...store })],
  ["minio", minio({ layout: "rustfs", ...store })],
  [
    "minio",
    minio({
      layout: "garage",
      public_name: "s3.example.org",
      rpc_secret: secret("RPC"),
      admin_token: secret("ADMIN"),
    }),
  ],
  ["file-browser", fileBrowser({ public_name: "files.example.org" })],
  ["gitlab-runner", gitlabRunner({ runner: "runner" })],
  ["compose", composeService({ name: "own", backup: { method: "none", reason: "no data" } })],
];

describe.each(SERVICES)("%s", (kind, input) => {
  const service = complete(input);

  test("is complete and of its kind", () => {
    expect(service.kind).toBe(kind);
    expect(Object.keys(service.containers).length > 0 || kind === "compose").toBe(true);
  });

  test("names the files it is made of", () => {
    expect(service.files).toContain(`src/services/${kind}.ts`);
  });

  test("keeps all it mounts in its backup, but for what can be made again", () => {
    if (service.backup.method === "none") return;
    const saved = service.backup.paths;
    const mounted = Object.values(service.containers).flatMap(({ volumes }) =>
      volumes.map(({ source }) => source),
    );
    const again = new Set(["/volumes/nginx-proxy/html", "/volumes/nginx-proxy/vhost.d"]);
    expect(new Set(mounted.filter((path) => !again.has(path)))).toEqual(new Set(saved));
  });
});

test("common choices", () => {
  const service = complete(
    wikiJs({
      name: "docs",
      public_name: "docs.example.org",
      pull_policy: "never",
      deploy_timeout: "10m",
      files: ["themes/**"],
      data: "/volumes/docs",
      image: "ghcr.io/requarks/wiki:2.5.314",
      client_max_body_size: "50M",
    }),
  );
  expect(service).toMatchObject({
    name: "docs",
    pull_policy: "never",
    deploy_timeout: "10m",
    files: ["src/services/wiki-js.ts", "themes/**"],
    public: [{ name: "docs.example.org", client_max_body_size: "50M" }],
    backup: { paths: ["/volumes/docs"], database: "/volumes/docs/wiki.sqlite" },
  });
  expect(service.containers.wiki?.image).toBe("ghcr.io/requarks/wiki:2.5.314");
});

test("the data of a store follows its name", () => {
  const { backup } = complete(minio({ layout: "single", name: "object", ...store }));
  expect(backup).toMatchObject({
    method: "stop",
    paths: ["/volumes/object/data"],
    exclude: ["/volumes/object/data/cache"],
  });
});

describe("successors of MinIO", () => {
  test("garage", () => {
    const service = complete(SERVICES[5]?.[1] as ServiceInput);
    expect(service.public.map(({ port }) => port)).toEqual([3900]);
    expect(service.containers.garage).toMatchObject({ image: "dxflrs/garage:v2.3.0" });
    expect(service.warnings).toEqual([]);
  });

  test("rustfs", () => {
    const { containers, public: names } = complete(SERVICES[4]?.[1] as ServiceInput);
    expect(names.map(({ name, port }) => [name, port])).toEqual([
      ["s3.example.org", 9000],
      ["console.example.org", 9001],
    ]);
    expect(containers.rustfs).toMatchObject({
      image: "rustfs/rustfs:1.0.0-rc.3",
      user: "10001:10001",
      volumes: [{ owner: "10001", group: "10001" }],
    });
  });
});

test("a compose folder deploys when anything in it changes", () => {
  const service = complete(
    composeService({
      name: "grafana",
      public: [{ name: "grafana.example.org", port: 3000, container: "web", path: "/login" }],
      secrets: { ADMIN_PASSWORD: secret("GRAFANA_PASSWORD") },
      directories: [{ path: "/volumes/grafana", owner: "472" }],
      backup: { method: "stop", paths: ["/volumes/grafana"] },
    }),
  );
  expect(service.folder).toBe("services/grafana");
  expect(service.files).toContain("services/grafana/**");
  expect(service.public.map(publicUrl)).toEqual(["https://grafana.example.org/login"]);
});
