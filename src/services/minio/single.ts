import type { ServiceInput } from "../../config/index.ts";
import { MINIO_WARNINGS, minioServer } from "./image.ts";
import { backupOf, dataOf, type SingleOptions, storeFields } from "./options.ts";

/** One MinIO server with one drive: what most hosts need. */
export function single(options: SingleOptions): ServiceInput {
  const { console_name, owner = "root" } = options;
  const drive = `${dataOf(options)}/data`;
  const fields = storeFields(options, "minio", 9000);
  return {
    ...fields,
    public: [...fields.public, { name: console_name, container: "minio", port: 9001 }],
    containers: {
      minio: {
        ...minioServer(options, "/data"),
        volumes: [{ source: drive, target: "/data", owner }],
      },
    },
    backup: backupOf(options, [drive]),
    warnings: MINIO_WARNINGS,
  };
}
