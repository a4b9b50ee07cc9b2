/** From a pipeline to the text of `.gitlab-ci.yml`. */
export { type RenderOptions, render } from "./render.ts";
