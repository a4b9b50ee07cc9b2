/** How long simulate needs, whole process, beside gitlab-ci-local's list in the same run. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { stringify } from "yaml";
import { jobShape, needsFirst, STAGES } from "./generate/shape.js";

const CLI = fileURLToPath(new URL("../bin/faultier.js", import.meta.url));
const BUILT = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

await measure(1_000, true);
await measure(10_000, false);
await lintReference();

async function measure(size: number, withPeer: boolean): Promise<void> {
  const folder = await folderOf(size);
  try {
    const ours = await median(() => run([BUILT, "simulate", "--event", "push"], folder));
    console.log(`${String(size).padStart(6)} jobs  faultier simulate       ${ours.toFixed(3)} s`);
    if (!withPeer) return;
    const peer = await seconds(() =>
      execa("gitlab-ci-local", ["--list"], { cwd: folder, preferLocal: true, localDir: CLI }),
    );
    const ratio = `${(peer / ours).toFixed(1)} x`;
    console.log(
      `${String(size).padStart(6)} jobs  gitlab-ci-local --list  ${peer.toFixed(3)} s  ${ratio}`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function lintReference(): Promise<void> {
  const file = fileURLToPath(new URL("../.gitlab-ci.yml", import.meta.url));
  const time = await median(() => run([BUILT, "lint", file], tmpdir()));
  console.log(`reference    faultier lint           ${time.toFixed(3)} s`);
}

/** A repository of its own, with a remote as gitlab-ci-local wants it. */
async function folderOf(size: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "faultier-bench-"));
  await writeFile(join(folder, ".gitlab-ci.yml"), pipelineOf(size));
  const git = (...args: string[]) => execa("git", args, { cwd: folder });
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git("-c", "user.name=bench", "-c", "user.email=bench@example.org", "commit", "-qm", "all");
  await git("remote", "add", "origin", "git@gitlab.example.org:group/project.git");
  await git("update-ref", "refs/remotes/origin/main", "HEAD");
  await git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  return folder;
}

/** Where GitLab's limit of 2 MiB comes near, each entry becomes as many jobs as a matrix may. */
function pipelineOf(size: number): string {
  const parallel = size > 1_000 ? 200 : undefined;
  const content: Record<string, unknown> = { stages: STAGES };
  for (let n = 0; n < size / (parallel ?? 1); n++) {
    const { stage, script, rules } = jobShape(n);
    const needs = needsFirst(n) && parallel === undefined ? ["job 0"] : undefined;
    content[`job ${n}`] = { stage, script, rules, needs, parallel };
  }
  return stringify(content, { version: "1.1", indent: 1, indentSeq: false });
}

function run(args: readonly string[], cwd: string) {
  return execa(process.execPath, args, { cwd, reject: false });
}

async function seconds(action: () => PromiseLike<unknown>): Promise<number> {
  const started = performance.now();
  await action();
  return (performance.now() - started) / 1000;
}

async function median(action: () => PromiseLike<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await seconds(action));
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
