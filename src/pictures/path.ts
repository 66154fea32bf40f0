import type { PathPicture } from '../replies/picture.ts';
import { card } from './card.ts';
import { box, type Element, text } from './element.ts';
import { COLOURS, SIZES, WEIGHTS } from './look.ts';

type Step = PathPicture['steps'][number];

const STATION = 56;
const LINE_WIDTH = 6;
const GAP = 20;

/** Draws steps as stations of a path from top to bottom, each with its number, its name and what there is to say. */
export function layOutPath(picture: PathPicture): Element {
  const last = picture.steps.length - 1;
  const stations = picture.steps.map((step, index) => stationOf(step, index + 1, index === last));
  return card(picture, { content: [box({}, ...stations)] });
}

function stationOf({ name, text: words }: Step, number: number, isLast: boolean): Element {
  const line = { flexGrow: 1, minHeight: GAP, width: LINE_WIDTH, backgroundColor: COLOURS.shape };
  const way = box({ width: STATION, alignItems: 'center' }, circle(number), ...(isLast ? [] : [box(line)]));
  const title = { color: COLOURS.title, fontSize: SIZES.name, fontWeight: WEIGHTS.strong, lineHeight: 1.2 };
  const said = box(
    { flexGrow: 1, flexShrink: 1, flexBasis: 0, gap: 4, paddingTop: 8, paddingBottom: isLast ? 0 : GAP },
    text(title, name),
    text({}, words),
  );
  return box({ flexDirection: 'row', gap: 24 }, way, said);
}

function circle(number: number): Element {
  const style = {
    width: STATION,
    height: STATION,
    borderRadius: STATION / 2,
    backgroundColor: COLOURS.shape,
    alignItems: 'center',
    justifyContent: 'center',
  };
  const digits = { color: COLOURS.onShape, fontSize: SIZES.name, fontWeight: WEIGHTS.title, lineHeight: 1 };
  return box(style, text(digits, String(number)));
}
