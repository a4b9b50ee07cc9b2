import type { ContainerInput, ServiceInput } from "../../config/index.ts";
import type { RunbookOptions, SingleOptions } from "./options.ts";

/** The newest image that the project has published, and the last one. */
const MINIO_IMAGE = "quay.io/minio/minio:RELEASE.2025-09-07T16-13-09Z";

/** What whoever runs that image should know. */
export const MINIO_WARNINGS: NonNullable<ServiceInput["warnings"]> = [
  {
    id: "minio-archived",
    text: "the project is archived and publishes no images since October 2025: plan a move to layout garage or rustfs",
  },
  {
    id: "minio-privilege-escalation",
    text: "the newest image lets a restricted key widen its own rights, which is fixed in source only: give no keys to strangers",
    cves: ["CVE-2025-62506"],
  },
  {
    id: "minio-console-reduced",
    text: "since RELEASE.2025-05-24 the console shows objects only: administer the store with mc",
  },
];

/** A MinIO server; `drives` are paths in its container, or URLs of all servers and their drives. */
export function minioServer(
  { image, console_name, root }: RunbookOptions | SingleOptions,
  drives: string,
): ContainerInput {
  return {
    image: image ?? MINIO_IMAGE,
    command: ["server", "--console-address", ":9001", drives],
    environment: { MINIO_BROWSER_REDIRECT_URL: `https://${console_name}` },
    secrets: { MINIO_ROOT_USER: root.user, MINIO_ROOT_PASSWORD: root.password },
    healthcheck: {
      test: ["CMD", "mc", "ready", "local"],
      interval: "5s",
      timeout: "5s",
      retries: 5,
      start_period: "30s",
    },
    stop_grace_period: "30s",
  };
}
