import type { SatoriNode } from 'satori';
import { readFonts } from '../../../src/pictures/fonts.ts';
import { renderSvg } from '../../../src/pictures/render.ts';
import type { Picture } from '../../../src/replies/picture.ts';

/** A box or a text as it stands in a picture, in pixels of the layout; positions are absolute. */
export type Laid = SatoriNode & { readonly style: Readonly<Record<string, unknown>> };

const fonts = readFonts();

/** Everything in a picture, outer things before inner ones; the first is the card. */
export async function laidOut(picture: Picture): Promise<readonly Laid[]> {
  const nodes: Laid[] = [];
  await renderSvg(picture, fonts, (node) => nodes.push({ ...node, style: { ...node.props.style } }));
  return nodes;
}

/** The texts among them. */
export function textsOf(nodes: readonly Laid[]): readonly (Laid & { readonly textContent: string })[] {
  return nodes.flatMap((node) =>
    node.textContent === undefined || node.textContent === ''
      ? []
      : [{ ...node, textContent: node.textContent }],
  );
}
