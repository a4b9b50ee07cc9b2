const VARIABLE =
  /\$([a-zA-Z_][a-zA-Z0-9_]*)|\$\{([a-zA-Z_][a-zA-Z0-9_]*)\}|%([a-zA-Z_][a-zA-Z0-9_]*)%/g;

type Variables = Readonly<Record<string, string>>;

/** GitLab's `ExpandVariables.expand`: an unknown variable becomes nothing. */
export function expandVariables(text: string, variables: Variables): string {
  return replaceVariables(text, (name) => own(variables, name) ?? "");
}

/** GitLab's `ExpandVariables.expand_existing`: an unknown variable stays as written. */
export function expandExisting(text: string, variables: Variables): string {
  return replaceVariables(text, (name, written) => own(variables, name) ?? written);
}

/** Values in which the variables that they name are put in; what refers to itself stays as it is. */
export function expandAll(variables: Variables): Record<string, string> {
  const expanded: Record<string, string> = {};
  const open = new Set<string>();
  const expand = (name: string): string | undefined => {
    const done = own(expanded, name);
    const raw = own(variables, name);
    if (done !== undefined || raw === undefined || open.has(name) || open.size > DEEPEST) {
      return done ?? raw;
    }
    open.add(name);
    const value =
      raw.includes("$") || raw.includes("%")
        ? replaceVariables(raw, (inner, written) => expand(inner) ?? written).slice(0, LONGEST)
        : raw;
    open.delete(name);
    expanded[name] = value;
    return value;
  };
  for (const name of Object.keys(variables)) expand(name);
  return expanded;
}

const DEEPEST = 100;
const LONGEST = 1_000_000;

function replaceVariables(
  text: string,
  replace: (name: string, written: string) => string,
): string {
  return text.replace(VARIABLE, (written, plain?: string, braced?: string, windows?: string) =>
    replace(plain ?? braced ?? windows ?? "", written),
  );
}

function own(variables: Variables, name: string): string | undefined {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}
