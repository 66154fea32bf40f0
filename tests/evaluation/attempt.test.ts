import { PassThrough } from 'node:stream';
import { parseArgs } from 'node:util';
import { expect, it } from 'vitest';
import { attempt } from '../../src/evaluation/attempt.ts';

function trying(action: () => unknown) {
  const errors = new PassThrough();
  return { result: attempt(action, errors), told: String(errors.read() ?? '') };
}

it('gives back what was made', () => {
  expect(trying(() => 5)).toEqual({ result: 5, told: '' });
});

it("tells a mistake of the reader's in its own words", () => {
  const mistake = () => {
    throw new Error('a.jsonl:1: is no JSON');
  };
  expect(trying(mistake)).toEqual({ result: undefined, told: 'a.jsonl:1: is no JSON\n' });
  expect(trying(() => parseArgs({ args: ['--eror'] })).told).toContain("Unknown option '--eror'");
});

it('throws a fault of the program on, so that its stack trace is seen', () => {
  const fault = () => {
    throw new TypeError('x is not a function');
  };
  expect(() => trying(fault)).toThrow(TypeError);
});
