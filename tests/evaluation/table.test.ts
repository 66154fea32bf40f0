import { describe, expect, it } from 'vitest';
import { indent, table } from '../../src/evaluation/table.ts';

describe('a table', () => {
  it('aligns the first column to the left and the others to the right, without spaces at the end', () => {
    expect(
      table([
        ['', 'ours', 'fuse.js'],
        ['right', '92.0 %', '7 %'],
        ['language right', '99.5 %'],
      ]),
    ).toBe(
      ['                  ours  fuse.js', 'right           92.0 %      7 %', 'language right  99.5 %'].join(
        '\n',
      ),
    );
  });

  it('is empty without rows', () => {
    expect(table([])).toBe('');
  });

  it('is moved to the right by lines, blank ones excepted', () => {
    expect(indent('a\n\nb')).toBe('  a\n\n  b');
  });
});
