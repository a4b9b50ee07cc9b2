import type { KeyValue, PipelineEventInput } from "../events/index.ts";

/**
 * What GitLab knows when it creates a pipeline. A property that is left out is unknown, empty or
 * false.
 */
export type SimulatedEvent = Pick<PipelineEventInput, "source" | "ref"> &
  Partial<PipelineEventInput> & {
    /** The repository: path to content, for `rules:exists` and `include:local`. */
    readonly files?: Readonly<Record<string, string>>;
    /** Ref to sha, for `rules:changes:compare_to`: if given, no other ref exists. */
    readonly commits?: Readonly<Record<string, string>>;
    /** Sha to the paths that changed since. */
    readonly changed_since?: Readonly<Record<string, readonly string[]>>;
    /** Values for the `spec:inputs` of the configuration. */
    readonly inputs?: Readonly<Record<string, unknown>>;
  };

/** Whether the pipeline belongs to a merge request: it has neither a branch nor a tag then. */
export function isMergeRequest({ source, ref, predefined }: SimulatedEvent): boolean {
  return (
    source === "merge_request_event" ||
    ref.startsWith("refs/merge-requests/") ||
    predefined?.CI_MERGE_REQUEST_IID !== undefined
  );
}

/** Key to value, the last of two winning. */
export function recordOf(variables: readonly KeyValue[] = []): Record<string, string> {
  return Object.fromEntries(variables.map(({ key, value }) => [key, value]));
}
