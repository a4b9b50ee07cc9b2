import { inOrder, type Needs } from "./order.ts";

/**
 * Whether a job would wait for another even if it did not say so, because something else that it
 * needs does. The jobs before a job are the bits of a number: thousands of jobs are nothing then.
 */
export function impliedBy(needs: Needs): (from: number, to: number) => boolean {
  const before: bigint[] = [];
  for (const job of inOrder(needs)) before[job] = jobsBefore(needs[job] ?? [], before);
  return (from, to) =>
    (needs[to] ?? []).some((need) => (((before[need] ?? 0n) >> BigInt(from)) & 1n) === 1n);
}

function jobsBefore(needs: readonly number[], before: readonly bigint[]): bigint {
  return needs.reduce((all, need) => all | (before[need] ?? 0n) | (1n << BigInt(need)), 0n);
}
