import { train } from './answering/training/train.ts';
import { writeModel } from './model-file.ts';
import { readKnowledge } from './read-knowledge.ts';
import { readLexicon } from './read-lexicon.ts';

const bytes = writeModel(
  train(readKnowledge(), readLexicon(), (done, of) => console.log(`Learned ${done} of ${of} parts.`)),
);
console.log(`The model is written: ${Math.round(bytes / 1024)} kB.`);
