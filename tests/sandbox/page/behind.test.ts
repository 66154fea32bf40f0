import { describe, expect, it } from 'vitest';
import type { Insight } from '../../../src/sandbox/sandbox.ts';
import { ask, channels, seriousFindings, usePage, users } from './page-stage.ts';

const insight: Insight = {
  hints: () => ({ id: ['Gaji berapa?'], en: ['What is the pay?'] }),
  titles: () => ({ id: [], en: [] }),
  problems: () => [],
  gallery: () => ({ entries: [], stale: false, restart: false }),
  picture: async () => undefined,
  explain: (question, language) => [
    ['Question', `${question} (${language})`],
    ['', '<b>goes on</b>'],
  ],
  listen: () => () => {},
};
const stage = usePage({ insight });
const { open } = stage;

describe('why the bot answered', () => {
  it('is told beside a reply to a question, by keyboard, as text', async () => {
    const page = await open();
    await ask(page);
    await page.getByRole('button', { name: 'Jelaskan' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Mengapa bot menjawab begini' });
    await dialog.getByRole('row', { name: 'Question gaji? (id)' }).waitFor();
    expect(await dialog.textContent()).toContain('<b>goes on</b>');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is told for the words given to a command', async () => {
    const page = await open();
    await stage.sandbox.as(users.student).command(channels.umum, 'ask', { question: 'gaji senior' });
    await page.getByText('Asked: gaji senior').waitFor();
    await page.getByRole('button', { name: 'Jelaskan' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: 'Question gaji senior (id)' }).waitFor();
  });

  it('is told for the message that a message command was used on', async () => {
    const page = await open();
    const { id } = stage.sandbox.as(users.english).send(channels.umum, 'how much?');
    await stage.sandbox.as(users.student).messageCommand(channels.umum, 'Answer this', id);
    await page.getByText('About: how much?').waitFor();
    await page.getByRole('button', { name: 'Jelaskan' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: 'Question how much? (id)' }).waitFor();
  });

  it('is nothing where no question was asked', async () => {
    const page = await open();
    await ask(page);
    await page.getByRole('button', { name: 'More <b>label</b>' }).click();
    const more = page.getByRole('article').filter({ hasText: 'More, for you alone' });
    await more.getByRole('button', { name: 'Jelaskan' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Pesan ini tidak menjawab pertanyaan').waitFor();
  });

  it('is refused to those who don’t see the message', async () => {
    const page = await open();
    await ask(page);
    await page.getByRole('button', { name: 'More <b>label</b>' }).click();
    await page.getByText('More, for you alone').waitFor();
    const { id } = stage.sandbox.messages(channels.umum, users.student).at(-1) ?? { id: '' };
    const path = (who: string) => `${stage.sandbox.origin}/sandbox/people/${who}/messages/${id}/explanation`;
    expect((await fetch(path(users.student))).status).toBe(200);
    expect((await fetch(path(users.english))).status).toBe(404);
  });
});

describe('what was sent', () => {
  it('is shown for a message: the events, the request, its answer', async () => {
    const page = await open();
    await ask(page);
    const reply = page.getByRole('article').last();
    await reply.getByRole('button', { name: 'Periksa' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Yang dikirim untuk pesan ini' });
    const request = dialog
      .getByRole('listitem')
      .filter({ hasText: `POST /channels/${channels.umum}/messages` });
    await request.locator('summary').focus();
    await page.keyboard.press('Enter');
    await request.getByText('"message_reference"').first().waitFor();
    expect(await request.locator('summary').textContent()).toContain('200');
    expect(await dialog.getByText('↓ MESSAGE_CREATE').count()).toBe(2);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('shows which rule a refused request breaks, at the message that it was meant to answer', async () => {
    const page = await open();
    const question = stage.sandbox.as(users.student).send(channels.umum, 'hello');
    const channel = await stage.bot.channels.fetch(channels.umum);
    const embeds = [{ title: 'x'.repeat(257) }];
    const refused =
      channel?.isSendable() && channel.send({ embeds, reply: { messageReference: question.id } });
    await expect(refused).rejects.toThrow('Invalid Form Body');
    await page.getByRole('article').first().getByRole('button', { name: 'Periksa' }).focus();
    await page.keyboard.press('Enter');
    const broken = page.getByRole('dialog').locator('.problem', { hasText: 'Melanggar aturan Discord' });
    await broken.getByText('Invalid Form Body (50035)').waitFor();
    await broken.getByText(/embeds\.0\.title: .*256/).waitFor();
  });

  it('never shows a token', async () => {
    const page = await open();
    await stage.sandbox.as(users.student).command(channels.umum, 'ask', { question: 'gaji' });
    await page.getByText('Asked: gaji').waitFor();
    const channel = await stage.bot.channels.fetch(channels.umum);
    if (channel?.isSendable()) await channel.send(`oops ${stage.sandbox.token}`);
    await page.getByRole('button', { name: 'Semua lalu lintas' }).click();
    await page.getByRole('dialog', { name: 'Semua lalu lintas' }).getByText('/callback').waitFor();
    const response = await fetch(`${stage.sandbox.origin}/sandbox/people/${users.student}/traffic`);
    const text = await response.text();
    expect(text).toContain('INTERACTION_CREATE');
    expect(text).toContain('oops …');
    expect(text).not.toContain(stage.sandbox.token);
    expect(text).not.toMatch(/sandbox\.\d+\./);
  });
});
