import type { Look } from "./graph.ts";

/** The colours of a job, each pair readable: at least 4.5 to 1. */
export interface Colours {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
}

/** The colours of each look, on light ground. */
export const LIGHT: Readonly<Record<Look, Colours>> = {
  automatic: { fill: "#dbf5e6", stroke: "#1f9254", text: "#0b3d22" },
  manual: { fill: "#e0ebff", stroke: "#3d6fd8", text: "#12306e" },
  delayed: { fill: "#efe4ff", stroke: "#8a5cd6", text: "#3d1d75" },
  allowed_to_fail: { fill: "#fff0cc", stroke: "#c08a00", text: "#563d00" },
  on_failure: { fill: "#ffe1df", stroke: "#d2473e", text: "#6b1511" },
};

/** The colours of each look, on dark ground. */
export const DARK: Readonly<Record<Look, Colours>> = {
  automatic: { fill: "#12341f", stroke: "#3fb673", text: "#c8f2d9" },
  manual: { fill: "#182a52", stroke: "#6d9bff", text: "#d6e3ff" },
  delayed: { fill: "#2f1f4d", stroke: "#ab84f0", text: "#e8dcff" },
  allowed_to_fail: { fill: "#3a2d08", stroke: "#d9a827", text: "#ffe9b0" },
  on_failure: { fill: "#44191a", stroke: "#f0716a", text: "#ffd9d6" },
};
