import { parseAllDocuments } from "yaml";

/** A job as it stands in a rendered file, as far as tests look at it. */
export interface RenderedJob {
  readonly script: readonly string[];
  readonly needs?: readonly unknown[];
  readonly tags?: readonly string[];
  readonly timeout?: string;
  readonly interruptible?: boolean;
  readonly resource_group?: string;
  readonly retry?: unknown;
  readonly cache?: unknown;
  readonly artifacts?: unknown;
  readonly manual_confirmation?: string;
  readonly environment?: { readonly name: string; readonly url?: string };
  readonly rules?: readonly RenderedRule[];
}

interface RenderedRule {
  readonly if?: string;
  readonly when?: string;
  readonly changes?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

interface Globals {
  readonly default?: unknown;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly workflow?: { readonly rules?: readonly RenderedRule[] };
}

interface Spec {
  readonly inputs: Readonly<Record<string, { readonly options?: readonly string[] }>>;
}

const GLOBALS = new Set(["stages", "workflow", "default", "variables", "include"]);

/** The text of a `.gitlab-ci.yml`, read by YAML 1.1 as GitLab does. */
export function readPipeline(text: string): {
  spec: Spec | undefined;
  globals: Globals;
  jobs: ReadonlyMap<string, RenderedJob>;
} {
  const documents = parseAllDocuments(text, { version: "1.1" }).map((document) => document.toJS());
  const content: Record<string, unknown> = documents.at(-1);
  const entries = Object.entries(content);
  return {
    spec: documents.length > 1 ? documents[0].spec : undefined,
    globals: Object.fromEntries(entries.filter(([key]) => GLOBALS.has(key))),
    jobs: new Map(entries.filter(([key]) => !GLOBALS.has(key)) as [string, RenderedJob][]),
  };
}
