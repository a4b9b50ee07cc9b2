import { describe, expect, test } from "vitest";
import { configWith, problemsIn, runnerWith, serviceWith } from "./fixtures.ts";

const app = (fields: object = {}) => ({ image: "example.org/app:1.2.3", ...fields });
const ipv6 = (subnet: string, gateway: string) => ({
  docker: { network: { ipv6: { subnet, gateway } } },
});
const mount = (source: string, fields: object = {}) => ({
  source,
  target: "/data",
  owner: "1000",
  ...fields,
});
const published = (...ports: object[]) => ({ containers: { app: app({ ports }) } });

/** A host that breaks one rule, and what is said about it. */
const VIOLATIONS: [name: string, host: object, problems: string[]][] = [
  [
    "two services of one name",
    { services: [serviceWith(), serviceWith()] },
    ['hosts.one.services[1].name: "web" is already the name of a service of kind wiki-js'],
  ],
  [
    "two runners of one name",
    { runners: [runnerWith(), runnerWith()] },
    ['hosts.one.runners[1].name: "runner" is already a runner of one'],
  ],
  [
    "one public name for two services",
    {
      services: [
        serviceWith({ public: [{ name: "a.example.org", port: 80 }] }),
        serviceWith({
          name: "other",
          public: [
            { name: "b.example.org", port: 80 },
            { name: "a.example.org", port: 81 },
          ],
        }),
      ],
    },
    [
      'hosts.one.services[1].public[1].name: "a.example.org" is already a public name of service web of one',
    ],
  ],
  [
    "a port published twice",
    {
      services: [
        serviceWith(published({ published: 80, target: 8080 })),
        serviceWith({
          name: "other",
          ...published({ published: 80, target: 80, host_ip: "127.0.0.1" }),
        }),
      ],
    },
    [
      "hosts.one.services[1].containers.app.ports[0].published: port 80/tcp is already published by service web",
    ],
  ],
  [
    "a gateway outside its subnet",
    ipv6("2001:db8::/64", "2001:db8:0:1::1"),
    ["hosts.one.docker.network.ipv6.gateway: must be an address in 2001:db8::/64"],
  ],
  [
    "a subnet with an address of a host",
    ipv6("2001:db8::1/64", "2001:db8::1"),
    ["hosts.one.docker.network.ipv6.subnet: has bits set beyond its prefix length"],
  ],
  [
    "data outside the volumes root",
    {
      services: [
        serviceWith({
          containers: { app: app({ volumes: [mount("/srv/app"), mount("/volumes-old/app")] }) },
          directories: [{ path: "/volumes", owner: "root" }],
          backup: { method: "files", paths: ["/etc"] },
        }),
      ],
    },
    [
      "hosts.one.services[0].containers.app.volumes[0].source",
      "hosts.one.services[0].containers.app.volumes[1].source",
      "hosts.one.services[0].directories[0].path",
      "hosts.one.services[0].backup.paths[0]",
    ].map((path) => `${path}: must be below /volumes, the root of all data`),
  ],
  [
    "one directory with two owners",
    {
      services: [
        serviceWith({
          containers: {
            app: app({ volumes: [mount("/volumes/a")] }),
            more: app({ volumes: [mount("/volumes/a", { owner: "root" })] }),
          },
        }),
      ],
    },
    [
      "hosts.one.services[0].containers.more.volumes[0].source: /volumes/a is root 0744 here and 1000 0744 in service web",
    ],
  ],
  [
    "a need that is not there",
    { services: [serviceWith({ needs: ["proxy"] })] },
    ['hosts.one.services[0].needs[0]: no service "proxy" on this host, there is web'],
  ],
  [
    "services that wait for each other",
    {
      services: [
        serviceWith({ name: "a", needs: ["b"] }),
        serviceWith({ name: "b", needs: ["c"] }),
        serviceWith({ name: "c", needs: ["a"] }),
        serviceWith({ name: "d", needs: ["a"] }),
      ],
    },
    [
      "hosts.one.services[0].needs: a service cannot wait for itself: a needs b needs c needs a",
      "hosts.one.services[1].needs: a service cannot wait for itself: b needs c needs a needs b",
      "hosts.one.services[2].needs: a service cannot wait for itself: c needs a needs b needs c",
    ],
  ],
  [
    "a compose service without a folder",
    { services: [serviceWith({ kind: "compose" })] },
    [
      "hosts.one.services[0].folder: is missing: where the compose.yaml is",
      "hosts.one.services[0].containers: are in the folder's compose.yaml",
    ],
  ],
  [
    "a folder and a runner for another kind",
    {
      services: [serviceWith({ folder: "services/web", runner: "runner" })],
      runners: [runnerWith()],
    },
    [
      'hosts.one.services[0].folder: is only for kind "compose"',
      'hosts.one.services[0].runner: is only for kind "gitlab-runner"',
    ],
  ],
  [
    "containers that are not there",
    {
      services: [
        serviceWith({
          public: [{ name: "a.example.org", port: 80, container: "nginx" }],
          containers: { app: app({ depends_on: ["db"] }) },
        }),
      ],
    },
    [
      'hosts.one.services[0].public[0].container: no container "nginx", there is app',
      'hosts.one.services[0].containers.app.depends_on[0]: no container "db", there is app',
    ],
  ],
  [
    "a runner that is not there",
    { services: [serviceWith({ kind: "gitlab-runner", runner: "missing" })] },
    ['hosts.one.services[0].runner: no runner "missing" on this host, there is none'],
  ],
  [
    "docker's socket for everybody",
    { runners: [runnerWith({ docker_socket: true, access_level: "not_protected" })] },
    [
      'hosts.one.runners[0].docker_socket: docker\'s socket in jobs: that is root on the host, only with access_level "ref_protected"',
    ],
  ],
  [
    "docker's socket for everybody, as a volume",
    {
      runners: [
        runnerWith({
          access_level: "not_protected",
          docker: { image: "a:1", volumes: ["/var/run/docker.sock:/var/run/docker.sock"] },
        }),
      ],
    },
    [
      'hosts.one.runners[0].docker.volumes: docker\'s socket in jobs: that is root on the host, only with access_level "ref_protected"',
    ],
  ],
  [
    "privileges for everybody",
    {
      runners: [
        runnerWith({ access_level: "not_protected", docker: { image: "a:1", privileged: true } }),
      ],
    },
    [
      'hosts.one.runners[0].docker.privileged: privileged jobs: that is root on the host, only with access_level "ref_protected"',
    ],
  ],
  [
    "a database that no snapshot holds",
    {
      services: [
        serviceWith({
          backup: { method: "sqlite", paths: ["/volumes/a"], database: "/volumes/ab/x.sqlite" },
        }),
      ],
    },
    ["hosts.one.services[0].backup.database: must be inside one of the paths that are saved"],
  ],
  [
    "a retention that keeps nothing",
    { backup: { retention: {} } },
    [
      "hosts.one.backup.repository: is missing, expected string",
      'hosts.one.backup.password: is missing, write secret("NAME")',
      "hosts.one.backup.retention: must keep something: restic would otherwise forget every snapshot",
    ],
  ],
];

test.each(VIOLATIONS)("%s", (_, host, problems) => {
  expect(problemsIn(configWith(host))).toEqual(problems);
});

describe("what is no violation", () => {
  test.each<[string, object]>([
    [
      "one port on two addresses, and for two protocols",
      {
        services: [
          serviceWith(
            published(
              { published: 53, target: 53, host_ip: "127.0.0.1" },
              { published: 53, target: 53, host_ip: "::1" },
              { published: 53, target: 53, protocol: "udp" },
            ),
          ),
        ],
      },
    ],
    ["IPv4 inside IPv6", ipv6("::ffff:192.0.2.0/120", "::ffff:192.0.2.1")],
    ["the reference subnet", ipv6("2a01:4f9:c011:8f4::/64", "2a01:4f9:c011:8f4::1")],
    [
      "docker's socket for reviewed jobs",
      { runners: [runnerWith({ docker_socket: true, access_level: "ref_protected" })] },
    ],
    [
      "one directory in two containers",
      {
        services: [
          serviceWith({
            containers: {
              app: app({ volumes: [mount("/volumes/a")] }),
              more: app({ volumes: [mount("/volumes/a", { read_only: true })] }),
            },
          }),
        ],
      },
    ],
  ])("%s", (_, host) => {
    expect(problemsIn(configWith(host))).toEqual([]);
  });
});

test("public names and runners are unique across hosts", () => {
  const host = {
    address: "192.0.2.1",
    services: [serviceWith({ public: [{ name: "a.example.org", port: 80 }] })],
    runners: [runnerWith()],
  };
  expect(problemsIn(configWith({}, { hosts: { one: host, two: host } }))).toEqual([
    'hosts.two.services[0].public[0].name: "a.example.org" is already a public name of service web of one',
    'hosts.two.runners[0].name: "runner" is already a runner of one',
  ]);
});

test.each([
  "rest:https://user:pass@backup.example.org/",
  "s3:https://key:secret@s3.example.org/bucket",
])("a repository does not hold a password: %s", (repository) => {
  const [problem = ""] = problemsIn(configWith({ backup: { repository } }));
  expect(problem).toMatch(/^hosts\.one\.backup\.repository: must not hold a password/);
  expect(problem).not.toContain("pass@");
});

test.each(["/backup", "sftp:a@b:/c", "s3:https://s3.example.org/x", "rest:https://b.example.org/"])(
  "%s is a repository",
  (repository) => {
    expect(problemsIn(configWith({ backup: { repository } }))).toEqual([
      'hosts.one.backup.password: is missing, write secret("NAME")',
    ]);
  },
);
