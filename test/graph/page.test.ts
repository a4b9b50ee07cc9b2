import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { execa } from "execa";
import { afterAll, describe, expect, test } from "vitest";
import { pageOf } from "../../src/graph/index.ts";
import { type EventName, pipelineEvent } from "../../src/semantics/events/index.ts";
import { configurationFor, simulateConfiguration } from "../../src/semantics/pipeline/index.ts";
import { programOrSkip } from "../support/packages.ts";
import { EVIL } from "./example.ts";

const YAML = `
stages: [build, deploy]
workflow: {rules: [{if: $CI_COMMIT_BRANCH}]}
build: {stage: build, script: make}
${JSON.stringify(EVIL)}: {stage: build, script: "</script><script>document.title = 'broken'</script>"}
__proto__: {stage: build, script: x}
deploy:
  stage: deploy
  script: make deploy
  variables: {PASSWORD: in-the-file}
  rules:
    - {if: $TOKEN == "hidden", when: never}
    - {if: $CI_COMMIT_BRANCH == "main", when: manual}
`;

function page(...names: EventName[]): string {
  const events = names.map((name) => {
    const event = pipelineEvent({ event: name, variables: { TOKEN: "t0p-secret" } });
    const configuration = configurationFor(YAML, event);
    const simulation = simulateConfiguration(configuration, event);
    return { name, event, configuration, simulation };
  });
  return pageOf("pipeline <&>", events);
}

describe("pageOf", () => {
  test("no name and no script of a job breaks out", () => {
    const html = page("push", "tag");
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
    expect(html).toContain("<title>pipeline &lt;&amp;&gt;: pipeline</title>");
  });

  test("it asks the network for nothing", () => {
    const html = page("push").replaceAll("http://www.w3.org/2000/svg", "");
    expect(html).not.toMatch(/https?:|@import|<link|src=/);
    expect(html).toContain("default-src 'none'");
  });

  test("the values of given variables, and those of jobs, are not in it", () => {
    const html = page("push");
    expect(html).not.toContain("t0p-secret");
    expect(html).not.toContain("in-the-file");
    expect(html).toContain('"TOKEN":true');
  });

  test("the same pipeline is always the same page", () => {
    expect(page("push", "tag")).toBe(page("push", "tag"));
  });

  test("events that start the same jobs share a picture", () => {
    expect(page("push", "web", "tag").match(/<template/g)).toHaveLength(2);
  });
});

const chromium = await programOrSkip("chromium", "chromium");

describe.skipIf(chromium === undefined)("in Chromium", () => {
  const folders: string[] = [];
  afterAll(() =>
    Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))),
  );

  /** The page as it is once its script has run, and what went wrong meanwhile. */
  async function opened(html: string, address = "") {
    const folder = await mkdtemp(join(tmpdir(), "faultier-page-"));
    folders.push(folder);
    const file = join(folder, "page.html");
    await writeFile(file, html);
    const { stdout, stderr } = await execa(chromium ?? "", [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
      ...["--disable-background-networking", `--user-data-dir=${join(folder, "profile")}`],
      ...["--virtual-time-budget=5000", "--enable-logging=stderr", "--dump-dom"],
      `${pathToFileURL(file)}${address}`,
    ]);
    return { dom: stdout, console: stderr.split("\n").filter((line) => line.includes("CONSOLE")) };
  }

  test("all events are a table of jobs and states", async () => {
    const { dom, console } = await opened(page("push", "tag"));
    expect(console).toEqual([]);
    expect(dom).toContain("<title>pipeline &lt;&amp;&gt;: pipeline</title>");
    expect(textsOf(dom, /<button type="button" class="job"[^>]*>(.*?)<\/button>/g)).toEqual([
      "build",
      '"]; evil&lt;script&gt;alert(1)&lt;/script&gt;',
      "__proto__",
      "deploy",
    ]);
    expect(dom).toContain('class="state manual" title="push: manual"');
    expect(dom).toContain('<td class="absent" title="tag: not created">');
  });

  test("an event is a graph, and a job tells what it does and why", async () => {
    const { dom, console } = await opened(page("push", "tag"), "#event=push&job=deploy");
    expect(console).toEqual([]);
    const [view = ""] = /<section id="view".*<\/aside>/s.exec(dom) ?? [];
    expect(view).toMatch(/class="node manual chosen" [^>]*data-job="deploy" [^>]*role="button"/);
    expect(view).toContain("<pre>make deploy</pre>");
    expect(view).toContain("rules, rule 1: does not match");
    expect(view).toContain("$TOKEN is as given");
    expect(view).toContain("rules, rule 2: matches");
    expect(view).toContain('$CI_COMMIT_BRANCH is "main"');
  });

  test("an event without a pipeline says so in GitLab's words", async () => {
    const { dom, console } = await opened(page("push", "tag"), "#event=tag");
    expect(console).toEqual([]);
    expect(dom).toContain('<p class="note-line">The pipeline did not run.');
  });

  test("it is searched, and all of it is reached by the keyboard", async () => {
    const { dom, console } = await opened(withVisitor(page("push", "tag", "web")));
    expect(console).toEqual([]);
    expect(textsOf(dom, /<li class="seen">(.*?)<\/li>/g)).toEqual([
      "/ goes to: search",
      "dep finds: deploy",
      "Enter opens: deploy",
      "Escape clears: 4 jobs",
      "Escape again closes: true",
      "ArrowRight shows: push, focused: true",
      "Enter on a job of the graph opens: build, focused: true",
      "the button darkens: dark",
    ]);
  });

  test("a page of one event shows it at once", async () => {
    const { dom, console } = await opened(page("push"));
    expect(console).toEqual([]);
    expect(dom).toMatch(/<div class="picture"><svg [^>]*aria-label="Graph of push"/);
  });
});

/** The page with somebody who uses it, and writes down what they see. Its policy would forbid it. */
function withVisitor(html: string): string {
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  return open.replace("</body>", `<ol id="seen"></ol><script>(${visit})()</script></body>`);
}

const visit = `async () => {
  const find = (selector) => document.querySelector(selector);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 100));
  const say = (text) => {
    const line = document.createElement("li");
    line.className = "seen";
    line.textContent = text;
    find("#seen").append(line);
  };
  const press = async (key, on = document.activeElement) => {
    on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await settle();
  };
  const jobs = () => [...document.querySelectorAll(".job")].map((job) => job.textContent);
  await press("/");
  say("/ goes to: " + document.activeElement.id);
  find("#search").value = "dep";
  find("#search").dispatchEvent(new Event("input", { bubbles: true }));
  say("dep finds: " + jobs());
  await press("Enter");
  say("Enter opens: " + find("#details h2").textContent);
  await press("Escape");
  say("Escape clears: " + jobs().length + " jobs");
  await press("Escape");
  say("Escape again closes: " + find("#details").hidden);
  find("[role=tab]").focus();
  await press("ArrowRight");
  const tab = find("[role=tab][aria-selected=true]");
  say("ArrowRight shows: " + tab.firstChild.textContent + ", focused: " + (tab === document.activeElement));
  find(".node[data-job=build]").focus();
  await press("Enter");
  const focused = document.activeElement === find(".node[data-job=build]");
  say("Enter on a job of the graph opens: " + find("#details h2").textContent + ", focused: " + focused);
  find("#theme").click();
  say("the button darkens: " + getComputedStyle(document.documentElement).colorScheme);
}`;

function textsOf(text: string, pattern: RegExp): (string | undefined)[] {
  return [...text.matchAll(pattern)].map(([, found]) => found);
}
