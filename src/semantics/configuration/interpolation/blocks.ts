/** One `$[[ ... ]]` in a text. */
export interface BlockMatch {
  readonly index: number;
  /** As written, brackets and all. */
  readonly text: string;
  /** What is between the brackets, without the white space around it. */
  readonly data: string;
}

const OPEN = "$[[";
const CLOSE = "]]";
const SPACE = " \t\n\f\r";

/**
 * All blocks of a text: GitLab's `(\$\[\[\s*(\S{1}.*?\S{1})\s*\]\])`, in time that grows with the
 * length of the text only. The data is at least two characters, on one line.
 */
export function findBlocks(text: string): BlockMatch[] {
  const blocks: BlockMatch[] = [];
  const closes = new NextClose(text);
  let start = text.indexOf(OPEN);
  while (start !== -1) {
    const end = endOfBlock(text, start, closes);
    if (end === undefined) start = text.indexOf(OPEN, start + 1);
    else {
      const inner = text.slice(start + OPEN.length, end - CLOSE.length);
      blocks.push({ index: start, text: text.slice(start, end), data: trimSpace(inner) });
      start = text.indexOf(OPEN, end);
    }
  }
  return blocks;
}

/** Where a block ends that begins here; undefined if none does. */
function endOfBlock(text: string, start: number, closes: NextClose): number | undefined {
  let from = start + OPEN.length;
  while (SPACE.includes(text[from] ?? "x")) from++;
  for (let close = closes.from(from + 1); close !== -1; close = closes.from(close + 1)) {
    const last = closes.lastBefore(close);
    if (closes.newlineFrom(from) < last) return undefined;
    if (last > from) return close + CLOSE.length;
  }
  return undefined;
}

function trimSpace(text: string): string {
  return text.replace(/^[ \t\n\f\r]+/, "").replace(/[ \t\n\f\r]+$/, "");
}

/** Looks up what comes next in a text; a question about a later place is never answered twice. */
class NextClose {
  readonly #text: string;
  #close = -2;
  #newline = -2;
  #lastFor = -1;
  #last = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next `]]` from a place on, or -1. */
  from(index: number): number {
    if (this.#close === -1) return -1;
    if (this.#close < index) this.#close = this.#text.indexOf(CLOSE, index);
    return this.#close;
  }

  /** The next line break from a place on, or infinity. */
  newlineFrom(index: number): number {
    if (this.#newline < index) {
      const next = this.#text.indexOf("\n", index);
      this.#newline = next === -1 ? Number.POSITIVE_INFINITY : next;
    }
    return this.#newline;
  }

  /** The last character before a place that is no white space. */
  lastBefore(index: number): number {
    if (this.#lastFor !== index) {
      let last = index - 1;
      while (SPACE.includes(this.#text[last] ?? "x")) last--;
      this.#lastFor = index;
      this.#last = last;
    }
    return this.#last;
  }
}
