import type { Picture } from '../replies/picture.ts';
import { box, type Element, text } from './element.ts';
import { FAMILIES } from './fonts.ts';
import { COLOURS, EDGE, PADDING, SIZES, WEIGHTS, WIDTH } from './look.ts';

/**
 * The frame that every picture has: its title, what it shows, and its source.
 * @param parts `subtitle` says below the title how the content is to be read.
 */
export function card(picture: Picture, parts: { subtitle?: string; content: readonly Element[] }): Element {
  const style = {
    width: WIDTH,
    padding: PADDING - EDGE,
    boxSizing: 'border-box',
    gap: 24,
    backgroundColor: COLOURS.card,
    border: `${EDGE}px solid ${COLOURS.edge}`,
    borderRadius: 32,
    color: COLOURS.words,
    fontFamily: FAMILIES,
    fontSize: SIZES.small,
    lineHeight: 1.35,
  };
  const title = { color: COLOURS.title, fontSize: SIZES.title, fontWeight: WEIGHTS.title, lineHeight: 1.2 };
  const subtitle = parts.subtitle === undefined ? [] : [text({}, parts.subtitle)];
  const head = box({ gap: 8 }, text(title, picture.title), ...subtitle);
  return box(style, head, ...parts.content, text({}, picture.source));
}
