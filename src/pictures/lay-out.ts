import type { Picture } from '../replies/picture.ts';
import type { Element } from './element.ts';
import { layOutPath } from './path.ts';
import { layOutRanges } from './ranges.ts';

/** Lays a picture out; each kind has its own file. */
export function layOut(picture: Picture): Element {
  switch (picture.kind) {
    case 'ranges':
      return layOutRanges(picture);
    case 'path':
      return layOutPath(picture);
  }
}
