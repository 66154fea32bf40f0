import type { APIMessage } from 'discord-api-types/v10';
import { fetchCommands, fetchExplanation, fetchMessages, fetchTraffic, fetchWorld, perform } from './api.ts';
import { displayName, isPrivate, withMentions } from './names.ts';
import type { Act, ActResult, PageEvent } from './protocol.ts';
import { goToEnd, keepPlace } from './scroll.ts';
import { cleared, type Page } from './state.ts';
import { afterArrival, earlier, later, type MessageWindow, NEWEST } from './window.ts';
import { wordsIn } from './words.ts';

/** Milliseconds that somebody shows as typing after the last sign of it (Discord's reference, "Trigger typing"). */
const TYPING_MS = 10_000;

/** Loads what a person sees in the channel they are in. */
export async function loadChannel(page: Page): Promise<void> {
  const { me, channelId } = page.state;
  const [messages, commands] = await Promise.all([
    fetchMessages(me.user.id, channelId),
    fetchCommands(me.user.id, channelId),
  ]);
  const isStillHere = page.state.channelId === channelId && page.state.me.user.id === me.user.id;
  if (isStillHere) page.set({ messages, commands, loaded: true });
}

/** Loads anew who and what there is, after it has changed. */
async function loadWorld(page: Page): Promise<void> {
  const world = await fetchWorld();
  const me = world.people.find(({ user }) => user.id === page.state.me.user.id);
  if (me) page.set({ world, me });
}

/** Goes to another channel. */
export function enterChannel(page: Page, channelId: string): void {
  const unread = new Set(page.state.unread);
  unread.delete(channelId);
  page.set({
    ...cleared,
    channelId,
    unread,
    messages: [],
    window: NEWEST,
    loaded: false,
    typing: new Map(),
    drawer: false,
  });
  void loadChannel(page);
}

/** Brings earlier or later messages into the page as the reader comes near the first or last that is in it. */
export function moveWindow(page: Page, scroller: Element): void {
  const next = windowFor(page, scroller);
  if (next !== page.state.window) keepPlace(scroller, () => page.set({ window: next }));
}

function windowFor({ state }: Page, scroller: Element): MessageWindow {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  if (scrollTop < clientHeight) return earlier(state.window, state.messages.length);
  return scrollHeight - scrollTop - clientHeight < clientHeight ? later(state.window) : state.window;
}

/** Shows the newest messages. */
export function showNewest(page: Page): void {
  page.set({ window: NEWEST });
  goToEnd();
}

/** Takes in what happened. */
export function heard(page: Page, event: PageEvent): void {
  const { messages, channelId } = page.state;
  switch (event.type) {
    case 'message':
      if (event.message.channel_id === channelId) show(page, event);
      else markUnread(page, event.message.channel_id);
      break;
    case 'removed':
      page.set({ messages: messages.filter(({ id }) => id !== event.messageId) });
      break;
    case 'typing':
      if (event.channelId === channelId) showTyping(page, event.userId);
      break;
    case 'commands':
      void loadChannel(page);
      break;
    case 'world':
      void loadWorld(page);
  }
}

function show(page: Page, { message }: PageEvent & { type: 'message' }): void {
  const { messages, typing } = page.state;
  const isKnown = messages.some(({ id }) => id === message.id);
  const next = isKnown
    ? messages.map((old) => (old.id === message.id ? message : old))
    : [...messages, message];
  const stillTyping = new Map(typing);
  stillTyping.delete(message.author.id);
  const window = isKnown ? page.state.window : afterArrival(page.state.window);
  page.set({ messages: next, typing: stillTyping, window });
}

function markUnread(page: Page, channelId: string): void {
  page.set({ unread: new Set([...page.state.unread, channelId]) });
}

function showTyping(page: Page, userId: string): void {
  const until = Date.now() + TYPING_MS;
  page.set({ typing: new Map([...page.state.typing, [userId, until]]) });
  setTimeout(() => {
    const left = [...page.state.typing].filter(([, end]) => end > Date.now());
    page.set({ typing: new Map(left) });
  }, TYPING_MS + 50);
}

/** Sends what is in the text box: a new message, a reply, or the new text of one being edited. */
export async function sendText(page: Page): Promise<void> {
  const { text, replyTo, editing, channelId } = page.state;
  const content = withMentions(page.state, text.trim());
  if (content === '') return;
  page.set({ ...cleared, window: NEWEST });
  const reply = replyTo ? { replyTo: replyTo.id } : {};
  const act: Act = editing
    ? { do: 'edit', messageId: editing.id, content }
    : { do: 'send', channelId, content, ...reply };
  await report(page, act);
}

/** Asks a first question: in a server the bot is mentioned, so that it hears it. */
export async function askHint(page: Page, question: string): Promise<void> {
  const { channelId, world } = page.state;
  const mention = isPrivate(page.state, channelId) ? '' : `<@${world.bot.id}> `;
  await report(page, { do: 'send', channelId, content: `${mention}${question}` });
}

/**
 * Does something that the bot answers.
 * @param busy marks the component that waits, as `messageId/customId`.
 */
export async function interact(page: Page, act: Act, busy?: string): Promise<ActResult> {
  if (busy) page.set({ busy: new Set([...page.state.busy, busy]) });
  const result = await report(page, act);
  if (busy) page.set({ busy: new Set([...page.state.busy].filter((key) => key !== busy)) });
  if (result.kind === 'modal') page.set({ modal: result.modal, modalProblem: undefined });
  return result;
}

/** Takes a notice of the page's own away. */
export function dropNotice(page: Page, id: number): void {
  page.set({ notices: page.state.notices.filter((notice) => notice.id !== id) });
}

async function report(page: Page, act: Act): Promise<ActResult> {
  const { me, channelId } = page.state;
  const result = await perform(me.user.id, act);
  const words = wordsIn(page.state);
  if (result.kind === 'failed')
    addNotice(page, channelId, `${displayName(page.state.world.bot)}: ${words.noResponse}`);
  if (result.kind === 'refused') addNotice(page, channelId, result.message);
  return result;
}

let lastNotice = 0;

function addNotice(page: Page, channelId: string, text: string): void {
  lastNotice += 1;
  page.set({ notices: [...page.state.notices, { id: lastNotice, channelId, text }] });
}

/** Opens why the bot wrote a message. */
export async function openExplanation(page: Page, message: APIMessage): Promise<void> {
  const panel = { kind: 'explain', message } as const;
  page.set({ panel: { ...panel, explanation: undefined } });
  const { me, language } = page.state;
  const explanation = await fetchExplanation(me.user.id, message.id, language).catch(() => 'failed' as const);
  const { panel: now } = page.state;
  if (now?.kind === 'explain' && now.message === message) page.set({ panel: { ...panel, explanation } });
}

/** Opens what went between the bot and Discord. @param message the one it is about; everything if left out. */
export async function openTraffic(page: Page, message?: APIMessage): Promise<void> {
  const panel = { kind: 'inspect', message } as const;
  page.set({ panel: { ...panel, traffic: undefined }, drawer: false });
  const traffic = await fetchTraffic(page.state.me.user.id, message?.id).catch(() => 'failed' as const);
  const { panel: now } = page.state;
  if (now?.kind === 'inspect' && now.message === message) page.set({ panel: { ...panel, traffic } });
}
