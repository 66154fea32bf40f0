/**
 * Reads a stream of UTF-8 line by line; each line comes as soon as its end has. Lines end with LF or CRLF and
 * nothing else (node:readline also splits at U+2028 and lone CR, which would answer one line twice).
 * A last line without an end counts; bytes that are no UTF-8 become U+FFFD; a byte order mark goes.
 * @param input chunks of bytes of any size.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    rest += first;
    for (const next of others) {
      yield withoutReturn(rest);
      rest = next;
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
