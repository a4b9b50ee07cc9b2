import { $, eq, job, pipeline, render } from "../../dist/index.js";
import { jobShape, needsFirst, report, STAGES } from "./shape.js";

const jobs = [];
for (let n = 0; n < Number(process.argv[2]); n++) {
  const keywords = { ...jobShape(n), rules: [{ if: eq($.CI_COMMIT_BRANCH, "main") }] };
  jobs.push(job(`job ${n}`, needsFirst(n) ? { ...keywords, needs: [jobs[0]] } : keywords));
}
report(render(pipeline({ stages: STAGES, jobs })));
