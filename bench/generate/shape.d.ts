export const STAGES: readonly string[];
export function jobShape(n: number): Readonly<Record<string, unknown>>;
export function needsFirst(n: number): boolean;
export function report(text: string): void;
