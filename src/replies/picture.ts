import type { Entry, Row } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { ReplyContext } from './reply-context.ts';

interface PictureBase {
  readonly language: Language;
  readonly title: string;
  /** Everything that the picture says, for who can't see it; as plain text, its parts parted by line breaks. */
  readonly alt: string;
  /** One line that names the source. */
  readonly source: string;
}

/** A bar on the axis: its label, the figures as the knowledge writes them, and the same as numbers. */
export interface RangeRow {
  readonly label: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** The words for there being more above `to`; absent where there is not. */
  readonly andUp?: string;
}

/** Ranges as bars on one axis. */
export interface RangesPicture extends PictureBase {
  readonly kind: 'ranges';
  /** What the axis counts, such as "Dalam juta rupiah per bulan". */
  readonly unit: string;
  readonly rows: readonly RangeRow[];
  /** A text below the bars, for what does not fit their axis. */
  readonly note?: string;
}

/** Steps as a path, in order. */
export interface PathPicture extends PictureBase {
  readonly kind: 'path';
  readonly steps: readonly { readonly name: string; readonly text: string }[];
}

/** What is to be drawn, neutral of how: plain data, in which everything that is written is plain text. */
export type Picture = RangesPicture | PathPicture;

/** The picture of an entry: of the ranges in its table or of its steps; undefined where it has neither. */
export function pictureOf(context: ReplyContext, entry: Entry): Picture | undefined {
  return rangesOf(context, entry) ?? pathOf(context, entry);
}

function rangesOf(context: ReplyContext, entry: Entry): RangesPicture | undefined {
  const { language, say, knowledge } = context;
  const { title, table } = entry.content[language];
  const rows = (table?.rows ?? []).flatMap((row) => rangeRowOf(context, row));
  if (rows.length === 0) return undefined;
  const note = table?.note && knowledge.entries.get(table.note)?.content[language].short;
  const source = sourceOf(context, entry);
  const said = rows.map((row) =>
    say(row.andUp ? 'pictures:ranges.open-row' : 'pictures:ranges.row', { ...row }),
  );
  const alt = [say('pictures:ranges.alt', { title }), ...said, ...(note ? [note] : []), source].join('\n');
  const unit = say('pictures:ranges.unit');
  return { kind: 'ranges', language, title, alt, source, unit, rows, ...(note && { note }) };
}

function rangeRowOf({ say }: ReplyContext, { label, value, range }: Row): RangeRow[] {
  if (!range) return [];
  const { from, to, open } = range;
  return [{ label, value, from, to, ...(open && { andUp: say('pictures:ranges.and-up') }) }];
}

function pathOf(context: ReplyContext, entry: Entry): PathPicture | undefined {
  const { language, say } = context;
  const { title, steps } = entry.content[language];
  if (!steps) return undefined;
  const source = sourceOf(context, entry);
  const said = steps.map(({ name, text }, index) =>
    say('pictures:path.step', { number: index + 1, name, text }),
  );
  const alt = [say('pictures:path.alt', { title }), ...said, source].join('\n');
  return {
    kind: 'path',
    language,
    title,
    alt,
    source,
    steps: steps.map(({ name, text }) => ({ name, text })),
  };
}

function sourceOf({ knowledge, language, say }: ReplyContext, { section }: Entry): string {
  return say('replies:source', { title: knowledge.profession.source.title[language], section });
}
