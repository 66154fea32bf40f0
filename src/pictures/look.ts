/** The width of every picture in pixels of the layout. */
export const WIDTH = 800;
/** The free space between a picture's edge and what stands in it. */
export const PADDING = 40;
/** How much of that space the card's edge takes. */
export const EDGE = 3;
/** The width that is left for what stands in a picture. */
export const INNER_WIDTH = WIDTH - 2 * PADDING;

/**
 * The sizes of letters. A phone shows the picture 390 pixels wide, so that the smallest is read at
 * 24 × 390 / 800 = 11.7 CSS pixels; the least that we want is 11.
 */
export const SIZES = { title: 32, name: 28, small: 24 } as const;

/** Inter's weights that are loaded. */
export const WEIGHTS = { normal: 400, strong: 600, title: 700 } as const;

/**
 * The colours. Letters have a contrast of at least 4.5 to what they stand on, shapes that carry meaning 3
 * (WCAG 2.2, 1.4.3 and 1.4.11). The card is opaque, and dark enough to stand out from a white page; its edge
 * keeps it apart from a black one.
 */
export const COLOURS = {
  card: '#1e2245',
  edge: '#6670b8',
  title: '#ffffff',
  words: '#d5d9f7',
  line: '#535b9c',
  shape: '#93a5ff',
  onShape: '#12152e',
} as const;
