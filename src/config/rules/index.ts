import type { ParsedConfig, ParsedHost } from "../shape.ts";
import { databasesAreSaved, dataIsBelowRoot, directoriesHaveOneOwner } from "./data.ts";
import { needsExist, needsHaveNoCycle } from "./needs.ts";
import { gatewayIsInSubnet, portsArePublishedOnce } from "./network.ts";
import {
  containersExist,
  kindsHaveTheirParts,
  rootRunnersAreProtected,
  serviceRunnersExist,
} from "./parts.ts";
import { secretsAreOfOneKind } from "./secrets.ts";
import {
  publicNamesAreUnique,
  runnerNamesAreUnique,
  serviceNamesAreUnique,
} from "./unique-names.ts";
import type { Violation } from "./violation.ts";

type Rule<T> = (value: T) => Iterable<Violation>;

/**
 * What holds between the values of a config. Called for broken configs too, so that all problems
 * come at once; a rule that trips over a broken value has nothing to add to what is said about it.
 */
export function violationsOf(config: ParsedConfig, isWhole: boolean): Violation[] {
  const found = CONFIG_RULES.flatMap((rule) => follow(rule, config, isWhole));
  const inHosts = Object.entries(config?.hosts ?? {}).flatMap(([name, host]) =>
    HOST_RULES.flatMap((rule) => follow(rule, host, isWhole)).map((violation) => ({
      ...violation,
      path: ["hosts", name, ...violation.path],
    })),
  );
  return [...found, ...inHosts];
}

function follow<T>(rule: Rule<T>, value: T, isWhole: boolean): Violation[] {
  try {
    return [...rule(value)];
  } catch (error) {
    if (isWhole) throw error;
    return [];
  }
}

const CONFIG_RULES: readonly Rule<ParsedConfig>[] = [
  publicNamesAreUnique,
  runnerNamesAreUnique,
  secretsAreOfOneKind,
];

const HOST_RULES: readonly Rule<ParsedHost>[] = [
  serviceNamesAreUnique,
  portsArePublishedOnce,
  gatewayIsInSubnet,
  dataIsBelowRoot,
  directoriesHaveOneOwner,
  needsExist,
  needsHaveNoCycle,
  kindsHaveTheirParts,
  containersExist,
  serviceRunnersExist,
  rootRunnersAreProtected,
  databasesAreSaved,
];
