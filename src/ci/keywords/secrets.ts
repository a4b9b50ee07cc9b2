import * as z from "zod";
import { boolean, forms, integer, object, record, text } from "./schema.ts";

/** Secrets from outside of GitLab's variables, each in the variable of its name. */
export type Secrets = Readonly<Record<string, SecretSource>>;

/** Takes one of the places that secrets come from. */
export interface SecretSource {
  /** HashiCorp Vault: `production/db/password@ops` is field `password` of `ops/data/production/db`. */
  readonly vault?: string | VaultSecret;
  /** Google Cloud Secret Manager. Needs `token`. */
  readonly gcp_secret_manager?: GcpSecret;
  /** Azure Key Vault. */
  readonly azure_key_vault?: AzureSecret;
  /** AWS Secrets Manager: name or ARN of the secret, or more detail. */
  readonly aws_secrets_manager?: string | AwsSecret;
  /** GitLab Secrets Manager. */
  readonly gitlab_secrets_manager?: GitlabSecret;
  /** Whether the variable holds the path of a file with the secret. Default: true. */
  readonly file?: boolean;
  /** The ID token to authenticate with: `$VAULT_TOKEN`. Default: the job's only one. */
  readonly token?: string;
}

export interface VaultSecret {
  /** The secrets engine. */
  readonly engine: VaultEngine;
  /** Path of the secret. */
  readonly path: string;
  /** The field whose value is wanted. */
  readonly field: string;
}

export interface VaultEngine {
  /** Kind of the engine: `kv-v2`. */
  readonly name: string;
  /** Where the engine is mounted: `ops`. */
  readonly path: string;
}

export interface GcpSecret {
  /** Name of the secret. */
  readonly name: string;
  /** Default: `latest`. */
  readonly version?: string | number;
}

export interface AzureSecret {
  /** Name of the secret. */
  readonly name: string;
  /** Default: the latest. */
  readonly version?: string;
}

export interface AwsSecret {
  /** Name of the secret, or its ARN, which another account's needs. */
  readonly secret_id: string;
  /** ID of the version. Default: the current one. */
  readonly version_id?: string;
  /** Staging label of the version. With `version_id` it must mean the same version. */
  readonly version_stage?: string;
  /** Default: the variable `AWS_REGION`. */
  readonly region?: string;
  /** Role to assume. Default: the variable `AWS_ROLE_ARN`. */
  readonly role_arn?: string;
  /** Name of the session. Default: the variable `AWS_ROLE_SESSION_NAME`. */
  readonly role_session_name?: string;
  /** The field whose value is wanted. Default: the whole secret. */
  readonly field?: string;
}

export interface GitlabSecret {
  /** Name of the secret: letters, digits and underscores. */
  readonly name: string;
  /** `group/` and the full path of a group. Default: this project. */
  readonly source?: string;
}

const PLACES = [
  "vault",
  "gcp_secret_manager",
  "azure_key_vault",
  "aws_secrets_manager",
  "gitlab_secrets_manager",
] as const;

export const vaultEngineSchema = object<VaultEngine>(() => ({ name: text, path: text }), {
  name: true,
  path: true,
});

export const vaultSecretSchema = object<VaultSecret>(
  () => ({ engine: vaultEngineSchema, path: text, field: text }),
  { engine: true, path: true, field: true },
);

export const gcpSecretSchema = object<GcpSecret>(
  () => ({ name: text, version: forms<string | number>({ string: text, number: integer }) }),
  { name: true },
);

export const azureSecretSchema = object<AzureSecret>(() => ({ name: text, version: text }), {
  name: true,
});

export const awsSecretSchema = object<AwsSecret>(
  () => ({
    secret_id: text,
    version_id: text,
    version_stage: text,
    region: text,
    role_arn: text,
    role_session_name: text,
    field: text,
  }),
  { secret_id: true },
);

const gitlabName = z.string().regex(/^\w+$/, "expected letters, digits and underscores");

export const gitlabSecretSchema = object<GitlabSecret>(() => ({ name: gitlabName, source: text }), {
  name: true,
});

export const secretSchema = object<SecretSource>(
  () => ({
    vault: forms<string | VaultSecret>({ string: text, object: vaultSecretSchema }),
    gcp_secret_manager: gcpSecretSchema,
    azure_key_vault: azureSecretSchema,
    aws_secrets_manager: forms<string | AwsSecret>({ string: text, object: awsSecretSchema }),
    gitlab_secrets_manager: gitlabSecretSchema,
    file: boolean,
    token: text,
  }),
  {},
  (secret) =>
    PLACES.filter((place) => secret[place] != null).length > 1
      ? `expected only one of ${PLACES.join(", ")}`
      : undefined,
);

export const secretsSchema = forms<Secrets>({ object: record(secretSchema) });
