import { hasOnlyKeys } from "../framework/checks.ts";
import { hashEntry } from "../framework/kinds.ts";
import { config } from "../framework/validation.ts";
import {
  imageableKeys,
  imageableKeywords,
  imageableValidations,
  imageableValue,
} from "./imageable.ts";

/** `image`. */
export const imageEntry = hashEntry({
  name: "image",
  otherForms: true,
  keywords: imageableKeywords,
  validations: [...imageableValidations, config(hasOnlyKeys(imageableKeys))],
  value: imageableValue,
});
