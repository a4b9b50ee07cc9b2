/** As in variable values: `$$` and `%%` are escapes, `${}` names nothing, and all three stay. */
export const VALUE_REFERENCE =
  /\$\$|%%|\$([a-zA-Z_][a-zA-Z0-9_]*)|\$\{([a-zA-Z_][a-zA-Z0-9_]*)?\}|%([a-zA-Z_][a-zA-Z0-9_]*)%/g;

/** As in keywords (`environment:name`, `tags`, globs): there are no escapes. */
const KEYWORD_REFERENCE =
  /\$([a-zA-Z_][a-zA-Z0-9_]*)|\$\{([a-zA-Z_][a-zA-Z0-9_]*)\}|%([a-zA-Z_][a-zA-Z0-9_]*)%/g;

/** The value of a variable, or undefined or null where there is none. */
export type Lookup = (name: string) => string | null | undefined;

export function mayRefer(text: string): boolean {
  return text.includes("$") || text.includes("%");
}

/** The names that a variable's value refers to; undefined where it cannot refer to any. */
export function referencesIn(value: string): readonly string[] | undefined {
  if (!mayRefer(value)) return undefined;
  const names: string[] = [];
  for (const [, plain, braced, percent] of value.matchAll(VALUE_REFERENCE)) {
    const name = plain ?? braced ?? percent;
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** A keyword's text with its variables replaced; an unknown one is left as it is written. */
export function expandExisting(text: string, lookup: Lookup): string {
  return replaceKeyword(text, (name, written) => lookup(name) ?? written);
}

/** A keyword's text with its variables replaced; an unknown one becomes nothing. */
export function expandOrBlank(text: string, lookup: Lookup): string {
  return replaceKeyword(text, (name) => lookup(name) ?? "");
}

/** The names that a keyword's text refers to. */
export function keywordReferences(text: string): readonly string[] {
  if (!mayRefer(text)) return [];
  const matches = [...text.matchAll(KEYWORD_REFERENCE)];
  return matches.map(([, plain, braced, percent]) => plain ?? braced ?? percent ?? "");
}

/** No tag, glob or name is longer; what goes on is cut, since variables can multiply without end. */
const LONGEST_KEYWORD = 8_192;

function replaceKeyword(text: string, replacement: (name: string, written: string) => string) {
  if (!mayRefer(text)) return text;
  return replaceBounded(text, KEYWORD_REFERENCE, LONGEST_KEYWORD, replacement);
}

/**
 * Replaces what a pattern of references finds, its name found in any of three groups, up to a
 * length: further references become nothing then.
 */
export function replaceBounded(
  text: string,
  pattern: RegExp,
  longest: number,
  replacement: (name: string, written: string) => string,
): string {
  let room = Math.max(longest - text.length, 0);
  return text.replace(pattern, (written, plain, braced, percent) => {
    const value = replacement(plain ?? braced ?? percent ?? "", written).slice(
      0,
      room + written.length,
    );
    room = Math.max(room - value.length + written.length, 0);
    return value;
  });
}
