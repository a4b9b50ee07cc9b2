/** When a job runs, as a person cares: what its colour says. */
export const LOOKS = ["automatic", "manual", "delayed", "allowed_to_fail", "on_failure"] as const;

export type Look = (typeof LOOKS)[number];

/** What each look is called in a legend. */
export const LOOK_NAMES: Readonly<Record<Look, string>> = {
  automatic: "automatic",
  manual: "manual",
  delayed: "delayed",
  allowed_to_fail: "allowed to fail",
  on_failure: "on failure",
};

/** A pipeline as a picture shows it, whatever the format. */
export interface Graph {
  /** Why there is nothing to show, in GitLab's words. */
  readonly notes: readonly string[];
  /** Those that have jobs, in order. */
  readonly stages: readonly GraphStage[];
  /** In the pipeline's order. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphStage {
  /** `s0`, `s1`: safe in every format, unlike a name. */
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly GraphNode[];
}

/** A job. */
export interface GraphNode {
  /** `j0`, `j1`: safe in every format, unlike a name. */
  readonly id: string;
  readonly name: string;
  /** The id of its stage. */
  readonly stage: string;
  readonly look: Look;
}

export type GraphEdge = NeedsEdge | StageEdge;

/** From a job to one that needs it. */
export interface NeedsEdge {
  readonly kind: "needs";
  readonly from: string;
  readonly to: string;
  readonly optional: boolean;
  /** Whether other needs lead the same way: a picture is clearer when it plays these down. */
  readonly implied: boolean;
}

/** From a stage to the next, if that has jobs which wait for all of it. */
export interface StageEdge {
  readonly kind: "stage";
  readonly from: string;
  readonly to: string;
}
