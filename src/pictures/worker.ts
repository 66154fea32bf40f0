import { parentPort } from 'node:worker_threads';
import type { Picture } from '../replies/picture.ts';
import { readFonts } from './fonts.ts';
import { renderPng } from './render.ts';

/** A thread that draws: each picture that it is sent comes back as a PNG, or as the reason why it does not. */
const fonts = readFonts();

parentPort?.on('message', async (picture: Picture) => {
  try {
    parentPort?.postMessage({ png: await renderPng(picture, fonts) });
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});
