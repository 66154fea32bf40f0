import { render } from 'lit';
import { enterChannel, heard, loadChannel } from './actions.ts';
import { fetchWorld, listen } from './api.ts';
import './style/page.css';
import { readPlace, writePlace } from './place.ts';
import { initialState, type Page, type PageState } from './state.ts';
import './theme.ts';
import { stickToEnd } from './scroll.ts';
import { appView } from './view/app.ts';
import { wordsFor } from './words.ts';

/** Starts the page. */
async function start(): Promise<void> {
  const world = await fetchWorld();
  const { me, channelId } = readPlace(world, location.hash);
  const page = createPage(initialState(world, me, channelId));
  follow(page);
  window.addEventListener('hashchange', () => moveTo(page));
  page.set({});
  await loadChannel(page);
}

function createPage(initial: PageState): Page {
  let state = initial;
  const show = () => {
    const { me, channelId } = state;
    document.documentElement.lang = wordsFor(me.locale) === wordsFor('id') ? 'id' : 'en';
    document.title = wordsFor(me.locale).pageTitle;
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
  const isOther = me !== page.state.me;
  if (!isOther && channelId === page.state.channelId) return;
  if (isOther) {
    leave();
    page.set({ me, unread: new Set(), notices: [], modal: undefined });
    follow(page);
  }
  enterChannel(page, channelId);
}

void start();
