/** What every host is made of: a change of one of these provisions it. */
export const HOST_FILES = [
  "faultier.config.ts",
  "config/**/*",
  "ansible-free-scripts/**/*",
  "package-lock.json",
] as const;

/** What every service is made of, besides its own files: the config that describes it. */
export const SERVICE_FILES = ["faultier.config.ts"] as const;
