#!/usr/bin/env node
// The launcher. A checkout runs its sources, so that an edit is never shadowed by an old build; an
// installed package has no sources and runs what was built from them.
import { existsSync } from "node:fs";

const sources = new URL("../src/cli/main.ts", import.meta.url);

if (!existsSync(sources)) {
  await import("../dist/cli.js");
} else {
  // Newer Node versions strip types themselves; tsx does it for the others.
  if (!process.features.typescript) (await import("tsx/esm/api")).register();
  await import(sources.href);
}
