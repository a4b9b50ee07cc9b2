import type { Mark } from "./error.ts";

interface Base {
  readonly mark: Mark;
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
}

/** `quoted` is Psych's: not plain, and without a tag. */
export interface ScalarNode extends Base {
  readonly kind: "scalar";
  readonly value: string;
  readonly quoted: boolean;
}

export interface SequenceNode extends Base {
  readonly kind: "sequence";
  readonly items: YamlNode[];
}

export interface MappingNode extends Base {
  readonly kind: "mapping";
  readonly pairs: [YamlNode, YamlNode][];
}

export interface AliasNode {
  readonly kind: "alias";
  readonly mark: Mark;
  readonly anchor: string;
}

/** What is written, before it is read as values. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode | AliasNode;
