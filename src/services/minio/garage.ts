import type { ServiceInput } from "../../config/index.ts";
import { dataOf, type GarageOptions, storeFields } from "./options.ts";

/** Garage as a single node. */
export function garage(options: GarageOptions): ServiceInput {
  const { image, rpc_secret, admin_token } = options;
  const data = dataOf(options);
  return {
    ...storeFields(options, "garage", 3900),
    containers: {
      garage: {
        image: image ?? "dxflrs/garage:v2.3.0",
        secrets: { GARAGE_RPC_SECRET: rpc_secret, GARAGE_ADMIN_TOKEN: admin_token },
        config_files: [{ name: "garage.toml", target: "/etc/garage.toml", content: GARAGE_TOML }],
        volumes: [
          { source: `${data}/meta`, target: "/var/lib/garage/meta", owner: "root" },
          { source: `${data}/data`, target: "/var/lib/garage/data", owner: "root" },
        ],
        // The image holds this one program, not even a shell.
        healthcheck: { test: ["CMD", "/garage", "status"], start_period: "30s" },
        stop_grace_period: "30s",
      },
    },
    // Blocks belong to no bucket on disk, so that a cache cannot be left out.
    backup: { method: "stop", paths: [`${data}/meta`, `${data}/data`] },
    restore_notes: ["meta and data come from one snapshot"],
  };
}

const GARAGE_TOML = `metadata_dir = "/var/lib/garage/meta"
data_dir = "/var/lib/garage/data"
db_engine = "sqlite"
replication_factor = 1
rpc_bind_addr = "[::]:3901"

[s3_api]
s3_region = "us-east-1"
api_bind_addr = "[::]:3900"

[admin]
api_bind_addr = "[::]:3903"
`;
