import { describe } from "vitest";
import { accepts, refuses } from "./support.ts";

describe("secrets", () => {
  accepts("secrets", [
    { PASSWORD: { vault: "production/db/password@ops", file: false, token: "$VAULT_TOKEN" } },
    { P: { vault: { engine: { name: "kv-v2", path: "ops" }, path: "db", field: "password" } } },
    { P: { gcp_secret_manager: { name: "p", version: 2 }, token: "$T" } },
    { P: { azure_key_vault: { name: "p", version: "x" } } },
    { P: { aws_secrets_manager: "arn" } },
    { P: { aws_secrets_manager: { secret_id: "x", region: "eu", role_arn: "r", field: "f" } } },
    { P: { gitlab_secrets_manager: { name: "p_1", source: "group/a/b" } } },
  ]);
  refuses("secrets", [
    [{ P: "x" }, "P: expected object, got string"],
    [{ P: { vaul: "x" } }, 'P: unknown key "vaul" (did you mean "vault"?)'],
    [
      { P: { vault: { path: "x" } } },
      "P.vault.engine: is missing, expected object",
      "P.vault.field: is missing, expected string",
    ],
    [
      { P: { gitlab_secrets_manager: { name: "a-b" } } },
      "P.gitlab_secrets_manager.name: expected letters, digits and underscores",
    ],
    [
      { P: { vault: "a", azure_key_vault: { name: "b" } } },
      "P: expected only one of vault, gcp_secret_manager, azure_key_vault, aws_secrets_manager, gitlab_secrets_manager",
    ],
  ]);
});

describe("id_tokens", () => {
  accepts("id_tokens", [{ T: { aud: "https://vault" } }, { T: { aud: ["a", "b"] } }]);
  refuses("id_tokens", [
    [{ T: { aud: 5 } }, "T.aud: expected string or array, got number"],
    [{ T: "x" }, "T: expected object, got string"],
  ]);
});

describe("identity", () => {
  accepts("identity", ["google_cloud"]);
});

describe("dast_configuration", () => {
  accepts("dast_configuration", [{ site_profile: "a", scanner_profile: "b" }]);
  refuses("dast_configuration", [
    [{ site_profil: "a" }, 'unknown key "site_profil" (did you mean "site_profile"?)'],
  ]);
});
