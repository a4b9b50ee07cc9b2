import { numeralsFor } from "./numerals.ts";
import type { Check } from "./validation.ts";

/** The seconds of a duration such as `1 day 2h`; undefined if it is none, or zero. */
export function parseDuration(text: string): number | undefined {
  const words = wordsOf(numeralsFor(text.toLowerCase()));
  const seconds = words === undefined ? 0 : secondsOf(words);
  return seconds === 0 ? undefined : seconds;
}

/** The value is the text of a duration. */
export const isDuration: Check = (value) =>
  typeof value === "string" && parseDuration(value) !== undefined
    ? undefined
    : "should be a duration";

/** The value is the text of a duration, or says that it never ends. */
export const isDurationOrNever: Check = (value, entry) =>
  typeof value === "string" && value.toLowerCase() === "never"
    ? undefined
    : isDuration(value, entry);

/** The value is the text of a duration that is not too long. */
export function isWithin(limitInSeconds: number): Check {
  return (value) => {
    const seconds = typeof value === "string" ? parseDuration(value) : undefined;
    return seconds !== undefined && seconds <= limitInSeconds
      ? undefined
      : "should not exceed the limit";
  };
}

const units = ["seconds", "minutes", "hours", "days", "months", "years"] as const;

type Unit = (typeof units)[number] | "weeks";

const secondsPer: Readonly<Record<Unit, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 7 * 86_400,
  months: 30 * 86_400,
  years: 31_557_600,
};

const spellings: Readonly<Record<Unit, readonly string[]>> = {
  seconds: ["seconds", "second", "secs", "sec", "s"],
  minutes: ["minutes", "minute", "mins", "min", "m"],
  hours: ["hours", "hour", "hrs", "hr", "h"],
  days: ["days", "day", "dy", "d"],
  weeks: ["weeks", "week", "wks", "wk", "w"],
  months: ["months", "mo", "mos", "month"],
  years: ["years", "year", "yrs", "yr", "y"],
};

const unitBySpelling = new Map<string, Unit>(
  Object.entries(spellings).flatMap(([unit, words]) =>
    words.map((word): [string, Unit] => [word, unit as Unit]),
  ),
);

const joinWords = new Set(["and", "with", "plus"]);

const numberPattern = /[0-9]*\.?[0-9]+/;

/** Numbers and units, or undefined if there is any other word. */
function wordsOf(text: string): string[] | undefined {
  const spelled = fromClock(text);
  if (spelled === undefined) return undefined;
  const words: string[] = [];
  for (const word of spelled.replaceAll(/[0-9]*\.?[0-9]+/g, " $& ").split(/\s+/)) {
    if (word === "") continue;
    const known = knownWord(word);
    if (known === undefined) return undefined;
    if (known !== "") words.push(known);
  }
  return words[0] !== undefined && unitBySpelling.has(words[0]) ? ["1", ...words] : words;
}

function knownWord(word: string): string | undefined {
  if (numberPattern.test(word)) return word;
  const bare = word.replace(/^,/, "").replace(/,$/, "");
  return unitBySpelling.get(bare) ?? (joinWords.has(bare) ? "" : undefined);
}

/** `1:30:00` is hours, minutes and seconds. */
function fromClock(text: string): string | undefined {
  const packed = text.replaceAll(" ", "");
  if (!/^[0-9]+:[0-9]+(:[0-9]+){0,4}(\.[0-9]*)?$/m.test(packed)) return text;
  const parts = packed.split(":").reverse();
  if (parts.length > units.length) return undefined;
  return parts
    .map((part, index) => `${part} ${units[index]}`)
    .reverse()
    .join(" ");
}

/** A number that no unit follows counts seconds; one that another word follows counts nothing. */
function secondsOf(words: readonly string[]): number {
  let total = 0;
  words.forEach((word, index) => {
    if (!numberPattern.test(word)) return;
    const unit = words[index + 1] ?? "seconds";
    total += Number.parseFloat(word) * (secondsPer[unit as Unit] ?? 0);
  });
  return total;
}
