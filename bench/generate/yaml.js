import { stringify } from "yaml";
import { jobShape, needsFirst, report, STAGES } from "./shape.js";

const content = { stages: STAGES };
for (let n = 0; n < Number(process.argv[2]); n++) {
  content[`job ${n}`] = needsFirst(n) ? { ...jobShape(n), needs: ["job 0"] } : jobShape(n);
}
report(stringify(content, { version: "1.1" }));
