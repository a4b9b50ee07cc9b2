import type { Secret, ServiceInput } from "../../config/index.ts";
import { type CommonOptions, commonFields } from "../options.ts";

interface ObjectStoreOptions extends CommonOptions {
  /** DNS name of the S3 API. */
  public_name: string;
  /** Largest upload through the proxy; `0` is no limit. Default: nginx's 1m. */
  client_max_body_size?: string;
  /** Buckets to make, each with the key that opens it. */
  buckets?: ServiceInput["buckets"];
  /** Where the drives are. Default `/volumes/<name>`. */
  data?: string;
  /** The image of the store, instead of the pinned one. */
  image?: string;
}

interface ConsoleOptions extends ObjectStoreOptions {
  /** DNS name of the web console. */
  console_name: string;
  /** Name and password of the store's administrator. */
  root: { user: Secret; password: Secret };
}

/** The runbook's MinIO: four servers with two drives each, behind an nginx. */
export interface RunbookOptions extends ConsoleOptions {
  layout: "runbook";
  /** Who owns the drives. Default `root`, as which MinIO runs. */
  owner?: string;
  /** The nginx before the servers. Default `nginx:1.28.0-alpine`. */
  nginx_image?: string;
}

/** One MinIO server with one drive. */
export interface SingleOptions extends ConsoleOptions {
  layout: "single";
  /** Who owns the drive. Default `root`, as which MinIO runs. */
  owner?: string;
}

/** RustFS, a living successor with MinIO's interface. */
export interface RustfsOptions extends ConsoleOptions {
  layout: "rustfs";
}

/** Garage, a living successor that is small and has no console. */
export interface GarageOptions extends ObjectStoreOptions {
  layout: "garage";
  /** 32 random bytes in hexadecimal, by which Garage's nodes know each other. */
  rpc_secret: Secret;
  /** Token of its administration API. */
  admin_token: Secret;
}

export type MinioOptions = RunbookOptions | SingleOptions | RustfsOptions | GarageOptions;

/** What all layouts have in common, with the name of the container that answers S3. */
export function storeFields(options: MinioOptions, container: string, port: number) {
  const { public_name, client_max_body_size, buckets = [] } = options;
  return {
    ...commonFields(
      { ...options, files: [`src/services/minio/**`, ...(options.files ?? [])] },
      "minio",
    ),
    public: [{ name: public_name, container, port, client_max_body_size }],
    buckets,
  };
}

/** Where the data of a store is. */
export function dataOf({ data, name = "minio" }: MinioOptions): string {
  return data ?? `/volumes/${name}`;
}

/**
 * The drives fit together only while nobody writes to them: stop, save, start. Buckets that are
 * only a cache are left out.
 */
export function backupOf(
  { buckets = [] }: MinioOptions,
  paths: readonly string[],
): ServiceInput["backup"] {
  const caches = buckets.filter(({ cache }) => cache).map(({ name }) => name);
  return {
    method: "stop",
    paths,
    exclude: paths.flatMap((path) => caches.map((name) => `${path}/${name}`)),
  };
}
