import type { Language } from '../knowledge/language.ts';
import type { RangeRow, RangesPicture } from '../replies/picture.ts';
import { card } from './card.ts';
import { box, type Element, text } from './element.ts';
import { COLOURS, INNER_WIDTH, SIZES, WEIGHTS } from './look.ts';
import { type Scale, scaleTo } from './scale.ts';

/** The space beside the axis: on both sides half a number, and after it an arrow and words where a range is open. */
const BEFORE = 16;
const AFTER = 24;
const AFTER_OPEN = 148;
const BAR_HEIGHT = 36;
const ARROW_WIDTH = 30;
const TICK_WIDTH = 80;
/** The lines begin behind the first row's words, which cover them. */
const LINE_TOP = 12;

/** Draws ranges as bars on one axis: above each its label and figures, below all of them the axis and the note. */
export function layOutRanges(picture: RangesPicture): Element {
  const { rows, note, unit, language } = picture;
  const scale = scaleTo(Math.max(...rows.map(({ to }) => to)));
  const after = rows.some(({ andUp }) => andUp !== undefined) ? AFTER_OPEN : AFTER;
  const place = (number: number) => BEFORE + (number / scale.end) * (INNER_WIDTH - BEFORE - after);
  const lines = scale.ticks.map((tick) => lineAt(place(tick)));
  const bars = rows.map((row) => rowOf(row, place));
  const chart = box({ position: 'relative', gap: 22, paddingBottom: 20 }, ...lines, ...bars);
  const notes = note === undefined ? [] : [noteOf(note)];
  return card(picture, {
    subtitle: unit,
    content: [box({}, chart, axisOf(scale, place, language)), ...notes],
  });
}

function rowOf(row: RangeRow, place: (number: number) => number): Element {
  const { label, value, from, to, andUp } = row;
  const left = place(from);
  const width = place(to) - left;
  const radius = andUp === undefined ? 8 : '8px 0 0 8px';
  const bar = box({
    marginLeft: left,
    width,
    height: BAR_HEIGHT,
    backgroundColor: COLOURS.shape,
    borderRadius: radius,
  });
  const track = box(
    { flexDirection: 'row', alignItems: 'center' },
    bar,
    ...(andUp === undefined ? [] : openEnd(andUp)),
  );
  // Positioned as the lines are, so that it covers them.
  return box({ position: 'relative', gap: 6 }, headOf(label, value), track);
}

function headOf(label: string, value: string): Element {
  const letters = { fontSize: SIZES.name, color: COLOURS.title };
  // On the card's own colour, so that the axis' lines don't run through the words.
  const style = {
    flexDirection: 'row',
    justifyContent: 'space-between',
    gap: 24,
    backgroundColor: COLOURS.card,
  };
  return box(
    style,
    text({ ...letters, flexShrink: 1, fontWeight: WEIGHTS.normal }, label),
    text(
      { ...letters, flexShrink: 0, maxWidth: '50%', textAlign: 'right', fontWeight: WEIGHTS.title },
      value,
    ),
  );
}

/** An arrow that goes on from the bar, and the words for it. */
function openEnd(words: string): Element[] {
  const arrow = {
    // One pixel over the bar, so that no seam is seen.
    marginLeft: -1,
    width: ARROW_WIDTH,
    height: BAR_HEIGHT,
    backgroundColor: COLOURS.shape,
    clipPath: 'polygon(0 0, 100% 50%, 0 100%)',
  };
  const style = {
    marginLeft: 10,
    color: COLOURS.title,
    fontWeight: WEIGHTS.strong,
    whiteSpace: 'nowrap',
    backgroundColor: COLOURS.card,
  };
  return [box(arrow), text(style, words)];
}

function lineAt(left: number): Element {
  return box({
    position: 'absolute',
    left: left - 1,
    top: LINE_TOP,
    bottom: 0,
    width: 2,
    backgroundColor: COLOURS.line,
  });
}

function axisOf({ ticks }: Scale, place: (number: number) => number, language: Language): Element {
  const numbers = ticks.map((tick) => {
    const style = { position: 'absolute', left: place(tick) - TICK_WIDTH / 2, width: TICK_WIDTH };
    return box({ ...style, alignItems: 'center' }, text({}, tick.toLocaleString(language)));
  });
  return box({ position: 'relative', height: SIZES.small * 1.35 }, ...numbers);
}

function noteOf(note: string): Element {
  return text({ borderLeft: `6px solid ${COLOURS.shape}`, paddingLeft: 20, color: COLOURS.title }, note);
}
