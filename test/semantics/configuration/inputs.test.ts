import { describe, expect, it } from "vitest";
import { loadConfiguration } from "../../../src/semantics/configuration/index.ts";
import { plainOf } from "./plain.ts";

/** One input `x`, and what becomes of `$[[ inputs.x ]]` as a whole value. */
function interpolated(declaration: string, given?: unknown): unknown {
  const inputs = given === undefined ? {} : { inputs: { x: given } };
  const { root, errors } = loadConfiguration(
    `spec: {inputs: {x: ${declaration}}}\n---\nv: $[[ inputs.x ]]\n`,
    inputs,
  );
  return root === undefined ? errors[0] : plainOf(root.get("v"));
}

describe("inputs", () => {
  it("keep their type, and make texts of all that is given to a string", () => {
    expect(interpolated("{default: 5}")).toBe("5");
    expect(interpolated("", [1, "a", null])).toBe('[1, "a", nil]');
    expect(interpolated("", { a: true })).toBe("{:a=>true}");
    expect(interpolated("{type: number}", 5)).toBe(5);
    expect(interpolated("{type: number}", "5")).toBe(5);
    expect(interpolated("{type: boolean}", "true")).toBe(true);
    expect(interpolated("{type: array, default: [a]}")).toEqual(["a"]);
    expect(interpolated("{type: array}", '["a", 1]')).toEqual(["a", 1]);
  });

  it.each([
    ["{type: number}", "x", "`x` input: provided value is not a number"],
    ["{type: number, default: x}", undefined, "`x` input: default value is not a number"],
    [
      "{type: number, options: [1, 2]}",
      3,
      "`x` input: `3` cannot be used because it is not in the list of the allowed options",
    ],
    ["{regex: '^a$'}", "b", "`x` input: provided value does not match required RegEx pattern"],
    ["{regex: '('}", "b", "`x` input: invalid regular expression"],
    ["{type: hash}", "b", "header:spec:inputs:x input type unknown value: hash"],
    ["{foo: 1, Bar: 2}", "b", "header:spec:inputs:x config contains unknown keys: foo, bar"],
    ["{options: a}", "b", "header:spec:inputs:x input options should be an array"],
    [
      "{description: [a]}",
      "b",
      "header:spec:inputs:x input description must be an alphanumeric string",
    ],
  ])("declared as %s and given %j: %s", (declaration, given, error) => {
    expect(interpolated(declaration, given)).toBe(error);
  });

  it("take options and defaults from the first rule that holds", () => {
    const rules =
      "{rules: [{if: '$[[ inputs.e ]] == \"a\"', options: [b], default: b}, {options: [c]}]}";
    const load = (given: Record<string, string>) => {
      const { root, errors } = loadConfiguration(
        `spec: {inputs: {e: {default: a}, x: ${rules}}}\n---\nv: $[[ inputs.x ]]\n`,
        { inputs: given },
      );
      return root?.get("v") ?? errors;
    };
    expect(load({})).toBe("b");
    expect(load({ e: "z", x: "c" })).toBe("c");
    expect(load({ e: "z", x: "b" })).toEqual([
      "`x` input: `b` cannot be used because it is not in the list of allowed options",
    ]);
  });

  it("are refused where nothing declares them", () => {
    expect(loadConfiguration("j: {}\n", { inputs: { a: 1 } }).errors).toEqual([
      "Given inputs not defined in the `spec` section of the included configuration file",
    ]);
  });
});

describe("interpolation", () => {
  const interpolate = (text: string): unknown => {
    const header = 'spec: {inputs: {x: {default: "a b"}, l: {type: array, default: [p, [q]]}}}';
    const { root, errors } = loadConfiguration(`${header}\n---\nv: ${JSON.stringify(text)}\n`, {
      variables: { V: "v" },
    });
    return root === undefined ? errors[0] : plainOf(root.get("v"));
  };

  it("puts values into texts", () => {
    expect(interpolate("<$[[inputs.x]]$[[ inputs.l ]]>")).toBe('<a b["p", ["q"]]>');
    expect(interpolate("$[[ inputs.l[1][0] ]]")).toBe("q");
    expect(interpolate("$[[ inputs.x | truncate(1, 9) | posix_escape ]]")).toBe("\\ b");
    expect(interpolate("$[[ matrix.X ]] $[[ inputs.x ]]")).toBe("$[[ matrix.X ]] a b");
  });

  it("leaves alone what is no block", () => {
    for (const text of ["$[[ ]]", "$[[ x ]]", "$[[ inputs.x ] ]", "$[[ inputs\n.x ]]", "$[ x ]"]) {
      expect(interpolate(text)).toBe(text);
    }
  });

  it.each([
    [
      "$[[ inputs.x | truncate(1) ]]",
      "no function matching `truncate(1)`: check that the function name, arguments, and types are correct",
    ],
    [
      "$[[ inputs.l | expand_vars ]]",
      "error in `expand_vars` function: invalid input type: expand_vars can only be used with string inputs",
    ],
    [
      "$[[ inputs.x|expand_vars|expand_vars|expand_vars|expand_vars ]]",
      "too many functions in interpolation block",
    ],
    ["$[[ inputs.l[2] ]]", "array index 2 out of bounds (size: 2) in `inputs.l[2]`"],
    ["$[[ component.name ]]", "unknown interpolation provided: `name` in `component.name`"],
    [`$[[ inputs.${"y".repeat(1024)} ]]`, "maximum interpolation expression size exceeded"],
  ])("says of %s what GitLab says", (text, error) => {
    expect(interpolate(text)).toBe(error);
  });

  it("replaces keys, and keeps what merges into one", () => {
    const { root } = loadConfiguration(
      'spec: {inputs: {x: {default: a}}}\n---\n"j-$[[ inputs.x ]]": {s: 1}\nj-a: {t: 2}\n',
    );
    expect(plainOf(root)).toEqual({ "j-a": { t: 2 } });
  });
});
