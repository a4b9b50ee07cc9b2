import { changesMatch, type ExistsMatcher, existsMatcher } from "../glob/index.ts";
import type { SimulatedEvent } from "./event.ts";
import { RuleError } from "./rule-error.ts";

/** What rules ask of the repository; each answer is kept, since many jobs ask for the same. */
export class Repository {
  readonly #event: SimulatedEvent;
  readonly #changes = new Map<string, boolean>();
  readonly #exists = new Map<string, boolean>();
  #matcher: ExistsMatcher | undefined;

  constructor(event: SimulatedEvent) {
    this.#event = event;
  }

  /** The changed paths; undefined where GitLab has nothing to compare with. */
  get changed(): readonly string[] | undefined {
    return this.#event.changed ?? undefined;
  }

  /** What changed since the merge base with that ref, for `compare_to`. */
  changedSince(ref: string): readonly string[] | undefined {
    const { commits, changed_since } = this.#event;
    if (!commits && !changed_since) return this.changed;
    const sha = commits ? commits[ref] : ref;
    if (sha === undefined || !Object.hasOwn(commits ?? { [ref]: ref }, ref)) {
      throw new RuleError("rules:changes:compare_to is not a valid ref");
    }
    return changed_since?.[sha] ?? [];
  }

  /** Whether a glob matches one of the changed paths. */
  changesMatch(globs: readonly string[], paths: readonly string[], origin: string): boolean {
    return remembered(this.#changes, JSON.stringify([origin, globs]), () =>
      changesMatch(paths, globs),
    );
  }

  /** Whether a glob matches a file of the repository. */
  exists(globs: readonly string[]): boolean {
    this.#matcher ??= existsMatcher(Object.keys(this.#event.files ?? {}));
    const matcher = this.#matcher;
    return remembered(this.#exists, JSON.stringify(globs), () => matcher(globs));
  }
}

function remembered(answers: Map<string, boolean>, key: string, answer: () => boolean): boolean {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = answer();
  answers.set(key, found);
  return found;
}
