import { describe, expect, test } from "vitest";
import reference from "../../faultier.config.ts";
import { hostEvents, hostPipeline } from "../../pipelines/index.ts";
import { type FaultierConfig, parseConfig } from "../../src/config/index.ts";
import { render } from "../../src/index.ts";
import { overviewOf, type Start } from "../../src/overview/overview.ts";
import { type RenderedJob, readPipeline } from "../support/pipeline.ts";

type Change = (config: FaultierConfig) => FaultierConfig;

/** The reference pipeline as GitLab reads it, with the config changed as a test needs it. */
function rendered(change: Change = (config) => config) {
  const config = parseConfig(change(reference), "faultier.config.ts");
  const text = render(hostPipeline(config));
  return { config, text, ...readPipeline(text) };
}

/** What each event does with each job: `{ "merge request": { install: "automatic", ... } }`. */
function startsOf(change?: Change): Record<string, Record<string, Start>> {
  const { config, text } = rendered(change);
  const { errors, events, stages } = overviewOf(text, hostEvents(config));
  expect(errors).toEqual([]);
  const jobs = stages.flatMap((stage) => stage.jobs);
  return Object.fromEntries(
    events.map((event, index) => [
      event,
      Object.fromEntries(
        jobs
          .map(({ name, starts }) => [name, starts[index] ?? "never"] as const)
          .filter(([, start]) => start !== "never"),
      ),
    ]),
  );
}

const CHECKS = {
  install: "automatic",
  "check:render": "automatic",
  "check:lint": "automatic",
  "check:test": "automatic",
  "check:quality": "automatic",
};

const SERVICES = [
  "nginx-proxy",
  "jswiki",
  "minio",
  "filebrowser",
  "technat-cloud-runner",
  "technat-cloud-checks",
];
const deploys = (start: Start) =>
  Object.fromEntries(SERVICES.map((service) => [`deploy:${service}`, start]));

describe("what triggers what", () => {
  const starts = startsOf();

  test("a merge request of the project: checks, plans, a note, deploys at the press of a button", () => {
    expect(starts["merge request"]).toEqual({
      ...CHECKS,
      "plan:faultier": "automatic",
      "plan:note": "automatic",
      ...deploys("manual"),
    });
  });

  test("a merge request from a fork: checks, and nothing that knows a secret or a host", () => {
    expect(starts["fork merge request"]).toEqual(CHECKS);
  });

  test("a push to the default branch: what changed, and a look at the host", () => {
    expect(starts["push to main"]).toEqual({
      ...CHECKS,
      "provision:faultier": "maybe",
      ...deploys("maybe"),
      gitlab: "maybe",
      "runners:faultier": "maybe",
      "health:faultier": "automatic",
    });
  });

  test.each(["backup", "maintenance", "drill"])("the schedule %s: that, and no more", (task) => {
    expect(starts[`schedule: ${task}`]).toEqual({
      install: "automatic",
      [`${task}:faultier`]: "automatic",
    });
  });

  test("a restore by hand: a plan, and a button", () => {
    expect(starts["web: restore"]).toEqual({
      install: "automatic",
      "restore-plan:faultier": "automatic",
      "restore:faultier": "manual",
    });
  });

  test("a deploy by hand: all of it", () => {
    expect(starts["web: deploy"]).toMatchObject({
      "provision:faultier": "automatic",
      ...deploys("automatic"),
      gitlab: "automatic",
    });
  });

  test.each([
    ["automatic", deploys("maybe")],
    ["never", {}],
  ] as const)("deploys of merge requests: %s", (deploy, expected) => {
    const { "merge request": jobs = {} } = startsOf((config) => ({
      ...config,
      ci: { ...config.ci, merge_request: { deploy } },
    }));
    const found = Object.entries(jobs).filter(([name]) => name.startsWith("deploy:"));
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe("every job", () => {
  const { jobs } = rendered();
  const each = (filter: (name: string, job: RenderedJob) => boolean) =>
    [...jobs].filter(([name, job]) => filter(name, job));
  const touchesHost = (name: string) =>
    /^(provision|deploy|runners|backup|maintenance|drill|restore):/.test(name);

  test("has a limit of time and a runner", () => {
    expect(each((_, job) => job.timeout === undefined)).toEqual([]);
    expect(each((_, job) => job.tags === undefined)).toEqual([]);
  });

  test("uses packages that only install has installed", () => {
    const installs = (job: RenderedJob) =>
      job.script.some((line) => /npm (ci|i|install)\b/.test(line));
    expect(each((_, job) => installs(job)).map(([name]) => name)).toEqual(["install"]);
    const needsInstall = (job: RenderedJob) => job.needs?.some((need) => need === "install");
    expect(each((name, job) => name !== "install" && !needsInstall(job))).toEqual([]);
  });

  test("may be cancelled only if it just looks", () => {
    expect(each((name, job) => touchesHost(name) && job.interruptible !== false)).toEqual([]);
    const cancelled = each((_, job) => job.interruptible === true).map(([name]) => name);
    expect(cancelled).toEqual([
      ...Object.keys(CHECKS),
      "plan:faultier",
      "plan:note",
      "health:faultier",
      "restore-plan:faultier",
    ]);
  });

  test("has the host to itself when it changes it", () => {
    expect(each((name, job) => touchesHost(name) && job.resource_group !== "faultier")).toEqual([]);
  });

  test("says what it keeps until when, and shows it to developers only", () => {
    const keeps = each((_, { artifacts }) => artifacts !== undefined);
    expect(keeps.map(([name]) => name)).toEqual([
      "install",
      "plan:faultier",
      "backup:faultier",
      "drill:faultier",
    ]);
    for (const [, { artifacts }] of keeps) {
      expect(artifacts).toMatchObject({ expire_in: expect.any(String), access: "developer" });
    }
  });

  test("names no secret, and uses no image without a tag", () => {
    const text = JSON.stringify([...jobs]);
    expect(text).not.toMatch(/PASSWORD|_KEY\b|TOKEN|:latest/);
  });

  test("calls a verb of the command line, or a check of the project", () => {
    const others = each((_, { script }) =>
      script.some((line) => !/^(node bin\/faultier\.js \w|npm |mkdir -p plans$)/.test(line)),
    );
    expect(others).toEqual([]);
  });
});

test("public services have the address of their page, and the others none", () => {
  const { jobs } = rendered();
  const urls = SERVICES.map((service) => jobs.get(`deploy:${service}`)?.environment?.url);
  expect(urls).toEqual([
    undefined,
    "https://wiki.technat.cloud",
    "https://object.technat.cloud",
    "https://files.technat.cloud",
    undefined,
    undefined,
  ]);
});

test("a service is deployed when something that it is made of changes, after the proxy", () => {
  const { jobs } = rendered();
  const deploy = jobs.get("deploy:jswiki");
  expect(deploy?.rules?.[1]?.changes).toEqual(["faultier.config.ts", "src/services/wiki-js.ts"]);
  const optional = { optional: true, artifacts: false };
  expect(deploy?.needs).toContainEqual({ job: "deploy:nginx-proxy", ...optional });
  expect(deploy?.needs).toContainEqual({ job: "provision:faultier", ...optional });
});

test("the default retries what the runner broke, and a restore is never tried twice", () => {
  const { globals, jobs } = rendered();
  expect(globals.default).toMatchObject({ retry: { max: 2, when: "runner_system_failure" } });
  expect(jobs.get("restore:faultier")?.retry).toBe(0);
});

test("the cache is keyed by the lock file", () => {
  const { jobs } = rendered();
  expect(jobs.get("install")?.cache).toEqual({
    key: { files: ["package-lock.json"] },
    paths: [".npm/"],
  });
});

describe("what nobody has reviewed stays off the runner of the protected branches", () => {
  test("by the rule that matched", () => {
    const { jobs } = rendered();
    const { tags, rules = [] } = jobs.get("deploy:jswiki") ?? {};
    expect(tags).toEqual(["$FAULTIER_RUNNER_TAG_1"]);
    expect(rules.map(({ variables }) => variables)).toEqual([
      { FAULTIER_RUNNER_TAG_1: "faultier-checks" },
      { FAULTIER_RUNNER_TAG_1: "faultier" },
      { FAULTIER_RUNNER_TAG_1: "faultier" },
    ]);
  });

  test("with as many tags as the runners have", () => {
    const { jobs } = rendered((config) => ({
      ...config,
      ci: { ...config.ci, checks_tags: ["a"], deploy_tags: ["b", "c"] },
    }));
    const { tags, rules = [] } = jobs.get("install") ?? {};
    expect(tags).toEqual(["$FAULTIER_RUNNER_TAG_1", "$FAULTIER_RUNNER_TAG_2"]);
    expect(rules.map(({ variables }) => Object.values(variables ?? {}))).toEqual([
      ["a", "a"],
      ["b", "c"],
    ]);
  });
});

describe("the form", () => {
  const withVersion = (version: string) =>
    rendered((config) => ({ ...config, gitlab: { ...config.gitlab, version } }));

  test("inputs, and variables from them that expand nothing a person typed", () => {
    const { spec, globals, jobs } = withVersion("18.11");
    expect(Object.keys(spec?.inputs ?? {})).toEqual([
      "task",
      "restore_host",
      "restore_service",
      "restore_snapshot",
      "restore_to",
    ]);
    expect(spec?.inputs.restore_service?.options).toContain("jswiki");
    expect(globals.variables?.FAULTIER_RESTORE_SNAPSHOT).toEqual({
      value: "$[[ inputs.restore_snapshot ]]",
      expand: false,
    });
    expect(jobs.get("restore:faultier")?.script).toEqual([
      'node bin/faultier.js restore faultier "$FAULTIER_RESTORE_SERVICE" ${FAULTIER_RESTORE_SNAPSHOT:+--snapshot "$FAULTIER_RESTORE_SNAPSHOT"} ${FAULTIER_RESTORE_TO:+--to "$FAULTIER_RESTORE_TO"}',
    ]);
    expect(jobs.get("restore:faultier")?.manual_confirmation).toContain("faultier.technat.ch");
  });

  test("variables with options for a GitLab that has no inputs", () => {
    const { spec, globals, jobs } = withVersion("16.9");
    expect(spec).toBeUndefined();
    expect(globals.variables?.FAULTIER_TASK).toEqual({
      value: "check",
      options: ["check", "deploy", "backup", "maintenance", "drill", "restore"],
      description: "What to do.",
      expand: false,
    });
    expect(jobs.get("restore:faultier")?.manual_confirmation).toBeUndefined();
  });
});

describe("several hosts", () => {
  const two: Change = (config) => ({
    ...config,
    hosts: { ...config.hosts, second: { address: "second.example.org" } },
  });

  test("each has its own jobs, one at a time on each", () => {
    const { jobs } = rendered(two);
    expect(jobs.get("provision:second")?.resource_group).toBe("second");
    expect(jobs.has("deploy:faultier/jswiki")).toBe(true);
    expect(jobs.get("plan:note")?.needs).toEqual(["install", "plan:faultier", "plan:second"]);
  });

  test("a restore is for the host that the form names", () => {
    const { jobs, spec } = rendered(two);
    expect(spec?.inputs.restore_host?.options).toEqual(["faultier", "second"]);
    expect(jobs.get("restore:second")?.rules?.[0]?.if).toContain(
      '$FAULTIER_RESTORE_HOST == "second"',
    );
  });

  test("more than GitLab's fifty needs become the order of the stages", () => {
    const hosts = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`host-${n}`, { address: `host-${n}.example.org` }]),
    );
    const { jobs } = rendered((config) => ({ ...config, hosts }));
    expect(jobs.get("plan:note")?.needs).toBeUndefined();
  });
});

test("no commit has two pipelines", () => {
  const { globals } = rendered();
  expect(globals.workflow?.rules?.map((rule) => [rule.if, rule.when])).toEqual([
    [expect.stringContaining('$CI_MERGE_REQUEST_SOURCE_BRANCH_NAME == "main"'), "never"],
    ['$CI_PIPELINE_SOURCE == "merge_request_event"', undefined],
    ['$CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == "main"', undefined],
    ['$CI_PIPELINE_SOURCE =~ /^(schedule|web|api)$/ && $CI_COMMIT_BRANCH == "main"', undefined],
  ]);
});
