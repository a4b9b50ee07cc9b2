import { createRequire } from "node:module";
import { jobShape, needsFirst, report, STAGES } from "./shape.js";

const require = createRequire(import.meta.url);
// Not its index, which is a command line that runs as soon as it is loaded.
const { Config } = require("node-gitlab-ci/lib/config");
const yaml = require("yamljs");

// It greets each job; a terminal full of that is not what is measured.
console.log = () => {};

const config = new Config();
config.stages(...STAGES);
for (let n = 0; n < Number(process.argv[2]); n++) {
  config.job(`job ${n}`, needsFirst(n) ? { ...jobShape(n), needs: ["job 0"] } : jobShape(n));
}
report(yaml.stringify(config.getPlainObject(), 4));
