import { isRubyHash, type RubyHash, type RubyValue } from "../../../yaml/ruby.ts";

const MOST_OBJECTS = 5;
const LONGEST = 1024;
const MOST_INDICES = 5;

/** A value, or why there is none. */
export type Accessed =
  | { readonly value: RubyValue; readonly errors?: undefined }
  | { readonly errors: string[]; readonly value?: undefined };

/** `inputs.name`, `inputs.list[0]`: what a block reads before its functions. */
export function accessValue(access: string, context: RubyHash): Accessed {
  const segments = splitAccess(access);
  const errors: string[] = [];
  if (segments.length <= 1) {
    errors.push("invalid pattern used for interpolation. valid pattern is $[[ inputs.input ]]");
  }
  if (Buffer.byteLength(access) > LONGEST) {
    errors.push("maximum interpolation expression size exceeded");
  }
  if (errors.length > 0) return { errors };
  let current: RubyValue = context;
  for (const segment of segments) {
    const next: Accessed = segment.includes("[")
      ? accessIndexed(current, segment, access)
      : accessKey(current, segment, access);
    if (next.errors !== undefined) return next;
    current = next.value;
  }
  return { value: current };
}

/** Ruby's `split(".", 5)`: the last part keeps its dots. */
function splitAccess(access: string): string[] {
  if (access === "") return [];
  const parts = access.split(".");
  const last = parts.slice(MOST_OBJECTS - 1).join(".");
  return parts.length <= MOST_OBJECTS ? parts : [...parts.slice(0, MOST_OBJECTS - 1), last];
}

function accessKey(from: RubyValue, key: string, access: string): Accessed {
  if (!isRubyHash(from) || !from.has(key)) {
    return { errors: [`unknown interpolation provided: \`${key}\` in \`${access}\``] };
  }
  return { value: from.get(key) ?? null };
}

function accessIndexed(from: RubyValue, segment: string, access: string): Accessed {
  const parsed = /^(\w*)((?:\[\d+\])+)$/.exec(segment);
  if (parsed === null) return { errors: [indexError(segment, access)] };
  const [, key = "", written = ""] = parsed;
  if (key === "") return { errors: [`invalid indexed access without a key in \`${access}\``] };
  const indices = [...written.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (indices.length > MOST_INDICES) {
    const limit = `(maximum depth: ${MOST_INDICES})`;
    return { errors: [`too many array indices in \`${access}\` ${limit}`] };
  }
  return indices.reduce<Accessed>(
    (current, index) => (current.errors ? current : accessIndex(current.value, index, access)),
    accessKey(from, key, access),
  );
}

function accessIndex(from: RubyValue, index: number, access: string): Accessed {
  if (!Array.isArray(from)) {
    return { errors: [`cannot index into non-array value at [${index}] in \`${access}\``] };
  }
  if (index >= from.length) {
    const size = `(size: ${from.length})`;
    return { errors: [`array index ${index} out of bounds ${size} in \`${access}\``] };
  }
  return { value: from[index] ?? null };
}

function indexError(segment: string, access: string): string {
  const invalid = `invalid array index in \`${access}\``;
  if (segment.split("[").length !== segment.split("]").length) {
    return `${invalid}: missing closing bracket`;
  }
  const contents = [...segment.matchAll(/\[([^\]]*)\]/g)].map(([, content]) => content ?? "");
  const wrong = contents.find((content) => !/^\d+$/.test(content));
  return wrong === undefined
    ? `invalid array index syntax in \`${access}\``
    : `${invalid}: \`${wrong}\` is not a valid index`;
}
