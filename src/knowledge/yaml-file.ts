import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Problem } from './problems.ts';

/** A place inside a file's data: the keys and indexes that lead there. */
export type DataPath = readonly PropertyKey[];

/** A YAML file that has been read: its data, and the lines on which they stand. */
export interface YamlFile {
  readonly path: string;
  /** Plain data of unknown shape; `null` where the file could not be read. */
  readonly data: unknown;
  /** The mistakes in the YAML itself. */
  readonly problems: readonly Problem[];
  /** The 1-based line of the key or item at `path`; where it is missing, that of the nearest thing around it. */
  lineOf(path: DataPath): number;
}

/**
 * Reads one YAML file.
 * @param path the name to report mistakes under.
 * @param text the file's content.
 */
export function readYamlFile(path: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const toProblem = (error: YAMLError): Problem => ({
    file: path,
    line: lineAt(error.pos[0]),
    message: describe(error, text),
  });
  return {
    path,
    data: document.errors.length > 0 ? null : document.toJS(),
    problems: [...document.errors, ...document.warnings].map(toProblem),
    lineOf: (at) => lineAt(offsetOf(document.contents, at)),
  };
}

function describe(error: YAMLError, text: string): string {
  if (error.code !== 'DUPLICATE_KEY') return `this is no valid YAML: ${error.message}`;
  const key = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim();
  return `\`${key}\` stands twice; rename or remove one of them`;
}

function offsetOf(root: Node | null, path: DataPath): number {
  let node: unknown = root;
  let offset = startOf(root);
  for (const key of path) {
    const found = childOf(node, key);
    if (found === undefined) return offset;
    offset = found.offset;
    node = found.node;
  }
  return offset;
}

function childOf(node: unknown, key: PropertyKey): { offset: number; node: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === key);
    return pair && { offset: startOf(pair.key), node: pair.value };
  }
  if (!isSeq(node) || typeof key !== 'number') return undefined;
  const item = node.items[key];
  return item === undefined ? undefined : { offset: startOf(item), node: item };
}

function startOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}
