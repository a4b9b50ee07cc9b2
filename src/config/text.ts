/** The content of a file of the project, by its path relative to the config file. */
export interface TextFile {
  readonly file: string;
}

/**
 * A text that lives in a file of its own: `textFile("config/vimrc")`. Only the path is kept here;
 * whoever renders reads the file. The path cannot leave the project.
 */
export function textFile(path: string): TextFile {
  return Object.freeze({ file: path });
}

/** A text: written in the config itself, or the content of a file. */
export type Text = string | TextFile;
