import { describe } from "vitest";
import { accepts, refuses } from "./support.ts";

describe("parallel", () => {
  accepts("parallel", [
    1,
    200,
    { matrix: [{ A: "b", N: 1, LIST: ["c", 2] }, { A: "z" }] },
    { matrix: "$[[ inputs.matrix ]]" },
    "$[[ inputs.copies ]]",
  ]);
  refuses("parallel", [
    [0, "must be between 1 and 200"],
    [201, "must be between 1 and 200"],
    ["2", "expected number or object, got string"],
    ["$N", "expected number or object, got string"],
    [{ matrix: [{ A: null }] }, "matrix[0].A: expected string or number"],
    [{ matrix: [{ A: true }] }, "matrix[0].A: expected string or number"],
    [{ matrix: { A: "b" } }, "matrix: expected array, got object"],
    [{ matrx: [] }, 'unknown key "matrx" (did you mean "matrix"?)'],
  ]);
});
