import type { Preferences } from '../look.ts';
import type { GalleryEntry, GalleryView, WorldView } from '../protocol.ts';

/** Everything that the gallery shows. */
export interface GalleryState extends Preferences {
  readonly light: boolean;
  readonly gallery: GalleryView;
  readonly world: WorldView;
  /** Answers that have come near the screen: only these are drawn. */
  readonly near: ReadonlySet<string>;
  /** What is typed into the filter. */
  readonly filter: string;
  readonly settings: boolean;
}

/** The gallery as its parts see it. */
export interface Gallery {
  readonly state: GalleryState;
  /** Changes the state and shows it. */
  set(change: Partial<GalleryState>): void;
}

/** @returns the entries in whose id, title, section or phrasings every word of the filter stands. */
export function matchingEntries(entries: readonly GalleryEntry[], filter: string): readonly GalleryEntry[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = searchable(entry);
    return wanted.every((word) => text.includes(word));
  });
}

function searchable({ id, section, file, in: { id: indonesian, en: english } }: GalleryEntry): string {
  const texts = [indonesian, english].flatMap(({ title, phrasings }) => [title, ...phrasings]);
  return [id, section, file, ...texts].join('\n').toLowerCase();
}
