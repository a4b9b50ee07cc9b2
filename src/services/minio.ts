import type { ServiceInput } from "../config/index.ts";
import { garage } from "./minio/garage.ts";
import type { MinioOptions } from "./minio/options.ts";
import { runbook } from "./minio/runbook.ts";
import { rustfs } from "./minio/rustfs.ts";
import { single } from "./minio/single.ts";

export type { MinioOptions } from "./minio/options.ts";

/** An object store with an S3 API: MinIO in one of two layouts, or what can take its place. */
export function minio(options: MinioOptions): ServiceInput {
  switch (options.layout) {
    case "runbook":
      return runbook(options);
    case "single":
      return single(options);
    case "rustfs":
      return rustfs(options);
    case "garage":
      return garage(options);
  }
}
