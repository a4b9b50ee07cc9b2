import { describe } from "vitest";
import { accepts, refuses } from "./support.ts";

describe("allow_failure", () => {
  accepts("allow_failure", [true, false, { exit_codes: 137 }, { exit_codes: [1, 2] }, null]);
  refuses("allow_failure", [
    ["maybe", "expected boolean or object, got string"],
    [{ code: 1 }, 'unknown key "code" (known: exit_codes)'],
    [{ exit_codes: ["1"] }, "exit_codes[0]: expected a whole number"],
  ]);
});
