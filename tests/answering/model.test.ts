import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { decodeModel, encodeModel } from '../../src/answering/model/encode.ts';
import { currentFingerprint, train } from '../../src/answering/training/train.ts';
import type { Lexicon } from '../../src/knowledge/lexicon.ts';
import { parseKnowledge } from '../../src/knowledge/parse-knowledge.ts';
import { modelSize, readModel } from '../../src/model-file.ts';
import { readKnowledge } from '../../src/read-knowledge.ts';
import { readLexicon } from '../../src/read-lexicon.ts';
import { smallKnowledge } from '../knowledge/small-knowledge.ts';

describe('the committed model', () => {
  test('is the one that this knowledge, this lexicon and this way of reading give', () => {
    const stale = 'the model is older than the knowledge; make it anew with `npm run train` and commit it';
    expect(readModel().fingerprint, stale).toBe(currentFingerprint(readKnowledge(), readLexicon()));
  });

  test('has at most 2 MB', () => {
    expect(modelSize()).toBeLessThan(2_000_000);
  });
});

describe('training', () => {
  const knowledge = parseKnowledge(smallKnowledge());
  const lexicon: Lexicon = { ...readLexicon(), outside: readLexicon().outside.slice(0, 2) };

  test('gives the same model each time, and one that survives being written', () => {
    const model = train(knowledge, lexicon);
    expect(encodeModel(train(knowledge, lexicon))).toBe(encodeModel(model));
    const again = decodeModel(encodeModel(model));
    const question = 'gaji koki berapa';
    const fresh = createAnswerer(knowledge, lexicon, model).ask(question);
    expect(createAnswerer(knowledge, lexicon, again).ask(question)).toEqual(fresh);
  });

  test('a damaged model is refused with the way to mend it', () => {
    expect(() => decodeModel('{"no": "model"}')).toThrow('npm run train');
  });
});
