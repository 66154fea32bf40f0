import { Resvg } from '@resvg/resvg-js';
import satori, { type Font, type SatoriNode } from 'satori';
import type { Picture } from '../replies/picture.ts';
import { layOut } from './lay-out.ts';
import { WIDTH } from './look.ts';
import { encodePng } from './png.ts';

/** The width of the PNG: more than the layout's, so that it is sharp on a phone's fine screen. */
export const PNG_WIDTH = 1000;

/**
 * Draws a picture as SVG; its letters are shapes, so that it looks the same everywhere.
 * @param onNode is told where each box and text stands, in pixels of the layout.
 */
export async function renderSvg(
  picture: Picture,
  fonts: Font[],
  onNode?: (node: SatoriNode) => void,
): Promise<string> {
  return satori(layOut(picture), { width: WIDTH, fonts, ...(onNode && { onNodeDetected: onNode }) });
}

/** Draws a picture as PNG, {@link PNG_WIDTH} pixels wide and as high as it needs. */
export async function renderPng(picture: Picture, fonts: Font[]): Promise<Uint8Array> {
  const svg = await renderSvg(picture, fonts);
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: PNG_WIDTH },
  });
  const { pixels, width } = image.render();
  return encodePng(pixels, width);
}
