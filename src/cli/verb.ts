/** What a person types after `faultier`. */
export interface Verb {
  readonly name: string;
  /** One line, in the list of all verbs. */
  readonly summary: string;
  /** What comes after the verb, as in `[HOST] [PART...]`. */
  readonly arguments?: string;
  /** Flags with what they mean; those of every verb are not repeated here. */
  readonly options?: readonly (readonly [flags: string, meaning: string])[];
  readonly examples?: readonly string[];
  /** Its code, loaded only when it is called. Without it the verb is not built yet, and says so. */
  readonly load?: () => Promise<VerbModule>;
}

export interface VerbModule {
  run(call: Call): Promise<ExitStatus>;
}

/** One call of a verb, as typed. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Options;
}

export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** 0: it holds or is done. 1: it does not hold. 2: it could not be tried. */
export type ExitStatus = 0 | 1 | 2;
