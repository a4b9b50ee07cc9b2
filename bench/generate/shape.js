/** The job that every generator writes, as plain GitLab YAML: the n-th of a pipeline. */
export const STAGES = ["build", "test", "deploy"];

export function jobShape(n) {
  return {
    stage: STAGES[n % STAGES.length],
    image: "node:24.11.1-bookworm",
    variables: { JOB_NUMBER: `${n}`, NODE_ENV: "production" },
    script: ["npm ci", `npm run build -- --shard ${n}`, 'echo "done: $CI_JOB_NAME"'],
    artifacts: { paths: [`dist/${n}/`], expire_in: "1 week" },
    rules: [{ if: '$CI_COMMIT_BRANCH == "main"' }],
  };
}

/** Each job needs the first one of the pipeline, but for that one itself. */
export function needsFirst(n) {
  return n > 0;
}

/** What a measured process tells at its end. */
export function report(text) {
  process.stdout.write(
    `${JSON.stringify({
      bytes: Buffer.byteLength(text),
      peakKiB: process.resourceUsage().maxRSS,
    })}\n`,
  );
}
