import * as z from "zod";
import { object, text, textOrTexts } from "./schema.ts";

/** Paths, and globs where GitLab collects several files. */
type Paths = string | readonly string[];

const COVERAGE_FORMATS = ["cobertura", "jacoco"] as const;

/** Files that GitLab reads and shows, uploaded whether the job succeeds or fails. */
export interface Reports {
  /** Accessibility problems of a website, found by pa11y: one JSON file. */
  readonly accessibility?: string;
  /** Links to show beside the job's log: one JSON file. */
  readonly annotations?: string;
  /** Bugs found by fuzzing an API. */
  readonly api_fuzzing?: Paths;
  /** Performance of a website, measured by sitespeed.io: one JSON file. */
  readonly browser_performance?: string;
  /** Problems of the code's quality, in the format of Code Climate. */
  readonly codequality?: Paths;
  /** Vulnerabilities of container images. */
  readonly container_scanning?: Paths;
  /** Bugs found by fuzzing that is guided by coverage. */
  readonly coverage_fuzzing?: Paths;
  /** Which lines tests cover, shown in the changes of a merge request. */
  readonly coverage_report?: CoverageReport;
  /** Components of the software (SBOM), in the CycloneDX format. */
  readonly cyclonedx?: Paths;
  /** Vulnerabilities found by attacking the running application. */
  readonly dast?: Paths;
  /** Vulnerabilities of the dependencies. */
  readonly dependency_scanning?: Paths;
  /** Variables for later jobs: lines of `NAME=value`. */
  readonly dotenv?: Paths;
  /** Results of tests: one or several XML files in the format of JUnit. */
  readonly junit?: Paths;
  /** Deprecated since 12.8: use `license_scanning`. */
  readonly license_management?: Paths;
  /** Licenses of the dependencies. */
  readonly license_scanning?: Paths;
  /** Performance under load, measured by k6. */
  readonly load_performance?: Paths;
  /** What editors know about symbols (Language Server Index Format). */
  readonly lsif?: Paths;
  /** Figures of your own, in the OpenMetrics format. */
  readonly metrics?: Paths;
  /** What the dependencies are, for GitLab's AI. */
  readonly repository_xray?: Paths;
  /** Which requirements are satisfied. */
  readonly requirements?: Paths;
  /** Results of any security scanner, in the SARIF 2.1.0 format. */
  readonly sarif?: Paths;
  /** Vulnerabilities of the source code. */
  readonly sast?: Paths;
  /** Secrets in the source code. */
  readonly secret_detection?: Paths;
  /** Changes that Terraform or OpenTofu plans: JSON. */
  readonly terraform?: Paths;
}

export interface CoverageReport {
  /** Required, here or in what `extends` brings. */
  readonly coverage_format?: (typeof COVERAGE_FORMATS)[number];
  /** Path of the file, or a glob. Required, here or in what `extends` brings. */
  readonly path?: string;
}

const paths = textOrTexts();
const junit = textOrTexts({ min: 1 });

export const coverageReportSchema = object<CoverageReport>(
  () => ({ coverage_format: z.enum(COVERAGE_FORMATS), path: text }),
  {},
);

export const reportsSchema = object<Reports>(
  () => ({
    accessibility: text,
    annotations: text,
    api_fuzzing: paths,
    browser_performance: text,
    codequality: paths,
    container_scanning: paths,
    coverage_fuzzing: paths,
    coverage_report: coverageReportSchema,
    cyclonedx: paths,
    dast: paths,
    dependency_scanning: paths,
    dotenv: paths,
    junit,
    license_management: paths,
    license_scanning: paths,
    load_performance: paths,
    lsif: paths,
    metrics: paths,
    repository_xray: paths,
    requirements: paths,
    sarif: paths,
    sast: paths,
    secret_detection: paths,
    terraform: paths,
  }),
  {},
);
