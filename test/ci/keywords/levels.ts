import { artifactsSchema } from "../../../src/ci/keywords/artifacts.ts";
import { cacheItemSchema, cacheKeySchema } from "../../../src/ci/keywords/cache.ts";
import { changesOptionsSchema, existsOptionsSchema } from "../../../src/ci/keywords/clauses.ts";
import { dastConfigurationSchema } from "../../../src/ci/keywords/dast.ts";
import { defaultSchema } from "../../../src/ci/keywords/default.ts";
import * as environment from "../../../src/ci/keywords/environment.ts";
import { allowedExitCodesSchema } from "../../../src/ci/keywords/failure.ts";
import { filterOptionsSchema } from "../../../src/ci/keywords/filter.ts";
import * as image from "../../../src/ci/keywords/image.ts";
import * as include from "../../../src/ci/keywords/include.ts";
import { globalSchemas, jobSchemas } from "../../../src/ci/keywords/index.ts";
import { inheritSchema } from "../../../src/ci/keywords/inherit.ts";
import { jobInputSchema } from "../../../src/ci/keywords/inputs.ts";
import * as needs from "../../../src/ci/keywords/needs.ts";
import { pagesOptionsSchema } from "../../../src/ci/keywords/pages.ts";
import { parallelMatrixSchema } from "../../../src/ci/keywords/parallel.ts";
import * as release from "../../../src/ci/keywords/release.ts";
import * as reports from "../../../src/ci/keywords/reports.ts";
import { retryOptionsSchema } from "../../../src/ci/keywords/retry.ts";
import { ruleSchema } from "../../../src/ci/keywords/rules.ts";
import * as run from "../../../src/ci/keywords/run.ts";
import { hooksSchema } from "../../../src/ci/keywords/script.ts";
import * as secrets from "../../../src/ci/keywords/secrets.ts";
import * as spec from "../../../src/ci/keywords/spec.ts";
import { idTokenSchema } from "../../../src/ci/keywords/tokens.ts";
import * as trigger from "../../../src/ci/keywords/trigger.ts";
import * as variables from "../../../src/ci/keywords/variables.ts";
import * as workflow from "../../../src/ci/keywords/workflow.ts";

/** An object of keywords, and where GitLab's own schema describes the same. */
interface Level {
  /** The exported type. */
  readonly type: string;
  /** The keys that our schema takes. */
  readonly keys: readonly string[];
  /** Paths into GitLab's schema: the properties of all of them make up the object. */
  readonly at: readonly string[];
}

const JOB = "definitions/job_template/properties";
const ENVIRONMENT = `${JOB}/environment/oneOf/1`;
const TRIGGER = `${JOB}/trigger/oneOf`;
const TRIGGER_INCLUDE = `${TRIGGER}/1/properties/include/oneOf/1/items/oneOf`;
const SECRET = "definitions/secrets/patternProperties/.*/properties";
const SPEC_INPUT = "definitions/configInputs/patternProperties/.*/oneOf/0/allOf/1";

export const LEVELS: readonly Level[] = [
  { type: "JobKeywords", keys: Object.keys(jobSchemas), at: ["definitions/job_template"] },
  { type: "GlobalKeywords", keys: Object.keys(globalSchemas), at: [""] },
  { type: "DefaultKeywords", keys: defaultSchema.keys, at: ["properties/default"] },
  { type: "Workflow", keys: workflow.workflowSchema.keys, at: ["properties/workflow"] },
  {
    type: "WorkflowRule",
    keys: workflow.workflowRuleSchema.keys,
    at: ["properties/workflow/properties/rules/items"],
  },
  {
    type: "AutoCancel",
    keys: workflow.autoCancelSchema.keys,
    at: ["definitions/workflowAutoCancel"],
  },
  { type: "Spec", keys: spec.specSchema.keys, at: ["properties/spec"] },
  { type: "SpecInput", keys: spec.specInputSchema.keys, at: ["definitions/baseInput", SPEC_INPUT] },
  {
    type: "SpecInputRule",
    keys: spec.specInputRuleSchema.keys,
    at: [`${SPEC_INPUT}/properties/rules/items`],
  },
  {
    type: "SpecLocalInclude",
    keys: spec.specLocalIncludeSchema.keys,
    at: ["definitions/spec_include_item/oneOf/0"],
  },
  {
    type: "SpecProjectInclude",
    keys: spec.specProjectIncludeSchema.keys,
    at: ["definitions/spec_include_item/oneOf/1"],
  },
  {
    type: "SpecRemoteInclude",
    keys: spec.specRemoteIncludeSchema.keys,
    at: ["definitions/spec_include_item/oneOf/2"],
  },
  {
    type: "LocalInclude",
    keys: include.localIncludeSchema.keys,
    at: ["definitions/include_item/oneOf/1"],
  },
  {
    type: "ProjectInclude",
    keys: include.projectIncludeSchema.keys,
    at: ["definitions/include_item/oneOf/2"],
  },
  {
    type: "TemplateInclude",
    keys: include.templateIncludeSchema.keys,
    at: ["definitions/include_item/oneOf/3"],
  },
  {
    type: "ComponentInclude",
    keys: include.componentIncludeSchema.keys,
    at: ["definitions/include_item/oneOf/4"],
  },
  {
    type: "RemoteInclude",
    keys: include.remoteIncludeSchema.keys,
    at: ["definitions/include_item/oneOf/5"],
  },
  {
    type: "IncludeRule",
    keys: include.includeRuleSchema.keys,
    at: ["definitions/includeRules/items/anyOf/0"],
  },
  { type: "Rule", keys: ruleSchema.keys, at: ["definitions/rules/items/anyOf/0"] },
  { type: "ChangesOptions", keys: changesOptionsSchema.keys, at: ["definitions/changes/anyOf/0"] },
  { type: "ExistsOptions", keys: existsOptionsSchema.keys, at: ["definitions/exists/anyOf/2"] },
  {
    type: "RuleJobNeed",
    keys: needs.ruleJobNeedSchema.keys,
    at: ["definitions/rulesNeeds/items/oneOf/1"],
  },
  { type: "JobNeed", keys: needs.jobNeedSchema.keys, at: [`${JOB}/needs/items/oneOf/1`] },
  { type: "PipelineNeed", keys: needs.pipelineNeedSchema.keys, at: [`${JOB}/needs/items/oneOf/2`] },
  { type: "ProjectNeed", keys: needs.projectNeedSchema.keys, at: [`${JOB}/needs/items/oneOf/3`] },
  { type: "ParallelMatrix", keys: parallelMatrixSchema.keys, at: ["definitions/parallel/oneOf/1"] },
  { type: "Artifacts", keys: artifactsSchema.keys, at: ["definitions/artifacts"] },
  {
    type: "Reports",
    keys: reports.reportsSchema.keys,
    at: ["definitions/artifacts/properties/reports"],
  },
  {
    type: "CoverageReport",
    keys: reports.coverageReportSchema.keys,
    at: ["definitions/artifacts/properties/reports/properties/coverage_report"],
  },
  { type: "CacheItem", keys: cacheItemSchema.keys, at: ["definitions/cache_item"] },
  {
    type: "CacheKey",
    keys: cacheKeySchema.keys,
    at: ["definitions/cache_item/properties/key/oneOf/1"],
  },
  { type: "RetryOptions", keys: retryOptionsSchema.keys, at: ["definitions/retry/oneOf/1"] },
  {
    type: "AllowedExitCodes",
    keys: allowedExitCodesSchema.keys,
    at: ["definitions/allow_failure/oneOf/1"],
  },
  {
    type: "EnvironmentOptions",
    keys: environment.environmentOptionsSchema.keys,
    at: [ENVIRONMENT],
  },
  {
    type: "EnvironmentKubernetes",
    keys: environment.environmentKubernetesSchema.keys,
    at: [`${ENVIRONMENT}/properties/kubernetes`],
  },
  {
    type: "ManagedResources",
    keys: environment.managedResourcesSchema.keys,
    at: [`${ENVIRONMENT}/properties/kubernetes/properties/managed_resources`],
  },
  {
    type: "EnvironmentDashboard",
    keys: environment.dashboardSchema.keys,
    at: [`${ENVIRONMENT}/properties/kubernetes/properties/dashboard`],
  },
  { type: "Release", keys: release.releaseSchema.keys, at: [`${JOB}/release`] },
  {
    type: "ReleaseAssets",
    keys: release.releaseAssetsSchema.keys,
    at: [`${JOB}/release/properties/assets`],
  },
  {
    type: "ReleaseLink",
    keys: release.releaseLinkSchema.keys,
    at: [`${JOB}/release/properties/assets/properties/links/items`],
  },
  { type: "ProjectTrigger", keys: trigger.projectTriggerSchema.keys, at: [`${TRIGGER}/0`] },
  { type: "ChildTrigger", keys: trigger.childTriggerSchema.keys, at: [`${TRIGGER}/1`] },
  {
    type: "TriggerForward",
    keys: trigger.triggerForwardSchema.keys,
    at: [`${TRIGGER}/0/properties/forward`],
  },
  {
    type: "TriggerLocalInclude",
    keys: trigger.triggerIncludeSchemas.local.keys,
    at: [`${TRIGGER_INCLUDE}/0`],
  },
  {
    type: "TriggerTemplateInclude",
    keys: trigger.triggerIncludeSchemas.template.keys,
    at: [`${TRIGGER_INCLUDE}/1`],
  },
  {
    type: "TriggerArtifactInclude",
    keys: trigger.triggerIncludeSchemas.artifact.keys,
    at: [`${TRIGGER_INCLUDE}/2`],
  },
  {
    type: "TriggerProjectInclude",
    keys: trigger.triggerIncludeSchemas.project.keys,
    at: [`${TRIGGER_INCLUDE}/3`],
  },
  {
    type: "TriggerComponentInclude",
    keys: trigger.triggerIncludeSchemas.component.keys,
    at: [`${TRIGGER_INCLUDE}/4`],
  },
  {
    type: "TriggerRemoteInclude",
    keys: trigger.triggerIncludeSchemas.remote.keys,
    at: [`${TRIGGER_INCLUDE}/5`],
  },
  { type: "Inherit", keys: inheritSchema.keys, at: [`${JOB}/inherit`] },
  { type: "PagesOptions", keys: pagesOptionsSchema.keys, at: [`${JOB}/pages/oneOf/0`] },
  { type: "FilterOptions", keys: filterOptionsSchema.keys, at: ["definitions/filter/oneOf/2"] },
  { type: "ImageOptions", keys: image.imageOptionsSchema.keys, at: ["definitions/image/oneOf/1"] },
  {
    type: "DockerOptions",
    keys: image.dockerSchema.keys,
    at: ["definitions/image/oneOf/1/properties/docker"],
  },
  {
    type: "KubernetesOptions",
    keys: image.kubernetesSchema.keys,
    at: ["definitions/image/oneOf/1/properties/kubernetes"],
  },
  {
    type: "ServiceOptions",
    keys: image.serviceOptionsSchema.keys,
    at: ["definitions/services/items/oneOf/1"],
  },
  {
    type: "GlobalVariable",
    keys: variables.globalVariableSchema.keys,
    at: ["definitions/globalVariables/patternProperties/.*/oneOf/1"],
  },
  {
    type: "JobVariable",
    keys: variables.jobVariableSchema.keys,
    at: ["definitions/jobVariables/patternProperties/.*/oneOf/1"],
  },
  { type: "JobInput", keys: jobInputSchema.keys, at: ["definitions/baseInput"] },
  { type: "IdToken", keys: idTokenSchema.keys, at: ["definitions/id_tokens/patternProperties/.*"] },
  {
    type: "DastConfiguration",
    keys: dastConfigurationSchema.keys,
    at: ["definitions/dast_configuration"],
  },
  {
    type: "SecretSource",
    keys: secrets.secretSchema.keys,
    at: ["definitions/secrets/patternProperties/.*"],
  },
  { type: "VaultSecret", keys: secrets.vaultSecretSchema.keys, at: [`${SECRET}/vault/oneOf/1`] },
  {
    type: "VaultEngine",
    keys: secrets.vaultEngineSchema.keys,
    at: [`${SECRET}/vault/oneOf/1/properties/engine`],
  },
  { type: "GcpSecret", keys: secrets.gcpSecretSchema.keys, at: [`${SECRET}/gcp_secret_manager`] },
  { type: "AzureSecret", keys: secrets.azureSecretSchema.keys, at: [`${SECRET}/azure_key_vault`] },
  {
    type: "AwsSecret",
    keys: secrets.awsSecretSchema.keys,
    at: [`${SECRET}/aws_secrets_manager/oneOf/1`],
  },
  {
    type: "GitlabSecret",
    keys: secrets.gitlabSecretSchema.keys,
    at: [`${SECRET}/gitlab_secrets_manager`],
  },
  { type: "Hooks", keys: hooksSchema.keys, at: ["definitions/hooks"] },
  { type: "FunctionStep", keys: run.functionStepSchema.keys, at: ["definitions/step/oneOf/0"] },
  { type: "ScriptStep", keys: run.scriptStepSchema.keys, at: ["definitions/step/oneOf/1"] },
  {
    type: "GitLocation",
    keys: run.gitLocationSchema.keys,
    at: ["definitions/stepGitReference/properties/git"],
  },
  {
    type: "OciLocation",
    keys: run.ociLocationSchema.keys,
    at: ["definitions/stepOciReference/properties/oci"],
  },
];
