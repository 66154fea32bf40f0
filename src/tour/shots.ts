import type { View } from './walk.ts';

/** How the page is shown: on a phone or a desktop, in a theme. */
export interface Appearance {
  readonly size: 'phone' | 'desktop';
  readonly theme: 'dark' | 'light';
}

/** In pixels. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

/** Every way in which the walk is taken. */
export const APPEARANCES: readonly Appearance[] = [
  { size: 'desktop', theme: 'dark' },
  { size: 'phone', theme: 'dark' },
  { size: 'desktop', theme: 'light' },
  { size: 'phone', theme: 'light' },
];

/** The views that are kept as pictures, each as it shows best; all others are only passed through. */
const KEPT: Readonly<Partial<Record<View, Appearance>>> = {
  answer: { size: 'phone', theme: 'dark' },
  commands: { size: 'desktop', theme: 'dark' },
  salary: { size: 'desktop', theme: 'dark' },
  'roadmap-step': { size: 'phone', theme: 'dark' },
  'feedback-form': { size: 'phone', theme: 'light' },
  'private-answer': { size: 'desktop', theme: 'light' },
  settings: { size: 'desktop', theme: 'dark' },
  gallery: { size: 'desktop', theme: 'light' },
};

/** The file name of a picture. @param all whether every view is kept. @returns undefined for one that is not. */
export function shotName(view: View, { size, theme }: Appearance, all = false): string | undefined {
  const isKept = KEPT[view]?.size === size && KEPT[view].theme === theme;
  return all || isKept ? `${view}-${size}-${theme}.png` : undefined;
}
