import { describe, expect, test } from "vitest";
import { VERBS } from "../../src/cli/verbs/index.ts";
import { faultier, folderWith } from "../support/faultier.ts";

/** The contract: these names and no other meaning. */
const CONTRACT =
  "render lint simulate explain graph diff plan apply gitlab backup snapshots check prune drill restore bootstrap run status doctor init";

test("every verb of the contract is there", () => {
  expect(VERBS.map(({ name }) => name).join(" ")).toBe(CONTRACT);
});

describe.concurrent("the command line", () => {
  test("--version", async () => {
    expect(await faultier(["--version"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  test("--help lists every verb, and says which are not built yet", async () => {
    const { status, stdout } = await faultier(["--help"]);
    expect(status).toBe(0);
    for (const { name, load } of VERBS) {
      const line = stdout.split("\n").find((text) => text.startsWith(`  ${name} `)) ?? "";
      expect(line.includes("(not built yet)"), name).toBe(load === undefined);
    }
    for (const flag of ["--config", "--ssh-config", "--env-file"]) expect(stdout).toContain(flag);
  });

  test.each(VERBS.map(({ name }) => name))("%s --help", async (name) => {
    const { status, stdout } = await faultier([name, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: faultier ${name}`);
    expect(stdout).toContain("--config <FILE>");
  });

  test.each([
    ["apply", "faultier"],
    ["plan", "faultier", "--json"],
    ["gitlab", "apply"],
    ["restore", "faultier", "jswiki", "--snapshot", "latest", "--plan"],
    ["backup", "faultier"],
  ])("a verb that is not built yet says so and never succeeds: %s", async (...args) => {
    const { status, stdout, stderr } = await faultier(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`faultier ${args[0]} is not built yet`);
  });

  test.each([
    ["a verb with a typo", ["rendr"], "Did you mean render?"],
    ["an unknown option", ["render", "--chek"], "Did you mean --check?"],
    ["too many arguments", ["render", "extra"], "too many arguments"],
    ["a missing argument", ["explain"], "missing required argument"],
    ["nothing at all", [], "Usage: faultier"],
  ])("%s is status 2", async (_, args, message) => {
    const folder = await folderWith({});
    const { status, stderr } = await faultier(args, { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  // Some versions of Node look for --env-file behind the script, too, and refuse it themselves.
  test("an env file that is not there is named, and never ignored", async () => {
    const { status, stderr } = await faultier([
      "render",
      "--output",
      "-",
      "--env-file",
      "gone.env",
    ]);
    expect([2, 9]).toContain(status);
    expect(stderr).toContain("gone.env");
  });
});
