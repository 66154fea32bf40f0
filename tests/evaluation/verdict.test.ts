import { describe, expect, it } from 'vitest';
import { type Label, type Outcome, verdictOf } from '../../src/evaluation/verdict.ts';

const label = (...gold: string[]): Label => ({ gold, both: false, kind: 'in' });
const both = (...gold: string[]): Label => ({ gold, both: true, kind: 'in' });
const half = (...gold: string[]): Label => ({ gold, both: false, kind: 'half' });
const outside: Label = { gold: [], both: false, kind: 'near-oos' };

const answer = (...answers: string[]): Outcome => ({
  kind: 'answer',
  answers,
  suggestions: [],
  confidence: 1,
});
const suggest = (...suggestions: string[]): Outcome => ({
  kind: 'suggestions',
  answers: [],
  suggestions,
  confidence: 0,
});
const refuse = (...suggestions: string[]): Outcome => ({
  kind: 'no-answer',
  answers: [],
  suggestions,
  confidence: 0,
});
const talk: Outcome = { kind: 'small-talk', answers: [], suggestions: [], confidence: 1 };

describe('the verdict on a question that we know an answer to', () => {
  it.each([
    ['the right id', label('a'), answer('a'), 'right'],
    ['any of the right ids', label('a', 'b'), answer('b'), 'right'],
    ['a second id after the right one', label('a'), answer('a', 'x'), 'right'],
    ['the right id as the second', label('a'), answer('x', 'a'), 'wrong'],
    ['three ids where one is asked', label('a'), answer('a', 'x', 'y'), 'wrong'],
    ['another id', label('a'), answer('x'), 'wrong'],
    ['a right suggestion', label('a'), suggest('x', 'a'), 'helped'],
    ['a right suggestion in the fifth place', label('a'), suggest('v', 'w', 'x', 'y', 'a'), 'helped'],
    ['a right suggestion in the sixth place', label('a'), suggest('u', 'v', 'w', 'x', 'y', 'a'), 'missed'],
    ['other suggestions', label('a'), suggest('x'), 'missed'],
    ['a refusal that offers the right id', label('a'), refuse('a'), 'missed'],
    ['small talk', label('a'), talk, 'missed'],
  ])('for %s', (_, wanted, outcome, verdict) => {
    expect(verdictOf(wanted, outcome)).toBe(verdict);
  });
});

describe('the verdict on a question that asks several things', () => {
  it.each([
    ['all of them, in any order', both('a', 'b'), answer('b', 'a'), 'right'],
    ['all of them and one more', both('a', 'b'), answer('a', 'b', 'x'), 'right'],
    ['all of them and two more', both('a', 'b'), answer('a', 'b', 'x', 'y'), 'wrong'],
    ['one of them', both('a', 'b'), answer('a'), 'wrong'],
    ['a suggestion of one', both('a', 'b'), suggest('b'), 'helped'],
  ])('for %s', (_, wanted, outcome, verdict) => {
    expect(verdictOf(wanted, outcome)).toBe(verdict);
  });
});

describe('the verdict on a question of which we know one half', () => {
  it.each([
    ['the half that we know', half('a'), answer('a'), 'right'],
    ['something beside it', half('a'), answer('a', 'x'), 'wrong'],
    ['something else', half('a'), answer('x'), 'wrong'],
    ['a suggestion of it', half('a'), suggest('x', 'a'), 'right'],
    ['other suggestions', half('a'), suggest('x'), 'missed'],
    ['a refusal', half('a'), refuse(), 'missed'],
  ])('for %s', (_, wanted, outcome, verdict) => {
    expect(verdictOf(wanted, outcome)).toBe(verdict);
  });
});

describe('the verdict on a question outside what we know', () => {
  it.each([
    ['an answer', answer('a'), 'false'],
    ['suggestions', suggest('a'), 'refused'],
    ['a refusal', refuse(), 'refused'],
    ['small talk', talk, 'refused'],
  ])('for %s', (_, outcome, verdict) => {
    expect(verdictOf(outside, outcome)).toBe(verdict);
  });
});
