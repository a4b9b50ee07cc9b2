import { forms, object, record, textOrTexts } from "./schema.ts";

/** Tokens (JWT) that prove to others who the job is, each in the variable of its name. */
export type IdTokens = Readonly<Record<string, IdToken>>;

export interface IdToken {
  /** Whom the token is for: the `aud` claim. Required, here or in what `extends` brings. */
  readonly aud?: string | readonly string[];
}

export const idTokenSchema = object<IdToken>(() => ({ aud: textOrTexts({ min: 1 }) }), {});

export const idTokensSchema = forms<IdTokens>({ object: record(idTokenSchema) });
