import type { ServiceInput } from "../../config/index.ts";
import { backupOf, dataOf, type RustfsOptions, storeFields } from "./options.ts";

/** RustFS on one drive; it runs as 10001, and so must the drive. */
export function rustfs(options: RustfsOptions): ServiceInput {
  const { image, console_name, root } = options;
  const drive = `${dataOf(options)}/data`;
  const fields = storeFields(options, "rustfs", 9000);
  return {
    ...fields,
    public: [...fields.public, { name: console_name, container: "rustfs", port: 9001 }],
    containers: {
      rustfs: {
        image: image ?? "rustfs/rustfs:1.0.0-rc.3",
        user: "10001:10001",
        environment: {
          RUSTFS_VOLUMES: "/data",
          RUSTFS_ADDRESS: ":9000",
          RUSTFS_CONSOLE_ADDRESS: ":9001",
          RUSTFS_CONSOLE_ENABLE: "true",
        },
        secrets: { RUSTFS_ACCESS_KEY: root.user, RUSTFS_SECRET_KEY: root.password },
        volumes: [{ source: drive, target: "/data", owner: "10001", group: "10001" }],
        healthcheck: {
          test: ["CMD", "curl", "--fail", "--silent", "http://127.0.0.1:9000/health"],
          start_period: "30s",
        },
        stop_grace_period: "30s",
      },
    },
    backup: backupOf(options, [drive]),
    warnings: [
      {
        id: "rustfs-release-candidate",
        text: "1.0.0 is not released yet: read the notes of each release candidate before deploying it",
      },
    ],
  };
}
