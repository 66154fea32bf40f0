import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Act, ActResult, Explanation, GalleryView, PageEvent, Traffic, WorldView } from './protocol.ts';
import type { PageLanguage } from './words.ts';

/** @returns what the page starts from. */
export function fetchWorld(): Promise<WorldView> {
  return get<WorldView>('/sandbox/world');
}

/** @returns the messages that a person sees in a channel, oldest first. */
export function fetchMessages(userId: string, channelId: string): Promise<APIMessage[]> {
  return get<APIMessage[]>(`/sandbox/people/${userId}/channels/${channelId}/messages`);
}

/** @returns the commands that a person is offered in a channel. */
export function fetchCommands(userId: string, channelId: string): Promise<APIApplicationCommand[]> {
  return get<APIApplicationCommand[]>(`/sandbox/people/${userId}/channels/${channelId}/commands`);
}

/** @returns everything the bot can answer. */
export function fetchGallery(): Promise<GalleryView> {
  return get<GalleryView>('/sandbox/gallery');
}

/** @returns why the bot wrote a message that a person sees. */
export function fetchExplanation(
  userId: string,
  messageId: string,
  language: PageLanguage,
): Promise<Explanation> {
  return get<Explanation>(`/sandbox/people/${userId}/messages/${messageId}/explanation?language=${language}`);
}

/** @returns what went between the bot and Discord for a message that a person sees, or lately at all. */
export function fetchTraffic(userId: string, messageId: string | undefined): Promise<Traffic> {
  const about = messageId === undefined ? '' : `messages/${messageId}/`;
  return get<Traffic>(`/sandbox/people/${userId}/${about}traffic`);
}

/** Calls back whenever what the gallery shows has changed. @returns a function that stops. */
export function listenToContent(changed: () => void): () => void {
  const source = new EventSource('/sandbox/gallery/events');
  source.onmessage = changed;
  return () => source.close();
}

/** Lets a person do something. */
export async function perform(userId: string, act: Act): Promise<ActResult> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`/sandbox/people/${userId}/act`, {
    method: 'POST',
    headers,
    body: JSON.stringify(act),
  });
  return read<ActResult>(response);
}

/**
 * Listens to what happens.
 * @param connected is called with true at each (re)connection and with false when the connection is lost.
 * @returns a function that stops listening.
 */
export function listen(
  userId: string,
  heard: (event: PageEvent) => void,
  connected: (isConnected: boolean) => void,
): () => void {
  const source = new EventSource(`/sandbox/people/${userId}/events`);
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
  source.onmessage = ({ data }) => heard(JSON.parse(data));
  return () => source.close();
}

async function get<T>(path: string): Promise<T> {
  return read<T>(await fetch(path));
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response.json();
}
