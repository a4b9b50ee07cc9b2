import type { Arranged, Sized } from "./dagre.ts";

const SPACE = 14;

/** Boxes below each other in the order in which they come: at once, however many there are. */
export function stack(boxes: ReadonlyMap<string, Sized>, gap: number): Arranged {
  const lefts = leftsOf(boxes, gap);
  const bottoms = new Map<number, number>();
  const centres = new Map<string, { x: number; y: number }>();
  for (const [id, { column, width, height }] of boxes) {
    const y = bottoms.get(column) ?? 0;
    bottoms.set(column, y + height + SPACE);
    centres.set(id, { x: (lefts[column] ?? 0) + width / 2, y: y + height / 2 });
  }
  const height = [...bottoms.values()].reduce((most, bottom) => Math.max(most, bottom), SPACE);
  return {
    height: height - SPACE,
    centre: (id) => centres.get(id) ?? { x: 0, y: 0 },
    crossings: () => [],
  };
}

function leftsOf(boxes: ReadonlyMap<string, Sized>, gap: number): number[] {
  const widths: number[] = [];
  for (const { column, width } of boxes.values()) widths[column] = width;
  let left = 0;
  return widths.map((width) => {
    left += width + gap;
    return left - width - gap;
  });
}
