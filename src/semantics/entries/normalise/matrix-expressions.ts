import type { NormalisedVariable, Plain } from "../types.ts";

/** Values by the names that `$[[ matrix.NAME ]]` may use. */
export type MatrixVariables = Readonly<Record<string, NormalisedVariable | string>>;

/** What became of a value, and what GitLab has against it. */
export interface Interpolated<T> {
  readonly value: T;
  readonly problems: string[];
}

/** Puts the values of a matrix in place of `$[[ matrix.NAME ]]`, however deep it stands. */
export function interpolateMatrix<T extends Plain>(
  value: T,
  variables: MatrixVariables,
): Interpolated<T> {
  const problems: string[] = [];
  return { value: interpolated(value, variables, problems) as T, problems };
}

function interpolated(value: Plain, variables: MatrixVariables, problems: string[]): Plain {
  if (typeof value === "string") return interpolatedText(value, variables, problems);
  if (Array.isArray(value)) return value.map((item) => interpolated(item, variables, problems));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, interpolated(item, variables, problems)]),
  );
}

function interpolatedText(text: string, variables: MatrixVariables, problems: string[]): string {
  return text.replaceAll(/\$\[\[\s*matrix\.([a-zA-Z0-9_-]+)\s*\]\]/g, (expression, name) => {
    if (Object.hasOwn(variables, name)) return textOfVariable(variables[name]);
    problems.push(`'${name}' does not exist in matrix configuration`);
    return expression;
  });
}

/** A variable that is no matrix's is a hash, which GitLab writes as Ruby does. */
function textOfVariable(variable: NormalisedVariable | string | undefined): string {
  if (typeof variable === "string") return variable;
  const raw = variable?.raw === undefined ? "" : `, :raw=>${variable.raw}`;
  return `{:value=>${JSON.stringify(variable?.value ?? "")}${raw}}`;
}
