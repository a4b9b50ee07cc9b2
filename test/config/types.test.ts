import { expect, test } from "vitest";
import type { z } from "zod";
import type { configSchema } from "../../src/config/config.ts";
import { defineConfig, type FaultierConfig, secret, secretFile } from "../../src/config/index.ts";

// What must not compile. `tsc` is the test: each line below an expectation is an error.
test("mistakes do not compile", () => {
  const gitlab = { url: "https://gitlab.example.org", project: "infra/host" };
  const wrong = [
    // @ts-expect-error a literal is no secret
    defineConfig({ gitlab: { ...gitlab, token: "glpat" }, hosts: {} }),
    // @ts-expect-error a file is no value
    defineConfig({ gitlab: { ...gitlab, token: secretFile("TOKEN") }, hosts: {} }),
    // @ts-expect-error a secret is no address
    defineConfig({ gitlab, hosts: { one: { address: secret("ADDRESS") } } }),
    // @ts-expect-error a mistyped key
    defineConfig({ gitlab, hosts: { one: { adress: "one.example.org" } } }),
    // @ts-expect-error a word that is not one of the choices
    defineConfig({ gitlab, ci: { merge_request: { deploy: "perhaps" } }, hosts: {} }),
    // @ts-expect-error nothing at all
    defineConfig({}),
  ];
  expect(wrong).toHaveLength(6);
});

// Interfaces carry the comments that an editor shows, schemas do the checking: they say the same,
// down to the last key, or this does not compile.
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

test("what an editor shows is what is checked", () => {
  const same: Same<FaultierConfig, z.input<typeof configSchema>> = true;
  expect(same).toBe(true);
});
