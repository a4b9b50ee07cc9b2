/** How long it takes to evaluate parsed expressions a million times. */
import { evaluate, parseExpression } from "../src/semantics/expression/index.ts";

const TEXTS = [
  '$CI_PIPELINE_SOURCE == "merge_request_event"',
  '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE != "schedule"',
  "$CI_COMMIT_BRANCH =~ /^(?:release|hotfix)-\\d+/ || $CI_COMMIT_TAG",
  "$CI_COMMIT_BRANCH =~ $PATTERN && !($CI_COMMIT_TAG || $SKIP)",
];
const TIMES = 1_000_000;

const branches = Array.from({ length: 100 }, (_, at) => `release-${at}`);
const contexts = branches.map((branch) => ({
  variables: {
    CI_PIPELINE_SOURCE: "push",
    CI_COMMIT_BRANCH: branch,
    CI_DEFAULT_BRANCH: "main",
    PATTERN: "/-[0-5]+$/i",
  },
}));

for (const text of TEXTS) {
  const expression = parseExpression(text);
  const started = performance.now();
  let truthful = 0;
  for (let time = 0; time < TIMES; time++) {
    const context = contexts[time % contexts.length];
    if (context !== undefined && evaluate(expression, context).truthful) truthful++;
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${seconds.toFixed(3)} s  ${TIMES} evaluations, ${truthful} true  ${text}`);
}
