import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/evaluation/progress.ts';

function shown(isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  let time = 0;
  const progress = createProgress(stream, 'Asked', () => time);
  for (let done = 1; done <= 4; done++) {
    time += 1000;
    progress(done, 4);
  }
  return String(stream.read());
}

describe('progress', () => {
  it('is written over on a terminal, with the time that is left', () => {
    expect(shown(true).split('\r\u001b[K')).toEqual([
      '',
      'Asked: 1 of 4, 3 s left',
      'Asked: 2 of 4, 2 s left',
      'Asked: 3 of 4, 1 s left',
      'Asked: 4 of 4, 4 s\n',
    ]);
  });

  it('is one line in a log', () => {
    expect(shown(false)).toBe('Asked: 4 of 4, 4 s\n');
  });
});
