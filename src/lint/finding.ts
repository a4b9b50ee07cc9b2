/** Something that GitLab accepts and that is wrong, or soon will be. */
export interface Finding {
  /** Stable: to search by, to suppress. */
  readonly id: FindingId;
  readonly severity: "error" | "warning" | "info";
  /** Where: `jobs:build:image`. */
  readonly path: string;
  readonly message: string;
}

/** Every finding there is, and what it is about. */
export const FINDINGS = {
  "duplicate-pipelines": "a branch with an open merge request runs its jobs twice",
  "image-not-pinned": "an image without a tag, or with :latest, is another one tomorrow",
  "job-unreachable": "no event creates the job",
  "need-not-created":
    "a job needs one that the same event does not create: GitLab creates no pipeline",
  "secret-in-plain-text": "a token in the configuration is known to all who can read it",
} as const;

export type FindingId = keyof typeof FINDINGS;
