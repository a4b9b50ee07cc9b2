import { expect, test } from "vitest";
import { parseConfig, textFile } from "../../src/config/index.ts";
import { configWith, problemsIn } from "./fixtures.ts";

const vimrc = (content: unknown) => configWith({ base: { vim: { vimrc: content } } });

test("a text is written in the config or is a file of the project", () => {
  expect(parseConfig(vimrc("set number\n"), "f").hosts.one?.base.vim?.vimrc).toBe("set number\n");
  const file = parseConfig(vimrc(textFile("config/vimrc")), "f").hosts.one?.base.vim?.vimrc;
  expect(file).toEqual({ file: "config/vimrc" });
});

test.each(["/etc/shadow", "../outside", "config/../../outside", "~/x", "", "config/*"])(
  "%j leaves the project or names no file",
  (path) => {
    expect(problemsIn(vimrc(textFile(path)))).toEqual([
      "hosts.one.base.vim.vimrc.file: must be a path inside the project, relative to the config file, without ..",
    ]);
  },
);
