import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { encodePng } from '../../src/pictures/png.ts';
import { decodePng } from './support/decode-png.ts';

test('a PNG has the pixels that it was made of, with alpha taken out of the colours', () => {
  const pixels = Uint8Array.of(255, 128, 64, 255, 128, 64, 32, 128, 0, 0, 0, 0, 1, 2, 3, 255);
  const { width, height, at } = decodePng(encodePng(pixels, 2));
  expect([width, height]).toEqual([2, 2]);
  expect([at(0, 0), at(1, 0), at(0, 1), at(1, 1)]).toEqual([
    [255, 128, 64, 255],
    [255, 128, 64, 128],
    [0, 0, 0, 0],
    [1, 2, 3, 255],
  ]);
});

test('of more than 256 colours the rarest become the nearest of the others', () => {
  const shades = Array.from({ length: 300 }, (_, shade) => [shade % 256, shade < 256 ? 0 : 100, 0, 255]);
  // The first 256 twice, so that they are the frequent ones.
  const pixels = Uint8Array.from([...shades, ...shades.slice(0, 256)].flat());
  const { at } = decodePng(encodePng(pixels, 556));
  expect(at(255, 0)).toEqual([255, 0, 0, 255]);
  expect(at(556 - 256, 0)).toEqual([0, 0, 0, 255]);
  expect(at(256 + 40, 0)).toEqual([40, 0, 0, 255]);
});

test('another program reads it', () => {
  const png = encodePng(Uint8Array.from(Array.from({ length: 64 }, () => [10, 200, 30, 255]).flat()), 8);
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><image width="8" height="8" href="${href}"/></svg>`;
  expect([...new Resvg(svg).render().pixels.subarray(0, 4)]).toEqual([10, 200, 30, 255]);
});
