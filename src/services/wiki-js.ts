import type { ServiceInput } from "../config/index.ts";
import { type CommonOptions, commonFields } from "./options.ts";

export interface WikiJsOptions extends CommonOptions {
  /** DNS name of the wiki. */
  public_name: string;
  /** Largest upload through the proxy. Default: nginx's 1m. */
  client_max_body_size?: string;
  /** Where the database is. Default `/volumes/jswiki`. */
  data?: string;
  /** Default `ghcr.io/requarks/wiki:2`. */
  image?: string;
}

/** Wiki.js on SQLite: one container, one directory with one database. */
export function wikiJs(options: WikiJsOptions): ServiceInput {
  const { public_name, client_max_body_size, data = "/volumes/jswiki" } = options;
  return {
    ...commonFields(options, "wiki-js", "jswiki"),
    public: [{ name: public_name, port: 3000, client_max_body_size }],
    containers: {
      wiki: {
        image: options.image ?? "ghcr.io/requarks/wiki:2",
        user: "1000:1000",
        environment: { DB_TYPE: "sqlite", DB_FILEPATH: "/wiki/db/wiki.sqlite" },
        // A directory, not the file: SQLite writes its journal beside the database.
        volumes: [{ source: data, target: "/wiki/db", owner: "1000", group: "1000" }],
        healthcheck: {
          test: ["CMD", "curl", "--fail", "--silent", "http://127.0.0.1:3000/healthz"],
          start_period: "45s",
        },
        stop_grace_period: "30s",
      },
    },
    backup: { method: "sqlite", paths: [data], database: `${data}/wiki.sqlite` },
    update_notes: ["upgrades migrate the database one way: back up before the new image is pulled"],
    restore_notes: [
      "owner 1000, and no -wal, -shm or -journal beside the restored database",
      "before the first run the setup page answers as well: 200 alone does not mean a restored wiki",
    ],
  };
}
