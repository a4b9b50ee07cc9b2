/** Builds `dist/`: the command line and the library as bundles that share their code, and types. */
import { rm } from "node:fs/promises";
import { build } from "esbuild";
import { execa } from "execa";

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: {
    cli: "src/cli/main.ts",
    index: "src/index.ts",
    jobs: "jobs/index.ts",
    pipelines: "pipelines/index.ts",
  },
  outdir: "dist",
  bundle: true,
  splitting: true,
  minifySyntax: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // What starts programs or brings its own is better left as it was published.
  external: ["tsx", "execa", "@gitbeaker/rest"],
  // Some of the bundled packages are CommonJS and ask for Node's modules with require().
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  legalComments: "none",
  logLevel: "warning",
});
await execa("tsc", ["--project", "tsconfig.build.json"], { preferLocal: true, stdio: "inherit" });
