import { dirname } from "node:path";
import { execa, execaSync } from "execa";
import { UserError } from "../problems/index.ts";

/** A pipeline as it was committed, and the repository that it was in. */
export interface CommittedSource {
  /** The ref, as a person would call it. */
  readonly name: string;
  readonly text: string;
  /** Path to content; read when it is asked for. */
  readonly files: Readonly<Record<string, string>>;
  /** The default branch of `origin`, where that is known. */
  readonly defaultBranch?: string;
}

const PIPELINE_FILE = ".gitlab-ci.yml";
const ORIGIN = "refs/remotes/origin/";

/**
 * The `.gitlab-ci.yml` beside `file`, as it is at a ref; by default at the repository's default
 * branch, which is that of `origin`, else `main`, else what is checked out.
 * @throws {UserError} when there is no repository, no such ref, or no such file at it
 */
export async function readCommitted(file: string, ref?: string): Promise<CommittedSource> {
  const folder = dirname(file);
  const prefix = await prefixOf(folder);
  const origin = await originBranch(folder);
  const { name, commit } = await commitOf(folder, ref, origin);
  const files = await filesOf(folder, commit);
  const text = Object.hasOwn(files, `${prefix}${PIPELINE_FILE}`)
    ? files[`${prefix}${PIPELINE_FILE}`]
    : undefined;
  if (text !== undefined) return { name, text, files, ...(origin && { defaultBranch: origin }) };
  throw new UserError(`${name} has no ${prefix}${PIPELINE_FILE}`, {
    next: "name a ref that has it: faultier diff REF; or commit it: faultier render, git commit",
  });
}

/** The path of a folder in its repository, empty or with a slash at its end. */
async function prefixOf(folder: string): Promise<string> {
  const { stdout, stderr, exitCode, cause } = await git(folder, ["rev-parse", "--show-prefix"]);
  if (exitCode === 0) return stdout.replace(/\n$/, "");
  const reason = stderr.trim() || (cause instanceof Error ? cause.message : "git failed");
  throw new UserError(`${folder} cannot be compared with a commit: ${reason}`, {
    next: "run it in a git repository: git init, git commit",
  });
}

/** The branch that `origin/HEAD` stands for. */
async function originBranch(folder: string): Promise<string | undefined> {
  const { stdout, exitCode } = await git(folder, ["symbolic-ref", "--quiet", `${ORIGIN}HEAD`]);
  return exitCode === 0 ? stdout.trim().slice(ORIGIN.length) : undefined;
}

async function commitOf(
  folder: string,
  ref: string | undefined,
  origin: string | undefined,
): Promise<{ name: string; commit: string }> {
  const candidates = ref === undefined ? defaultRefs(origin) : [{ name: ref, ref }];
  for (const { name, ref } of candidates) {
    const commit = await resolved(folder, ref);
    if (commit !== undefined) return { name, commit };
  }
  if (ref === undefined) {
    throw new UserError(`the repository of ${folder} has no commit yet`, { next: "git commit" });
  }
  throw new UserError(`${JSON.stringify(ref)} is no commit, branch or tag of this repository`, {
    next: "git branch --all and git tag list them; git fetch gets what others pushed",
  });
}

function defaultRefs(origin: string | undefined): { name: string; ref: string }[] {
  return [
    ...(origin === undefined ? [] : [{ name: `origin/${origin}`, ref: `${ORIGIN}${origin}` }]),
    { name: "main", ref: "refs/heads/main" },
    { name: "HEAD", ref: "HEAD" },
  ];
}

/** The id of a commit. A ref never becomes an option, nor a range. */
async function resolved(folder: string, ref: string): Promise<string | undefined> {
  if (ref.includes("\0")) return undefined;
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const { stdout, exitCode } = await git(folder, args);
  const commit = stdout.trim();
  return exitCode === 0 && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

async function filesOf(folder: string, commit: string): Promise<Record<string, string>> {
  const args = ["ls-tree", "-r", "-z", "--full-tree", commit];
  const { stdout } = await execa("git", args, { cwd: folder, stripFinalNewline: false });
  const files = Object.create(null);
  for (const entry of stdout.split("\0")) {
    const [, blob, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    if (blob === undefined || path === undefined) continue;
    let text: string | undefined;
    Object.defineProperty(files, path, {
      enumerable: true,
      get: () => {
        text ??= blobText(folder, blob);
        return text;
      },
    });
  }
  return files;
}

function blobText(folder: string, blob: string): string {
  const options = { cwd: folder, stripFinalNewline: false };
  return execaSync("git", ["cat-file", "blob", blob], options).stdout;
}

function git(folder: string, args: readonly string[]) {
  return execa("git", args, { cwd: folder, reject: false });
}
