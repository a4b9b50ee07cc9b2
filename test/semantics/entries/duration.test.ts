import { describe, expect, test } from "vitest";
import { parseDuration } from "../../../src/semantics/entries/index.ts";

describe("a duration is read as GitLab reads it", () => {
  test.each([
    ["3600", 3600],
    ["1h 30m", 5400],
    ["2h20min", 8400],
    ["1:30:00", 5400],
    ["1 day, 2 hours and 3 mins", 93_780],
    ["6 mos", 15_552_000],
    ["4 weeks", 2_419_200],
    ["1 yr", 31_557_600],
    ["1.5 hours", 5400],
    ["day", 86_400],
    ["twenty one days", 1_814_400],
  ])("%s", (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  test.each(["", "0", "never", "soon", "$TIMEOUT", "1 fortnight", "1:2:3:4:5:6:7"])(
    "%s is none",
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  test("takes no time to refuse a long text", () => {
    expect(parseDuration(`${"1".repeat(100_000)} x`)).toBeUndefined();
  });
});
