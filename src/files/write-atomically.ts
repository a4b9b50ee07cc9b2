import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Replaces a file in one step: a reader sees the old text or the new one, and whatever goes wrong
 * (no room, no permission, a crash) leaves the old one. Follows a symbolic link; keeps the mode.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (existing) => existing.mode,
    () => 0o644,
  );
  const staged = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    const file = await open(staged, "wx", mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(staged, target);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
}
