import type { AnswerId } from '../knowledge/knowledge.ts';
import { SMALL_TALK, type SmallTalk } from '../knowledge/small-talk.ts';
import { evidenceOf, type Impression, impressionOf, placesOf } from './evidence.ts';
import { judge } from './model/judge.ts';
import type { Class, Model } from './model/model.ts';
import { createNeighbours } from './model/neighbours.ts';
import type { Reading } from './reading.ts';

/** An answer, and how likely it is the one that is asked for. */
export interface Candidate {
  readonly id: AnswerId;
  readonly probability: number;
}

/** What is made of one question or a part of one, before it is decided what to say. */
export interface Opinion {
  readonly reading: Reading;
  readonly impression: Impression;
  /** The probability that it asks something that we know. */
  readonly scope: number;
  /** The probability that, if so, the first candidate is the right one. */
  readonly choice: number;
  /** The likeliest answers, best first. */
  readonly candidates: readonly Candidate[];
  /** How likely any answer is. */
  readonly probabilityOf: (id: AnswerId) => number;
  /** The likeliest family of outside questions. */
  readonly outside: { readonly family: string; readonly probability: number } | undefined;
  /** The likeliest kind of small talk. */
  readonly smallTalk: { readonly kind: SmallTalk; readonly probability: number } | undefined;
}

/** Makes up its mind about a reading. */
export type Consider = (reading: Reading) => Opinion;

/** Makes the function that looks at a reading with a model and judges it. */
export function createConsider(model: Omit<Model, 'several' | 'vocabulary' | 'fingerprint'>): Consider {
  const { classes, linear } = model;
  const places = placesOf(classes);
  const placeOf = new Map(places.answer.map((at) => [classes[at]!.id, at]));
  const find = createNeighbours(model.neighbours, classes.length);
  return (reading) => {
    const impression = impressionOf(reading, places, linear, find);
    const { probabilities, ranking } = impression;
    const evidence = evidenceOf(reading, impression, places);
    const outside = likeliest('outside', classes, probabilities);
    const talk = likeliest('small-talk', classes, probabilities);
    const kind = SMALL_TALK.find((known) => known === talk?.id);
    return {
      reading,
      impression,
      scope: judge(model.scope, evidence),
      choice: judge(model.choice, evidence),
      probabilityOf: (id) => probabilities[placeOf.get(id) ?? -1] ?? 0,
      candidates: ranking.map((at) => ({ id: classes[at]!.id, probability: probabilities[at]! })),
      outside: outside && { family: outside.id, probability: outside.probability },
      smallTalk: talk && kind && { kind, probability: talk.probability },
    };
  };
}

function likeliest(kind: Class['kind'], classes: readonly Class[], probabilities: Float32Array) {
  let best: { id: string; probability: number } | undefined;
  classes.forEach((cls, at) => {
    const probability = probabilities[at]!;
    if (cls.kind === kind && probability > (best?.probability ?? -1)) best = { id: cls.id, probability };
  });
  return best;
}
