import type { ServiceInput } from "../config/index.ts";
import { type CommonOptions, commonFields } from "./options.ts";

export interface NginxProxyOptions extends CommonOptions {
  /** Where Let's Encrypt writes to when a certificate is about to expire. */
  email: string;
  /** Where certificates and the ACME account are kept. Default `/volumes/nginx-proxy`. */
  data?: string;
  /** Who owns that directory. Default `root`. */
  owner?: string;
  /** Image of the proxy. Default `nginxproxy/nginx-proxy:1.11`. */
  image?: string;
  /** Image of the companion. Default `nginxproxy/acme-companion:2.8.2`. */
  companion_image?: string;
}

/**
 * nginx on ports 80 and 443, configured by the environment of the containers beside it, and a
 * companion that gets their certificates. Never set HTTPS_METHOD to nohttp on a service: the
 * certificates' HTTP-01 challenge comes in over port 80.
 */
export function nginxProxy(options: NginxProxyOptions): ServiceInput {
  const { data = "/volumes/nginx-proxy", owner = "root" } = options;
  const mount = (directory: string, target: string, read_only = false) => ({
    source: `${data}/${directory}`,
    target,
    owner,
    read_only,
  });
  return {
    ...commonFields(options, "nginx-proxy"),
    containers: {
      "nginx-proxy": {
        image: options.image ?? "nginxproxy/nginx-proxy:1.11",
        environment: { ENABLE_IPV6: "true", TRUST_DOWNSTREAM_PROXY: "false" },
        // By this label the companion finds the proxy.
        labels: { "com.github.nginx-proxy.nginx": "true" },
        ports: [
          { published: 80, target: 80 },
          { published: 443, target: 443 },
        ],
        volumes: [
          mount("certs", "/etc/nginx/certs", true),
          mount("html", "/usr/share/nginx/html"),
          mount("vhost.d", "/etc/nginx/vhost.d"),
        ],
        docker_socket: "/tmp/docker.sock",
        // The default server answers 503, which is fine: any answer at all is health.
        healthcheck: {
          test: ["CMD", "curl", "--silent", "--output", "/dev/null", "http://127.0.0.1/"],
          start_period: "10s",
        },
      },
      "acme-companion": {
        image: options.companion_image ?? "nginxproxy/acme-companion:2.8.2",
        environment: { DEFAULT_EMAIL: options.email },
        volumes: [
          mount("certs", "/etc/nginx/certs"),
          mount("html", "/usr/share/nginx/html"),
          mount("vhost.d", "/etc/nginx/vhost.d"),
          // Without it every recreation asks for new certificates, and meets the rate limit.
          mount("acme", "/etc/acme.sh"),
        ],
        docker_socket: "/var/run/docker.sock",
        depends_on: ["nginx-proxy"],
      },
    },
    backup: { method: "files", paths: [`${data}/certs`, `${data}/acme`] },
    restore_notes: [
      "put the files back and restart both containers; losing them only means new certificates",
    ],
  };
}
