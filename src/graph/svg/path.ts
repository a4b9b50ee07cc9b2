import type { Stretch } from "./layout.ts";

/** A line along the stretches, bent between them so that it leaves and arrives level. */
export function pathThrough([first, ...others]: readonly Stretch[]): string {
  if (first === undefined) return "";
  let path = `M${first.right} ${first.y}`;
  let { right: x, y } = first;
  for (const next of others) {
    const middle = Math.round((x + next.left) * 5) / 10;
    path += `C${middle} ${y} ${middle} ${next.y} ${next.left} ${next.y}`;
    if (next.right !== next.left) path += `H${next.right}`;
    ({ right: x, y } = next);
  }
  return path;
}
