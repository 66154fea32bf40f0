import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Lexicon } from '../../knowledge/lexicon.ts';
import { evidenceOf, impressionOf, placesOf } from '../evidence.ts';
import { type Features, featuresOf } from '../features.ts';
import type { Class, Judge, Linear, Model, Neighbours } from '../model/model.ts';
import { createNeighbours } from '../model/neighbours.ts';
import { createConsider } from '../opinion.ts';
import { createReader } from '../reader.ts';
import type { Reading } from '../reading.ts';
import { type Lesson, learn } from './classifier.ts';
import { contrastsOf } from './contrasts.ts';
import { classesOf, type Example, examplesOf, FOLDS } from './examples.ts';
import { fingerprint } from './fingerprint.ts';
import { indexNeighbours } from './index-neighbours.ts';
import { type Case, learnJudge } from './learn-judge.ts';
import { learnSeveral, type Single } from './learn-several.ts';
import { quantise } from './quantise.ts';
import { vocabularyOf } from './vocabulary.ts';

/** How much a made-up contrast counts beside a question that somebody wrote. */
const CONTRAST_WEIGHT = 0.3;
/** How much an outside question counts for the judges: answering it is worse than missing one that is inside. */
const OUTSIDE_WEIGHT = 2;

interface Studied extends Example {
  readonly reading: Reading;
  readonly features: Features;
  readonly contrasts: readonly { readonly features: Features; readonly cls: number }[];
}

interface Learned {
  readonly linear: Linear;
  readonly neighbours: Neighbours;
}

/** A held-back example and what the parts learned without it made of it. */
interface HeldBack {
  readonly example: Example;
  readonly evidence: readonly number[];
  /** The class of the likeliest answer. */
  readonly first: number;
}

/**
 * Learns everything that answering needs from the knowledge and the lexicon: some minutes of work, the same result each time.
 * @param onProgress is told after each part how many of all parts are done.
 */
export function train(
  knowledge: Knowledge,
  lexicon: Lexicon,
  onProgress: (done: number, of: number) => void = () => {},
): Model {
  const { classes, studied, read, vocabulary } = prepare(knowledge, lexicon);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const without = learnFrom(
      studied.filter((example) => example.fold !== fold),
      classes,
    );
    onProgress(fold + 1, FOLDS + 1);
    return { without, heldBack: studied.filter((example) => example.fold === fold) };
  });
  const judges = judgesFrom(
    folds.flatMap(({ without, heldBack }) => lookAt(heldBack, without, classes)),
    classes,
  );
  const learned = learnFrom(studied, classes);
  const singles = folds.flatMap(({ without, heldBack }) => {
    const consider = createConsider({ classes, ...without, ...judges });
    const asked = heldBack.filter(({ cls }) => classes[cls]!.kind === 'answer');
    return asked.map(({ reading, cls }): Single => ({ reading, answer: classes[cls]!.id, consider }));
  });
  const consider = createConsider({ classes, ...learned, ...judges });
  const several = learnSeveral(knowledge.several, singles, read, consider, lexicon.structure);
  onProgress(FOLDS + 1, FOLDS + 1);
  return { fingerprint: fingerprint(studied, classes), classes, ...learned, vocabulary, ...judges, several };
}

/** The fingerprint that a model learned now would have. */
export function currentFingerprint(knowledge: Knowledge, lexicon: Lexicon): string {
  const { studied, classes } = prepare(knowledge, lexicon);
  return fingerprint(studied, classes);
}

function prepare(knowledge: Knowledge, lexicon: Lexicon) {
  const classes = classesOf(knowledge, lexicon);
  const examples = examplesOf(knowledge, lexicon);
  const firstReader = createReader(knowledge.profession, lexicon);
  const vocabulary = vocabularyOf(examples.map(({ question }) => firstReader(question)));
  const read = createReader(knowledge.profession, lexicon, vocabulary);
  return { classes, read, vocabulary, studied: study(examples, read, classes) };
}

function study(examples: readonly Example[], read: (question: string) => Reading, classes: readonly Class[]) {
  const families = new Map(classes.map(({ kind, id }, at) => [`${kind} ${id}`, at]));
  return examples.map((example, turn): Studied => {
    const reading = read(example.question);
    const { kind, id } = classes[example.cls]!;
    const made = kind === 'answer' ? contrastsOf(reading, id, turn) : [];
    const contrasts = made.flatMap((contrast) => {
      const cls = contrast.family === undefined ? example.cls : families.get(`outside ${contrast.family}`);
      return cls === undefined ? [] : [{ features: featuresOf(contrast.reading), cls }];
    });
    return { ...example, reading, features: featuresOf(reading), contrasts };
  });
}

/** Looks at examples with parts that were learned without them. */
function lookAt(
  heldBack: readonly Studied[],
  { linear, neighbours }: Learned,
  classes: readonly Class[],
): HeldBack[] {
  const find = createNeighbours(neighbours, classes.length);
  const places = placesOf(classes);
  return heldBack.map((example) => {
    const impression = impressionOf(example.reading, places, linear, find, example.features);
    return {
      example,
      evidence: evidenceOf(example.reading, impression, places),
      first: impression.ranking[0]!,
    };
  });
}

function learnFrom(studied: readonly Studied[], classes: readonly Class[]): Learned {
  const inScope = (cls: number) => classes[cls]!.kind === 'answer';
  const lessons = studied.flatMap(({ features, cls, contrasts }): Lesson[] => [
    { features, target: cls, weight: 1 },
    ...contrasts.map((contrast) => ({
      features: contrast.features,
      target: contrast.cls,
      weight: CONTRAST_WEIGHT,
    })),
  ]);
  const scopeLessons = lessons.map(
    ({ features, target, weight }): Lesson => ({
      features,
      target: inScope(target) ? 0 : 1,
      weight: inScope(target) ? weight : weight * OUTSIDE_WEIGHT,
    }),
  );
  const languageLessons = studied.map(
    ({ features, language }): Lesson => ({
      features,
      target: language === 'en' ? 0 : 1,
      weight: 1,
    }),
  );
  return {
    linear: quantise([
      { from: learn(lessons, classes.length), columns: classes.map((_, at) => at) },
      { from: oneColumn(learn(scopeLessons, 2)), columns: [0] },
      { from: oneColumn(learn(languageLessons, 2)), columns: [0] },
    ]),
    neighbours: indexNeighbours(studied, classes),
  };
}

/** Of two columns that compete the difference is all that counts. */
function oneColumn({ weights, biases }: ReturnType<typeof learn>): ReturnType<typeof learn> {
  return {
    columns: 1,
    weights: Float32Array.from(
      { length: weights.length / 2 },
      (_, at) => weights[2 * at]! - weights[2 * at + 1]!,
    ),
    biases: Float32Array.of(biases[0]! - biases[1]!),
  };
}

/** Learns to judge from held-back examples: first scope, then, for those in scope, choice. */
function judgesFrom(
  heldBack: readonly HeldBack[],
  classes: readonly Class[],
): { scope: Judge; choice: Judge } {
  const inScope = ({ example }: HeldBack) => classes[example.cls]!.kind === 'answer';
  const scope = heldBack.map(
    (held): Case => ({
      evidence: held.evidence,
      yes: inScope(held),
      weight: inScope(held) ? 1 : OUTSIDE_WEIGHT,
    }),
  );
  const choice = heldBack.filter(inScope).map(
    (held): Case => ({
      evidence: held.evidence,
      yes: held.first === held.example.cls,
      weight: 1,
    }),
  );
  return { scope: learnJudge(scope), choice: learnJudge(choice) };
}
