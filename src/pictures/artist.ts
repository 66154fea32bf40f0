import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Picture } from '../replies/picture.ts';

/** Draws pictures, each anew. */
export interface Artist {
  /** @returns the bytes of a PNG. @throws Error that says which picture could not be drawn, and why. */
  draw(picture: Picture): Promise<Uint8Array>;
  /** Stops; what is not drawn yet is refused. May be called twice. */
  close(): Promise<void>;
}

/** How an artist works; only tests give it other values than these. */
export interface ArtistOptions {
  /** The program of the thread that draws. */
  readonly program?: URL;
  /** How long a picture may take, in milliseconds. */
  readonly patience?: number;
}

/** Several times what drawing needs, in megabytes: a fault in it must not take the whole program's memory. */
const MOST_MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

/** In milliseconds. On a busy processor the first picture, for which the thread starts, takes seconds. */
const PATIENCE = 20_000;
const CLOSED = 'the pictures are closed';
const WORKER = new URL('./worker.ts', import.meta.url);

const answerSchema = z.union([
  z.strictObject({ png: z.instanceof(Uint8Array) }),
  z.strictObject({ fault: z.string() }),
]);

/**
 * Draws in a thread of its own, one picture after the other, so that the program answers meanwhile. The thread
 * starts with the first picture and keeps no program alive; after a fault the next picture gets a new thread.
 */
export function createArtist({ program = WORKER, patience = PATIENCE }: ArtistOptions = {}): Artist {
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function drawNow(picture: Picture): Promise<Uint8Array> {
    try {
      if (closed) throw new Error(CLOSED);
      worker ??= start();
      return await exchange(worker, picture, patience);
    } catch (cause) {
      await stop();
      const reason = cause instanceof Error ? cause.message : String(cause);
      const why = closed ? CLOSED : reason;
      throw new Error(`The picture "${picture.title}" could not be drawn: ${why}.`, { cause });
    }
  }

  function start(): Worker {
    const started = new Worker(program, { resourceLimits: MOST_MEMORY });
    started.unref();
    // Without a listener an error in the thread would end the whole program.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  }

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  }

  return {
    draw: (picture) => {
      const drawn = turn.then(() => drawNow(picture));
      turn = drawn.catch(() => undefined);
      return drawn;
    },
    close: async () => {
      closed = true;
      await stop();
    },
  };
}

/** Sends a picture and waits for what comes first: the answer, the end of the thread or that of our patience. */
async function exchange(worker: Worker, picture: Picture, patience: number): Promise<Uint8Array> {
  const over = new AbortController();
  const { signal } = over;
  worker.ref();
  worker.postMessage(picture);
  try {
    const first = await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(([code]) => [{ fault: `the thread ended with code ${code}` }]),
      wait(patience, [{ fault: `it took longer than ${patience} ms` }], { signal }),
    ]);
    const { success, data: answer } = answerSchema.safeParse(first[0]);
    if (!success) throw new Error('the thread answered with something that is no picture');
    if ('fault' in answer) throw new Error(answer.fault);
    return answer.png;
  } finally {
    over.abort();
    worker.unref();
  }
}
