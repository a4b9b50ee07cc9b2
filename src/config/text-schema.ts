import * as z from "zod";
import { projectPath } from "./names.ts";

/** A text: written in the config itself, or the content of a file. */
export const textSchema = z.union([z.string(), z.strictObject({ file: projectPath }).readonly()]);
