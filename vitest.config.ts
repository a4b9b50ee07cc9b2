import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Whole processes are started by some tests, on machines that are shared: patience, not timing.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
