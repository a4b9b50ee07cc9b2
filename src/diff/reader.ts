import { readConfiguration } from "../semantics/configuration/index.ts";
import type { ComposedConfiguration } from "../semantics/entries/index.ts";
import { configurationFor, type SimulatedEvent } from "../semantics/pipeline/index.ts";
import type { SideText } from "./side.ts";

type Reader = (event: SimulatedEvent) => ComposedConfiguration;

/**
 * Reads a configuration as it is for an event. Conditional includes and inputs can ask about the
 * event; most configurations do not, and what was read once holds for all.
 */
export function configurationReader({ text, files }: Omit<SideText, "name">): Reader {
  let asked = false;
  const ask = <Answer>(answer: Answer) => {
    return (): Answer => {
      asked = true;
      return answer;
    };
  };
  const variables = new Proxy<Record<string, string>>(
    {},
    {
      get: ask(undefined),
      has: ask(false),
      getOwnPropertyDescriptor: ask(undefined),
      ownKeys: ask([]),
    },
  );
  const once = readConfiguration(text, { files, inputs: {}, variables, changes: ask(true) });
  return asked ? (event) => configurationFor(text, event) : () => once;
}
