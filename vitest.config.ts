import { defineConfig } from "vitest/config";
import { ClosingLine } from "./test/support/closing-line.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", new ClosingLine()],
    // Whole processes are started by some tests, on machines that are shared: patience, not timing.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
