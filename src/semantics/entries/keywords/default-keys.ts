/** The keywords of `default:`. */
export const defaultKeys: readonly string[] = [
  "before_script",
  "after_script",
  "hooks",
  "cache",
  "image",
  "services",
  "interruptible",
  "timeout",
  "retry",
  "tags",
  "artifacts",
  "id_tokens",
];
