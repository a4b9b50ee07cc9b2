/** GitLab's CI keywords: types in GitLab's own spelling, and a schema for each. */

export { accepts } from "./accepts.ts";
export type { Artifacts, UploadWhen } from "./artifacts.ts";
export type { Cache, CacheItem, CacheKey } from "./cache.ts";
export type { Changes, ChangesOptions, Exists, ExistsOptions, If } from "./clauses.ts";
export type { DastConfiguration } from "./dast.ts";
export type { DefaultKeyword, DefaultKeywords } from "./default.ts";
export type {
  Environment,
  EnvironmentDashboard,
  EnvironmentKubernetes,
  EnvironmentOptions,
  ManagedResources,
} from "./environment.ts";
export type { AllowedExitCodes, AllowFailure } from "./failure.ts";
export type { Filter, FilterOptions, RefFilter } from "./filter.ts";
export type { Given, Interpolated } from "./given.ts";
export { type GlobalKeywords, globalSchemas, type StageItem } from "./global.ts";
export { extendsHandleSchema, jobHandleSchema } from "./handle.ts";
export type {
  DockerOptions,
  Image,
  ImageOptions,
  KubernetesOptions,
  PullPolicy,
  ServiceItem,
  ServiceOptions,
} from "./image.ts";
export type {
  ComponentInclude,
  Include,
  IncludeItem,
  IncludeRule,
  LocalInclude,
  ProjectInclude,
  RemoteInclude,
  TemplateInclude,
} from "./include.ts";
export type { Inherit } from "./inherit.ts";
export type { InputOption, InputType, InputValues, JobInput, JobInputs } from "./inputs.ts";
export { type HiddenKeywords, type JobKeywords, jobSchemas } from "./job.ts";
export type {
  JobNeed,
  MatrixOf,
  Need,
  Needs,
  PipelineNeed,
  ProjectNeed,
  RuleJobNeed,
  RuleNeed,
  UpstreamNeed,
} from "./needs.ts";
export type { Pages, PagesOptions } from "./pages.ts";
export type { Matrix, MatrixValue, Parallel, ParallelMatrix } from "./parallel.ts";
export type { Release, ReleaseAssets, ReleaseLink } from "./release.ts";
export type { CoverageReport, Reports } from "./reports.ts";
export { type MissingKey, missingKeys } from "./required.ts";
export type { Retry, RetryOptions, RetryReason } from "./retry.ts";
export type { Rule, RuleItem, Rules } from "./rules.ts";
export type {
  FunctionReference,
  FunctionStep,
  GitFunction,
  GitLocation,
  OciFunction,
  OciLocation,
  ScriptStep,
  Step,
} from "./run.ts";
export type { Hooks, Script, ScriptItem } from "./script.ts";
export type {
  AwsSecret,
  AzureSecret,
  GcpSecret,
  GitlabSecret,
  SecretSource,
  Secrets,
  VaultEngine,
  VaultSecret,
} from "./secrets.ts";
export type {
  Spec,
  SpecInclude,
  SpecInput,
  SpecInputRule,
  SpecLocalInclude,
  SpecProjectInclude,
  SpecRemoteInclude,
} from "./spec.ts";
export type { IdToken, IdTokens } from "./tokens.ts";
export type {
  ChildTrigger,
  ProjectTrigger,
  Trigger,
  TriggerArtifactInclude,
  TriggerComponentInclude,
  TriggerForward,
  TriggerInclude,
  TriggerLocalInclude,
  TriggerProjectInclude,
  TriggerRemoteInclude,
  TriggerStrategy,
  TriggerTemplateInclude,
} from "./trigger.ts";
export type {
  GlobalVariable,
  GlobalVariables,
  JobVariable,
  JobVariables,
  SimpleVariables,
  VariableValue,
} from "./variables.ts";
export type { RuleWhen, When } from "./when.ts";
export type { AutoCancel, Workflow, WorkflowRule, WorkflowRuleItem } from "./workflow.ts";
export type { YamlValue } from "./yaml.ts";
