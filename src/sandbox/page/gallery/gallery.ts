import { render } from 'lit';
import { fetchGallery, fetchWorld, listenToContent } from '../api.ts';
import { applyPreferences, isLight, onPreferencesChange, readPreferences } from '../preferences.ts';
import { wordsIn } from '../words.ts';
import { galleryView } from './page-view.ts';
import type { Gallery, GalleryState } from './state.ts';

/** Starts the gallery of answers. */
export async function startGallery(): Promise<void> {
  const preferences = readPreferences();
  applyPreferences(preferences);
  const [answers, world] = await Promise.all([fetchGallery(), fetchWorld()]);
  const gallery = createGallery({
    ...preferences,
    light: isLight(preferences),
    gallery: answers,
    world,
    near: new Set(),
    filter: '',
    settings: false,
  });
  onPreferencesChange(() => gallery.set(readPreferences()));
  listenToContent(() => void refresh(gallery));
  window.addEventListener('hashchange', goToLinked);
  gallery.set({});
  keepLinkedInView();
  goToLinked();
}

async function refresh(gallery: Gallery): Promise<void> {
  gallery.set({ gallery: await fetchGallery() });
}

function createGallery(initial: GalleryState): Gallery {
  let state = initial;
  const watch = watchNear((ids) => gallery.set({ near: new Set([...state.near, ...ids]) }));
  const gallery: Gallery = {
    get state() {
      return state;
    },
    set(change) {
      state = { ...state, ...change };
      state = { ...state, light: isLight(state) };
      applyPreferences(state);
      document.title = `${wordsIn(state).gallery} · ${state.gallery.bot.username}`;
      render(galleryView(gallery), document.body);
      watch(state.near);
    },
  };
  return gallery;
}

/** Makes a function that watches the entries which are not near yet. @param come is told the ids of those that are. */
function watchNear(come: (ids: readonly string[]) => void): (near: ReadonlySet<string>) => void {
  const observer = new IntersectionObserver(
    (entries) => {
      const ids = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target.id);
      if (ids.length > 0) come(ids);
    },
    { rootMargin: MARGIN },
  );
  return (near) => {
    for (const entry of document.querySelectorAll('.entry')) {
      if (near.has(entry.id)) observer.unobserve(entry);
      else observer.observe(entry);
    }
  };
}

/** How far outside of the screen an answer is drawn already. */
const MARGIN = '1000px';

/** Whether the answer of the address is kept in view while those above it are being drawn. */
let keepsLinked = false;

/** The browser itself can't, since the answers come after the page. */
function goToLinked(): void {
  keepsLinked = true;
  showLinked();
  linked()?.querySelector<HTMLElement>('h2 a')?.focus({ preventScroll: true });
}

/** Answers grow as they are drawn; until the reader moves, the linked one stays where it is. */
function keepLinkedInView(): void {
  const content = document.querySelector('.gallery-page > main');
  if (content) new ResizeObserver(showLinked).observe(content);
  for (const sign of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    addEventListener(sign, () => {
      keepsLinked = false;
    });
  }
}

function showLinked(): void {
  if (keepsLinked) linked()?.scrollIntoView();
}

function linked(): HTMLElement | null {
  return document.getElementById(decodeURIComponent(location.hash.slice(1)));
}
