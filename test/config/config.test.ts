import { describe, expect, test } from "vitest";
import { defineConfig, isConfig, parseConfig, secret } from "../../src/config/index.ts";
import { ProblemsError } from "../../src/problems/index.ts";
import { configWith, problemsIn, runnerWith, serviceWith } from "./fixtures.ts";

describe("defineConfig", () => {
  test("marks a config, invisibly", () => {
    const written = configWith();
    const config = defineConfig(written);
    expect(isConfig(config)).toBe(true);
    expect(Object.keys(config)).toEqual(Object.keys(written));
    expect(config).toEqual(written);
    expect(JSON.stringify(config)).toBe(JSON.stringify(written));
  });

  test.each([undefined, null, {}, "config", 1, [], configWith(), () => configWith()])(
    "%s is not a config",
    (value) => {
      expect(isConfig(value)).toBe(false);
    },
  );

  test("the mark is known to other copies of the package", () => {
    expect(isConfig({ [Symbol.for("faultier.config")]: true })).toBe(true);
  });

  test("does not change what it is given", () => {
    const written = Object.freeze(configWith());
    expect(defineConfig(written)).not.toBe(written);
    expect(isConfig(written)).toBe(false);
  });
});

describe("defaults", () => {
  const config = parseConfig(configWith(), "f");

  test("of GitLab and its pipeline", () => {
    expect(config.gitlab).toEqual({
      url: "https://gitlab.example.org",
      project: "infra/host",
      default_branch: "main",
      version: "18.11",
      token: secret("FAULTIER_GITLAB_TOKEN"),
    });
    expect(config.gitlab.token.name).toBe("FAULTIER_GITLAB_TOKEN");
    expect(config.ci).toEqual({
      faultier: ["npx", "--no-install", "faultier"],
      images: { node: "node:24.11.1-bookworm" },
      checks: {},
      merge_request: { deploy: "manual" },
      schedules: {
        backup: { cron: "30 2 * * *", cron_timezone: "UTC", active: true },
        maintenance: { cron: "30 4 * * 0", cron_timezone: "UTC", active: true },
        drill: { cron: "30 5 1 * *", cron_timezone: "UTC", active: true },
      },
      checks_tags: undefined,
      deploy_tags: undefined,
    });
  });

  test("of a host", () => {
    expect(config.hosts.one).toMatchObject({
      address: "one.example.org",
      os: { id: "debian", versions: ["12", "13"] },
      ssh: { user: "root", port: 22, host_keys: [] },
      base: { packages: [], updates: { apply: "on_request", method: "dist-upgrade" } },
      firewall: { managed_by: "provider", open: [] },
      docker: {
        source: { "12": "docker", "13": "debian" },
        users: [],
        daemon: { "live-restore": true, "log-driver": "json-file" },
        daemon_before: { "27": { ip6tables: true, experimental: true } },
        network: { name: "faultier", driver: "bridge" },
        prune: { on_calendar: "Sun 03:15", images: "dangling" },
      },
      volumes: { root: "/volumes", owner: "root", mode: "0744" },
      services: [],
      runners: [],
    });
  });

  test("a partial schedule keeps the other defaults", () => {
    const { ci } = parseConfig(
      configWith({}, { ci: { schedules: { drill: { active: false } } } }),
      "f",
    );
    expect(ci.schedules.drill).toEqual({
      cron: "30 5 1 * *",
      cron_timezone: "UTC",
      active: false,
    });
    expect(ci.schedules.backup.active).toBe(true);
  });

  test("that follow from the admin user", () => {
    const host = parseConfig(
      configWith({
        admin: { user: "technat" },
        base: { shell: { aliases: "" }, vim: { vimrc: "" }, git: {} },
      }),
      "f",
    ).hosts.one;
    expect(host?.docker.users).toEqual(["technat"]);
    expect(host?.volumes.owner).toBe("technat");
    expect(host?.base.shell?.users).toEqual(["technat"]);
    expect(host?.base.vim?.users).toEqual(["technat", "root"]);
    expect(host?.base.git?.user).toBe("technat");
  });

  test("that follow from GitLab", () => {
    const runner = parseConfig(configWith({ runners: [runnerWith()] }), "f").hosts.one?.runners[0];
    expect(runner).toMatchObject({
      name: "runner",
      description: "runner",
      url: "https://gitlab.example.org",
      owner: "infra/host",
      type: "project_type",
      access_level: "ref_protected",
      run_untagged: false,
      locked: true,
      docker_socket: false,
    });
  });

  test("public services wait for the proxy", () => {
    const services = parseConfig(
      configWith({
        services: [
          serviceWith({ name: "web", public: [{ name: "web.example.org", port: 80 }] }),
          serviceWith({ name: "proxy", kind: "nginx-proxy" }),
          serviceWith({ name: "inner" }),
        ],
      }),
      "f",
    ).hosts.one?.services;
    expect(services?.map(({ name, needs }) => [name, needs])).toEqual([
      ["web", ["proxy"]],
      ["proxy", []],
      ["inner", []],
    ]);
  });
});

describe("tags of jobs", () => {
  const runners = [
    runnerWith({ name: "deploy", tag_list: ["deploy"] }),
    runnerWith({ name: "checks", tag_list: ["checks"], access_level: "not_protected" }),
    runnerWith({ name: "more", tag_list: ["more"], access_level: "not_protected" }),
  ];

  test("are those of the first runner of each kind", () => {
    const { ci } = parseConfig(configWith({ runners }), "f");
    expect(ci.checks_tags).toEqual(["checks"]);
    expect(ci.deploy_tags).toEqual(["deploy"]);
  });

  test("are the operator's, where given", () => {
    const ci = { checks_tags: ["saas"], deploy_tags: [] };
    expect(parseConfig(configWith({ runners }, { ci }), "f").ci).toMatchObject(ci);
  });
});

test("two hosts", () => {
  const config = configWith(
    {},
    {
      hosts: {
        one: { address: "192.0.2.1", runners: [runnerWith({ name: "first" })] },
        two: { address: "2001:db8::2", services: [serviceWith()] },
      },
    },
  );
  const { hosts } = parseConfig(config, "f");
  expect(Object.keys(hosts)).toEqual(["one", "two"]);
  expect(hosts.two?.services[0]?.name).toBe("web");
  expect(hosts.one?.services).toEqual([]);
});

test("reading a config twice gives the same, and changes nothing", () => {
  const written = configWith({ services: [serviceWith()], runners: [runnerWith()] });
  const before = structuredClone(written);
  expect(parseConfig(written, "f")).toEqual(parseConfig(written, "f"));
  expect(written).toEqual(before);
});

describe("problems", () => {
  test.each([
    [undefined, ": is missing, expected object"],
    [null, ": expected object, got null"],
    ["x", ": expected object, got string"],
    [[], ": expected object, got array"],
  ])("%j is not a config", (value, problem) => {
    expect(problemsIn(value)).toEqual([problem]);
  });

  test("come all at once, path first, with suggestions, and name the file", () => {
    const config = {
      gitlab: { url: "https://gitlab.example.org/", projct: "infra/host", token: "glpat-x" },
      ci: {
        images: { node: "node:latest" },
        merge_request: { deploy: "automatc" },
        schedules: { backup: { cron: "@daily" }, dril: {} },
        checks: { "bad name": ["true"], empty: [] },
      },
      hosts: {
        Upper: { address: "upper.example.org" },
        one: {
          address: "not an address",
          docker: { daemon: { "live-restor": true } },
          services: [
            serviceWith({ kind: "wikijs" }),
            serviceWith({ backup: { method: "sqlit" } }),
            serviceWith({ containers: { app: { image: "app" } } }),
          ],
          runners: [{ name: "r", docker: {} }],
        },
      },
    };
    expect(() => parseConfig(config, "host.config.ts")).toThrow(ProblemsError);
    expect(() => parseConfig(config, "host.config.ts")).toThrow(
      /^\d+ problems in host\.config\.ts\n/,
    );
    expect(problemsIn(config).sort()).toEqual(
      [
        'gitlab.url: must be a URL such as "https://gitlab.example.org", without a final /',
        "gitlab.project: is missing, expected string",
        'gitlab.token: a secret is not written here as a literal, write secret("NAME") and set that variable',
        'gitlab: unknown key "projct" (did you mean "project"?)',
        'ci.images.node: must be an image with a fixed tag or digest, such as "node:24.11.1-bookworm", not :latest',
        'ci.merge_request.deploy: expected "manual" or "automatic" or "never" (did you mean "automatic"?)',
        'ci.schedules.backup.cron: must be five cron fields, such as "30 2 * * *"',
        'ci.schedules: unknown key "dril" (did you mean "drill"?)',
        'ci.checks["bad name"]: the name must be lower-case letters, digits and inner hyphens, at most 63 characters',
        "ci.checks.empty: must hold at least one line of script",
        "hosts.Upper: the name must be lower-case letters, digits and inner hyphens, at most 63 characters",
        "hosts.one.address: must be a DNS name in lower case or an IP address",
        'hosts.one.docker.daemon: unknown key "live-restor" (did you mean "live-restore"?)',
        'hosts.one.services[0].kind: expected "nginx-proxy" or "wiki-js" or "minio" or "file-browser" or "gitlab-runner" or "compose" (did you mean "wiki-js"?)',
        'hosts.one.services[1].backup.method: expected "files" or "sqlite" or "stop" or "none" (did you mean "sqlite"?)',
        'hosts.one.services[2].containers.app.image: must be an image with a fixed tag or digest, such as "node:24.11.1-bookworm", not :latest',
        "hosts.one.runners[0].docker.image: is missing, expected string",
        // Rules between values are looked at as well, although so much else is wrong.
        'hosts.one.services[1].name: "web" is already the name of a service of kind wikijs',
        'hosts.one.services[2].name: "web" is already the name of a service of kind wikijs',
      ].sort(),
    );
  });

  test("no host is a problem", () => {
    expect(problemsIn(configWith({}, { hosts: {} }))).toEqual([
      "hosts: must describe at least one host",
    ]);
  });
});
