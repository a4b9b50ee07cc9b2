import { UserError } from "../problems/index.ts";
import type { Source } from "../project/index.ts";
import {
  EVENT_NAMES,
  type EventDescription,
  type EventName,
  type PipelineEventInput,
  pipelineEvent,
} from "../semantics/events/index.ts";
import type { Options } from "./verb.ts";

/** The event that `--event` and the flags beside it describe, in a project of this source. */
export function eventOf(options: Options, { project }: Source): PipelineEventInput {
  const description: EventDescription = {
    ...project,
    event: eventName(options.event),
    ...(typeof options.branch === "string" && { branch: options.branch }),
    variables: Object.fromEntries(listOf(options.var).map(keyValue)),
    ...(options.changed !== undefined && { changed: listOf(options.changed) }),
  };
  return pipelineEvent(description);
}

function eventName(value: unknown): EventName {
  const found = EVENT_NAMES.find((name) => name === value);
  if (found !== undefined) return found;
  const names = EVENT_NAMES.join(", ");
  throw value === undefined
    ? new UserError("which event?", { next: `--event EVENT, one of ${names}` })
    : new UserError(`${value} is not an event`, { next: `one of ${names}` });
}

function keyValue(text: string): [string, string] {
  const [, key, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  if (key !== undefined && value !== undefined) return [key, value];
  throw new UserError(`--var ${text} is not KEY=VALUE`, { next: "--var NAME=value" });
}

function listOf(value: Options[string]): readonly string[] {
  return Array.isArray(value) ? value : [];
}
