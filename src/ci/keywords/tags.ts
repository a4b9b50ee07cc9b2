import { texts } from "./schema.ts";

/** GitLab refuses 50 tags. */
const MAX_TAGS = 49;

export const tagsSchema = texts({ max: MAX_TAGS, of: "tags" });
