/** What `git check-ref-format` accepts. */
export function isGitRef(ref: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git refuses exactly these.
  if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\.$|^\/|\/$/.test(ref) || ref === "@") return false;
  if (ref === "" || ref === "HEAD" || /^-|^refs\/(heads|remotes)\//.test(ref)) return false;
  return ref.split("/").every((part) => !part.startsWith(".") && !part.endsWith(".lock"));
}
