import type { RubyHash } from "../../../yaml/ruby.ts";
import { isBlank } from "../blank.ts";
import type { ConfigurationContext, ForeignInclude, IncludedFile } from "../context.ts";
import { textOf } from "../inspect.ts";
import type { Location } from "./location.ts";

/** One file to include: where it is, and its text or why there is none. */
export class ExternalFile {
  readonly kind: Location["kind"];
  readonly keywords: RubyHash;
  readonly location: string;
  readonly #context: ConfigurationContext;

  constructor({ kind, keywords }: Location, context: ConfigurationContext) {
    const written = keywords.get(kind === "project" ? "file" : kind) ?? null;
    this.kind = kind;
    this.keywords = keywords;
    this.location = kind === "local" ? textOf(written).replace(/^\/+/, "") : textOf(written);
    this.#context = context;
  }

  /** As a caller is told of it. */
  get included(): IncludedFile {
    return { kind: this.kind, location: this.location };
  }

  /** Why no file can be there; GitLab says so before it looks for any. */
  locationError(): string | undefined {
    if (this.kind === "component") return undefined;
    if (this.kind === "template") return this.#templateError();
    if (/[^/]+\.(?:yml|yaml)\/*$/im.test(this.location)) return undefined;
    return `Included file \`${this.location}\` does not have YAML extension!`;
  }

  #templateError(): string | undefined {
    if (this.location.endsWith(".gitlab-ci.yml")) return undefined;
    return `Template file \`${this.location}\` is not a valid location!`;
  }

  /** The text, or an error. */
  content(): { readonly text: string } | { readonly error: string } {
    return this.kind === "local" ? this.#localContent() : this.#foreignContent(this.kind);
  }

  #localContent(): { readonly text: string } | { readonly error: string } {
    const { files } = this.#context;
    const text =
      files !== undefined && Object.hasOwn(files, this.location) ? files[this.location] : undefined;
    if (text === undefined) return { error: `Local file \`${this.location}\` does not exist!` };
    if (isBlank(text)) return { error: `Local file \`${this.location}\` is empty!` };
    return { text };
  }

  #foreignContent(
    kind: ForeignInclude["kind"],
  ): { readonly text: string } | { readonly error: string } {
    const text = this.#context.fetch?.({
      kind,
      location: this.location,
      ...this.#keyword("project"),
      ...this.#keyword("ref"),
      ...this.#keyword("job"),
    });
    if (text === undefined) {
      return {
        error: `Included file \`${this.location}\` (include:${kind}) cannot be read here: only files of this project are at hand`,
      };
    }
    if (isBlank(text)) {
      return { error: `Included file \`${this.location}\` is empty or does not exist!` };
    }
    return { text };
  }

  #keyword(name: "project" | "ref" | "job"): { [key: string]: string } {
    const value = this.keywords.get(name) ?? null;
    return value === null ? {} : { [name]: textOf(value) };
  }
}
