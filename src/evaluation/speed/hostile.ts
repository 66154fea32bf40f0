import { createRandom, type Random } from './random.ts';

/** How long hostile texts are: the most that a message on Discord can have. */
export const HOSTILE_LENGTH = 4_000;

/** Texts that are meant to take long, of one kind. */
export interface HostileKind {
  readonly name: string;
  /** Makes a text of exactly `HOSTILE_LENGTH` UTF-16 units; another for each seed. */
  make(seed: number): string;
}

type Piece = (random: Random) => string;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const QUESTIONS = [
  'gaji',
  'tugas',
  'skill',
  'tools',
  'berapa gaji senior',
  'apa itu mlflow',
  'how to become one',
];
const JOINTS = [' dan ', ' sama ', ' terus ', ' and ', '? ', ', ', '; ', '! ', '. '];
const BAIT = [
  '(a+)+$',
  'a{1,99999}',
  '[[[[',
  '\\\\',
  '(?=(?=',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  '.*.*.*',
  '-'.repeat(40),
];
const MARKS = ['\u0301', '\u0328', '\u200d', '\ufe0f', 'e', '👩‍👩‍👧‍👦', '🇮🇩', 'ﷺ', '\ud83d', '\u202e'];
const MARKUP = [
  '<@1',
  '<@!12345678901234567890>',
  '<a:b:',
  '<#1><@&2>',
  '<t:1:',
  'http://',
  'https://www.',
  'www.a',
  '```',
  '||',
];
const FIGURES = [
  '3 tahun ',
  '2th ',
  '10yoe ',
  'rp',
  '99999999999999 ',
  '1.000.000,5 ',
  '5-',
  '7+ ',
  '1/2/3 ',
];

/** All kinds of hostile texts. @param words known words, of which misspelt ones are made. */
export function hostileKinds(words: readonly string[]): HostileKind[] {
  const kinds: Readonly<Record<string, Piece>> = {
    'one word without end': (random) => LETTERS[random(LETTERS.length)]!,
    'one letter without end': () => 'a',
    'words that do not exist': (random) => `${word(random)} `,
    'known words, each misspelt': (random) => `${misspell(words[random(words.length)]!, random)} `,
    'known words': (random) => `${words[random(words.length)]!} `,
    'many questions at once': (random) => pick(QUESTIONS, random) + pick(JOINTS, random),
    'bait for regular expressions': (random) => pick(BAIT, random),
    'marks, joiners and emoji': (random) => pick(MARKS, random),
    'mentions and links half written': (random) => pick(MARKUP, random),
    'figures and units': (random) => pick(FIGURES, random),
    'nothing but space': () => ' \n\t',
  };
  return Object.entries(kinds).map(([name, piece]) => ({ name, make: (seed) => fill(piece, seed) }));
}

function fill(piece: Piece, seed: number): string {
  const random = createRandom(seed);
  let text = '';
  while (text.length < HOSTILE_LENGTH) text += piece(random);
  return text.slice(0, HOSTILE_LENGTH);
}

function pick(from: readonly string[], random: Random): string {
  return from[random(from.length)]!;
}

function word(random: Random): string {
  return Array.from({ length: 5 + random(7) }, () => LETTERS[random(LETTERS.length)]!).join('');
}

/** Exchanges one letter for another. */
function misspell(text: string, random: Random): string {
  const at = random(text.length);
  return text.slice(0, at) + LETTERS[random(LETTERS.length)]! + text.slice(at + 1);
}
