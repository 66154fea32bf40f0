import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import type { Artist } from '../../src/pictures/artist.ts';
import { createPictures } from '../../src/pictures/pictures.ts';
import type { Picture } from '../../src/replies/picture.ts';
import { path, realPicture } from './support/samples.ts';

/** An artist that notes what it draws; the "PNG" is the title. It fails with the pictures in `failing`. */
function notingArtist() {
  const drawn: string[] = [];
  const failing = new Set<string>();
  const artist: Artist = {
    draw: async ({ title }: Picture) => {
      drawn.push(title);
      if (failing.has(title)) throw new Error(`cannot draw ${title}`);
      return new TextEncoder().encode(title);
    },
    close: async () => {
      drawn.push('closed');
    },
  };
  return { artist, drawn, failing };
}

const titled = (title: string) => path({ title });

test('a picture is drawn once for each content, also when it is asked for twice at once', async () => {
  const { artist, drawn } = notingArtist();
  const pictures = createPictures({ artist });
  const [first, second] = await Promise.all([pictures.draw(titled('a')), pictures.draw(titled('a'))]);
  expect(second).toBe(first);
  expect(await pictures.draw({ ...titled('a') })).toBe(first);
  expect(drawn).toEqual(['a']);
  await pictures.draw({ ...titled('a'), source: 'another' });
  expect(drawn).toEqual(['a', 'a']);
});

test('each language has its own', async () => {
  const { artist, drawn } = notingArtist();
  const pictures = createPictures({ artist });
  const asked = LANGUAGES.map((language) => realPicture('salary', language));
  await Promise.all([...asked, ...asked].map((picture) => pictures.draw(picture)));
  expect(drawn).toEqual(asked.map(({ title }) => title));
});

test('a picture that failed is told, and tried again when asked for again', async () => {
  const { artist, drawn, failing } = notingArtist();
  const pictures = createPictures({ artist });
  failing.add('a');
  await expect(pictures.draw(titled('a'))).rejects.toThrow('cannot draw a');
  failing.delete('a');
  expect(await pictures.draw(titled('a'))).toEqual(new TextEncoder().encode('a'));
  expect(drawn).toEqual(['a', 'a']);
});

test('no more are kept than are said; the one not asked for the longest goes', async () => {
  const { artist, drawn } = notingArtist();
  const pictures = createPictures({ artist, mostKept: 2 });
  for (const title of ['a', 'b', 'a', 'c', 'a', 'b']) await pictures.draw(titled(title));
  expect(drawn).toEqual(['a', 'b', 'c', 'b']);
});

test('closing closes the artist', async () => {
  const { artist, drawn } = notingArtist();
  await createPictures({ artist }).close();
  expect(drawn).toEqual(['closed']);
});

test('by itself it draws real pictures, and nothing once it is closed', async () => {
  const pictures = createPictures();
  const png = await pictures.draw(realPicture('salary', 'id'));
  expect(png.length).toBeGreaterThan(10_000);
  await pictures.close();
  expect(await pictures.draw(realPicture('salary', 'id'))).toBe(png);
  await expect(pictures.draw(titled('a'))).rejects.toThrow('the pictures are closed');
});
