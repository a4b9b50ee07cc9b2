import type { Secret, ServiceInput } from "../config/index.ts";
import { type CommonOptions, commonFields } from "./options.ts";

export interface FileBrowserOptions extends CommonOptions {
  /** DNS name of the file browser. */
  public_name: string;
  /** Largest upload through the proxy; `0` is no limit. Default: nginx's 1m. */
  client_max_body_size?: string;
  /** The first administrator. Without it a password is made up and shown once in the log. */
  admin?: {
    username: string;
    /** A bcrypt hash of the password, not the password. */
    password_hash: Secret;
  };
  /** Where its database, settings and files are. Default `/volumes/filebrowser`. */
  data?: string;
  /** Default `filebrowser/filebrowser:v2.63.23`. */
  image?: string;
}

/** File Browser: a directory in a web page. */
export function fileBrowser(options: FileBrowserOptions): ServiceInput {
  const { public_name, client_max_body_size, admin, data = "/volumes/filebrowser" } = options;
  const mount = (directory: string, target: string) => ({
    source: `${data}/${directory}`,
    target,
    owner: "1000",
    group: "1000",
  });
  return {
    ...commonFields(options, "file-browser", "filebrowser"),
    public: [{ name: public_name, port: 80, client_max_body_size }],
    containers: {
      filebrowser: {
        image: options.image ?? "filebrowser/filebrowser:v2.63.23",
        user: "1000:1000",
        ...(admin && {
          environment: { FB_USERNAME: admin.username },
          secrets: { FB_PASSWORD: admin.password_hash },
        }),
        volumes: [
          mount("database", "/database"),
          mount("config", "/config"),
          mount("data", "/srv"),
        ],
        healthcheck: { test: "image" },
      },
    },
    // BoltDB lets one program in at a time; the copy takes less than a second.
    backup: {
      method: "stop",
      paths: [`${data}/database`, `${data}/config`, `${data}/data`],
      max_downtime: "1m",
    },
    restore_notes: ["all three directories belong to 1000"],
    warnings: [
      {
        id: "file-browser-archived",
        text: "the project was archived in September 2026, 2.63.23 is its last image: plan a move to gtstef/filebrowser:1.5.1-stable",
      },
    ],
  };
}
