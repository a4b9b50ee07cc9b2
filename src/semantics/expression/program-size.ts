import { UNICODE_CLASS_SIZES } from "./unicode-classes.ts";

/** A part of an expression that is one thing: an escape, a class, a group's beginning. */
export interface Piece {
  readonly text: string;
  readonly kind: "open" | "close" | "repeat" | "atom";
}

/**
 * About the number of instructions that RE2 needs for an expression, to refuse what it refuses (more
 * than fit into two thirds of 8 MiB), and what the engine here should not be asked to hold.
 */
export class ProgramSize {
  readonly #outer: Size[] = [];
  #whole: Size = NONE;
  #last: Size = NONE;
  #pieces = 0;

  add({ kind, text }: Piece): void {
    this.#pieces += 1 + text.length / 10;
    if (kind === "open") {
      this.#outer.push(this.#whole);
      this.#whole = { bytes: 2, atoms: 2 };
      this.#last = NONE;
    } else if (kind === "close") {
      this.#last = this.#whole;
      this.#whole = sum(this.#outer.pop() ?? NONE, this.#last);
    } else if (kind === "repeat") {
      const more = times(this.#last, copiesIn(text) - 1);
      this.#whole = sum(this.#whole, more);
      this.#last = sum(this.#last, more);
    } else {
      this.#last = { bytes: bytesOf(text), atoms: text.startsWith("\\Q") ? text.length : 1 };
      this.#whole = sum(this.#whole, this.#last);
    }
  }

  isOver(): boolean {
    return (
      this.#whole.bytes > MAX_PROGRAM_BYTES ||
      this.#whole.atoms > MAX_ATOMS ||
      this.#pieces > MAX_ATOMS ||
      this.#outer.length > MAX_DEPTH
    );
  }
}

/** Two thirds of 8 MiB, in instructions of RE2. */
export const MAX_PROGRAM_BYTES = 699_050;
const MAX_ATOMS = 200_000;
const MAX_DEPTH = 1_000;

interface Size {
  readonly bytes: number;
  readonly atoms: number;
}

const NONE: Size = { bytes: 0, atoms: 0 };

function sum(a: Size, b: Size): Size {
  return { bytes: a.bytes + b.bytes, atoms: a.atoms + b.atoms };
}

function times({ bytes, atoms }: Size, factor: number): Size {
  return { bytes: bytes * factor, atoms: atoms * factor };
}

/** `{3}` is three copies, `{3,}` is those and one more for the rest, `{3,5}` is five. */
function copiesIn(repetition: string): number {
  const [least = "", most] = repetition.slice(1, -1).split(",");
  const count = most === "" ? Number(least) + 1 : Number(most ?? least);
  return Math.max(1, count);
}

function bytesOf(text: string): number {
  if (text === ".") return 9;
  if (!text.startsWith("[") && !text.startsWith("\\")) return Buffer.byteLength(text);
  let bytes = text.startsWith("[^") ? 9 : 1;
  if (text.startsWith("\\Q")) bytes += Buffer.byteLength(text);
  for (const [whole, , braced, single] of text.matchAll(CLASS_NAME)) {
    const negated = whole.startsWith("\\P") || whole.includes("^") ? 100 : 0;
    bytes += negated + (UNICODE_CLASS_SIZES.get(braced ?? single ?? "") ?? 60);
  }
  return bytes;
}

const CLASS_NAME = /\\[pP](\{\^?([^}]*)\}|([A-Z]))/g;
