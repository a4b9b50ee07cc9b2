/** Something that no single value is to blame for: `path` is where to mend it. */
export interface Violation {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export function* duplicates(
  entries: readonly { key: string; path: readonly PropertyKey[]; first: string }[],
  message: (key: string, first: string) => string,
): Iterable<Violation> {
  const seen = new Map<string, string>();
  for (const { key, path, first } of entries) {
    const earlier = seen.get(key);
    if (earlier !== undefined) yield { path, message: message(key, earlier) };
    else seen.set(key, first);
  }
}
