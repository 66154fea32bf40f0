import { z } from 'zod';
import type { CountedQuestion } from '../../store/store.ts';
import type { Request, Services, Shown } from '../command.ts';
import { exportFile } from './export-file.ts';
import { feedbackList } from './feedback-list.ts';
import { questionKey, questionKeyPart } from './question-key.ts';
import { questionList } from './question-list.ts';

/** The server whose questions are looked at, and who does so. */
export interface Place {
  readonly guildId: string;
  readonly request: Request;
  readonly services: Services;
}

/** What a button or select does. @returns undefined for what the panel never writes; nothing has been done then. */
type Part = (place: Place, data: readonly string[]) => Promise<Shown | undefined>;

const pageData = z.tuple([z.string().regex(/^\d{1,4}$/)]).transform(([page]) => Number(page));
const keyValue = z.tuple([questionKeyPart]);

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['page', showQuestions],
  ['forget', forget],
  ['forget-all', forgetAll],
  ['export', handOver],
  ['feedback', showFeedback],
]);

/** Shows the questions of a server that found no answer, from the first page. */
export async function openPanel({ guildId, request, services }: Place): Promise<Shown> {
  return questionList(await services.store.unanswered(guildId), 0, request, services);
}

/**
 * Does what a button or select of the panel stands for.
 * @param data what it carries: the name of the part, and what that needs.
 * @returns undefined if data or values are nothing that the panel writes: nothing has been done.
 */
export async function usePanel(
  [name = '', ...data]: readonly string[],
  place: Place,
): Promise<Shown | undefined> {
  return PARTS.get(name)?.(place, data);
}

async function showQuestions(
  { guildId, request, services }: Place,
  data: readonly string[],
): Promise<Shown | undefined> {
  const page = pageData.safeParse(data);
  if (!page.success) return undefined;
  const questions = await services.store.unanswered(guildId);
  return { ...questionList(questions, page.data, request, services), how: 'change' };
}

/** One that somebody else has forgotten meanwhile is simply no longer there. */
async function forget(place: Place, data: readonly string[]): Promise<Shown | undefined> {
  const { guildId, request, services } = place;
  const values = keyValue.safeParse(request.values).data;
  if (!values || !pageData.safeParse(data).success) return undefined;
  const question = (await services.store.unanswered(guildId)).find(hasKey(values[0]));
  if (question) await services.store.forgetUnanswered(guildId, question);
  return showQuestions(place, data);
}

async function forgetAll(place: Place): Promise<Shown | undefined> {
  await place.services.store.forgetUnanswered(place.guildId);
  return showQuestions(place, ['0']);
}

function hasKey(key: string): (question: CountedQuestion) => boolean {
  return (question) => questionKey(question) === key;
}

/** The file comes in a message of its own, so that the panel stays. */
async function handOver({ guildId, request, services }: Place): Promise<Shown | undefined> {
  const questions = await services.store.unanswered(guildId);
  return questions.length > 0
    ? exportFile(questions, request, services)
    : { ...questionList(questions, 0, request, services), how: 'change' };
}

async function showFeedback(
  { guildId, request, services }: Place,
  data: readonly string[],
): Promise<Shown | undefined> {
  const page = pageData.safeParse(data);
  if (!page.success) return undefined;
  const feedback = await services.store.feedback(guildId);
  return { ...feedbackList(feedback, page.data, request, services), how: 'change' };
}
