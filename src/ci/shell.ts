/** A variable of the job's shell, expanded there as one word. */
export interface ShellVariable {
  readonly variable: string;
  /** The option it belongs to; both are left out when the variable is empty. */
  readonly option?: string;
}

/**
 * A line of script from separate words, each of which arrives as it is: whatever a word holds, the
 * shell sees no syntax in it.
 */
export function shellLine(words: readonly (string | ShellVariable)[]): string {
  return words.map((word) => (typeof word === "string" ? quote(word) : expand(word))).join(" ");
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function expand({ variable, option }: ShellVariable): string {
  if (!/^[A-Za-z_]\w*$/.test(variable)) throw new TypeError(`${variable} is not a shell variable`);
  return option === undefined
    ? `"$${variable}"`
    : `\${${variable}:+${quote(option)} "$${variable}"}`;
}
