import { render } from 'lit';
import { enterChannel, heard, loadChannel } from './actions.ts';
import { fetchWorld, listen } from './api.ts';
import { readPlace, writePlace } from './place.ts';
import { applyPreferences, isLight, onPreferencesChange, readPreferences } from './preferences.ts';
import { stickToEnd } from './scroll.ts';
import { initialState, type Page, type PageState } from './state.ts';
import { appView } from './view/app.ts';
import { wordsIn } from './words.ts';

/** Starts the page on which one chats. */
export async function startChat(): Promise<void> {
  const preferences = readPreferences();
  applyPreferences(preferences);
  const world = await fetchWorld();
  const { me, channelId } = readPlace(world, location.hash);
  const page = createPage(initialState(world, me, channelId, preferences));
  follow(page);
  window.addEventListener('hashchange', () => moveTo(page));
  onPreferencesChange(() => page.set(readPreferences()));
  page.set({});
  await loadChannel(page);
}

function createPage(initial: PageState): Page {
  let state = initial;
  const show = () => {
    const { me, channelId } = state;
    applyPreferences(state);
    document.title = wordsIn(state).pageTitle;
    writePlace(me.user.id, channelId);
    render(appView(page), document.body);
    stickToEnd(state.window.skipped === 0);
  };
  const page: Page = {
    get state() {
      return state;
    },
    set(change) {
      state = { ...state, ...change };
      state = { ...state, light: isLight(state) };
      show();
    },
  };
  return page;
}

/** Listens as whoever the reader is; becoming somebody else starts anew. */
function follow(page: Page): void {
  const { me } = page.state;
  let wasLost = false;
  const stop = listen(
    me.user.id,
    (event) => heard(page, event),
    (connected) => {
      page.set({ connected });
      if (connected && wasLost) void loadChannel(page);
      wasLost = !connected;
    },
  );
  leave = stop;
}

let leave: () => void = () => {};

function moveTo(page: Page): void {
  const { me, channelId } = readPlace(page.state.world, location.hash);
  const isOther = me.user.id !== page.state.me.user.id;
  if (!isOther && channelId === page.state.channelId) return;
  if (isOther) {
    leave();
    page.set({ me, unread: new Set(), notices: [], modal: undefined, panel: undefined });
    follow(page);
  }
  enterChannel(page, channelId);
}
