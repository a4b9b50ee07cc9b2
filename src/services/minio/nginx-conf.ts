/** The nginx before the runbook's servers: one port, two names, and nothing that S3 would mind. */
export function minioNginxConf({
  public_name,
  console_name,
  nodes,
}: {
  public_name: string;
  console_name: string;
  nodes: readonly string[];
}): string {
  return `worker_processes auto;
error_log /var/log/nginx/error.log notice;
pid /var/run/nginx.pid;

events {
    worker_connections 4096;
}

http {
    access_log off;
    sendfile on;
    keepalive_timeout 65;

${upstream("minio_s3", nodes, 9000)}

${upstream("minio_console", nodes, 9001, "ip_hash;")}

${server(public_name, "minio_s3", [])}

${server(console_name, "minio_console", [
  // The console streams over websockets.
  "proxy_set_header Upgrade $http_upgrade;",
  'proxy_set_header Connection "upgrade";',
])}
}
`;
}

function upstream(name: string, nodes: readonly string[], port: number, method?: string): string {
  const lines = [...(method ? [method] : []), ...nodes.map((node) => `server ${node}:${port};`)];
  return block(1, `upstream ${name}`, lines);
}

function server(name: string, upstreamName: string, extra: readonly string[]): string {
  const location = block(2, "location /", [
    "proxy_set_header Host $http_host;",
    "proxy_set_header X-Real-IP $remote_addr;",
    "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;",
    "proxy_set_header X-Forwarded-Proto https;",
    "proxy_connect_timeout 300;",
    "proxy_http_version 1.1;",
    ...(extra.length > 0 ? extra : ['proxy_set_header Connection "";']),
    "chunked_transfer_encoding off;",
    `proxy_pass http://${upstreamName};`,
  ]);
  return block(1, "server", [
    "listen 9000;",
    "listen [::]:9000;",
    `server_name ${name};`,
    "ignore_invalid_headers off;",
    "client_max_body_size 0;",
    "proxy_buffering off;",
    "proxy_request_buffering off;",
    "",
    location.trimStart(),
  ]);
}

function block(depth: number, head: string, lines: readonly string[]): string {
  const indent = "    ".repeat(depth);
  const body = lines.map((line) => (line === "" ? "" : `${indent}    ${line}`));
  return [`${indent}${head} {`, ...body, `${indent}}`].join("\n");
}
