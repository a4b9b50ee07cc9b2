import { expect, test } from "vitest";
import { impliedBy } from "../../src/graph/implied.ts";
import { inOrder } from "../../src/graph/order.ts";

test("an edge is implied if others lead the same way, however far around", () => {
  const isImplied = impliedBy([[], [0], [1], [0, 2]]);
  expect(isImplied(0, 3)).toBe(true);
  expect(isImplied(2, 3)).toBe(false);
  expect(isImplied(0, 1)).toBe(false);
});

test("jobs come after what they need, wherever they are written", () => {
  expect(inOrder([[2], [0], []])).toEqual([2, 0, 1]);
});

test("a long chain is no deep recursion", () => {
  const chain = Array.from({ length: 20_000 }, (_, job) => (job === 0 ? [] : [job - 1]));
  expect(impliedBy(chain)(0, 19_999)).toBe(true);
});
