/** How long it takes to generate pipelines, and in how much memory, beside others in the same run. */
import { fileURLToPath } from "node:url";
import { execa } from "execa";

const TOOLS = ["faultier", "yaml", "node-gitlab-ci"] as const;
const SIZES = [10, 1_000, 10_000];
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);

interface Measurement {
  readonly seconds: number;
  readonly peakMiB: number;
}

for (const size of SIZES) {
  const results = await measure(size);
  const bare = results.get("yaml")?.seconds ?? Number.NaN;
  for (const [tool, { seconds, peakMiB }] of results) {
    const ratio = `${(seconds / bare).toFixed(2)} x yaml`;
    console.log(
      `${String(size).padStart(6)} jobs  ${tool.padEnd(15)} ${seconds.toFixed(3)} s  ${peakMiB.toFixed(0).padStart(4)} MiB  ${ratio}`,
    );
  }
}

/** Medians over the rounds. The tools take turns, so that a busy moment meets all of them. */
async function measure(size: number): Promise<Map<string, Measurement>> {
  const taken = new Map<string, Measurement[]>(TOOLS.map((tool) => [tool, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const tool of TOOLS) taken.get(tool)?.push(await runOnce(tool, size));
  }
  return new Map([...taken].map(([tool, rounds]) => [tool, medians(rounds)]));
}

/** A whole process: start, load, generate, end. */
async function runOnce(tool: string, size: number): Promise<Measurement> {
  const script = fileURLToPath(new URL(`generate/${tool}.js`, import.meta.url));
  const started = performance.now();
  const { stdout } = await execa(process.execPath, [script, String(size)]);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, peakMiB: JSON.parse(stdout).peakKiB / 1024 };
}

function medians(rounds: readonly Measurement[]): Measurement {
  return {
    seconds: median(rounds.map(({ seconds }) => seconds)),
    peakMiB: median(rounds.map(({ peakMiB }) => peakMiB)),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
