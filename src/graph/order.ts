/** What each job needs, by number. */
export type Needs = readonly (readonly number[])[];

/** The jobs, each after all that it needs. Those on a cycle, which GitLab refuses, are left out. */
export function inOrder(needs: Needs): number[] {
  const waiting = needs.map((of) => of.length);
  const followers = followersOf(needs);
  const order = [...needs.keys()].filter((job) => waiting[job] === 0);
  // The list grows while it is walked.
  for (const done of order) {
    for (const job of followers[done] ?? []) {
      const left = (waiting[job] ?? 0) - 1;
      waiting[job] = left;
      if (left === 0) order.push(job);
    }
  }
  return order;
}

function followersOf(needs: Needs): number[][] {
  const followers: number[][] = needs.map(() => []);
  for (const [job, of] of needs.entries()) {
    for (const need of of) followers[need]?.push(job);
  }
  return followers;
}
