/**
 * Makes `import()` understand TypeScript, whatever the version of Node, and answers how to stop.
 * When this very file runs as TypeScript, the process already does.
 */
export async function enableTypeScript(): Promise<() => Promise<void>> {
  if (import.meta.url.endsWith(".ts")) return async () => {};
  const [esm, cjs] = await Promise.all([import("tsx/esm/api"), import("tsx/cjs/api")]);
  const disableImport = esm.register();
  const disableRequire = cjs.register();
  return async () => {
    disableRequire();
    await disableImport();
  };
}
