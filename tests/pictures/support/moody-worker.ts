import { parentPort, threadId } from 'node:worker_threads';
import type { Picture } from '../../../src/replies/picture.ts';

/** A thread that does as a picture's title says; where it says nothing, the "PNG" is the number of the thread. */
const MOODS: Readonly<Record<string, () => void>> = {
  exits: () => process.exit(3),
  throws: () => {
    throw new Error('out of paint');
  },
  refuses: () => parentPort?.postMessage({ fault: 'no such colour' }),
  babbles: () => parentPort?.postMessage('a text'),
  sleeps: () => undefined,
};

function draw(): void {
  parentPort?.postMessage({ png: Uint8Array.of(threadId) });
}

parentPort?.on('message', ({ title }: Picture) => (MOODS[title] ?? draw)());
