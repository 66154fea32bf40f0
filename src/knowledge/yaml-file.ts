import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { DataPath } from './place.ts';
import type { Problem } from './problems.ts';
import { describeYamlError } from './yaml-messages.ts';

/** A YAML file that has been read: its data, and the lines on which they stand. */
export interface YamlFile {
  readonly path: string;
  /** Plain data of unknown shape; `undefined` where the file could not be understood. */
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
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    file: path,
    line: lineAt(offsetOfError(document, error)),
    message: describeYamlError(error, text),
  }));
  const aliases = findAliases(document).map((offset) => ({
    file: path,
    line: lineAt(offset),
    message:
      'YAML takes what begins with `*` for an alias, and aliases are not used here; put the text in quotes',
  }));
  const understood = aliases.length === 0 && document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  return {
    path,
    data: understood ? document.toJS() : undefined,
    problems: [...errors, ...aliases].filter(isFirstOfLine),
    lineOf: (at) => lineAt(offsetOf(document.contents, at)),
  };
}

/** One slip can be several errors to a parser: the first on a line says it best. */
function isFirstOfLine({ line }: Problem, index: number, problems: readonly Problem[]): boolean {
  return problems.findIndex((other) => other.line === line) === index;
}

function findAliases(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, node) => {
      offsets.push(node.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** An unclosed quote or bracket is noticed at its end; what helps is where it begins. */
function offsetOfError(document: Document.Parsed, { code, pos }: YAMLError): number {
  if (code !== 'MISSING_CHAR') return pos[0];
  let start = 0;
  visit(document, {
    Node: (_, node) => {
      const [from = 0, , to = 0] = node.range ?? [];
      if (from <= pos[0] && to >= pos[0]) start = Math.max(start, from);
    },
  });
  return start;
}

function offsetOf(root: unknown, path: DataPath): number {
  let node = root;
  let offset = startOf(root);
  for (const key of path) {
    const child = childOf(node, key);
    if (child === undefined) return offset;
    offset = child.offset;
    node = child.node;
  }
  return offset;
}

function childOf(node: unknown, key: PropertyKey): { offset: number; node: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    return pair && { offset: startOf(pair.key), node: pair.value };
  }
  if (!isSeq(node) || typeof key !== 'number') return undefined;
  const item = node.items[key];
  return isNode(item) ? { offset: startOf(item), node: item } : undefined;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
