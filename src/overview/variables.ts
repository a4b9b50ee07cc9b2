import type { Pipeline } from "../ci/pipeline.ts";
import type { Variables } from "./evaluate.ts";

/** The pipeline's own variables as rules see them, with the defaults of its inputs put in. */
export function globalVariables({ keywords }: Pipeline): Variables {
  const inputs: Readonly<Record<string, unknown>> = keywords.spec?.inputs ?? {};
  const values = Object.entries(keywords.variables ?? {}).map(([name, variable]) => {
    const isDetailed = typeof variable === "object" && variable !== null && "value" in variable;
    return [name, interpolate(String(isDetailed ? variable.value : variable), inputs)] as const;
  });
  return Object.fromEntries(values);
}

function interpolate(text: string, inputs: Readonly<Record<string, unknown>>): string {
  return text.replace(/\$\[\[\s*inputs\.([\w-]+)\s*\]\]/g, (whole, name: string) => {
    const input = inputs[name] as { default?: unknown } | null | undefined;
    return input?.default === undefined ? whole : String(input.default);
  });
}
