#!/usr/bin/env node
// The launcher. A checkout runs its sources, so that an edit is never shadowed by an old build; an
// installed package has no sources and runs what was built from them.
import { existsSync } from "node:fs";

const sources = new URL("../src/cli/main.ts", import.meta.url);

if (!existsSync(sources)) {
  await import("../dist/cli.js");
} else {
  // Newer Node versions strip types themselves; tsx does it for the others.
  if (!process.features.typescript) {
    const [esm, cjs] = await Promise.all([import("tsx/esm/api"), import("tsx/cjs/api")]);
    esm.register();
    cjs.register();
  }
  await import(sources.href);
}
