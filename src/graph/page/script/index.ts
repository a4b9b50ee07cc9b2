import { DETAILS } from "./details.ts";
import { DOM } from "./dom.ts";
import { MATRIX } from "./matrix.ts";
import { PICTURE } from "./picture.ts";
import { START } from "./start.ts";
import { STATE } from "./state.ts";
import { TABS } from "./tabs.ts";

/** What a page runs: the parts share one scope, and nothing outside of it. */
export const SCRIPT = `"use strict";
(() => {
${[DOM, STATE, TABS, MATRIX, PICTURE, DETAILS, START].join("\n")}
})();
`;
