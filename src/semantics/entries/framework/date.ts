import type { RubyValue } from "../../../yaml/ruby.ts";

/** A date of ISO 8601, with or without a time. */
export function isIsoDate(value: RubyValue): boolean {
  if (typeof value !== "string") return false;
  const found =
    /^\s*([-+]?\d{2,})-(\d{2})-(\d{2})(?:t(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:z|[-+]\d{2}(?::?\d{2})?)?)?\s*$/i.exec(
      value,
    );
  if (found === null) return isCompactDate(value);
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = found.map(String);
  return isDay(Number(year), Number(month), Number(day)) && isTime(hour, minute, second);
}

function isCompactDate(value: string): boolean {
  const found =
    /^\s*(\d{4})(\d{2})(\d{2})(?:t(\d{2})(\d{2})(?:(\d{2})(?:[.,]\d+)?)?(?:z|[-+]\d{2}(?::?\d{2})?)?)?\s*$/i.exec(
      value,
    );
  if (found === null) return false;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = found;
  return isDay(Number(year), Number(month), Number(day)) && isTime(hour, minute, second);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month - 1, day));
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCDate() === day;
}

function isTime(hour: string, minute: string, second: string): boolean {
  const time = [Number(hour), Number(minute), Number(second)].map((n) => (Number.isNaN(n) ? 0 : n));
  const [hours = 0, minutes = 0, seconds = 0] = time;
  if (hours === 24) return minutes === 0 && seconds === 0;
  return hours < 24 && minutes < 60 && seconds < 60;
}
