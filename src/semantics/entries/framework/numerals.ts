/** Numbers that are spelled out, as numerals: `twenty one days` is `21 days`. */
export function numeralsFor(text: string): string {
  if (!/[a-z]{3}/.test(text)) return text;
  const spaced = text.replaceAll(/ +/g, " ").replaceAll(/(\D)-(\D)/g, "$1 $2");
  return bigNumerals(tensNumerals(smallNumerals(spaced)));
}

const small: readonly (readonly [RegExp, string])[] = [
  [/\beleven\b/g, "11"],
  [/\btwelve\b/g, "12"],
  [/\bthirteen\b/g, "13"],
  [/\bfourteen\b/g, "14"],
  [/\bfifteen\b/g, "15"],
  [/\bsixteen\b/g, "16"],
  [/\bseventeen\b/g, "17"],
  [/\beighteen\b/g, "18"],
  [/\bnineteen\b/g, "19"],
  [/\bone\b/g, "1"],
  [/\btwo\b/g, "2"],
  [/\bthree\b/g, "3"],
  [/\bfour\b/g, "4"],
  [/\bfive\b/g, "5"],
  [/\bsix\b/g, "6"],
  [/\bseven\b/g, "7"],
  [/\beight\b/g, "8"],
  [/\bnine\b/g, "9"],
  [/\bten\b/g, "10"],
];

const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const big: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000 };

function smallNumerals(text: string): string {
  return small.reduce((result, [word, numeral]) => result.replaceAll(word, numeral), text);
}

function tensNumerals(text: string): string {
  const pattern = new RegExp(`\\b(${Object.keys(tens).join("|")})(?: (\\d)(?!\\d))?`, "g");
  return text.replaceAll(pattern, (_, word: string, digit = "0") =>
    String((tens[word] ?? 0) + Number(digit)),
  );
}

function bigNumerals(text: string): string {
  return Object.entries(big).reduce(
    (result, [word, factor]) =>
      result.replaceAll(new RegExp(`(\\d+) ${word}\\b`, "g"), (_, count: string) =>
        String(Number(count) * factor),
      ),
    text,
  );
}
