import type { NormalisedJob } from "../types.ts";

const prefix = "The pipeline has circular dependencies: ";

/** No job needs itself, be it through others. Says which jobs do, in the order of Ruby's `TSort`. */
export function cycleProblem(jobs: ReadonlyMap<string, NormalisedJob>): string | undefined {
  const needs = new Map([...jobs].map(([name, job]) => [name, namesOf(job)]));
  return new CycleSearch(needs).problem();
}

function namesOf(job: NormalisedJob): string[] {
  return (job.needs?.job ?? []).map((need) => need.name);
}

/** A place in the walk: a job, and how many of its needs are done with. */
interface Step {
  readonly name: string;
  readonly id: number;
  readonly stackLength: number;
  next: number;
  lowest: number;
}

/** Tarjan's strongly connected components, without recursion, so that no chain is too long. */
class CycleSearch {
  readonly #needs: ReadonlyMap<string, readonly string[]>;
  /** When a job was first met; undefined for one that is done with. */
  readonly #ids = new Map<string, number | undefined>();
  readonly #stack: string[] = [];
  readonly #steps: Step[] = [];

  constructor(needs: ReadonlyMap<string, readonly string[]>) {
    this.#needs = needs;
  }

  problem(): string | undefined {
    for (const name of this.#needs.keys()) {
      if (this.#ids.has(name)) continue;
      const problem = this.#enter(name) ?? this.#walk();
      if (problem !== undefined) return prefix + problem;
    }
    return undefined;
  }

  #walk(): string | undefined {
    for (let step = this.#steps.at(-1); step !== undefined; step = this.#steps.at(-1)) {
      const problem = this.#advance(step);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  #enter(name: string): string | undefined {
    const id = this.#ids.size;
    this.#ids.set(name, id);
    this.#steps.push({ name, id, stackLength: this.#stack.length, next: 0, lowest: id });
    this.#stack.push(name);
    return this.#needsOf(name).includes(name) ? `self-dependency: ${name}` : undefined;
  }

  #advance(step: Step): string | undefined {
    const need = this.#needsOf(step.name)[step.next++];
    if (need === undefined) return this.#leave(step);
    if (!this.#ids.has(need)) return this.#enter(need);
    step.lowest = Math.min(step.lowest, this.#ids.get(need) ?? step.lowest);
    return undefined;
  }

  #leave(step: Step): string | undefined {
    this.#steps.pop();
    const above = this.#steps.at(-1);
    if (above !== undefined) above.lowest = Math.min(above.lowest, step.lowest);
    if (step.lowest !== step.id) return undefined;
    const component = this.#stack.splice(step.stackLength);
    for (const name of component) this.#ids.set(name, undefined);
    if (component.length === 1) return undefined;
    const names = component.map((name) => JSON.stringify(name)).join(", ");
    return `topological sort failed: [${names}]`;
  }

  #needsOf(name: string): readonly string[] {
    return this.#needs.get(name) ?? [];
  }
}
