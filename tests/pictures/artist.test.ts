import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { type Artist, type ArtistOptions, createArtist } from '../../src/pictures/artist.ts';
import { PNG_WIDTH } from '../../src/pictures/render.ts';
import { decodePng } from './support/decode-png.ts';
import { path, ranges } from './support/samples.ts';

const MOODY = new URL('./support/moody-worker.ts', import.meta.url);

const artists: Artist[] = [];

function artistWith(options?: ArtistOptions): Artist {
  const artist = createArtist(options);
  artists.push(artist);
  return artist;
}

/** Has a thread do what a title says. @returns the number of the thread that drew. */
async function threadOf(artist: Artist, title = 'draws'): Promise<number | undefined> {
  return (await artist.draw(path({ title })))[0];
}

afterEach(() => Promise.all(artists.splice(0).map((artist) => artist.close())));

test('pictures of every kind are drawn in a thread, also several at once', async () => {
  const artist = artistWith();
  const pngs = await Promise.all([artist.draw(path({})), artist.draw(ranges({})), artist.draw(path({}))]);
  expect(pngs.map((png) => decodePng(png).width)).toEqual([PNG_WIDTH, PNG_WIDTH, PNG_WIDTH]);
  expect(pngs[2]).toEqual(pngs[0]);
  expect(pngs[1]).not.toEqual(pngs[0]);
});

test('one thread draws everything while all is well', async () => {
  const artist = artistWith({ program: MOODY });
  const first = await threadOf(artist);
  expect(await Promise.all([threadOf(artist), threadOf(artist)])).toEqual([first, first]);
});

describe('a picture fails, and the next has a new thread, when the thread', () => {
  test.each([
    ['exits', 'the thread ended with code 3'],
    ['throws', 'out of paint'],
    ['refuses', 'no such colour'],
    ['babbles', 'the thread answered with something that is no picture'],
  ])('%s', async (title, reason) => {
    const artist = artistWith({ program: MOODY });
    const before = await threadOf(artist);
    await expect(threadOf(artist, title)).rejects.toThrow(
      new RegExp(`^The picture "${title}" could not be drawn: ${reason}\\.$`),
    );
    const after = await threadOf(artist);
    expect(after).toBeGreaterThan(before ?? Number.NaN);
  });

  test('takes too long', async () => {
    const artist = artistWith({ program: MOODY, patience: 20 });
    await expect(threadOf(artist, 'sleeps')).rejects.toThrow('it took longer than 20 ms');
  });

  test.each(['exits', 'throws'])('%s after it has drawn', async (how) => {
    const artist = artistWith({ program: MOODY });
    const started = new Promise<Worker>((resolve) => process.once('worker', resolve));
    const before = await threadOf(artist);
    const thread = await started;
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    thread.postMessage({ title: how });
    await ended;
    expect(await threadOf(artist)).toBeGreaterThan(before ?? Number.NaN);
  });

  test('has no program', async () => {
    const artist = artistWith({ program: new URL('./nothing.ts', MOODY) });
    await expect(threadOf(artist)).rejects.toThrow(/^The picture "draws" could not be drawn: .*nothing\.ts/);
  });
});

test('those that wait behind a failing picture are drawn', async () => {
  const artist = artistWith({ program: MOODY });
  const drawn = await Promise.allSettled(
    ['exits', 'draws', 'throws', 'draws'].map((title) => threadOf(artist, title)),
  );
  expect(drawn.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
});

test('closed, it refuses what it is drawing, what waits and what comes; it may be closed twice', async () => {
  const artist = artistWith({ program: MOODY });
  await threadOf(artist);
  const waiting = Promise.allSettled([threadOf(artist, 'sleeps'), threadOf(artist)]);
  // Until the first of them is being drawn.
  await Promise.resolve();
  await artist.close();
  await artist.close();
  const refusals = (await waiting).map((result) => result.status === 'rejected' && String(result.reason));
  const end = 'could not be drawn: the pictures are closed.';
  expect(refusals).toEqual([`Error: The picture "sleeps" ${end}`, `Error: The picture "draws" ${end}`]);
  await expect(threadOf(artist)).rejects.toThrow('the pictures are closed');
});

test('a program that has drawn ends by itself', async () => {
  const program = fileURLToPath(new URL('./support/draw-and-leave.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program], { timeout: 18_000 });
  expect(stdout).toBe('drawn: true\n');
});
