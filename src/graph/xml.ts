import { wellFormed } from "./well-formed.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for XML and HTML, between tags and in attributes. What XML cannot hold is replaced. */
export function escapeXml(text: string): string {
  return (
    wellFormed(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML refuses
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\u{fffd}")
      .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
  );
}
