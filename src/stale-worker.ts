import { parentPort } from 'node:worker_threads';
import { currentFingerprint } from './answering/training/train.ts';
import { readModel } from './model-file.ts';
import { readKnowledge } from './read-knowledge.ts';
import { readLexicon } from './read-lexicon.ts';

// A thread of its own, because reading every example takes seconds: says whether the model is of other examples.
parentPort?.postMessage(currentFingerprint(readKnowledge(), readLexicon()) !== readModel().fingerprint);
