const LONGEST = 44;

/** A name as it fits into a box; the whole of it is in the tooltip. */
export function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= LONGEST) return name;
  return `${characters.slice(0, LONGEST - 1).join("")}…`;
}

/** How wide a text is in pixels at 13 pixels of any sans-serif: rather too much than too little. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + advance(character), 0);
}

function advance(character: string): number {
  if (/[iljtfrI.,:;|!' ()[\]]/.test(character)) return 5;
  if (/[mwMW@%]/.test(character)) return 12;
  return character < "\u{1100}" ? 8 : 14;
}
