import type { ServiceInput } from "../../config/index.ts";
import { MINIO_WARNINGS, minioServer } from "./image.ts";
import { minioNginxConf } from "./nginx-conf.ts";
import { backupOf, dataOf, type RunbookOptions, storeFields } from "./options.ts";

const NODES = [1, 2, 3, 4];
const DRIVES = [1, 2];

/** MinIO's distributed example on one host: it survives a broken drive, not a broken host. */
export function runbook(options: RunbookOptions): ServiceInput {
  const { public_name, console_name, owner = "root", nginx_image } = options;
  const data = dataOf(options);
  const fields = storeFields(options, "nginx", 9000);
  const nodes = NODES.map((node) => `minio${node}`);
  const drive = (node: number, number: number) => `${data}/data${node}-${number}`;
  return {
    ...fields,
    // One port for both names: the nginx tells them apart.
    public: [...fields.public, { name: console_name, container: "nginx", port: 9000 }],
    containers: {
      nginx: {
        image: nginx_image ?? "nginx:1.28.0-alpine",
        config_files: [
          {
            name: "nginx.conf",
            target: "/etc/nginx/nginx.conf",
            content: minioNginxConf({ public_name, console_name, nodes }),
          },
        ],
        networks: ["shared", "private"],
        healthcheck: { test: ["CMD", "nc", "-z", "127.0.0.1", "9000"] },
        depends_on: nodes,
      },
      ...Object.fromEntries(
        NODES.map((node) => [
          `minio${node}`,
          {
            ...minioServer(options, "http://minio{1...4}/data{1...2}"),
            // Servers talk to each other without TLS: not on a network that others are on.
            networks: ["private" as const],
            volumes: DRIVES.map((number) => ({
              source: drive(node, number),
              target: `/data${number}`,
              owner,
            })),
          },
        ]),
      ),
    },
    backup: backupOf(
      options,
      NODES.flatMap((node) => DRIVES.map((number) => drive(node, number))),
    ),
    update_notes: ["all four servers must run the same release: they are replaced together"],
    restore_notes: ["all eight drives come from one snapshot, or the servers refuse each other"],
    warnings: MINIO_WARNINGS,
  };
}
