/**
 * The library: a host described once, and GitLab CI written in TypeScript.
 *
 *     const test = job("test", { script: ["npm test"] });
 *     console.log(render(pipeline({ jobs: [test] })));
 */
export * from "./ci/index.ts";
// One by one, not the folder's index: writing a pipeline must not load what checks a config.
export { defineConfig } from "./config/define.ts";
export type * from "./config/index.ts";
export { secret, secretFile } from "./config/secret.ts";
export { textFile } from "./config/text.ts";
export { type Finding, type LintOptions, type LintResult, lint } from "./lint/index.ts";
export { formatProblem, type Problem, ProblemsError, UserError } from "./problems/index.ts";
export { type RenderOptions, render } from "./render/index.ts";
export { evaluateExpression } from "./semantics/expression/index.ts";
export { type SimulatedEvent, type Simulation, simulate } from "./semantics/pipeline/index.ts";
export * from "./services/index.ts";
