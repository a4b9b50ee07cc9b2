/**
 * The library: a host described once, and GitLab CI written in TypeScript.
 *
 *     const test = job("test", { script: ["npm test"] });
 *     console.log(render(pipeline({ jobs: [test] })));
 */
export * from "./ci/index.ts";
export * from "./config/index.ts";
export { formatProblem, type Problem, ProblemsError, UserError } from "./problems/index.ts";
export { type RenderOptions, render } from "./render/index.ts";
export * from "./services/index.ts";
