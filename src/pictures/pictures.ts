import type { Picture } from '../replies/picture.ts';
import { type Artist, createArtist } from './artist.ts';

/** How many pictures are kept; each has less than 100 kB. */
const MOST_KEPT = 64;

/** Draws pictures and keeps them. */
export interface Pictures {
  /**
   * The PNG of a picture: drawn once for each content, also when it is asked for again while it is being drawn.
   * @returns the bytes, the same for everybody who asks: not to be changed.
   * @throws Error that says which picture could not be drawn, and why; asked again, it is tried again.
   */
  draw(picture: Picture): Promise<Uint8Array>;
  /** Stops drawing; what is not drawn yet is refused. */
  close(): Promise<void>;
}

/** What pictures are made with; only tests give other things than these. */
export interface PicturesOptions {
  readonly artist?: Artist;
  /** How many pictures are kept; beyond it the one that was not asked for the longest goes. */
  readonly mostKept?: number;
}

/** Makes what draws pictures; nothing is started before the first is asked for. */
export function createPictures({
  artist = createArtist(),
  mostKept = MOST_KEPT,
}: PicturesOptions = {}): Pictures {
  const kept = new Map<string, Promise<Uint8Array>>();

  function keep(key: string, png: Promise<Uint8Array>): void {
    kept.delete(key);
    kept.set(key, png);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  function drawAnew(key: string, picture: Picture): Promise<Uint8Array> {
    const png = artist.draw(picture);
    png.catch(() => {
      if (kept.get(key) === png) kept.delete(key);
    });
    return png;
  }

  return {
    draw: (picture) => {
      const key = JSON.stringify(picture);
      const png = kept.get(key) ?? drawAnew(key, picture);
      keep(key, png);
      return png;
    },
    close: () => artist.close(),
  };
}
