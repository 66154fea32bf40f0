import type { Locator, Page } from 'playwright-core';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { askAloud, become, choose, enter, goTo, useCommand, write } from './hands.ts';

/** Who walks, where. */
export interface Walk {
  readonly sandbox: Pick<Sandbox, 'origin' | 'world'>;
  /** The window of an Indonesian student, who is the moderator towards the end. */
  readonly student: Page;
  /** The window of somebody else in the same server, who speaks English. */
  readonly other: Page;
  /** Told at each view that is worth looking at: its name, and the window that shows it. */
  readonly look: (view: View, page: Page) => Promise<void>;
}

/** What there is to see on the way. */
export type View =
  | 'welcome'
  | 'answer'
  | 'commands'
  | 'salary'
  | 'level'
  | 'roadmap-step'
  | 'feedback-form'
  | 'private-answer'
  | 'other-window'
  | 'direct-message'
  | 'privacy'
  | 'settings'
  | 'gallery';

/**
 * A newcomer's first minutes: asks in both languages, uses commands, chooses, gives feedback, is answered privately,
 * writes a private message, deletes what is stored, and looks around as a moderator.
 * @throws what playwright throws if something does not appear within its time.
 */
export async function walk(way: Walk): Promise<void> {
  const { origin, world } = way.sandbox;
  await enter(way.student, origin, world.users.student, world.channels.umum);
  await enter(way.other, origin, world.users.english, world.channels.umum);
  await way.look('welcome', way.student);
  await askInBothLanguages(way);
  await useCommands(way);
  await giveFeedback(way);
  await askPrivately(way);
  await lookAround(way);
}

async function askInBothLanguages({ student, other, look }: Walk): Promise<void> {
  await askAloud(student, 'brp gaji mle klo fresh grad kak');
  await student.getByText('Gaji level junior').first().waitFor();
  await look('answer', student);
  await askAloud(other, 'which tools should I know?');
  await student.getByText('Tools and technologies used most often').first().waitFor();
}

async function useCommands({ student, look }: Walk): Promise<void> {
  await student.getByRole('textbox').fill('/');
  await student.getByRole('option', { name: '/gaji' }).waitFor();
  await look('commands', student);
  const salary = await useCommand(student, 'gaji');
  await salary.getByRole('img', { name: /Junior/ }).waitFor();
  await show(salary);
  await look('salary', student);
  await choose(student, salary, /senior/i);
  await salary.getByText('Gaji level senior (5+ tahun)').first().waitFor();
  await look('level', student);
}

async function giveFeedback({ student, look }: Walk): Promise<void> {
  const roadmap = await useCommand(student, 'roadmap');
  for (const step of [1, 2, 3, 4, 5]) {
    await choose(student, roadmap, new RegExp(`^${step}\\.`));
    await roadmap.locator('.select-button', { hasText: `${step}.` }).waitFor();
  }
  await show(roadmap);
  await look('roadmap-step', student);
  await roadmap.getByRole('button', { name: 'Kurang membantu' }).click();
  const form = student.getByRole('dialog', { name: 'Apa yang kurang?' });
  await form.getByRole('textbox').fill('Boleh ditambah contoh lowongan?');
  await look('feedback-form', student);
  await form.getByRole('button', { name: 'Kirim' }).click();
  await student.getByText('Catatanmu kusimpan 30 hari').waitFor();
}

async function askPrivately({ student, other, look }: Walk): Promise<void> {
  await useCommand(student, 'tanya', { pertanyaan: 'perlu jago matematika gak', privat: 'true' });
  await student.getByText('Skill matematika dan statistik').first().waitFor();
  await look('private-answer', student);
  await look('other-window', other);
  await goTo(student, 'Tanya Karier');
  await write(student, 'Bagaimana prospek karier Machine Learning Engineer?');
  await look('direct-message', student);
  const privacy = await useCommand(student, 'privasi');
  await look('privacy', student);
  await privacy.getByRole('button', { name: 'Hapus semua dataku' }).click();
  await student.getByText('Semua datamu sudah kuhapus').waitFor();
}

async function lookAround({ student, look }: Walk): Promise<void> {
  await goTo(student, 'belajar');
  await become(student, 'Reza Pratama');
  await useCommand(student, 'pengaturan');
  await look('settings', student);
  await goTo(student, 'Galeri jawaban');
  await student.getByRole('searchbox').fill('salary.yaml');
  await student.getByRole('heading', { name: 'Gaji Machine Learning Engineer' }).first().waitFor();
  await look('gallery', student);
}

/** Scrolls a message to the top, so that it is seen from its beginning. */
async function show(message: Locator): Promise<void> {
  await message.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}
