/** Whether the RE2 of GitLab knows a Unicode class: the engine here knows those of a newer Unicode. */
export function isUnicodeClass(name: string): boolean {
  return !NEWER.has(name);
}

/** About how many instructions RE2 makes of a large class; the others take some dozens. */
export const UNICODE_CLASS_SIZES: ReadonlyMap<string, number> = new Map([
  ["L", 1558],
  ["Lo", 1247],
  ["Ll", 924],
  ["Lu", 886],
  ["Mn", 748],
  ["M", 724],
  ["S", 560],
  ["So", 460],
  ["Common", 440],
  ["P", 420],
  ["Po", 400],
  ["Mc", 400],
  ["N", 360],
  ["No", 190],
  ["Lm", 170],
  ["Sm", 140],
  ["Nd", 110],
]);

const NEWER = new Set([
  ...["Ascii", "Assigned", "Cn", "LC", "Lc", "Unknown"],
  ...["ASCII_Hex_Digit", "Alphabetic", "Dash", "Hex_Digit", "Lowercase", "Math", "Uppercase"],
  ...["Emoji", "Emoji_Component", "Emoji_Modifier", "Emoji_Modifier_Base", "Emoji_Presentation"],
  ...["Extended_Pictographic", "Quotation_Mark", "Terminal_Punctuation", "White_Space"],
  ...["Beria_Erfe", "Garay", "Gurung_Khema", "Kirat_Rai", "Ol_Onal", "Sidetic", "Sunuwar"],
  ...["Tai_Yo", "Todhri", "Tolong_Siki", "Tulu_Tigalari"],
]);
