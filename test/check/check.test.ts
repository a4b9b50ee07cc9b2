import { describe, expect, test } from "vitest";
import { checkPipeline } from "../../src/check/index.ts";
import {
  fragment,
  hidden,
  included,
  type Job,
  job,
  named,
  type Pipeline,
  pipeline,
  reference,
} from "../../src/ci/index.ts";
import { formatProblem } from "../../src/problems/index.ts";

const script = ["true"];
const build = job("build", { stage: "build", script });

/** What a person reads. */
function problemsIn(checked: Pipeline): string[] {
  return checkPipeline(checked).map(formatProblem);
}

/** As JavaScript or a cast would write it: what the compiler would have refused. */
function unchecked(keywords: Record<string, unknown>): Job<never> {
  return job("unchecked", { script, ...keywords } as object);
}

test("a pipeline as it should be has no problems", () => {
  const base = hidden(".base", { image: "alpine:3.22" });
  const setup = fragment(".setup", { lines: ["echo setup"] });
  const stop = job("stop", {
    stage: "deploy",
    script: [reference(setup, "lines")],
    when: "manual",
    environment: { name: "live", action: "stop" },
  });
  const deploy = job("deploy", {
    stage: "deploy",
    extends: base,
    script,
    needs: [build, { job: named("late"), optional: true }],
    environment: { name: "live", on_stop: stop },
  });
  const late = job("late", { script, extends: [base, included(".from-include")] });
  const jobs = [base, setup, build, deploy, stop, late];
  expect(problemsIn(pipeline({ include: "shared.yml", jobs }))).toEqual([]);
});

describe("names", () => {
  test("a job defined twice", () => {
    const twice = [build, job("build", { stage: "build", script: ["other"] })];
    expect(problemsIn(pipeline({ jobs: twice }))).toEqual([
      expect.stringContaining("jobs.build: is defined twice"),
    ]);
  });

  test("a handle that is in the list twice", () => {
    expect(problemsIn(pipeline({ jobs: [build, build] }))).toEqual([
      expect.stringContaining("jobs.build: is defined twice"),
    ]);
  });

  test("too long, empty, or a keyword", () => {
    const jobs = ["n".repeat(256), " ", "stages"].map((name) => job(name, { script }));
    expect(problemsIn(pipeline({ jobs }))).toEqual([
      expect.stringContaining("the name has 256 characters, GitLab allows 255"),
      expect.stringContaining("a job needs a name"),
      expect.stringContaining("jobs.stages: is a keyword of GitLab's"),
    ]);
  });

  test("255 characters are not too long", () => {
    expect(problemsIn(pipeline({ jobs: [job("n".repeat(255), { script })] }))).toEqual([]);
  });
});

describe("keywords", () => {
  test("an unknown one, with a suggestion", () => {
    expect(problemsIn(pipeline({ jobs: [unchecked({ scripts: script })] }))).toEqual([
      'jobs.unchecked.scripts: unknown keyword (did you mean "script"?)',
    ]);
  });

  test("an unknown global one", () => {
    const definition = { stage: ["a"], jobs: [build] } as unknown as { jobs: Job<"build">[] };
    expect(problemsIn(pipeline(definition))).toEqual([
      'stage: unknown keyword (did you mean "stages"?)',
    ]);
  });

  test("a wrong type, deep down", () => {
    const [problem] = problemsIn(
      pipeline({ jobs: [unchecked({ artifacts: { paths: "dist/" } })] }),
    );
    expect(problem).toContain("jobs.unchecked.artifacts.paths: ");
  });

  test("a part that is missing, unless a parent may bring it", () => {
    const image = { entrypoint: [""] };
    const base = hidden(".base", { image: { name: "alpine:3.22" } });
    const jobs = [base, job("a", { script, image }), job("b", { script, image, extends: base })];
    expect(problemsIn(pipeline({ jobs }))).toEqual(["jobs.a.image.name: is missing"]);
  });

  test("more than four caches", () => {
    const cache = Array.from({ length: 5 }, (_, index) => ({ key: `${index}`, paths: ["x"] }));
    const [problem] = problemsIn(pipeline({ jobs: [unchecked({ cache })] }));
    expect(problem).toMatch(/^jobs\.unchecked\.cache: .*5.*4/);
  });

  test("a text where a job belongs", () => {
    const [problem] = problemsIn(pipeline({ jobs: [build, unchecked({ needs: ["build"] })] }));
    expect(problem).toMatch(/^jobs\.unchecked\.needs\[0\]: expected a job/);
  });

  test("all problems come at once", () => {
    const jobs = [
      unchecked({ imge: "x", stage: "nowhere" }),
      job("lost", { needs: [build], script }),
    ];
    expect(problemsIn(pipeline({ jobs: jobs as Job<never>[] }))).toHaveLength(3);
  });
});

describe("stages", () => {
  test("one that is not in the list", () => {
    const jobs = [unchecked({ stage: "biuld" })];
    expect(problemsIn(pipeline({ jobs }))).toEqual([
      'jobs.unchecked.stage: chosen stage biuld does not exist; available stages are .pre, build, test, deploy, .post (did you mean "build"?)',
    ]);
  });

  test("none at all where there is no stage test", () => {
    const jobs = [job("a", { script })];
    expect(problemsIn(pipeline({ stages: ["one"], jobs }))).toEqual([
      expect.stringContaining("chosen stage test does not exist"),
    ]);
  });

  test("one that a hidden job brings", () => {
    const base = hidden(".base", { stage: "one" });
    const jobs = [base, job("a", { extends: base, script })];
    expect(problemsIn(pipeline({ stages: ["one"], jobs }))).toEqual([]);
  });

  test("a typo does not compile", () => {
    const typo = job("a", { stage: "tset", script });
    // @ts-expect-error there is no such stage
    pipeline({ stages: ["test"], jobs: [typo] });
    // @ts-expect-error nor among the default ones
    pipeline({ jobs: [typo] });
    pipeline({ stages: ["tset"], jobs: [typo, job("b", { stage: ".post", script })] });
  });
});

describe("handles", () => {
  test.each([
    ["needs[0]", { needs: [build] }],
    ["needs[0].job", { needs: [{ job: build }] }],
    ["dependencies[0]", { dependencies: [build] }],
    ["extends[0]", { extends: build }],
    ["environment.on_stop", { environment: { name: "live", on_stop: build } }],
    ["rules[0].needs[0]", { rules: [{ if: "$A", needs: [build] }] }],
    ["trigger.include[0].job", { trigger: { include: [{ artifact: "a.yml", job: build }] } }],
  ] as const)("%s leads out of the pipeline", (path, keywords) => {
    const pointer = job("pointer", { ...("trigger" in keywords ? {} : { script }), ...keywords });
    expect(problemsIn(pipeline({ jobs: [pointer] }))).toEqual([
      expect.stringContaining(`jobs.pointer.${path}: "build" is not in the pipeline`),
    ]);
  });

  test("by name, with a suggestion", () => {
    const jobs = [build, job("a", { script, needs: [named("biuld")] })];
    expect(problemsIn(pipeline({ jobs }))).toEqual([
      'jobs.a.needs[0]: "biuld" is not in the pipeline (did you mean "build"?)',
    ]);
  });

  test("a job of the same name is not the same job", () => {
    const other = job("build", { stage: "build", script });
    const jobs = [build, job("a", { script, needs: [other] })];
    expect(problemsIn(pipeline({ jobs }))).toEqual([
      expect.stringContaining('this "build" is not the one in the pipeline'),
    ]);
  });
});

describe("needs", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => job(`b${index}`, { stage: "build", script }));

  test("fifty are allowed, one more is not", () => {
    const jobs = many(51);
    const needing = (needs: Job<"build">[]) =>
      pipeline({ jobs: [jobs, job("a", { script, needs })] });
    expect(problemsIn(needing(jobs.slice(0, 50)))).toEqual([]);
    expect(problemsIn(needing(jobs))).toEqual([
      expect.stringContaining("one job can only need 50 others, but you have listed 51"),
    ]);
  });

  test("they are counted after the matrix", () => {
    const wide = job("wide", {
      stage: "build",
      script,
      parallel: { matrix: [{ A: [1, 2, 3], B: [1, 2] }] },
    });
    const jobs = many(45);
    const a = job("a", { script, needs: [...jobs, wide] });
    expect(problemsIn(pipeline({ jobs: [jobs, wide, a] }))).toEqual([
      expect.stringContaining("you have listed 51 (46 before their matrix is expanded)"),
    ]);
    const one = { job: wide, parallel: { matrix: [{ A: "1", B: "1" }] } };
    const b = job("b", { script, needs: [...jobs, one] });
    expect(problemsIn(pipeline({ jobs: [jobs, wide, b] }))).toEqual([]);
  });

  test("a circle is shown whole", () => {
    const a = job("a", { script, needs: [named("c")] });
    const b = job("b", { script, needs: [a] });
    const c = job("c", { script, needs: [b] });
    expect(problemsIn(pipeline({ jobs: [a, b, c] }))).toEqual([
      "jobs.b.needs: go in a circle: a -> c -> b -> a",
    ]);
  });

  test("a job that needs itself", () => {
    expect(problemsIn(pipeline({ jobs: [job("a", { script, needs: [named("a")] })] }))).toEqual([
      "jobs.a.needs: go in a circle: a -> a",
    ]);
  });

  test("a chain as long as the pipeline is no problem", () => {
    const chain: Job<never>[] = [];
    for (let index = 0; index < 20_000; index++) {
      const needs = chain.slice(-1);
      chain.push(job(`j${index}`, { script, needs }));
    }
    expect(problemsIn(pipeline({ jobs: chain }))).toEqual([]);
  });

  test("on a later stage", () => {
    const late = job("late", { stage: "deploy", script });
    const jobs = [late, job("early", { stage: "build", script, needs: [late] })];
    expect(problemsIn(pipeline({ jobs }))).toEqual([
      "jobs.early.needs: need late is not defined in current or prior stages",
    ]);
  });
});

describe("extends", () => {
  test("in a circle", () => {
    const a = job("a", { script, extends: named("b") });
    const b = job("b", { script, extends: a });
    expect(problemsIn(pipeline({ jobs: [a, b] }))).toEqual([
      "jobs.a.extends: goes in a circle: a -> b -> a",
      "jobs.b.extends: goes in a circle: b -> a -> b",
    ]);
  });

  test("ten parents deep, and no deeper", () => {
    const chain = [hidden(".0", { script })];
    for (let level = 1; level <= 11; level++) {
      chain.push(hidden(`.${level}`, { extends: chain[level - 1] }));
    }
    expect(problemsIn(pipeline({ jobs: [chain.slice(0, 11), build] }))).toEqual([]);
    expect(problemsIn(pipeline({ jobs: [chain, build] }))).toEqual([
      '[".11"]: nesting is deeper than 10 levels'.replace("[", "jobs[").replace(":", ".extends:"),
    ]);
  });
});

describe("purpose", () => {
  test("a job that does nothing", () => {
    expect(problemsIn(pipeline({ jobs: [job("a", { image: "alpine:3.22" })] }))).toEqual([
      expect.stringContaining("jobs.a: a job needs script, run or trigger"),
    ]);
  });

  test("two things at once", () => {
    const jobs = [unchecked({ trigger: "group/project" })];
    expect(problemsIn(pipeline({ jobs }))).toEqual([
      "jobs.unchecked.trigger: cannot be used together with script",
    ]);
  });

  test("no job that runs", () => {
    expect(problemsIn(pipeline({ jobs: [hidden(".a", { script })] }))).toEqual([
      "jobs: jobs config should contain at least one visible job",
    ]);
  });

  test("a delayed job without a time", () => {
    expect(problemsIn(pipeline({ jobs: [unchecked({ when: "delayed" })] }))).toEqual([
      expect.stringContaining("jobs.unchecked.start_in: is missing"),
    ]);
  });
});

test("a matrix of more than 200 jobs", () => {
  const values = Array.from({ length: 201 }, (_, index) => index);
  const wide = job("wide", { script, parallel: { matrix: [{ N: values }] } });
  expect(problemsIn(pipeline({ jobs: [wide] }))).toEqual([
    expect.stringContaining(
      "jobs.wide.parallel.matrix: generates too many jobs: 201, GitLab allows 200",
    ),
  ]);
});

describe("what only JavaScript can write", () => {
  const fromJavaScript = (jobs: unknown) => problemsIn(pipeline({ jobs: jobs as Job<"build">[] }));

  test("entries that are not jobs", () => {
    expect(fromJavaScript(["build", { script }, build])).toEqual([
      "jobs[0]: is not a job (use job() or hidden())",
      "jobs[1]: is not a job (use job() or hidden())",
    ]);
  });

  test("a table of jobs", () => {
    expect(fromJavaScript({ build: { script } })).toEqual([
      "jobs[0]: is not a job (use job() or hidden())",
    ]);
  });

  test("a job without keywords, or with a name that is none", () => {
    const [make, none] = [job as (...parts: unknown[]) => unknown, undefined];
    expect(
      fromJavaScript([make("a", none), make(1, { script }), make("b", 2, { script })]),
    ).toEqual(
      [0, 1, 2].map(
        (at) => `jobs[${at}]: takes a name, a doc and keywords (use job() or hidden())`,
      ),
    );
  });

  test("no jobs", () => {
    expect(fromJavaScript(undefined)).toEqual([
      "jobs: jobs config should contain at least one visible job",
    ]);
  });

  test("no pipeline", () => {
    expect(problemsIn({ jobs: [build] } as unknown as Pipeline)).toEqual([
      "is not a pipeline (use pipeline({ jobs: [...] }))",
    ]);
  });
});
