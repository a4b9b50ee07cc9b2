/** GitLab's slug, as in `CI_COMMIT_REF_SLUG`: lower case, 63 characters, dashes only inside. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "-")
    .slice(0, 63)
    .replace(/^-+|-+$/g, "");
}
