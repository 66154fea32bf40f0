import type { ErrorCode, YAMLError } from 'yaml';

const MENDS: Partial<Record<ErrorCode, string>> = {
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that contains `: ` in quotes',
  MISSING_CHAR: 'close the quote or bracket that begins here',
  MULTIPLE_DOCS: 'remove the line `---`',
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: 'put a text that begins with `!` in quotes',
};

/**
 * Says for people what is wrong with a file's YAML and how to mend it.
 * @param text the file's content.
 */
export function describeYamlError(error: YAMLError, text: string): string {
  if (error.code === 'DUPLICATE_KEY') {
    const [line = ''] = text.slice(error.pos[0]).split('\n', 1);
    return `\`${line.split(':', 1)[0]?.trim()}\` stands twice here; rename or remove one of them`;
  }
  const mend = MENDS[error.code] ?? 'compare its indentation and quotes with the lines around it';
  return `this is not valid YAML (${error.message}); ${mend}`;
}
