import { isRubyHash, RubyFloat, type RubyHash, type RubyValue } from "../../../yaml/ruby.ts";
import { hasKeys, hasOnlyKeys, isAtLeast, isHashes, isIntegerWithin } from "../framework/checks.ts";
import { createEntry, type Entry, type EntryType } from "../framework/entry.ts";
import { hashEntry, itemValues } from "../framework/kinds.ts";
import { type Check, composed, config, refuseIf } from "../framework/validation.ts";
import { isInteger, isText, listOf, textOf } from "../ruby/values.ts";

/** The setting of an entry that can be expanded by a matrix only. */
export const matrixOnly = "matrixOnly";

const jobLimit = 200;

const isVariables: Check = (value) =>
  isRubyHash(value) && areMatrixVariables(value)
    ? undefined
    : "should be a hash of key value pairs, value can be an array";

const variablesEntry: EntryType = {
  name: "variables",
  fallback: new Map(),
  validations: [config(isVariables), config(isAtLeast(1, "requires at least 1 items"))],
  value: (entry) => Object.fromEntries(matrixTexts(entry.config as RubyHash)),
};

const matrixEntry: EntryType = {
  name: "matrix",
  validations: [config(isHashes), composed(generatesFewJobs)],
  open: openMatrix,
  value: itemValues,
};

const numberEntry: EntryType = {
  name: "parallel builds",
  validations: [
    config(isIntegerWithin(1, jobLimit)),
    refuseIf(
      (entry) => entry.option(matrixOnly) === true,
      'config cannot use "parallel: <number>".',
    ),
  ],
  value: (entry) => ({ number: Number(entry.config) }),
};

const matrixHash = hashEntry({
  name: "matrix builds",
  keywords: { matrix: matrixEntry },
  validations: [config(hasOnlyKeys(["matrix"])), config(hasKeys(["matrix"]))],
});

const unknownParallel: EntryType = {
  name: "parallel",
  refuse: (entry) => `${entry.location} should be an integer or a hash`,
};

/** `parallel`, of a job or within `needs`. */
export const parallelEntry: EntryType = {
  name: "parallel",
  choose: (value) => {
    if (isInteger(value) || value instanceof RubyFloat) return numberEntry;
    return isRubyHash(value) ? matrixHash : unknownParallel;
  },
};

function areMatrixVariables(variables: RubyHash): boolean {
  const values = [...variables.values()];
  const items = values.flatMap((value) => (Array.isArray(value) ? value : [value]));
  return (
    [...variables.keys()].every(isTextOrInteger) &&
    values.every((value) => value !== null) &&
    items.every(isTextOrInteger)
  );
}

function isTextOrInteger(value: RubyValue): boolean {
  return isText(value) || isInteger(value);
}

function matrixTexts(variables: RubyHash): [string, string[]][] {
  return [...variables].map(([key, value]) => [textOf(key), listOf(value).map(textOf)]);
}

function openMatrix(entry: Entry): void {
  (entry.config as RubyHash[]).forEach((variables, index) => {
    entry.adopt(index, createEntry(variablesEntry, variables, { parent: entry }));
  });
}

function generatesFewJobs(entry: Entry): string[] {
  const counts = [...entry.children.values()].map((variables) => combinations(variables.config));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total > jobLimit ? [`config generates too many jobs (maximum is ${jobLimit})`] : [];
}

function combinations(variables: RubyValue): number {
  if (!isRubyHash(variables)) return 0;
  return matrixTexts(variables).reduce((product, [, values]) => product * values.length, 1);
}
