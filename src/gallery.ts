import { fileURLToPath } from 'node:url';
import type { Content } from './content.ts';
import { renderReply } from './discord/render/render.ts';
import type { Entry } from './knowledge/knowledge.ts';
import type { Language } from './knowledge/language.ts';
import type { Insight } from './sandbox/sandbox.ts';

/** One answer as the page's gallery shows it. */
export type GalleryEntry = ReturnType<Insight['gallery']>['entries'][number];

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Shows every answer, in both languages, as the message that the bot would send. */
export function galleryEntries(content: Content): GalleryEntry[] {
  return [...content.knowledge.entries.values()].map((entry) => ({
    id: entry.id,
    section: entry.section,
    ...entry.location,
    // The address that Visual Studio Code and editors after its kind open.
    editor: encodeURI(`vscode://file/${PROJECT}${entry.location.file}:${entry.location.line}`),
    in: { id: inLanguage(entry, 'id', content), en: inLanguage(entry, 'en', content) },
  }));
}

function inLanguage(entry: Entry, language: Language, { replies, words }: Content) {
  const { title, phrasings } = entry.content[language];
  const reply = replies.replyWith([entry.id], language);
  const view = { askerId: '0', ephemeral: false, say: words(language) };
  const message = renderReply(reply, view);
  return { title, phrasings, message, ...(reply.picture && { picture: reply.picture.alt }) };
}
