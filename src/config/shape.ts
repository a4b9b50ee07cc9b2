import * as z from "zod";
import { ciSchema } from "./ci.ts";
import { gitlabSchema } from "./gitlab.ts";
import { hostSchema } from "./host.ts";
import { label } from "./names.ts";

/** Every value of a config by itself; what holds between them is in rules/. */
export const configShape = z.strictObject({
  gitlab: gitlabSchema,
  ci: ciSchema.prefault({}),
  hosts: z
    .record(label, hostSchema)
    .refine((hosts) => Object.keys(hosts).length > 0, { error: "must describe at least one host" }),
});

/** A config whose values are each as they should be, before what follows from others is added. */
export type ParsedConfig = z.output<typeof configShape>;

/** A host of such a config. */
export type ParsedHost = z.output<typeof hostSchema>;
