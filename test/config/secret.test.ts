import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  isSecret,
  isSecretFile,
  parseConfig,
  secret,
  secretFile,
  secretsOf,
} from "../../src/config/index.ts";
import { configWith, problemsIn, runnerWith } from "./fixtures.ts";

const CANARY = "CANARY_NAME";

describe.each([
  ["secret", secret(CANARY)],
  ["secretFile", secretFile(CANARY)],
])("%s prints as a redaction", (_, value) => {
  test.each<[string, () => string]>([
    ["String", () => String(value)],
    ["template", () => `${value}`],
    ["concatenation", () => "".concat(value as unknown as string)],
    ["JSON", () => JSON.parse(JSON.stringify(value))],
    ["inspect", () => inspect(value)],
    ["toLocaleString", () => value.toLocaleString()],
  ])("%s", (_name, print) => {
    expect(print()).toBe("[secret]");
  });

  test("inside other values", () => {
    const deep = { list: [{ value }] };
    expect(inspect(deep, { depth: null, showHidden: true })).not.toContain(CANARY);
    expect(JSON.stringify(deep)).toBe('{"list":[{"value":"[secret]"}]}');
    expect(Object.keys(value)).toEqual([]);
    expect(JSON.stringify({ ...value })).toBe("{}");
  });

  test("knows its name and kind", () => {
    expect(value.name).toBe(CANARY);
    expect(isSecret(value)).toBe(true);
    expect(isSecretFile(value)).toBe(_ === "secretFile");
    expect(Object.isFrozen(value)).toBe(true);
  });
});

test("secrets of another copy of the package are secrets", () => {
  const foreign = Object.create(null, {
    [Symbol.for("faultier.secret")]: { value: "value" },
    name: { value: "FOREIGN" },
  });
  expect(isSecret(foreign)).toBe(true);
  expect(problemsIn(configWith({}, { gitlab: { ...gitlab, token: foreign } }))).toEqual([]);
});

const gitlab = { url: "https://gitlab.example.org", project: "infra/host" };

describe("where a secret belongs", () => {
  const withToken = (token: unknown) => configWith({}, { gitlab: { ...gitlab, token } });

  test.each(["hunter2-hunter2", "", 42, {}, ["x"], null])("%j is refused", (token) => {
    expect(problemsIn(withToken(token))).toEqual([
      'gitlab.token: a secret is not written here as a literal, write secret("NAME") and set that variable',
    ]);
  });

  test("a secret file is not a secret", () => {
    expect(problemsIn(withToken(secretFile("TOKEN")))).toEqual([
      'gitlab.token: is the other kind of secret, write secret("NAME")',
    ]);
  });

  test.each(["lower", "1ST", "WITH-HYPHEN", "", "A".repeat(256), "hunter2-the-real-one"])(
    "the name %j is refused, and not repeated",
    (name) => {
      const [problem = "", ...others] = problemsIn(withToken(secret(name)));
      expect(others).toEqual([]);
      expect(problem).toBe(
        'gitlab.token: secret("NAME") takes the name of a variable: capital letters, digits and _, at most 255',
      );
    },
  );

  test("the longest name is accepted", () => {
    expect(problemsIn(withToken(secret("A".repeat(255))))).toEqual([]);
  });

  test("a literal is never repeated in an error", () => {
    const config = configWith({ backup: { repository: "/backup", password: "hunter2" } });
    expect(() => parseConfig(config, "f")).toThrow(/hosts\.one\.backup\.password: a secret is not/);
    expect(problemsIn(config).join()).not.toContain("hunter2");
  });
});

describe("where a plain value belongs", () => {
  test.each<[string, object, string]>([
    ["a string", { address: secret("A") }, "hosts.one.address: expected string, got a secret"],
    ["a number", { ssh: { port: secret("A") } }, "hosts.one.ssh.port: must be a port"],
    ["a list", { services: secret("A") }, "hosts.one.services: expected array, got a secret"],
    ["an object", { ssh: secret("A") }, "hosts.one.ssh: expected object, got a secret"],
    [
      "a table",
      { base: { environment: secret("A") } },
      "hosts.one.base.environment: expected record",
    ],
    ["a text", { base: { vim: { vimrc: secret("A") } } }, "hosts.one.base.vim.vimrc"],
  ])("%s is not a secret", (_, host, problem) => {
    expect(problemsIn(configWith(host)).join("\n")).toContain(problem);
  });
});

describe("secretsOf", () => {
  test("finds each secret with its path", () => {
    const cache = { BucketName: "cache", ServerAddress: "s3.example.org" };
    const config = parseConfig(
      configWith({
        runners: [
          runnerWith({ cache: { Type: "s3", s3: { ...cache, SecretKey: secret("KEY") } } }),
        ],
      }),
      "f",
    );
    expect(secretsOf(config).map(({ path, secret: { name } }) => [path, name])).toEqual([
      ["gitlab.token", "FAULTIER_GITLAB_TOKEN"],
      ["hosts.one.ssh.keys.look", "FAULTIER_SSH_KEY_LOOK"],
      ["hosts.one.ssh.keys.apply", "FAULTIER_SSH_KEY_APPLY"],
      ["hosts.one.ssh.keys.backup", "FAULTIER_SSH_KEY_BACKUP"],
      ["hosts.one.runners[0].cache.s3.SecretKey", "KEY"],
    ]);
  });

  test("one name is a value or a file, not both", () => {
    expect(
      problemsIn(
        configWith({
          backup: { repository: "/b", password: secret("SAME"), ssh_key: secretFile("SAME") },
        }),
      ),
    ).toEqual([
      "hosts.one.backup.ssh_key: is a secret file, but the same name at hosts.one.backup.password is a secret value",
    ]);
  });
});
