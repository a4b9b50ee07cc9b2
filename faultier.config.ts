/**
 * The host that nothing else can automate: it carries the runner of the pipelines, the proxy, the
 * wiki with the runbook and the object store with the caches. This file says all there is to say
 * about it. Edit it, then `npm start` writes .gitlab-ci.yml and `faultier plan` shows what would
 * change on the host.
 *
 * No secret is in here: `secret("NAME")` stands for a CI variable, or for an entry of the file
 * that `--env-file` names when you work from your own machine.
 */
import {
  defineConfig,
  fileBrowser,
  gitlabRunner,
  minio,
  nginxProxy,
  secret,
  secretFile,
  textFile,
  wikiJs,
} from "./src/index.ts";

/** The runners' caches: a bucket of the object store below, and the key that opens it. */
const cache = {
  name: "gitlab-runner-cache",
  access_key: secret("RUNNER_CACHE_ACCESS_KEY"),
  secret_key: secret("RUNNER_CACHE_SECRET_KEY"),
};

export default defineConfig({
  // ---------------------------------------------------------------------------------- GitLab
  gitlab: {
    url: "https://code.immerda.ch",
    project: "technat/faultier",
    default_branch: "main",
    version: "18.11",
    token: secret("FAULTIER_GITLAB_TOKEN"),
  },

  // --------------------------------------------------------------------------------- Pipeline
  ci: {
    // This repository is the program; a project that depends on the package leaves this out.
    faultier: ["node", "bin/faultier.js"],
    images: { node: "node:24.11.1-bookworm" },
    checks: {
      test: ["npm test"],
      quality: ["npm run check"],
    },
    merge_request: { deploy: "manual" },
    schedules: {
      backup: { cron: "30 2 * * *", cron_timezone: "Europe/Zurich" }, // each night
      maintenance: { cron: "30 4 * * 0", cron_timezone: "Europe/Zurich" }, // each Sunday
      drill: { cron: "30 5 1 * *", cron_timezone: "Europe/Zurich" }, // each first of the month
    },
  },

  hosts: {
    faultier: {
      // --------------------------------------------------------------------------- The machine
      // A plain VPS, made by Terraform; cloud-init made the admin user and its SSH access.
      address: "faultier.technat.ch",
      os: { id: "debian", versions: ["12", "13"] },
      admin: { user: "technat" },

      ssh: {
        user: "technat",
        port: 22,
        // Pin the host's keys here (`ssh-keyscan faultier.technat.ch`). Until then the known_hosts
        // file of whoever connects decides, and an unknown host is refused.
        host_keys: [],
        // One key for each purpose: a job that only looks holds no key that could change anything.
        keys: {
          look: secretFile("FAULTIER_SSH_KEY_LOOK"),
          apply: secretFile("FAULTIER_SSH_KEY_APPLY"),
          backup: secretFile("FAULTIER_SSH_KEY_BACKUP"),
        },
      },

      // The cloud provider filters; `faultier doctor` looks from outside whether this is true.
      firewall: {
        managed_by: "provider",
        open: [
          { protocol: "tcp", port: 22, comment: "SSH" },
          { protocol: "icmp", comment: "ping, and what IPv6 cannot do without" },
          { protocol: "tcp", port: 80, comment: "HTTP: certificates are proven here" },
          { protocol: "tcp", port: 443, comment: "HTTPS" },
        ],
      },

      // ----------------------------------------------------------------------- The base system
      base: {
        packages: [
          "vim",
          "sudo",
          "bash-completion",
          "git",
          "wget",
          "curl",
          "stow",
          "restic", // new enough on Debian 13; see restic below for Debian 12
        ],

        // `apt update && apt dist-upgrade`: with the maintenance schedule, never on the side.
        updates: { apply: "maintenance", method: "dist-upgrade", reboot: "report" },

        shell: { aliases: textFile("config/bash_aliases"), users: ["technat"] },
        vim: { vimrc: textFile("config/vimrc"), users: ["technat", "root"] },

        git: {
          user: "technat",
          config: {
            user: { name: "technat", email: "technat@technat.ch" },
            pull: { rebase: true },
          },
          key: {
            type: "ed25519",
            comment: "service_faultier",
            directory_mode: "0700",
            private_mode: "0400",
            public_mode: "0600",
          },
          ssh_hosts: [
            {
              host: "code-ssh.immerda.ch",
              identity_file: "~/.ssh/id_ed25519",
              identities_only: true,
            },
          ],
        },

        // /etc/environment
        environment: {
          EDITOR: "vim",
          PATH: "/usr/local/bin:/usr/bin:/bin:/sbin",
        },

        // What cron or a failed backup has to say reaches a person.
        mail_relay: {
          to: "root@technat.ch",
          host: "mail.technat.ch",
          port: 587,
          user: "faultier@technat.ch",
          password: secret("MAIL_RELAY_PASSWORD"),
        },

        // Debian 12 has restic 0.14, which cannot tell a locked repository from a wrong password.
        // It gets the project's own binary, of the version that Debian 13 has, in /usr/local/bin.
        restic: {
          minimum_version: "0.17",
          binaries: {
            "12": {
              version: "0.18.0",
              downloads: {
                amd64: {
                  url: "https://github.com/restic/restic/releases/download/v0.18.0/restic_0.18.0_linux_amd64.bz2",
                  sha256: "98f6dd8bf5b59058d04bfd8dab58e196cc2a680666ccee90275a3b722374438e",
                },
                arm64: {
                  url: "https://github.com/restic/restic/releases/download/v0.18.0/restic_0.18.0_linux_arm64.bz2",
                  sha256: "ce18179c25dc5f2e33e3c233ba1e580f9de1a4566d2977e8d9600210363ec209",
                },
              },
            },
          },
        },
      },

      // -------------------------------------------------------------------------------- Docker
      docker: {
        // Compose is still version 1 in Debian 12: there docker's own apt repository is used.
        source: { "12": "docker", "13": "debian" },
        users: ["technat"],
        daemon: {
          "live-restore": true, // containers survive an update of docker
          "log-driver": "json-file",
          "log-opts": { "max-size": "10m", "max-file": "3" },
        },
        // Older dockers do not filter IPv6 unless told: every port of every container would be
        // open to the internet.
        daemon_before: { "27": { ip6tables: true, experimental: true } },

        // Every service joins this network; each container gets a public IPv6 address.
        network: {
          name: "faultier",
          driver: "bridge",
          ipv6: { subnet: "2a01:4f9:c011:8f4::/64", gateway: "2a01:4f9:c011:8f4::1" },
        },

        // Once a week, when no CI job runs; images of stopped services stay.
        prune: {
          on_calendar: "Sun 03:15",
          containers: true,
          images: "dangling",
          build_cache: true,
          unused_for: "168h",
          wait_for_jobs: "2h",
        },
      },

      // No docker volumes: all data is in /volumes/<service>, and that is what is backed up.
      volumes: { root: "/volumes", owner: "technat", mode: "0744" },

      // ------------------------------------------------------------------------------ Services
      services: [
        // The proxy: ports 80 and 443, and certificates for every public name below.
        nginxProxy({ email: "root@technat.ch", owner: "technat" }),

        // The wiki, where the runbook is.
        wikiJs({ public_name: "wiki.technat.cloud" }),

        // The object store. MinIO is no longer maintained: `lint` says what that means, and the
        // layouts "garage" and "rustfs" are where to go.
        minio({
          layout: "runbook", // four servers with two drives each, an nginx before them
          public_name: "object.technat.cloud",
          console_name: "object-console.technat.cloud",
          // The proxy refuses larger uploads, caches included; "0" would let all of them through.
          client_max_body_size: "2M",
          owner: "technat",
          root: { user: secret("MINIO_ROOT_USER"), password: secret("MINIO_ROOT_PASSWORD") },
          buckets: [{ ...cache, cache: true }], // only a cache: not backed up
        }),

        // Files in a web page. The password is a bcrypt hash.
        fileBrowser({
          public_name: "files.technat.cloud",
          client_max_body_size: "0", // uploads of any size
          admin: { username: "technat", password_hash: secret("FILE_BROWSER_PASSWORD_HASH") },
        }),

        // The containers of the two runners below.
        gitlabRunner({ runner: "technat-cloud-runner" }),
        gitlabRunner({ runner: "technat-cloud-checks" }),
      ],

      // ------------------------------------------------------------------------------- Runners
      runners: [
        {
          // Jobs of protected branches: these may reach the host. Docker's socket in a job is root
          // on this machine, so nothing that is not reviewed may run here.
          name: "technat-cloud-runner",
          url: "https://code.immerda.ch",
          type: "project_type",
          access_level: "ref_protected",
          tag_list: ["faultier"],
          run_untagged: false,
          concurrent: 4,
          check_interval: 3,
          limit: 2,
          request_concurrency: 2,
          executor: "docker",
          docker: { image: "docker:28.5.1" },
          docker_socket: true,
          cache: {
            Type: "s3",
            Path: "k8s_at_hetzner",
            Shared: true,
            s3: {
              ServerAddress: "object.technat.cloud",
              BucketName: cache.name,
              BucketLocation: "us-east-1",
              Insecure: false,
              AuthenticationType: "access-key",
              AccessKey: cache.access_key,
              SecretKey: cache.secret_key,
            },
          },
        },
        {
          // Checks and merge requests, from forks too: no socket, no privileges, no shared cache
          // that could poison the jobs above.
          name: "technat-cloud-checks",
          url: "https://code.immerda.ch",
          type: "project_type",
          access_level: "not_protected",
          tag_list: ["faultier-checks"],
          run_untagged: false,
          concurrent: 2,
          limit: 2,
          executor: "docker",
          docker: {
            image: "node:24.11.1-bookworm",
            privileged: false,
            allowed_pull_policies: ["always", "if-not-present"],
            cap_drop: ["NET_RAW"],
            security_opt: ["no-new-privileges:true"],
          },
          docker_socket: false,
        },
      ],

      // ------------------------------------------------------------------------------- Backups
      // All of /volumes, each night, one snapshot for each service.
      backup: {
        repository: "sftp:faultier@backup.technat.ch:/restic/faultier",
        password: secret("RESTIC_PASSWORD"), // also keep it where this host cannot lose it
        ssh_key: secretFile("RESTIC_SSH_KEY"),
        retention: { keep_daily: 7, keep_weekly: 4, keep_monthly: 12 },
        check_parts: 10, // all data is read back once in ten maintenances
        drill: { start_services: true },
        limits: { upload: 0, download: 0, pack_size: 16, nice: 10, ionice: "best-effort" },
        retry_lock: "15m",
        max_age: "36h", // older than this, and the host backs itself up without GitLab
        mail_to: "root@technat.ch",
      },
    },
  },
});
